"""The tags and texts of a web page put to lines, as a browser sets them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from ssc_extract.documents.characters import is_wide
from ssc_extract.documents.formats.tables import MOST_NESTED, row_lines
from ssc_extract.documents.marks import raised

_LEFT_OUT = frozenset(
    (
        *("script", "style", "noscript", "template", "title", "svg", "iframe", "object", "audio", "video"),
        *("canvas", "map", "nav", "footer", "aside", "button", "select", "textarea", "datalist", "dialog"),
        *("rt", "rp", "del"),
    )
)
_APART = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "ul", "ol", "pre", "hr"))
_BLOCKS = _APART | frozenset(
    (
        *("html", "body", "div", "section", "article", "main", "header", "li", "dl", "dt", "dd", "tr", "br"),
        *("address", "figure", "figcaption", "center", "form", "fieldset", "caption", "details", "summary"),
    )
)
_MAIN = frozenset(("main", "article"))
_SURROUNDING = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
_HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\r\n\f]++")
_BLANK_LINES = re.compile(r"\n{3,}+")
_MARK = re.compile(r"\s{0,9}[\[(]?(\d{1,3}|\*{1,3})[\])]?\s{0,9}")
_LEAST_MAIN = 200
_TWO = "\n\n"


@dataclass(slots=True)
class _List:
    """An open list: the number of its next item, ``None`` where items are not numbered."""

    next: int | None


@dataclass(slots=True)
class Page:
    """What the parser calls for every tag and text; keeps lines with whether they stand in the main part."""

    _lines: list[tuple[str, bool]] = field(default_factory=list)
    _buffer: list[str] = field(default_factory=list)
    _cells: list[list[list[str]]] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _label: str = ""
    _skipped: int = 0
    _main: int = 0
    _pre: int = 0
    _too_deep: int = 0
    _raised: int = 0

    def start(self, tag: Any, attributes: Any) -> None:
        """Take a start tag."""
        if self._skipped or tag in _LEFT_OUT or (attributes and tag != "body" and _is_hidden(attributes)):
            self._skipped += 1
            return
        if tag == "sup":
            self._raised = len(self._buffer) + 1
            return
        if tag in ("td", "th") and self._cells:
            self._flush()
            self._cells[-1].append([])
        if tag not in _BLOCKS:
            return
        self._flush()
        self._main += tag in _MAIN
        self._pre += tag == "pre"
        if tag in _APART:
            self._put("")
        if tag == "table":
            self._too_deep += len(self._cells) >= MOST_NESTED
            if not self._too_deep:
                self._cells.append([])
        elif tag in ("ul", "ol"):
            self._lists.append(_List(_first(attributes) if tag == "ol" else None))
        elif tag == "li" and self._lists and self._lists[-1].next is not None:
            self._label = f"{self._lists[-1].next}. "
            self._lists[-1].next += 1

    def end(self, tag: Any) -> None:
        """Take an end tag."""
        if self._skipped:
            self._skipped -= 1
        elif tag == "sup":
            self._raise()
        elif tag in ("td", "th"):
            self._flush()
        elif tag in _BLOCKS:
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        self._flush()
        if tag == "tr" and self._cells:
            cells, self._cells[-1] = self._cells[-1], []
            self._put_row(row_lines(cells))
        elif tag == "table" and self._too_deep:
            self._too_deep -= 1
        elif tag == "table" and self._cells:
            self._put_row(row_lines(self._cells.pop()))
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        self._pre -= tag == "pre" and self._pre > 0
        if tag in _APART:
            self._put("")
        self._main -= tag in _MAIN and self._main > 0

    def data(self, text: str) -> None:
        """Take text."""
        if not self._skipped:
            self._buffer.append(text if self._pre else _WHITE.sub(_one_blank, text))

    def close(self) -> None:
        """Take the end of the page."""
        self._flush()

    def text(self) -> str:
        """Give the lines of the main part where that is most of the page, else all."""
        main = sum(len(line) for line, is_main in self._lines if is_main)
        only = main >= _LEAST_MAIN and 2 * main >= sum(len(line) for line, _ in self._lines)
        lines = [line for line, is_main in self._lines if is_main or not only]
        text = "\n".join(lines).strip("\n")
        return f"{_BLANK_LINES.sub(_TWO, text)}\n"

    def _raise(self) -> None:
        """Write a footnote's mark as plain text has it."""
        if not self._raised:
            return
        begin, self._raised = self._raised - 1, 0
        written = "".join(self._buffer[begin:])
        found = _MARK.fullmatch(written)
        self._buffer[begin:] = [raised(found[1]) if found else written]

    def _flush(self) -> None:
        self._raised = 0
        text, self._buffer = "".join(self._buffer), []
        if not self._pre:
            text = _WHITE.sub(_seam, text)
        for line in text.split("\n"):
            stripped = line.strip(" \t\r\n\f")
            if stripped:
                self._put(self._label + stripped)
                self._label = ""

    def _put(self, line: str) -> None:
        """Put a line into the cell that is open, else among those of the page."""
        if self._cells and self._cells[-1]:
            self._cells[-1][-1].append(line)
        else:
            self._lines.append((line, self._main > 0))

    def _put_row(self, lines: list[str]) -> None:
        """Put the lines of a row where its table stands."""
        outer = self._cells[-2] if len(self._cells) > 1 else None
        if outer:
            outer[-1] += lines
        else:
            self._lines += ((line, self._main > 0) for line in lines)


def _one_blank(match: re.Match[str]) -> str:
    """Keep of white space whether it breaks a line of the file, for ``_seam`` to see."""
    return "\n" if "\n" in match[0] or "\r" in match[0] else " "


def _seam(match: re.Match[str]) -> str:
    """Give a blank, and nothing where a line of the file was broken between Chinese characters."""
    start, end = match.span()
    text = match.string
    broken = "\n" in match[0] and start > 0 and end < len(text)
    return "" if broken and is_wide(text[start - 1]) and is_wide(text[end]) else " "


def _is_hidden(attributes: Any) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    return attributes.get("role") in _SURROUNDING or bool(_HIDDEN.search(attributes.get("style") or ""))


def _first(attributes: Any) -> int | None:
    """Give the first number of an ordered list; lists of letters and Roman numbers are left without."""
    if (attributes.get("type") or "1") != "1":
        return None
    start = attributes.get("start") or "1"
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
