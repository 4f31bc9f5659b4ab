"""Wording that tells names from descriptions."""

from __future__ import annotations

import re

_COMMON = (
    "国家|区域|次区域|地区|地方|当地|本国|外国|双边|多边|三方|双方|南南|合作|协作|发展|援助|援建|对外|技术|能力|建设|"
    "资助|支助|资源|调动|动员|伙伴|关系|政府|公共|私营|专门|相关|联合|共同|国别|年度|试点|新|大型|小型|重大|重点|基础|设施|"
    "基础设施|战略|战略性|政策|培训|人道主义|应急|救灾|紧急|救济|筹资|融资|投资|贷款|信贷|赠款|社会|经济|减贫|"
    "可持续|可持续发展|可持续发展目标|一级|级|各级|高级别|高级|双年|中期|长期|短期|专题|特别|临时|内部|外部|常设|"
    "国有|国营|民营|商业|政策性|开发性|中央|主权|独立|监督|行动|实施|执行|工作|业务|管理|协调|应对|响应|交流|交换|"
    "专家|协商|非正式|磋商|筹备|职业|高等|医学|师范|企业|产业|民族|跨国|金融|能源|国际|全球|世界|大|小|多|该|各|某|与|和|及|、|间|性|化|型|类|的|COVID-19|疫情|南南合作和三方合作|[两三四五六]年期|首脑|部长级|外长|领导人|年会|本|"
    "一揽子|整体|总体|综合|多年期|全面|经贸|人文|互惠|互利|双多边|贸易|优惠|债务|官方"
)
GENERIC = re.compile(rf"(?:{_COMMON}){{1,8}}+")
"""A modifier made of such words alone describes: 三方合作项目, 区域发展战略."""

STATE_HEAD = re.compile(
    r".*(?:部|委员会|管理局|局|署|厅|司|处|总署|银行|院|大学|学校|中心|研究所|图书馆|博物馆|电视台|通讯社|秘书处|基金|公司)"
)
"""Heads of the bodies of a state, which are named by plain words of their subject: 卢旺达发展局."""

CARRIED = frozenset(("行动计划", "行动方案", "三年行动计划", "专项行动", "工程"))
"""What governments carry out under names made of plain words."""

FUNDS = frozenset(("基金", "信托基金"))
"""What is set up under a name made of its purpose."""

NATIONAL = frozenset(
    ("银行", "大学", "博物馆", "图书馆", "电视台", "通讯社", "旅游局", "统计局", "档案馆", "实验室")
)
"""Bodies that 国家 behind a country's name makes the national one: 马来西亚国家银行."""

STATE_GENERIC = re.compile(
    r"(?:国家|区域|地区|地方|政府|当地|相关|有关|主要|专门|双边|多边|联合|共同|新|大型|小型|国有|国营|私营|民营|公共|商业|政策性|"
    r"合作|伙伴|协调|援助|援建|试点|执行|工作|指导|监督|咨询|各|等|所属|在内的|本国|外国|两国|和|与|及|的){1,6}+"
)
"""A modifier of such a head that describes a class all the same."""

ONE_EACH = frozenset(
    [
        "中央银行",
        "国民议会",
        "议会",
        "国会",
        "参议院",
        "众议院",
        "大使馆",
        "总领事馆",
        "使馆",
        "红十字会",
        "红新月会",
        "科学院",
        "统计局",
        "气象局",
        "最高法院",
        "宪法法院",
        "国家银行",
        "海关",
        "港务局",
    ]
)
"""Bodies of which a country has one, so that the country's name makes them names."""

UNITS = frozenset(
    [
        "司",
        "局",
        "处",
        "科",
        "股",
        "国家委员会",
        "区域局",
        "办事处",
        "区域办事处",
        "次区域办事处",
        "区域中心",
        "代表处",
        "联络处",
        "管理局",
        "管委会",
        "管理委员会",
    ]
)
"""Units that are named by the place they are for alone: 非洲司."""

ORGANS = frozenset(
    [
        "秘书处",
        "执行局",
        "理事会",
        "执行委员会",
        "执行董事会",
        "议会",
        "董事会",
        "法院",
        "执董会",
        "核心小组",
        "咨询委员会",
        "指导委员会",
        "集团",
    ]
)
"""Organs that are named by their body alone: 东盟秘书处."""

OFFICES = frozenset(
    [
        "办公室",
        "国家办公室",
        "区域办公室",
        "代表处",
        "区域方案",
        "分行",
        "分公司",
        "公司",
        "有限公司",
        "有限责任公司",
        "工厂",
        "研究所",
        "研究院",
        "研究中心",
    ]
)
"""Units that a body and the place they are for name together: 粮食署中国办公室."""

SEATS = frozenset(("中心", "研究所", "研究院", "学院", "实验室", "秘书处", "办公室", "网络", "协会"))
"""Bodies that are told by their subject where their seat is told: 设在曼谷的海洋塑料治理中心."""

IN_COUNTRY = frozenset(("国家办事处", "国家工作队"))
"""Classes of bodies, one per country, of which a body and a country name one: 粮食署肯尼亚国家办事处."""

DIVISIONS = frozenset("司处科股")
"""Small units, which have names of plain words behind their body: 商务部国际司."""

NEW_UNITS = frozenset(
    ["司", "局", "处", "科", "股", "厅", "办事处", "区域办事处", "次区域办事处", "区域中心"]
)
"""Units that stand alone behind their body and 的, or where they are set up: 该司的能力发展科."""

PLANS = frozenset(
    [
        "战略",
        "战略计划",
        "行动计划",
        "联合行动计划",
        "行动方案",
        "路线图",
        "总体规划",
        "战略框架",
        "门户",
        "门户网站",
        "数据库",
    ]
)
"""What an owner issues under a name made of plain words: 艾滋病署联合行动计划."""

SEALED = frozenset(("宣言", "共识", "成果文件", "行动纲领", "行动议程", "议定书"))
"""Documents that are called after the place where they were agreed on: 马德里宣言."""

PLAN_GENERIC = re.compile(
    r"(?:国家|国别|各国|区域|地区|当地|政府|部门|相关|有关|自己|自身|新|长期|中期|短期|总体|整体|综合|全面|发展|合作|对外|业务|工作|"
    r"投资|减贫|对非|对华|外交|安全|军事|企业|产业|伙伴|伙伴关系|大|与|和|及|的|[两三四五六]年期){1,6}+"
)
"""A modifier of a plan that leaves it a description: 卢旺达发展战略."""

PAIR = re.compile(
    r"(?:中[非欧拉阿美俄日韩法德英越老柬缅巴泰印蒙哈吉塔乌土白波匈塞希埃南肯赞坦莫尼新马澳加文沙伊以智秘]|美[日韩英]|欧非|印非|日非|俄非)"
)
"""Two partners in one character each, China before all, at the beginning of a name."""

PAIR_BEGINNINGS = frozenset("中美欧印日俄")
"""The first characters of such a pair."""

ORDINAL = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}+(?:[届次]|(?=届))")
"""The number of a session or conference."""

PHASE = re.compile(r"\(?第[一二三四五六\d]{1,2}(?:阶段|期)")
"""What may follow the name of a project but no description of one."""

LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9.&]*[a-z][A-Za-z0-9.&]*(?: [A-Z][A-Za-z0-9.&]*){0,4}")
"""A Latin word with small letters, a name and no acronym of a common noun (COVID-19, ICT)."""

OWNER_BEFORE = re.compile(
    r"(?:(?:[一二三四五六七八九十]{1,3}届)?(?:(?:[省市州县区]委|党委|[省市州县区](?:人民)?政府)(?:常委会|党组)?|常委会|党组)|(?:执行局|理事会|委员会|缔约方大会|大会)(?:\d{4}年)?|\d{4}年)\Z"
)
"""The bare body, the year or both that stand before the number of a session."""

FULL_DATE = re.compile(r"(?:新华社[一-鿿]{1,8})?(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:电[ \u3000]*)?")
"""A date with its month, which no name begins with."""

YEAR_RANGE = re.compile(r"\d{4}年?[-—至]\d{2,4}年度?")
"""The years that the name of a plan begins with."""

YEARS = re.compile(r"\d{4}(?:[-—至]\d{2,4})?年度?")
"""The year or years that begin a name."""

NUMBER_BEFORE = re.compile(
    r"(?:\d{4}年|(?<!\d)20\d\d|(?:\d{4}年)?第[一二三四五六七八九十\d]{1,4}[届次]\(\d{4}年?\)|\d{4}年第[一二三四五六七八九十\d]{1,4}[届次]|第[一二三四五六七八九十百零〇\d]{1,6}[届次])“?\Z"
)
"""The year or number directly before the name of an event."""

ORDINAL_BEFORE = re.compile(r"第[一二三四五六七八九十百零〇\d]{1,6}[届次]“?\Z")
"""The number alone."""

DAYS = frozenset(("日", "年", "十年", "周", "节"))
"""Heads that are dates or durations where they are counted."""

COUNTED = re.compile(r"[\d第几两每半]")
"""What counts a day or a year."""
