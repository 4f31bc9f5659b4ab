"""Whether a sentence takes up the activity before it (这次活动, 该项目) or only its actor."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ssc_extract.activities.model import Action
from ssc_extract.activities.parties import Board
from ssc_extract.activities.parting import Act
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Kind

_LEAD = r"(?:(?:此外|另外|同时|例如|目前|随后|在|作为|通过|参加|对|关于|围绕|为了?|据|根据|制订|\d{4}年(?:\d{1,2}月)?)，?){0,6}+(?:在?[^，。]{1,20}，)?"
_THINGS = (
    "项目|倡议|方案|计划|平台|网络|机制|活动|培训|讲习班|研讨会|会议|论坛|报告|指南|协议|协定|工具|举措|系统|数据库|试点|赠款|贷款|框架|研究|"
    "中心(?=由|设在|旨在)|意向书|备忘录|课程|系列|产品|手册|批|笔|次|届|项|数字|工程|合同|援助|资金|款项|调查|挑战|行动|准则|门户|工作|对话|磋商|展览|博览会|船|设备|物资|学校|医院"
)
_POINTING = re.compile(
    rf"{_LEAD}(?:(?:这|此)(?:[一二两三些个项笔次种批套份场届类艘]|系列|包括|是|也|不仅){{0,4}}|该)(?={_THINGS}|\u3013|[^，。]{{0,12}}(?:{_THINGS}))"
)
_INCLUDING = re.compile(r"这(?:包括|也|些|意味|一系列)")
_PARTICIPANTS = re.compile(
    r"(?:此外，)?(?:与会|参会|参加(?:者|这次|此次|本次|该)|出席|目的是|其(?:目的|目标|重点|内容|主题|宗旨|成果|中)|第[一二三四五六]阶段|项目(?:第[一二三四五六]阶段|的?(?:目标|目的|内容|重点)|旨在|包括|内容|由|还|已|将|为期)|上述|会议(?:期间|还|通过|讨论|由)|"
    r"来自[^。]{1,60}(?:参加|出席|与会|分享)|在[^。]{1,60}(?:参与|参加)下，与会)"
)
_JOINED = re.compile(r"(?:参加|出席|参与)了?(?:这[次些一项]|此次|本次|该[^国])")
_GIVEN_TO = re.compile(
    rf"(?:此外|另外|\d{{4}}年)?，?\u3013{{1,40}}(?:政府|[还也已又另将则]){{0,3}}(?:[为向给对](?:该|这[一项个些次笔]{{1,2}}|此)(?:{_THINGS})|为此(?!目的|原因))"
)
"""Somebody gives for it: 绿色气候基金为这项工作核准了."""
_POINTER = re.compile(r"[这此该本]")
_GIVING = frozenset((Action.FUND, Action.DONATE))
_FIRST = 16
_REACH = 48
"""How far from its beginning a sentence points at what it takes up."""
_TOWARD = frozenset("为向给对")
_ACTOR_TYPES = frozenset(("org", "country", "place"))


def takes_up(board: Board, sentence: Span) -> bool:
    """Whether a sentence begins by pointing at what the one before it tells of."""
    text = board.masked
    if _PARTICIPANTS.match(text, *sentence):
        return True
    if not _POINTER.search(board.text, *sentence):
        return False
    if _INCLUDING.match(text, *sentence):
        return True
    if _JOINED.search(board.text, *sentence) is not None or _GIVEN_TO.match(text, *sentence) is not None:
        return True
    match = _POINTING.match(text, *sentence)
    pointed = _pointed(board, sentence)
    return match is not None if pointed is None else pointed


def gives_itself(acts: Sequence[Act]) -> bool:
    """Whether a fund that a sentence begins by pointing at gives something: an activity of its own."""
    if not acts or acts[0].action not in _GIVING:
        return False
    slots = [slot for slot in acts[0].doer.slots if slot.marker is None]
    return any(
        party.type == "programme" and party.mention.kind is Kind.REFERENCE
        for slot in slots
        for party in slot.group.parties
    )


def _points(board: Board, position: int) -> bool:
    return board.text.startswith(("该", "这", "此"), position)


def _pointed(board: Board, sentence: Span) -> bool | None:
    """Whether the first party that a sentence points at is what is done; ``None`` where it points at none."""
    text = board.masked
    acting = False
    for party in board.parties_in((sentence[0], min(sentence[0] + _REACH, sentence[1]))):
        begins = party.start - sentence[0] < _FIRST or text[party.start - 1] == "，"
        if begins and _points(board, party.start):
            # 该办公室 stands for an actor: an activity of its own; 该平台 for what is done.
            # 法国为该项目出资 goes on with it, 法国在该方案下培训了 and 向该基金捐款 are acts of their own.
            if not acting:
                return party.type not in _ACTOR_TYPES
            given = text[party.start - 1] in _TOWARD and not party.name.endswith("基金")
            return given and party.type not in _ACTOR_TYPES
        acting = acting or (party.type in _ACTOR_TYPES and party.start == sentence[0])
        if begins and text[party.start - 1] == "，":
            break
    return None
