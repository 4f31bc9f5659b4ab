"""Which words around a group of parties say that money, goods or knowledge comes from it, or that it is acted for.

The list is one with that of ``markers.py``, which says how it is read.
"""

from __future__ import annotations

from ssc_extract.activities.marking import Marker, on_left, on_right
from ssc_extract.activities.model import Role

ON_BEHALF = "on-behalf"

SOURCES: tuple[Marker, ...] = (
    Marker(
        "donors-are",
        on_left("(?:捐款|捐助|供资|出资|资助)(?:方|国|者)(?:包括|有|为|是)", ""),
        None,
        Role.PROVIDER,
        "捐款方包括[[中国]]和葡萄牙",
        sign="括有为是",
    ),
    Marker(
        "know-how-of",
        on_left("利用|借助|运用|依托|吸取"),
        on_right("(?:专门知识|专业知识|专长|技术力量|专家)", 20),
        Role.PROVIDER,
        "利用[[中国]]研究机构的专门知识",
        sign="利借运依吸",
        then="专技",
    ),
    Marker(
        "money-of",
        on_left("来自"),
        on_right("的?(?:资金|赠款|捐款|供资|资助|捐助|贷款)", 4),
        Role.PROVIDER,
        "来自[[荷兰]]的赠款",
        sign="来",
        then="资赠捐供贷",
    ),
    Marker(
        "fund-of",
        on_left("利用|通过|借助|依托|由|使用|运用|来自", ""),
        on_right("(?:政府)?的?(?:信托基金|自愿基金|专项基金|援助基金|赠款|捐款|供资|资金)"),
        Role.PROVIDER,
        "利用[[中国]]信托基金培训教师",
        frozenset(("org", "country")),
        sign="利通借依由使运来",
        then="基赠捐供资",
    ),
    Marker(
        "with-fund",
        on_left("利用|使用|运用|动用", "了?"),
        None,
        Role.PROVIDER,
        "利用[[南南合作援助基金]]提供粮食",
        frozenset(("org", "programme")),
        sign="利使运动",
    ),
    Marker(
        "paid-to-do",
        on_left("资助|供资|委托", "了?"),
        on_right(
            r"[在为向对][^，。；]{1,24}?(?:建造|修建|举办|实施|执行|开展|培训|编写|建设|修复|购买|采购|组织|提供|开发|设立|建立)"
        ),
        Role.IMPLEMENTER,
        "资助[[儿基会]]在乍得修建学校",
        frozenset(("org",)),
        sign="资委",
        then="建举实执开培编修购采组提设",
    ),
    Marker(
        "received-from",
        on_left("(?:获得|收到|接受|得到)了?(?:来自)?", ""),
        on_right("(?:政府)?(?:提供的|的)?(?:贷款|赠款|资金|援助|捐款|捐赠|融资|信贷|拨款|资助|供资)", 14),
        Role.PROVIDER,
        "项目还获得[[法国]]500万欧元赠款",
        sign="获收接得",
        then="贷赠资援捐融信拨供",
    ),
    Marker(
        "moved-from",
        on_left("从"),
        on_right("(?:转让|引进|转移|调运|运往|转给|提供|获得|获取|采购|购买|进口|引入)", 24, r"[^，。；]"),
        Role.PROVIDER,
        "将技术从[[中国]]转让给斐济",
        sign="从",
    ),
    Marker(
        ON_BEHALF,
        on_left("代表", ""),
        None,
        Role.IMPLEMENTER,
        "某人代表[[巴西]]政府签署了协定",
        sign="代",
    ),
)
"""Whose means are used, first match first."""
