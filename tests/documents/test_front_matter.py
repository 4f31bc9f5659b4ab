"""Titles, symbols, sessions and items of a report as its first page gives them."""

import pytest

from tests.documents.reading import read


@pytest.mark.parametrize(
    ("lines", "title", "item"),
    [
        ("临时议程项目 6\n山区国家的贸易\n秘书处的报告", "山区国家的贸易", "6"),
        ("议程项目 5 和 7\n发展合作\n山区国家：\n进展报告\n秘书长的报告", "进展报告", "5和7"),
        ("议程项目 5\n\n发展合作\n\n山区国家：\n道路与供水\n\n秘书长的报告", "山区国家：道路与供水", "5"),
        ("初步清单*项目 12\n山区发展\n秘书长的说明", "山区发展", "12"),
        (
            "A/80/512 - C - A/80/512 -Desktop\nhttps://www.example.org\n山区国家合作情况",
            "山区国家合作情况",
            None,
        ),
        ("首页 > 新闻\n山区国家合作情况", "山区国家合作情况", None),
    ],
)
def test_titles(lines: str, title: str, item: str | None) -> None:
    front = read(f"{lines}\n\n一. 导言\n\n1. 第一段。\n").front
    assert (front.title, front.agenda_item) == (title, item)


@pytest.mark.parametrize(
    ("symbol", "session", "item", "front"),
    [
        ("A/80/512", "第七十九届会议续会", "25(b)", "A/80/512 (第一部分)|第七十九届会议续会|议程项目 25 (b)"),
        ("IDB.51/2", "二〇三一年届会", "5和6", "IDB.51/2|二〇三一年届会|临时议程*项目 5 和 6"),
        (
            "A/80/87-E/2031/57",
            "第十次紧急特别会议",
            "2(a)和(c)",
            "A/80/87–E/2031/57|第十次紧急特别会议|项目 2(a)和(c)",
        ),
    ],
)
def test_symbols_sessions_and_items(symbol: str, session: str, item: str, front: str) -> None:
    found = read(front.replace("|", "\n") + "\n山区合作\n秘书长的报告\n\n一. 导言\n\n1. 第一段。\n").front
    assert (found.symbol, found.session, found.agenda_item) == (symbol, session, item)
