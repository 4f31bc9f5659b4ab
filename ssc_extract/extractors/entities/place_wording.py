"""Wording that tells the names of places and works from descriptions of them."""

from __future__ import annotations

import re

CITY_FACILITY = frozenset(
    [
        "实验室",
        "机场",
        "国际机场",
        "港",
        "大桥",
        "工业园",
        "经济特区",
        "走廊",
        "自贸试验区",
        "自由贸易试验区",
        "自贸区",
        "高新区",
        "经开区",
        "综合保税区",
        "保税区",
        "经济技术开发区",
        "铁路口岸",
        "公路口岸",
        "口岸",
        "会展中心",
        "国际会展中心",
        "国际会议中心",
        "轻轨",
        "城铁",
        "地铁",
        "人民医院",
        "中心医院",
        "总医院",
    ]
)
"""Facilities that are named by their city alone."""

COUNTIES = frozenset(
    (
        "县",
        "自治县",
        "自治州",
    )
)
"""Subnational places that their own short name makes names."""

LINES = frozenset(
    (
        "铁路",
        "高铁",
        "高速公路",
        "高速",
        "城际铁路",
        "跨海大桥",
    )
)
"""Lines named by one character of each end: 渝昆高铁."""

WORKS = frozenset(
    (
        "大桥",
        "公路大桥",
        "铁路大桥",
        "公路",
        "高速公路",
        "铁路",
        "运河",
        "水电站",
        "港",
        "机场",
        "国际机场",
        "通道",
        "跨海通道",
    )
)
"""Works named by a place that no table holds: 洋浦港."""

REBUILDING = frozenset(
    f"{how}{kind}"
    for how in ("扩建", "改扩建", "改造", "升级改造", "修复", "重建")
    for kind in ("项目", "工程")
)
"""What rebuilds works."""

PROJECTS = REBUILDING | frozenset(
    f"{works}{kind}"
    for works in (
        "水电站",
        "风电场",
        "光伏电站",
        "火电站",
        "水库",
        "灌区改造",
        "灌区",
        "输水",
        "高速公路",
        "大桥",
    )
    for kind in ("项目", "工程")
)
"""Works and the project that builds them, which is named by their place: 白鹭坪水电站项目."""

WORKS_GENERIC = re.compile(
    r"(?:未来|农村|乡村|沿[海江边]|深水|不冻|内河|国际|国内|民用|军用|通用|货运|客运|集装箱|枢纽|支线|干线|等级|标准|轨距|标轨|窄轨|宽轨|米轨|"
    r"城[市际乡]|省|市|县|国|环|主|干|支|新|旧|老|现|大|小|中小|型|智慧|绿色|数字|自由|自贸|贸易|出海|陆海|海[上陆]|陆路|水路|空港|航空|"
    r"交通|运输|物流|经济|产业|地方|区域|沥青|水泥|柏油|高原|山区|跨境|跨国|跨海|跨江|过境|边境|专用|战略|重[点要]|双|多|两|三|四|几|数|"
    r"条|座|个|第|各|该|其|本|与|和|及|电气|自动|避风|卸货|起运|目的|始发|离岸|到岸|融资|贸|投|能源|信息|传输|"
    r"修|建|扩|筑|改|旧|途|的|在|为|向|绕|启|运|营|管|维护){1,5}+"
)
"""First parts that class such works."""

STATE_PARTS = frozenset(
    (
        "省",
        "市",
        "州",
        "县",
        "镇",
        "乡",
        "村",
        "岛",
        "半岛",
        "群岛",
        "自治区",
        "自治州",
        "自治县",
        "大区",
        "专区",
        "邦",
        "郡",
        "区",
    )
)
"""Parts of a state, which are named apart from it: 美国|佛罗里达州."""

COUNTED_PLACE = re.compile(
    r"(?:[东南西北中]部|内陆|人口|农业|偏远|受灾|其他|部分|有关|相关|兄弟|欠发达|经济|一|二|三|四|五|六|七|八|九|十)|.*(?:条|段|批|项|两|各|全|本|该|每|市|州|省|区|乡|贫困|边境|脱贫|试点|重点|示范|百强|大|强|小|所在|个|多|余|级|际|国|沿|新建|在建|新增|今年|去年|通|改|"
    r"高速|普速|重载|货运|客运|中心|地方|专用|电气化|[\d一二三四五六七八九十百])"
)
"""Modifiers that count or class places."""

JOINTS = frozenset("、和与及至到")
"""What joins places in a list or a route."""

PLACE_BEFORE = re.compile(r"(?:首都|省会|城市|抵达|飞抵|前往|位于|总部设在|港口城市|小城)\Z")
PLACE_AFTER = re.compile(r"(?:\d{1,2}月\d{1,2}日电|举行|召开|开幕|闭幕|机场|港口|当地时间|分区|次区域)")
"""What stands before or behind a place."""
