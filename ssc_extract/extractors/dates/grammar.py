"""The parts of a calendar expression as patterns.

Every function or constant gives the text of a pattern; named groups carry the suffix of
the end of an interval that they belong to, so that both ends can stand in one pattern.
All repetition is bounded, so that matching is linear.
"""

from __future__ import annotations

HAN = "〇零一二三四五六七八九"
FOUR_DIGITS = r"(?:1[1-9]|2[01])\d\d"
YEAR_NUMBER = rf"(?:{FOUR_DIGITS}|[一二][{HAN}]{{3}})"
JOIN = r" ?(?:起?至|到|—{1,2}|~|-) ?"
"""What binds the two ends of an interval."""

NO_DIGIT_BEFORE = rf"(?<!\d)(?<!\d\.)(?!(?<=[{HAN}十百千万亿])[{HAN}十元])"
"""What a calendar number may not stand behind: it would be the tail of another number."""

STARTS_YEAR = "(?=[12一二今去明当同前后翌次本上下])"
STARTS_YEARLESS = rf"(?=[\d{HAN}十元第前上下春夏秋冬初深])"
"""What an expression with or without a year begins with: asked first, because it is cheap."""

_NO_YEAR_WORD = "(?![代级龄轻份均纪])"
_NO_YEAR = "(?![代级龄轻份均纪]|会(?!议))"
_YEAR_WORDS = (
    rf"(?:今|(?<![过失])去|(?<![说证表声文清透])明)年{_NO_YEAR_WORD}(?:度(?!假))?"
    rf"|(?:(?<![相适恰])当|(?<![共合相不如])同)年{_NO_YEAR}(?:度(?!假))?"
    rf"|(?<![以年目当之此])前年{_NO_YEAR}|(?<![以年今此之战灾往最随疫])后年(?![代份度均])|翌年"
    r"|(?<![\d一二三四五六七八九十几两首再多每历此])次年(?!度|会)"
    rf"|(?:(?<!以)上|(?<![基资成样日根文版原])本)年{_NO_YEAR}(?:度(?!假))?"
    r"|(?:(?<![以目当之此])前|[上下])一年(?:度(?!假))?|本(?:财年|财政年度)"
)
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
_MONTH_END = r"月份?(?![球亮经均薪租刊报票龄嫂饼台息]|革命|三[，。、”节])"
DAY = r"(?:[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
_QUARTER = r"[一二三四1-4]"
_QUARTER_PART = r"(?:初(?![步级始])|[末底](?![端部层]))"
_SEASON = r"[春夏秋冬](?:季(?![奥残运学会峰攻行养])|天|(?=[，。、；,]))"

_START = r"(?:初(?![步级中始次审稿等版选创诊衷现])期?|[早前]期(?=[，。、；,的]|以来))"
_END = r"(?:底(?![特层线部气])|末(?![端位次])期?|[后晚]期(?=[，。、；,的]|以来))"
_MIDDLE_BEFORE = r"(?=[，。、；：,)）”起]|以来|以后|之前|前|至|到)"
_YEAR_PART = rf"(?:年?{_START}|年?{_END}|年中(?![审评报])|中期?{_MIDDLE_BEFORE}|中期(?=的))"
MONTH_PART = (
    rf"(?:[上中下]旬|中[上下]旬|月?初(?![步级中始次审稿等版选创诊衷现])|月?底(?![特层线部气])"
    rf"|月?末(?![端位次])|中{_MIDDLE_BEFORE})"
)


def year(end: str) -> str:
    """Give the pattern of a calendar or fiscal year in digits or words: ``2021年``, ``今年``."""
    fiscal = r"(?:年(?:度(?!假|会))?|(?:财|学)年(?:度)?|财政年度|会计年度)"
    return rf"(?:(?P<year{end}>{YEAR_NUMBER}){fiscal}|(?P<word{end}>{_YEAR_WORDS}))"


def month(end: str) -> str:
    """Give the pattern of a month, with its day or days, or of a run of months."""
    day_sign = rf"(?:[日号](?:{_WEEKDAY})?|(?=(?:[、和及]\d\d?){{1,6}}[日号]))"
    days = rf"(?:(?P<day{end}>{DAY})(?:(?:[日号])?{JOIN}(?P<today{end}>{DAY}))?{day_sign})"
    run = rf"(?P<month{end}>{_MONTH})(?:月份?)?{JOIN}(?P<tomonth{end}>{_MONTH}){_MONTH_END}(?!{DAY}[日号])"
    whole = rf"{_MONTH_END}(?:{days}|(?P<monthpart{end}>{MONTH_PART}))?"
    listed = r"(?=(?:、\d\d?){1,3}月)"
    single = rf"(?P<single{end}>{_MONTH})(?:{whole}|(?<=\d){listed})"
    return rf"(?:{run}|{single})"


def portion(end: str) -> str:
    """Give the pattern of a quarter, half, season or the first months of a year."""
    quarters = (
        rf"第?(?P<quarter{end}>{_QUARTER})(?:季度?)?{JOIN}第?(?P<toquarter{end}>{_QUARTER})季度"
        rf"|第?(?P<onequarter{end}>{_QUARTER})季度(?P<quarterpart{end}>{_QUARTER_PART})?|第(?P<shortquarter{end}>{_QUARTER})季(?!度)"
    )
    first = rf"(?<!提)前(?P<first{end}>\d{{1,2}}|[两三四五六七八九十]|十一)个?(?P<firstunit{end}>月|季度)"
    return rf"(?:{quarters}|{first}|(?P<half{end}>[上下])半年度?|[初深]?(?P<season{end}>{_SEASON}))"


def point(end: str) -> str:
    """Give the pattern of one end that states its year: ``2021年6月3日``, ``去年底``."""
    return rf"{year(end)}(?:{month(end)}|{portion(end)}|(?P<part{end}>{_YEAR_PART}))?"


def yearless(end: str) -> str:
    """Give the pattern of one end without a year: ``6月3日``, ``第三季度``."""
    return rf"(?:{month(end)}|{portion(end)})"
