"""What beside a verb's characters shows that they are no verb: a noun, an attribute, a relative clause."""

from __future__ import annotations

import re

from ssc_extract.activities.frames import Verb

_ATTRIBUTES = frozenset(
    (
        "技术",
        "资金",
        "财政",
        "自愿",
        "政策",
        "各种",
        "重要",
        "所需",
        "无偿",
        "紧急",
        "伙伴",
        "申请",
        "承诺",
        "协定",
        "协议",
        "渠道",
        "来源",
        "缺口",
        "周期",
        "总额",
        "工具",
        "窗口",
        "经济",
        "南南",
        "三方",
        "双边",
        "国际",
        "区域",
        "领域",
        "务实",
        "加强",
        "深化",
        "增进",
        "密切",
    )
)
_HEADS = frozenset(
    (
        "方面",
        "领域",
        "工作",
        "活动",
        "项目",
        "方案",
        "战略",
        "政策",
        "机制",
        "框架",
        "车队",
        "仪式",
        "模式",
        "力度",
        "能力",
        "机构",
        "需求",
        "水平",
        "中心",
        "伙伴",
        "主任",
        "董事",
        "秘书",
        "干事",
        "委员",
        "支持",
        "总额",
    )
)
_RELATIVE = frozenset("的所被获")
_RECEIVED = frozenset(("获得", "得到"))
_ASPECT = frozenset("了过着")
_LISTING = frozenset("的该其、和与及")
_WITHIN = frozenset("下中")
_STOPPING = frozenset("，。；")
_CLOSING = frozenset(("", *"方国者中和与及、，。；：)下性司股处科室"))
_BY = re.compile(r"由[^，。；]{1,30}\Z")


def as_noun(text: str, start: int, end: int, verb: Verb) -> str | None:
    """Say why a verb's characters are no verb here, by the characters beside them."""
    behind = text[end : end + 1]
    if behind == "的":
        return None if _BY.search(text, max(0, start - 32), start) else "in a relative clause"
    before = text[start - 1 : start]
    if not verb.noun:
        received = before in _RELATIVE or text[start - 2 : start] in _RECEIVED
        return "in a relative clause" if received else None
    if behind in _ASPECT:
        return None
    if before in _LISTING or text[start - 2 : start] in _ATTRIBUTES or behind in _WITHIN:
        return "a noun"
    if (not verb.ends and behind in _CLOSING) or text[end : end + 2] in _HEADS:
        done_by = behind in _STOPPING and _BY.search(text, max(0, start - 32), start)
        return None if done_by else "a noun"
    return None
