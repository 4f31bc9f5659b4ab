"""Where sentences and clauses begin: one pass of a pattern over the text.

A sentence ends at 。！？ (and at ``!`` or ``?`` before a space) or with its block, and takes the
closing quotes and brackets along. Nothing ends inside a title, a bracket or a short quotation
(《谁来付款？》, “谁来付款？”), which are passed over whole; a quotation that holds a 。 is read as the
sentences that it is made of. ``……`` ends nothing: in reports it mostly stands for "and so on".
A clause ends at ，；： too, at an end mark in any quotation, and nowhere inside a title.
"""

from __future__ import annotations

import re

_TITLE = r"(?<=《)[^《》\n]{1,150}+》|(?<=〈)[^〈〉\n]{1,150}+〉"
_CLOSING = r"[”’》〉)\]]*+"
_SENTENCE = re.compile(
    rf"""[《〈(“。！？!?](?:{_TITLE}
    | (?<=\()[^()\n]{{1,150}}+\)
    | (?<=“)[^“”。\n]{{1,80}}+”
    | (?<=[。！？])(?P<end>[。！？!?]*+{_CLOSING})
    | (?<=[!?])(?P<ascii>[”’》〉)\]]{{0,4}}+\s)
    )""",
    re.VERBOSE,
)
_CLAUSE = re.compile(
    rf"[《〈，；：。！？](?:{_TITLE}|(?<=[，；：。！？])(?P<end>[，；：。！？]*+{_CLOSING}))", re.VERBOSE
)


def sentence_starts(text: str, block_starts: tuple[int, ...]) -> list[int]:
    """Give the ascending positions in ``text`` at which a sentence begins; the first is 0."""
    starts = {0, *block_starts, *_line_starts(text)}
    for match in _SENTENCE.finditer(text):
        # A bracket with a sentence of its own, (见附件。), ends one like any other.
        if match.lastgroup or (match.end() - match.start() > 1 and text[match.end() - 2] == "。"):
            starts.add(match.end())
    return _inside(starts, text)


def clause_starts(text: str, block_starts: tuple[int, ...]) -> list[int]:
    """Give the ascending positions in ``text`` at which a clause begins; the first is 0."""
    starts = {0, *block_starts, *_line_starts(text)}
    starts.update(match.end() for match in _CLAUSE.finditer(text) if match.lastgroup)
    return _inside(starts, text)


def _line_starts(text: str) -> list[int]:
    return [match.end() for match in re.finditer("\n", text)]


def _inside(starts: set[int], text: str) -> list[int]:
    return sorted((starts - {len(text)}) | {0})
