"""Which words around a group of parties give it which role: the list is the policy, the first that fits wins.

``left`` is matched so that it ends where the group begins, ``right`` from where it ends; both within
its clause. A marker without a role says that the group takes no part.
"""

from __future__ import annotations

from ssc_extract.activities.agents import GIVING_OR_DOING
from ssc_extract.activities.attendance import TAKING_PART
from ssc_extract.activities.marking import NEAR, TOPIC_IN, UNKNOWN, Marker, on_left, on_right
from ssc_extract.activities.model import Role

TOGETHER = "合作|联合|协作|一道|一起|携手|签署|签订|达成|结成|建立|制定|进行|开展|举行|配合|协调|共建|缔结|合办|分享|交流"

_WITH = "(?<!参)与|(?<![共不合如协等陪])同(?![时年样意步比期一])"
_WITH_GAP = rf"(?:(?:{UNKNOWN}(?:、|和|及|以及))?(?:(?!在){NEAR}){{0,12}})"

MARKERS: tuple[Marker, ...] = (
    Marker(
        TOPIC_IN,
        on_left("关于在", ""),
        None,
        Role.BENEFICIARY,
        "签署了关于在[[埃塞俄比亚]]设立中心的备忘录",
        frozenset(("country", "place")),
        sign="在",
    ),
    Marker(
        "topic",
        on_left("关于|有关|涉及|题为|主题为", r"[^，。；]{0,20}"),
        None,
        None,
        "发布了关于[[非洲]]的报告",
        sign="关有涉题主",
    ),
    *GIVING_OR_DOING,
    Marker(
        "asked-by",
        None,
        on_right("(?:要求|请求|压力|敦促|催促|呼吁|邀请|授权|监督)之?下|的?基础[上之]", 25),
        None,
        "在[[巴西]]总统的要求下举办",
        then="求压敦催吁邀权监基",
    ),
    Marker(
        "lesson-of",
        on_left("从", r"[^，。；]{0,14}"),
        on_right("(?:汲取|吸取|总结|学到)", 16, r"[^，。；]"),
        None,
        "利用从[[中国]]项目中汲取的经验",
        sign="从",
        then="取总学",
    ),
    Marker(
        "asked-for",
        on_left("应", ""),
        on_right("(?:请求|要求|之请)", 10),
        Role.BENEFICIARY,
        "应[[安哥拉]]政府的请求派出医疗队",
        frozenset(("country",)),
        sign="应",
        then="请要之",
    ),
    Marker(
        "asked-by",
        on_left("受|应", ""),
        on_right("(?:委托|邀请?|请求|之请|要求)", 10),
        None,
        "受[[巴西]]政府委托编写了手册",
        sign="受应",
        then="委邀请之要",
    ),
    Marker(
        "let-give",
        on_left("帮助|协助|支持|组织|安排|促成", "了?"),
        on_right(
            "(?:将|把)其|(?:协助|帮助|支持|培训|指导)\u3013|(?:向|为|对)\u3013{1,20}[^，。；]{0,12}(?:提供|转让|传授|分享|派|捐|赠|援|运|交付)",
            10,
            r"[^，。；\u3013]",
        ),
        Role.PROVIDER,
        "帮助[[摩洛哥]]将其专门知识转让给马里",
        frozenset(("org", "country")),
        sign="助持织排成",
        then="将把向为对协帮支培指",
    ),
    *TAKING_PART,
    Marker(
        "origin",
        on_left("(?:介绍|分享|交流|借鉴|推广|传播|宣介)了?", ""),
        on_right(
            "(?:政府)?的?[^，。；、\u3013]{0,8}(?:经验|做法|模式|政策|情况|成就|故事|实践|案例|进展|成果|努力|战略|制度)"
        ),
        None,
        "介绍了[[巴西]]的减贫经验",
        sign="介分交借推传宣",
        then="验做模政情成故实案进努战制",
    ),
    Marker(
        "basis",
        on_left(
            "作为|根据|按照|依照|遵循|响应|本着|(?<![免消解删])除了?|继(?![续承])|(?<![数证收占论票凭])据(?![点此])|围绕|"
            "(?<![供反相对适响答])应(?![用对付急])|(?<![已曾未财])经(?![济验常营费过纪贸合])"
        ),
        None,
        None,
        "作为[[联合国]]的协调中心",
        sign="作根按依遵响本除继据围应经",
    ),
    Marker(
        "with",
        on_left(_WITH + r"|(?:(?<=[还也它并又，])|(?<![\s\S]))(?:和|跟)", _WITH_GAP),
        on_right(TOGETHER, 30, r"[^，。；]"),
        Role.PARTNER,
        "它与[[法国]]合作",
        sign="与同和跟",
    ),
    Marker(
        "with",
        on_left(_WITH, _WITH_GAP),
        None,
        Role.PARTNER,
        "它与[[法国]]政府一同举办研讨会",
        sign="与同和跟",
    ),
    Marker(
        "through",
        on_left("(?:通过|经由|借助|依托)了?", rf"(?:(?![向为对给]){NEAR}){{0,8}}"),
        None,
        Role.PARTNER,
        "通过[[红十字会]]运送物资",
        frozenset(("org", "country")),
        sign="通经借依",
    ),
    Marker(
        "toward",
        on_left(
            "向|给|(?<![作成认称因行以视分名])为(?![了期止此])|(?<![针面])对(?![于外])|(?<!提)供(?![资应给])|惠及|造福|援助|支援|帮助|协助|资助|"
            "扶持|面向|针对|覆盖|支持|鼓励|使(?![用得])",
            r"(?:(?!提供|给予)[^，。；：()在由\u3013]){0,10}",
        ),
        None,
        Role.BENEFICIARY,
        "向[[缅甸]]提供援助",
        sign="向给为对供惠造援支帮协资扶面针覆鼓使",
    ),
    Marker(
        "posted",
        on_left("驻", ""),
        on_right("(?:的|国际)?(?:代表|大使|使馆|使领馆|办事处|总领|机构|代办|记者|新闻官)"),
        None,
        "由儿基会驻[[巴西]]代表签署",
        sign="驻",
        then="代使办领机记新",
    ),
    Marker(
        "visited",
        on_left("在|赴|对|到|抵", ""),
        on_right(r"(?:首都)?\u3013{0,8}(?:出席|访问|会见|进行访问)"),
        None,
        "正在[[埃及]]访问的总统宣布",
        sign="在赴对到抵",
        then="出访会",
    ),
    Marker(
        "located",
        on_left("(?<![存实潜自旨正])在|(?<![对由至鉴基等位关属])于"),
        None,
        Role.BENEFICIARY,
        "在[[卢旺达]]实施",
        frozenset(("country", "place")),
        sign="在于",
    ),
    Marker(
        "bound-for",
        on_left("来自|(?<![甚乃直])至(?![\\d今])|派往|前往|运抵|运往|赴|驻|到(?!\\d)|包括"),
        None,
        Role.BENEFICIARY,
        "赴[[卢旺达]]开展培训",
        frozenset(("country", "place")),
        sign="来至派前运赴驻到包",
    ),
    Marker(
        "gives-there",
        None,
        on_right("(?:政府|方面)?(?:向|援|对)(?!外)"),
        Role.PROVIDER,
        "商务部举行[[中国]]向老挝捐赠疫苗的仪式",
        frozenset(("org", "country")),
        then="向援对",
    ),
)
"""The policy, first match first."""
