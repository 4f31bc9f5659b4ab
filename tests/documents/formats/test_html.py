"""What is read of a web page."""

import time

import pytest

from ssc_extract.documents import errors
from ssc_extract.documents.read import ReadOptions, read_bytes


def text_of(html: str) -> str:
    return read_bytes(f"<!doctype html><html><body>{html}".encode(), "page").text


def lines_of(html: str) -> list[str]:
    return [line for line in text_of(html).splitlines() if line]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>第一段。<p>第二段。", ["第一段。", "第二段。"]),
        ("<div>甲<br>乙</div>丙", ["甲", "乙", "丙"]),
        ("<p>老\n  挝的<b>稻</b>田 12\n hectares &amp; 3&nbsp;公顷", ["老挝的稻田 12 hectares & 3\xa0公顷"]),
        (
            "<table><tr><th>国家<th>金额<tr><td>老挝<td>300<br>万美元</table>",
            ["国家\t金额", "老挝\t300万美元"],
        ),
        ("<table><tr><td><p>整页<p>排版</table>", ["整页", "排版"]),
        ("<table><tr><td><table><tr><td>甲<td>乙</table><td>丙</table>", ["甲 乙\t丙"]),
        ("<ol start=3><li>甲<li>乙<ul><li>丙</ul><li>丁</ol>", ["3. 甲", "4. 乙", "丙", "5. 丁"]),
        ("<ol type=a><li>甲</ol>", ["甲"]),
        ("<p>收成好。<sup><a href=#1>[12]</a></sup> 5<sup>th</sup> km<sup>2</sup>", ["收成好。¹² 5th km²"]),
        ("<pre>甲  乙\n丙</pre>", ["甲  乙", "丙"]),
        ("<script>var 甲;</script><style>乙{}</style><!-- 丙 --><noscript>丁</noscript>戊", ["戊"]),
        ("<nav>甲</nav><footer>乙</footer><aside>丙</aside><p>丁", ["丁"]),
        ("<p hidden>甲<p style='color:red; display: none'>乙<p aria-hidden=true>丙<p>丁", ["丁"]),
        ("<div role=navigation>甲<div>乙</div></div>丙", ["丙"]),
        ("<p>甲</b></i></p></div>乙 < 丙", ["甲", "乙 < 丙"]),
    ],
)
def test_text_is_given_as_a_browser_sets_it(html: str, lines: list[str]) -> None:
    assert lines_of(html) == lines


def test_of_a_page_with_a_main_part_only_that_is_given() -> None:
    main = "种子银行在三个县里开办，收成由农户评定。" * 12
    assert lines_of(f"<div>栏目导航</div><article><p>{main}</p></article><div>相关链接</div>") == [main]
    assert lines_of("<div>正文在外面。</div><article>短</article>") == ["正文在外面。", "短"]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<html><meta charset=gbk><p>老挝".encode("gbk"), "gb18030"),
        (
            '<html><meta http-equiv=Content-Type content="text/html; charset=big5"><p>寮國'.encode("big5"),
            "big5",
        ),
        ("<html><meta charset=gb2312><p>老挝的稻田".encode(), "utf-8"),
        ("<html><p>老挝".encode("utf-16"), "utf-16"),
    ],
)
def test_the_encoding_is_told_by_the_bytes_and_the_page(data: bytes, encoding: str) -> None:
    source = read_bytes(data, "page")
    assert source.encoding.replace("cp950", "big5") == encoding
    assert source.media_type == "text/html"
    assert source.text.strip()[0] in "老寮"


def test_the_encoding_named_goes_before_all() -> None:
    assert read_bytes("<html><meta charset=big5>老挝".encode("gbk"), "page", "gbk").text.strip() == "老挝"


def test_a_page_without_text_says_what_to_do() -> None:
    with pytest.raises(errors.EmptySourceError, match="web page without text"):
        text_of("<script>document.write('甲')</script>")


def test_a_page_longer_than_allowed_is_refused() -> None:
    with pytest.raises(errors.TooLargeError, match="10 characters"):
        read_bytes("<html>一二三四五六七八九十百千".encode(), "page", options=ReadOptions(max_chars=10))


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 200_000,
        "<b>" * 20_000 + "<p>甲" * 20_000,
        "<table><tr><td>" * 20_000 + "甲" * 200_000,
        "<a " + "b=c " * 100_000,
        "<" * 200_000,
        "<!--" * 100_000,
        "&#x4e2d;&" * 100_000,
        "<sup>" * 100_000 + "1",
        "<ol><li>" * 20_000,
        "<p>" + " \n" * 300_000,
    ],
    ids=lambda html: html[:8],
)
def test_hostile_pages_are_read_in_a_moment(html: str) -> None:
    begin = time.process_time()
    read_bytes(f"<html><body>正文。{html}".encode(), "page")
    assert time.process_time() - begin < 3
