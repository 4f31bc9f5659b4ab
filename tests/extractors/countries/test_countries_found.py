"""What the country rules find and what they leave, as marked-up sentences."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

MARK = re.compile(r"\[\[(.*?)\|(.*?)\]\]")

NAMES = [
    "[[老挝人民民主共和国|LAO]]与[[坦桑尼亚联合共和国|TZA]]签署了协定。",
    "[[中国|CHN]]农业大学、[[日本|JPN]]国际协力机构和[[德国|DEU]]政府",
    "[[中国|CHN]]人和[[法国|FRA]]总统",
    "[[叙利亚|SYR]]难民抵达[[约旦|JOR]]和[[黎巴嫩|LBN]]",
    "粮农组织-[[中国|CHN]]信托基金",
    "[[印度尼西亚|IDN]]、[[印度|IND]]和[[印尼|IDN]]",
    "[[赤道几内亚|GNQ]]、[[几内亚|GIN]]、[[几内亚比绍|GNB]]和[[巴布亚新几内亚|PNG]]",
    "[[刚果民主共和国|COD]]、[[刚果(金)|COD]]、[[刚果(布)|COG]]和[[刚果|COG]]",
    "[[尼日尔|NER]]和[[尼日利亚|NGA]]",
    "[[多米尼克|DMA]]和[[多米尼加共和国|DOM]]、[[多米尼加|DOM]]",
    "[[南苏丹|SSD]]和[[苏丹|SDN]]",
    "[[美属萨摩亚|ASM]]和[[萨摩亚|WSM]]",
    "[[法属圭亚那|GUF]]和[[圭亚那|GUY]]",
    "[[朝鲜民主主义人民共和国|PRK]]和[[大韩民国|KOR]]",
    "[[伊朗(伊斯兰共和国)|IRN]]和[[玻利维亚(多民族国)|BOL]]",
    "[[中国香港|HKG]]和[[中国台湾|TWN]]的选手",
    "[[香港特别行政区|HKG]]政府",
    "[[巴勒斯坦国|PSE]]常驻代表",
    "[[义大利|ITA]]、[[寮国|LAO]]、[[纽西兰|NZL]]、[[奈及利亚|NGA]]和[[肯亚|KEN]]",
    "[[日本|JPN]]国会通过了预算",
    "[[以色列|ISR]]国防部长",
    "[[蒙古国|MNG]]政府",
    "[[阿曼苏丹国|OMN]]",
    "[[日本|JPN]]元素",
    "[[中国|CHN]]家庭的储蓄",
    "[[扎伊尔|COD]]时期的债务",
    "访问了[[哈萨克|KAZ]]、[[俄罗斯|RUS]]和[[蒙古|MNG]]",
    "[[埃塞|ETH]]总理说,[[埃塞俄比亚|ETH]]欢迎投资",
    "[[马里|MLI]]和[[乍得|TCD]]",
    "[[联合王国|GBR]]和[[美国|USA]]",
    "[[刚果|COG]]、[[中非|CAF]]和[[乍得|TCD]]",
    "联合国[[中非|CAF]]稳定团",
]
LOOKALIKES = [
    "最不发达国家和其他发展中国家",
    "约旦河西岸和印度洋沿岸",
    "几内亚湾、墨西哥湾和孟加拉湾",
    "马里兰州与马里乌波尔",
    "500万澳大利亚元和30亿印度卢比",
    "用葡萄牙语、日本语和俄罗斯语写成",
    "法文、英语和阿拉伯语版本",
    "内蒙古自治区的蒙古族群众",
    "沿海地区和渤海地区",
    "美元、日元、英镑、欧元和港元",
    "日内瓦、中东、中亚、中部和中期",
    "美洲、印度洋和美联储",
    "朝鲜半岛和台湾海峡",
    "捷克斯洛伐克和南斯拉夫",
    "南美国家和拉美国家",
    "新墨西哥州和新泽西州",
    "北爱尔兰和纽芬兰",
    "节日本身的意义",
    "拉姆萨尔湿地和科索沃",
    "西非和中非的创业者",
    "中非、西非和北非",
    "中非国家经济和货币共同体",
    "中老年人和中小学",
    "以法治国的方式方法",
    "在法律上对比分析",
    "在日常工作中加强管理",
    "官方、对方、双方和西方",
    "中英文对照",
    "驻马店市",
    "在华为公司",
    "对美的追求",
]
SINGLES = [
    "[[中|CHN]][[非|非洲]]农业合作",
    "[[中|CHN]][[非|非洲]]合作论坛",
    "[[中|CHN]][[美|USA]]元首会晤",
    "[[中|CHN]][[赞|ZMB]]关系长期友好,[[赞比亚|ZMB]]是重要伙伴",
    "[[中|CHN]][[日|JPN]][[韩|KOR]]自贸协定",
    "[[中|CHN]][[老|LAO]]铁路开通",
    "[[中|CHN]][[巴|PAK]]经济走廊",
    "[[巴西|BRA]]外长说,[[中|CHN]][[巴|BRA]]关系很好",
    "[[巴|PSE]][[以|ISR]]冲突和[[俄|RUS]][[乌|UKR]]冲突",
    "[[美|USA]][[英|GBR]][[法|FRA]]三国",
    "[[中|CHN]][[欧|欧洲]]班列",
    "[[中|CHN]][[拉|拉丁美洲和加勒比]]论坛",
    "[[中|CHN]][[阿|阿拉伯国家]]合作论坛",
    "[[欧|欧洲]][[美|USA]]市场",
    "[[粤|广东省]][[港|HKG]][[澳|MAC]]大湾区",
    "[[港|HKG]][[澳|MAC]][[台|TWN]]同胞",
    "[[中|CHN]]方和[[美|USA]]方同意",
    "对[[华|CHN]]政策和驻[[华|CHN]]使馆",
    "在[[华|CHN]]企业访[[美|USA]]",
    "[[赞比亚|ZMB]]总统会见[[中国|CHN]]驻[[赞|ZMB]]大使",
    "对[[俄|RUS]]制裁",
    "对[[非|非洲]]投资",
    "[[孟|BGD]][[中|CHN]][[印|IND]][[缅|MMR]]经济走廊",
    "[[中|CHN]][[印尼|IDN]]关系",
    "[[加纳|GHA]]政府与[[中国|CHN]]企业签约,[[中|CHN]][[加|GHA]]友谊源远流长",
    "[[澳大利亚|AUS]]和[[中国|CHN]]发展[[中|CHN]][[澳|AUS]]经贸",
]
ENGLISH = [
    "项目由[[Kenya|KEN]]和[[中国|CHN]]实施",
    "[[肯尼亚|KEN]]([[Kenya|KEN]])的项目",
    "见UNDP, Human Development in Kenya, 2021年",
    "可查阅https://www.undp.org/Kenya。",
    "包括[[China|CHN]], [[Kenya|KEN]] and [[South Africa|ZAF]]在内",
    "Kenya",
    "由Nigerian人",
]


@pytest.mark.parametrize("case", NAMES + SINGLES + ENGLISH)
def test_finds_what_is_marked(case: str, marked: Callable[[str], str]) -> None:
    assert marked(MARK.sub(r"\1", case)) == case


@pytest.mark.parametrize("case", LOOKALIKES)
def test_leaves_look_alikes(case: str, marked: Callable[[str], str]) -> None:
    assert marked(case) == case
