"""Which words around a group of parties say that it gives something or does it: the first part of the policy.

The list is one with that of ``markers.py``, which says how it is read.
"""

from __future__ import annotations

from ssc_extract.activities.marking import Marker, on_left, on_right
from ssc_extract.activities.model import Role
from ssc_extract.activities.sources import SOURCES

LENT_BY = "lent-by"

GIVING_OR_DOING: tuple[Marker, ...] = (
    Marker(
        LENT_BY,
        on_left("向", ""),
        on_right(r"(?:申请)?(?:贷款|借款|融资)(?=了|约|近|超|共|总|累计|\d)"),
        Role.PROVIDER,
        "老挝向[[世界银行]]贷款2000万美元",
        frozenset(("org",)),
        sign="向",
        then="贷借融",
    ),
    Marker(
        "applied-to",
        on_left("向", ""),
        on_right("(?:提出)?申请(?!书|人)"),
        Role.PROVIDER,
        "协助蒙古向[[绿色气候基金]]申请资金",
        frozenset(("org", "programme")),
        sign="向",
        then="申",
    ),
    Marker(
        "thanks-to",
        on_left("得益于|凭借|承蒙|依靠", ""),
        on_right("(?:政府)?的?[^，。；\u3013]{0,14}(?:捐款|捐助|捐赠|赠款|供资|资助|出资|资金|拨款)", 0),
        Role.PROVIDER,
        "得益于[[印度]]政府的捐款，粮食署推广了技术",
        frozenset(("org", "country")),
        sign="于借蒙靠",
        then="捐赠供资拨",
    ),
    Marker(
        "funded-by",
        None,
        on_right(
            "(?:资助|供资|出资|捐助|赞助|捐款|捐款支持|赠款支持|供资支持|资金支持|资金和技术支持|技术支持|财政支持|财务支持|资金支助)之?下",
            14,
        ),
        Role.PROVIDER,
        "在[[丹麦]]资助下，环境署启动了项目",
        then="下",
    ),
    Marker(
        "given-by",
        on_left("(?<![理自])由(?!于)", r"[^，。；、在\u3013]{0,4}"),
        on_right(
            "(?:无偿|为其)?(?:提供|出资|资助|供资|捐赠|捐助|援建|援助|捐建|拨款|赠送|投资|融资|调集|捐款|支付|垫付|选派|派遣|派出)",
            10,
        ),
        Role.PROVIDER,
        "该项目由[[中国]]政府出资",
        sign="由",
        then="提出资供捐援拨赠投融调支垫选派",
    ),
    Marker(
        "paid-by",
        on_left("(?:费用|经费|旅费|开支|成本|津贴|费)[^，。；\u3013]{0,4}由", r"[^，。；、在\u3013]{0,4}"),
        on_right("(?:政府|方面)?(?:全额|全部|共同)?(?:承担|支付|负担|资助|提供)"),
        Role.PROVIDER,
        "培训费用由[[日本]]政府承担",
        sign="由",
        then="承支负资提",
    ),
    Marker(
        "backed-by",
        on_left("(?<![理自])由(?!于)", r"[^，。；、在\u3013]{0,4}"),
        on_right("(?:支持|协助|配合)(?=[，、。的])", 8),
        Role.PARTNER,
        "该项目由[[中国]]政府支持，开发署实施",
        sign="由",
        then="支协配",
    ),
    Marker(
        "done-by",
        on_left("(?<![理自])由(?!于)", r"[^，。；、在\u3013]{0,4}"),
        None,
        Role.IMPLEMENTER,
        "研讨会由[[开发署]]举办",
        sign="由",
    ),
    Marker(
        "done-also",
        on_left("由[^，。；]{1,30}(?:资|支持|提供|设计|发起|监督|投资|倡议)、", ""),
        on_right("(?:负责)?(?:执行|实施|承办|承建|组织|管理|运营|举办)"),
        Role.IMPLEMENTER,
        "该项目由欧盟供资、[[开发署]]执行",
        sign="由",
        then="执实承组管运举",
    ),
    Marker(
        "money-from",
        on_left("(?:资金|经费|款项|供资|费用)[^，。；\u3013]{0,6}来自", r"[^，。；]{0,16}"),
        None,
        Role.PROVIDER,
        "项目资金来自中方设立的[[南南合作援助基金]]",
        frozenset(("org", "country", "programme")),
        sign="来",
    ),
    Marker(
        "paid-of",
        None,
        on_right("(?:政府|方面)?所?(?:资助|供资|出资|捐助)的"),
        Role.PROVIDER,
        "在[[挪威]]政府资助的方案下培训教师",
        then="资",
    ),
    Marker(
        "gift-of",
        None,
        on_right("(?:政府|方面)?(?:所)?(?:提供|捐赠|援建|援助|捐建|赠送|拨付|发放)的"),
        Role.PROVIDER,
        "利用[[非洲开发银行]]提供的贷款购买疫苗",
        then="提捐援赠拨发",
    ),
    Marker(
        "founded-by",
        None,
        on_right("(?:共同|联合)?(?:设立|发起|创立|建立|成立|创办)的\u3013"),
        None,
        "由[[中国]]设立的〓资助",
        then="的",
    ),
    Marker(
        "run-by",
        None,
        on_right(
            "(?:存储|管理|运营|执行|主持|主办|举办|组织|牵头|实施|开展|开发|设立|发起|召开|创立|建立)(?:和[^，。；]{2})?的"
        ),
        Role.IMPLEMENTER,
        "该平台是[[开发署]]管理的知识库",
        then="的",
    ),
    *SOURCES,
)
"""Who funds, gives, runs, or has somebody act for it, first match first."""
