"""Which words around a group of parties say that it helps, takes part or has its people take part: the second part.

The list is one with that of ``markers.py``, which says how it is read.
"""

from __future__ import annotations

from ssc_extract.activities.marking import Marker, on_left, on_right
from ssc_extract.activities.model import Role

TAKING_PART: tuple[Marker, ...] = (
    Marker(
        "brought-together",
        on_left("促成|促使|撮合", "了?"),
        None,
        Role.PARTNER,
        "促成[[尼泊尔]]财政部和该部签署备忘录",
        frozenset(("org",)),
        sign="促撮",
    ),
    Marker(
        "helped-by",
        None,
        on_right("(?:支持|协助|协作|配合|帮助|参与|合作|指导|推动|领导|斡旋|见证|协调|主持)之?下", 25),
        Role.PARTNER,
        "在[[泰国]]的支持下举办",
        then="下",
    ),
    Marker(
        "people-of",
        None,
        on_right(
            "(?:政府|各?国)?的(?![^，。；]{0,12}(?:代表|部长|大使|总统|总理|主席))[^，。；、]{0,16}"
            "(?:名|位|人员|女孩|青年|妇女|儿童|教师|学生|学员|农民|官员|专家|企业家|技术员|医生)[^，。；、]{0,8}"
            "(?:参加|参与|加入|出席|参展|与会)"
        ),
        Role.BENEFICIARY,
        "举办了讲习班，[[蒙古]]的20名教师参加",
        frozenset(("country", "place")),
        then="的",
    ),
    Marker(
        "taking-part",
        None,
        on_right(
            "(?:政府|等国|等)?(?:[^，。；、]{0,8})(?:参加|参与|加入|出席|参展|与会|协办|主持|率先试用|率先试行|率先采用|首先试用|负责|担任东道国|担任主席|致辞|致开幕词|讲话|发言)(?:了|这|此|该|，|。|的|会|对话|论坛|运输|实施|执行|管理|协调|组织|$)"
        ),
        Role.PARTNER,
        "举办了讲习班，[[蒙古]]参加",
        then="参入席与办辞词话言责国持用行",
    ),
    Marker(
        "attended-by",
        on_left("得到了?|参加(?:了|者|这次|此次|该)?|有", r"[^，。；]{0,40}"),
        on_right("的?(?:参加|参与|支持|协助|配合|响应|出席)", 6),
        Role.PARTNER,
        "得到了[[印度]]的参加",
        sign="得参有",
        then="参支协配响出",
    ),
    Marker(
        "between",
        None,
        on_right("(?:政府|各国|国家)?(?:[两三]国)?(?:的[^，。；\u3013]{1,14})?之间"),
        Role.PARTNER,
        "启动了[[中国]]和[[法国]]之间的对话",
        then="之",
    ),
)
"""Who helps and who takes part, first match first."""
