"""Which words around a group of parties say that it gives something or does it: the first part of the policy.

The list is one with that of ``markers.py``, which says how it is read.
"""

from __future__ import annotations

from ssc_extract.activities.marking import Marker, on_left, on_right
from ssc_extract.activities.model import Role

LENT_BY = "lent-by"
ON_BEHALF = "on-behalf"

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
        "funded-by",
        None,
        on_right(
            "(?:资助|供资|出资|捐助|赞助|资金支持|资金和技术支持|技术支持|财政支持|财务支持|资金支助)之?下",
            14,
        ),
        Role.PROVIDER,
        "在[[丹麦]]资助下，环境署启动了项目",
        then="下",
    ),
    Marker(
        "given-by",
        on_left("(?<![理自])由(?!于)", r"[^，。；、在\u3013]{0,4}"),
        on_right("(?:无偿)?(?:提供|出资|资助|供资|捐赠|捐助|援建|援助|捐建|拨款|赠送|投资|融资)", 10),
        Role.PROVIDER,
        "该项目由[[中国]]政府出资",
        sign="由",
        then="提出资供捐援拨赠投融",
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
        "gift-of",
        None,
        on_right("(?:政府|方面)?(?:所)?(?:提供|捐赠|捐助|出资|资助|供资|援建|援助|捐建|赠送|拨付|发放)的"),
        Role.PROVIDER,
        "利用[[非洲开发银行]]提供的贷款购买疫苗",
        then="提捐出资供援赠拨发",
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
        on_right("(?:转让|引进|转移|调运|运往|转给|提供)", 24, r"[^，。；]"),
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
"""Who funds, gives, runs, or has somebody act for it, first match first."""
