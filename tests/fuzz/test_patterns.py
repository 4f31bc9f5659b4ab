"""Every pattern of the package takes time that grows with the text only, whatever the text is made of."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from re import _constants, _parser
from typing import Any

import pytest

import ssc_extract

SOURCES = sorted(Path(ssc_extract.__file__).parent.rglob("*.py"))
UNITS = (
    *(
        "1",
        "12",
        "一",
        "十亿",
        "中",
        "年",
        "第",
        "a",
        "A",
        "Aa ",
        "A/",
        "(",
        "((",
        "《",
        "“",
        "*",
        "·",
        "-",
        "--",
        "\t",
    ),
    *(
        " ",
        "  ",
        "\u3000",
        "\n",
        " \n",
        "1 ",
        "1,",
        "1，",
        "1.",
        "1-",
        "1年",
        "2021年",
        "中 ",
        "中、",
        "中和",
        "、",
        "和",
    ),
    *("|", "<", "<a ", "=", "~{", "[", "1/", "A-", "的", "国", "第一", "共和国", "\0", ".", "…", "100 000 "),
)
#: Eight times as much text costs a linear pattern eight times as much, and a quadratic one sixty-four times.
SHORT, TIMES = 400, 8
TINY = range(16, 72, 8)
"""Lengths on the way, for a pattern that doubles its time with every few characters to be caught early."""
MOST = 3.0 * TIMES
IGNORED_SECONDS = 0.02


def modules() -> Iterator[Any]:
    yield ssc_extract
    for found in pkgutil.walk_packages(ssc_extract.__path__, "ssc_extract."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def patterns_in(value: Any, depth: int = 3) -> Iterator[re.Pattern[Any]]:
    """Give the patterns that a constant is or holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for one in value.values():
            yield from patterns_in(one, depth - 1)
    elif depth and isinstance(value, (tuple, list, frozenset)):
        for one in value:
            yield from patterns_in(one, depth - 1)
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from patterns_in(getattr(value, field.name, None), depth - 1)


def all_patterns() -> dict[re.Pattern[Any], str]:
    return {
        pattern: f"{module.__name__}.{name}"
        for module in modules()
        for name, value in vars(module).items()
        for pattern in patterns_in(value)
    }


def letters_of(parsed: Any) -> Iterator[str]:
    """Give the characters that a parsed pattern speaks of, in its order."""
    for operation, argument in parsed:
        if operation in (_constants.LITERAL, _constants.NOT_LITERAL):
            yield chr(argument)
        elif operation is _constants.IN:
            yield from letters_of(argument)
        elif operation is _constants.RANGE:
            yield chr(argument[0])
        elif isinstance(argument, (tuple, list)):
            for part in argument:
                if isinstance(part, _parser.SubPattern):
                    yield from letters_of(part)
                elif isinstance(part, list):
                    for branch in part:
                        if isinstance(branch, _parser.SubPattern):
                            yield from letters_of(branch)


def units_for(pattern: re.Pattern[Any]) -> list[str]:
    """Give what texts against a pattern are made of: common stuff, its own letters and pairs of them."""
    own = list(dict.fromkeys(letters_of(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))))[:14]
    return [
        unit
        for unit in (*UNITS, *own, *(one + other for one, other in pairwise(own)), "".join(own[:6]))
        if unit
    ]


@cache
def only_matched(name: str) -> bool:
    """Whether the pattern of this name is nowhere searched for, only tried at one place."""
    module, _, constant = name.rpartition(".")
    uses = [
        use
        for path in SOURCES
        if path.stem == module.rpartition(".")[2] or constant[0] != "_"
        for use in re.findall(
            rf"\b{constant}\.(\w+)|(?<!import )\b{constant}\b(?!\s*(?:=|:|,))",
            path.read_text(encoding="utf-8"),
        )
    ]
    return bool(uses) and set(uses) <= {"match", "fullmatch"}


def seconds(pattern: re.Pattern[Any], text: Any, *, everywhere: bool = True) -> float:
    begin = time.process_time()
    if everywhere:
        for _ in pattern.finditer(text):
            pass
        pattern.fullmatch(text)
    pattern.match(text)
    return time.process_time() - begin


def is_steep(pattern: re.Pattern[Any], unit: str, *, everywhere: bool = True) -> bool:
    """Whether the time on texts of the unit grows faster than they do, three times in a row."""
    for size in TINY:
        tiny = (unit * size)[:size] + "\x01"
        if (
            seconds(
                pattern, tiny if isinstance(pattern.pattern, str) else tiny.encode(), everywhere=everywhere
            )
            > 0.05
        ):
            return True
    for _ in range(3):
        short, long = (
            (unit * (size // len(unit) + 1))[:size] + end
            for size, end in ((SHORT, "\x01"), (SHORT * TIMES, "\x01"))
        )
        texts = [short, long] if isinstance(pattern.pattern, str) else [short.encode(), long.encode()]
        first, second = (seconds(pattern, text, everywhere=everywhere) for text in texts)
        if second <= max(IGNORED_SECONDS, MOST * first):
            return False
    return True


def test_the_sweep_finds_patterns_and_knows_a_steep_one() -> None:
    assert len(all_patterns()) > 80
    assert is_steep(re.compile(r"(?:a|b|ab)*c"), "ab")
    assert is_steep(re.compile(r"(?:a.|xy)+b"), "a")
    assert not is_steep(re.compile(r"(?:a.|xy){1,9}+b"), "a")


@pytest.mark.parametrize(
    ("pattern", "name"),
    sorted(
        all_patterns().items(),
        key=lambda item: (item[1], item[0].pattern if isinstance(item[0].pattern, str) else ""),
    ),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_pattern_is_linear(pattern: re.Pattern[Any], name: str) -> None:
    assert [
        unit for unit in units_for(pattern) if is_steep(pattern, unit, everywhere=not only_matched(name))
    ] == []
