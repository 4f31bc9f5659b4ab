"""A small grammar of institutional Chinese: sentences with slots, and what may fill them.

A slot in braces is filled by one of its own forms (which may hold slots again), by a name of the
vocabulary (``org``, ``named``, ``country``), by words of jieba's dictionary (``words``), or by a number of
``low-high``. The sentences are the project's own; none stands in any document.
"""

from __future__ import annotations

SENTENCES = (
    "{when}，{body}在{country}启动了一项为期{1-9}年的{topic}方案，预算为{money}。",
    "{body}报告说，{country}、{country}和{country}已就{topic}签署谅解备忘录，{words}也在其中。",
    "在{body}的支持下，{place}的{many}{people}参加了{words}培训，其中{percent}为妇女。",
    "与{year}年相比，{words}的支出{moved}了{percent}，达到{money}。",
    "{when}以来，{country}政府向{country}提供{1-40}批{goods}，价值约{money}。",
    "会议听取了关于{topic}的介绍，并建议{body}加强{words}和{words}之间的协调。",
    "截至{when}，{many}个{words}已经建成，尚有{1-90}个正在{words}。",
    "{topic}仍是{region}各国的优先事项，但{words}不足，资金缺口估计在{2-9}0亿至{100-300}亿美元之间。",
    "{body}({acronym})与{body}合作，在{region}推广{words}，惠及{many}户家庭。",
    "{words}表明，{percent}的受访者认为{topic}有助于实现可持续发展目标{1-17}。",
    "为落实《{year}-{later}年{place}{topic}规划》，{place}人民政府投入{1-90}.{1-9}亿元，用于{words}。",
    "{country}{minister}{when}在{place}会见了{country}代表团，双方就{topic}和{words}交换了意见。",
    "该项目由{org}供资{money}，{words}，预计到{later}年底完成。",
    "{named}通过后，{1-60}个会员国修订了{words}方面的立法，{country}还设立了{words}办公室。",
    "{place}全年{goods}产量{many}吨，{moved}{percent}；{words}总值{1-900}亿元。",
    "过去{1-20}年中，{region}的{words}人口从{many}人增加到{many}人。",
    "{body}强调，{words}不应以{words}为代价，并呼吁各伙伴在{later}年前兑现承诺。",
    "{goods}、{goods}和{goods}的价格在{year}年第{quarter}季度{moved}了{percent}以上。",
    "委员会第{1-90}届会议审议了{words}问题，决定将{topic}列入{later}年工作计划。",
    "{body}驻{country}办事处{when}发放了{many}份{words}，并为{many}名{people}提供咨询。",
    "每{people}平均{words}由{1-20}次增至{21-60}次，{words}有所缓解。",
    "{country}和{country}的边境地区有{1-9}条{words}恢复通行，{body}派出了{1-30}名观察员。",
    "按照{named}的要求，{body}应每{1-5}年提交一份{topic}报告。",
    "{words}，{words}，但{words}的进展并不均衡，{country}等国仍面临{words}。",
    "据统计，{place}共有{many}家{words}企业，吸纳就业{many}人，占{percent}。",
    "{when}，{org}和{country}举办{topic}论坛，来自{20-99}个国家的{many}名{people}出席。",
    "我们要坚持{words}，统筹{words}和{words}，推动{topic}迈上新台阶。",
    "上述举措覆盖{1-60}个国家，其中{country}获得的{money}主要用于{words}。",
    "{words}显示，{year}年至{later}年期间，{region}对{words}的需求将增长{1-9}倍。",
    "不过，{words}和{words}的数据仍然缺乏，{body}正在协助{country}改进{words}。",
    "在{topic}领域，{words}得到广泛采用，{words}随之下降。",
    "{people}{words}，{words}，{place}为此设立了{words}基金，首期规模{money}。",
)
NOTES = (
    "{org}，《{topic}：{words}》，{year}年。",
    "见A/{60-78}/{100-600}号文件，第{1-90}段。",
    "可查阅https://www.example.org/{acronym}/{year}/{100-999}。",
)
HEADINGS = ("{topic}", "{region}的{topic}", "{words}与{words}", "{year}年的{topic}工作")
SLOTS: dict[str, tuple[str, ...]] = {
    "body": ("{org}", "{org}", "{place}{topic}协会", "{place}{words}大学", "{country}{office}", "秘书处"),
    "office": ("卫生部", "农业部", "国际合作署", "统计局", "发展银行", "教育部"),
    "minister": ("总统", "外交部长", "总理", "驻华大使", "农业部长"),
    "when": ("{year}年{1-12}月{1-28}日", "{year}年{1-12}月", "{year}年", "今年{1-12}月", "去年", "{1-12}月{1-28}日"),
    "year": ("{2001-2023}",),
    "later": ("{2024-2035}",),
    "quarter": ("一", "二", "三", "四"),
    "money": ("{1-900}万美元", "{1-90}.{1-9}亿美元", "{1-90}亿元", "{2-9}0 {100-999} 000美元", "近{1-90}亿欧元", "{1-9}百万美元"),
    "many": ("{20-999}", "{1-90} {100-999}", "{2-90}万", "{1-9}.{1-9}万", "约{10-900}", "{3-9}千多"),
    "percent": ("{1-99}%", "{1-99}.{1-9}%", "近{2-9}0%", "百分之{1-99}", "{2-9}{quarter}成"),
    "moved": ("增长", "下降", "提高", "减少", "上升"),
    "people": ("农户", "教师", "青年", "卫生工作者", "代表", "学员", "残疾人", "技术人员"),
    "goods": ("疫苗", "大米", "检测试剂", "太阳能电池板", "小麦", "棉花", "钢材", "药品", "化肥"),
    "region": ("撒哈拉以南非洲", "东南亚", "拉丁美洲和加勒比", "中亚", "阿拉伯区域", "太平洋岛屿", "西非", "南亚"),
    "place": ("云南省", "湖南省长沙市", "广西", "内罗毕", "日内瓦", "曼谷", "青海省", "达喀尔", "成都市", "基加利"),
    "topic": (
        "能力建设", "减贫", "粮食安全", "气候适应", "数字经济", "公共卫生", "水资源管理", "职业教育", "性别平等",
        "灾害风险管理", "跨境贸易", "可再生能源", "城市规划", "青年就业", "农村电子商务", "海洋保护", "疾病防控",
    ),
    "acronym": ("ABC", "PRT", "NWQ", "XLD"),
    "words": ("{word}{word}", "{word}{word}", "{word}{word}{word}", "{word}的{word}{word}", "{word}和{word}"),
}
