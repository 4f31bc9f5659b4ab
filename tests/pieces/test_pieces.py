"""A text that is worked on in pieces gives the bytes that it gives as a whole."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.texts import ADVERSARIAL, adversarial_text, varied_text
from ssc_extract.api import result_of, uncollected
from ssc_extract.batch import extracting
from ssc_extract.batch.counting import by_kind
from ssc_extract.batch.in_parts import parted_result
from ssc_extract.batch.inputs import Input
from ssc_extract.batch.making import Making
from ssc_extract.batch.sinks import writing
from ssc_extract.documents.document import read_document
from ssc_extract.documents.read import read_path, read_string
from ssc_extract.evaluation.gold import read_gold
from ssc_extract.exports.writer import PARTICIPANTS, Layout, Parted
from ssc_extract.pieces.cutting import pieces
from ssc_extract.records.result import Result

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "gold"
COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow], "derandomize": True}
JSON = Making("json")


def texts() -> Iterator[tuple[str, str]]:
    """Give texts of every kind, each with a name."""
    for path in [*(ROOT / "data" / "samples").iterdir(), *SHARED.glob("*.txt")]:
        yield path.name, read_path(path).text
    for half in ("open", "blind", "fresh"):
        yield half, "\n\n".join(case.text for case in read_gold(ROOT / "tests" / "corpus" / half))
    yield "varied", varied_text(20_000, seed=5)
    yield "adversarial", "\n\n".join(adversarial_text(unit, 400) for unit in ADVERSARIAL.values())


TEXTS = dict(texts())
TEXTS["several"] = "\n\n".join(text for text in TEXTS.values() if len(text) < 16_000)


def written(result: Result | Parted, making: Making) -> bytes:
    stream = io.BytesIO()
    with writing(stream, making.format, making.layout) as sink:
        sink.put(Input("text", None, Path("text")), result)
    return stream.getvalue()


def whole(text: str, making: Making = JSON) -> bytes:
    return written(result_of(read_string(text), kinds=making.kinds), making)


def in_pieces(text: str, size: int, making: Making = JSON) -> bytes:
    return written(parted_result(read_string(text), making, None, size=size), making)


@cache
def expected(name: str) -> bytes:
    return whole(TEXTS[name])


@pytest.mark.parametrize("name", TEXTS)
def test_every_block_a_piece(name: str) -> None:
    assert in_pieces(TEXTS[name], 1) == expected(name)


@given(name=st.sampled_from(sorted(TEXTS)), size=st.integers(1, 12_000))
@settings(max_examples=12, **COMMON)
def test_pieces_of_any_size(name: str, size: int) -> None:
    assert in_pieces(TEXTS[name], size) == expected(name)


LINES = st.sampled_from(
    [
        "肯尼亚茶叶研究所(茶研所)发布数据。",
        "茶研所扩建，该研究所培训农户。",
        "马拉维林业局(MFA)植树，赞比亚林业局(下称“林业局”)也植树。",
        "林业局和MFA增产，该局捐赠树苗。",
        "联合国南南合作办公室开会。",
        "该办公室的非洲司参加，该司向乍得提供培训。",
        "第三次联合国山区发展高级别会议闭幕。",
        "第三次高级别会议的成果显著。",
        "实施乍得南部农村饮水安全合作项目。",
        "该项目向农户提供水泵。",
        "一个新的项目启动，该项目很好。",
        "2021年3月2日签约。",
        "5日动工，同月竣工，去年验收。",
        "90年代以来，到本世纪末。",
        "1987年开工。",
        "中国工商银行、中国农业银行提供贷款。",
        "工行、农行和人行增资。",
        "花了500卢比，拨出2亿先令。",
        "印度政府出资，肯尼亚政府也出资。",
        "巴基斯坦和乌干达也出资。",
        "具体目标17.9和目标4.1进展缓慢。",
        "落实可持续发展目标。",
        "大会请秘书长提交报告。",
        "联合国大会通过第75/234号决议。",
        "中老合作，对老关系，老方承诺援助。",
        "老挝总统访问新加坡，中新关系良好。",
        "该国向开发署认捐400万美元。",
        "联合国开发计划署(开发署)设立基金。",
        "经社理事会、世卫组织和粮农组织发言。",
        "中非合作，中非武装冲突。",
        "2022年10月1日",
        "《山地苹果种植规划》通过。",
        "《规划》获批，“优现”联盟成立。",
        "执行局注意到报告，执行局核准方案。",
        "10%至14%，约200",
        "300个和约5万名",
        "“山区\n养蜂”援助方案启动，加速\n",
    ]
)
HEADS = st.sampled_from(["", "", "", "N. ", "N. ", "N. ", "一. ", "¹ ", "2 ", "\f", "# ", "\t", "12\n"])
BLOCKS = st.tuples(HEADS, st.lists(LINES, min_size=1, max_size=3).map("".join)).map("".join)


def numbered(blocks: list[str]) -> str:
    """Join blocks to a text; those that begin with N are counted."""
    counted = accumulate(block.startswith("N") for block in blocks)
    return "\n\n".join(
        block.replace("N.", f"{number}.") for block, number in zip(blocks, counted, strict=True)
    )


BUILT = st.lists(BLOCKS, min_size=2, max_size=16).map(numbered)


@given(text=BUILT, size=st.integers(1, 200))
@settings(max_examples=150, **COMMON)
def test_what_rules_know_of_other_pieces(text: str, size: int) -> None:
    assert in_pieces(text, size) == whole(text)


@given(text=st.text('中国老挝该会1年.。\n\f\t (¹)“"《》\r\ud800', max_size=60))
@settings(max_examples=100, **COMMON)
def test_any_text(text: str) -> None:
    assert in_pieces(text, 1) == whole(text)


@pytest.mark.parametrize(
    "making",
    [
        Making("json", Layout(indent=False)),
        Making("json", Layout(many=True)),
        Making("json", Layout(many=True, indent=False)),
        Making("json", kinds=frozenset(("country", "activity"))),
        Making("json", kinds=frozenset(("goal",))),
        Making("jsonl"),
        Making("jsonl", Layout(rows=PARTICIPANTS)),
        Making("csv"),
        Making("csv", Layout(bom=True)),
        Making("csv", Layout(rows=PARTICIPANTS), kinds=frozenset(("money",))),
    ],
)
def test_every_format_and_layout(making: Making) -> None:
    assert in_pieces(TEXTS["several"], 3_000, making) == whole(TEXTS["several"], making)


@pytest.mark.parametrize(
    "making", [Making("json", Layout(many=True)), Making("csv"), Making("jsonl")], ids=str
)
def test_a_large_text_between_small_ones(making: Making) -> None:
    made = io.BytesIO(), io.BytesIO()
    for stream, middle in zip(made, (in_one, in_parts), strict=True):
        with writing(stream, making.format, making.layout) as sink:
            for name, result in (("news.txt", in_one), ("several", middle), ("varied", in_one)):
                sink.put(Input(name, None, Path(name)), result(TEXTS[name], making))
    assert made[0].getvalue() == made[1].getvalue()


def in_one(text: str, _making: Making) -> Result:
    return result_of(read_string(text))


def in_parts(text: str, making: Making) -> Parted:
    return parted_result(read_string(text), making, None, size=2_000)


def test_what_is_told_of_a_result_is_the_same() -> None:
    one, parts = in_one(TEXTS["several"], JSON), in_parts(TEXTS["several"], JSON)
    assert list(by_kind(parts).items()) == list(by_kind(one).items())
    assert parts.count() == one.count()
    assert parts.document == one.document


def test_a_note_stays_with_the_paragraph_that_it_interrupts() -> None:
    text = "1. 第一段说明情况。\n\n2. 老挝在2020年与乍得合作，\n\n¹ 见马里的报告。\n\f还同贝宁合作。\n\n3. 第三段。\n\n4. 第四段。"
    document = read_document(read_string(text))
    cut = [
        document.text[document.blocks[a].start : document.blocks[b - 1].end] for a, b in pieces(document, 1)
    ]
    assert [one for one in cut if "乍得" in one] == [one for one in cut if "马里" in one]
    assert in_pieces(text, 1) == whole(text)


def test_only_large_texts_go_in_pieces(monkeypatch) -> None:
    monkeypatch.setattr(extracting, "LARGE", 20)
    small, large = read_string("老挝收到400万美元。"), read_string("老挝收到400万美元，乍得收到500万美元。")
    assert isinstance(extracting.extracted(small, JSON, None), Result)
    assert isinstance(extracting.extracted(large, JSON, None), Parted)
    assert isinstance(extracting.extracted(large, Making("table"), None), Result)


@pytest.mark.parametrize(
    "text",
    [
        "1. 概述，情况如下。\n\n2. 2021年3月2日，各方签约。\n\n各方于5日动工，7日竣工。\n\n3. 结束，到此为止。",
        "1. 概述，如下。\n\n2. 实施乍得南部农村饮水安全合作项目。\n\n一个新的养蜂项目也启动了。\n\n该项目，很好。\n\n3. 结束，到此为止。",
    ],
)
def test_a_numbered_paragraph_of_several_pieces(text: str) -> None:
    assert in_pieces(text, 1) == whole(text)


def test_nothing_of_a_piece_waits_for_the_garbage_collector() -> None:
    # The collector rests while a document is read: what refers to itself would stay until its end.
    in_pieces(TEXTS["several"], 3_000)
    gc.collect()
    with uncollected():
        in_pieces(TEXTS["several"], 3_000)
        assert gc.collect() == 0
