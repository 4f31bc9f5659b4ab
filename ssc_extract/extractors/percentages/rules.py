"""The rules for percentages: the sign behind a number, and 百分之 before it."""

from __future__ import annotations

from ssc_extract.extractors.candidate import Candidate, Kind
from ssc_extract.extractors.numbers.figure import Figure
from ssc_extract.extractors.numbers.qualifiers import after, before, share_of
from ssc_extract.extractors.numbers.reading import is_free
from ssc_extract.extractors.numbers.rule import NumberRule, Scene, Statement
from ssc_extract.extractors.numbers.series import series
from ssc_extract.extractors.values import PercentageValue

_HUNDREDTHS = "百分之"


def _with_sign(scene: Scene, index: int) -> Statement | None:
    """Read the numbers before a percent sign; ``%20`` in an address is none."""
    text = scene.text
    end = scene.spans[index][1]
    stop = end + (2 if text[end : end + 1] == " " else 1)
    follows = text[stop : stop + 1]
    if text[stop - 1 : stop] != "%" or (follows.isascii() and (follows.isalnum() or follows == "%")):
        return None
    figures = series(text, scene.spans, index)
    if not figures or figures[-1].bare:
        return None
    first = figures[0]
    if not is_free(text, first.start):
        return None
    if _is_negative(text, first.start) and len(figures) == 1:
        figures = [first._replace(start=first.start - 1, low=-first.high, high=-first.low)]
    return _state(text, figures, stop, "percent-sign")


def _is_negative(text: str, start: int) -> bool:
    """Whether a minus sign stands before the number, and no mark between two numbers."""
    if text[start - 1 : start] != "-":
        return False
    before_sign = text[start - 2 : start - 1] if start > 1 else ""
    return not (before_sign.isalnum() and before_sign.isascii()) and before_sign != "%"


def _in_words(scene: Scene, index: int) -> Statement | None:
    """Read 百分之 and the numeral behind it; ``百分之五至十`` is one range."""
    text = scene.text
    start, end = scene.spans[index]
    if not text.startswith(_HUNDREDTHS, start - 3) or start < 3:
        return None
    figures = series(text, scene.spans[index : index + 1], 0)
    if index + 1 < len(scene.spans) and text[end : scene.spans[index + 1][0]] in ("至", "到", "-", "~"):
        ranged = series(text, scene.spans[index : index + 2], 1)
        figures = ranged if len(ranged) == 1 and ranged[0].start == start else figures
    if not figures or text[figures[-1].end : figures[-1].end + 1] in ("%", "分"):
        return None
    figure = figures[0]._replace(start=start - 3)
    if text[figure.start - 1 : figure.start] == "负":
        figure = figure._replace(start=figure.start - 1, low=-figure.high, high=-figure.low)
    return _state(text, [figure], figure.end, "percent-words")


def _state(text: str, figures: list[Figure], stop: int, rule: str) -> Statement:
    """Make the mentions; the last one's span ends at ``stop``."""
    first = figures[0]
    qualifier, _ = before(text, first.start)
    qualifier = qualifier or share_of(text, first.start)
    following = after(text, stop)
    mentions = []
    for figure in figures:
        end = stop if figure is figures[-1] else figure.end
        modifier = qualifier or following or figure.modifier
        mentions.append(
            Candidate(Kind.PERCENTAGE, figure.start, end, PercentageValue(figure.amount, modifier), rule)
        )
    return Statement(tuple(mentions), qualifier)


RULES = (
    NumberRule(
        name="percent-sign",
        build=_with_sign,
        examples=(
            "约[[55%|55 approx]]的教师接受了培训。",
            "覆盖率不到[[1%|1 less_than]]。",
            "其中[[60%|60 more_than]]以上是女性。",
            "贫困率降低[[14%至28%|14..28]]。",
            "占支出的[[30%-40%|30..40]]，[[5-10%|5..10]]未用。",
            "分别下降[[5%|5]]、[[10%|10]]和[[12.5%|12.5]]。",
            "出口增速为[[-3.5%|-3.5]]。",
            "约占各项目总数的[[17%|17 approx]]。",
            "至少有[[2.5%|2.5 at_least]]，最多[[9%|9 at_most]]。",
        ),
        counterexamples=(
            "见www.example.org/a%20b%20c。",
            "提高了3个百分点。",
            "在第5%处。",
            "三分之一的家庭。",
        ),
    ),
    NumberRule(
        name="percent-words",
        build=_in_words,
        examples=(
            "增长[[百分之五|5]]。",
            "占[[百分之三十五点六|35.6]]。",
            "降低[[百分之五至十|5..10]]。",
            "超过[[百分之二百|200 more_than]]。",
            "大约[[百分之十五到百分之二十|15..20 approx]]。",
            "完成了[[百分之百|100]]。",
        ),
        counterexamples=("千分之五的差异。", "上升五个百分点。", "四分之一的学校。"),
    ),
)
