"""Calendar expressions and false friends as they stand in sentences of institutional reports."""

from __future__ import annotations

import pytest

from ssc_extract.extractors.dates.eras import eras
from tests.extractors.dates.date_findings import found, unmark

MARKED = """\
会议定于[[2023年4月17日至20日|2023-04-17/2023-04-20]]和[[5月1日|2023-05-01]]举行。
[[2000-2012年|2000/2012]]的贷款多于[[2013-2017年|2013/2017]]。
[[2019年12月—2020年2月|2019-12/2020-02]]暂停营业。
委员会[[2023年|2023]]年度会议审议了[[2022年|2022]]中期审查报告。
[[2022年年中|2022]]提交，[[2023年第一季度末|2023-33]]批准。
[[2022/23学年|2022/2023]]起，学费上涨；[[2021财年|2021]]没有变化。
[[2022-2031|2022/2031]]十年期行动纲领
自[[2015年1月1日|2015-01-01]]起施行，[[2013年|2013]]至今有效。
[[2023年1-10月份|2023-01/2023-10]]累计，[[10月末|2023-10]]余额。
[[2019年|2019]]、[[2020年|2020]]、[[2021年|2021]]连续盈利。
[[２０２１年６月|2021-06]]与[[二〇二一年六月|2021-06]]相同。
[[2021年6月3日至5日|2021-06-03/2021-06-05]]，[[6日|2021-06-06]]、[[8日|2021-06-08]]休会。
[[20世纪五六十年代|195X/196X]]与[[二十世纪九十年代末|199X]]不同。
[[21世纪|20XX]]海上丝绸之路
[[1949年|1949]]以前，[[民国二十六年|1937]]的学校仍在。
[[公元前221年|-0220]]与[[公元前1年|0000]]
[[“十四五”|2021/2025]]时期比[[“十三五”|2016/2020]]期间快。
贷款期限为[[20年|P20Y]]，宽限期[[5年|P5Y]]，延期[[18个月|P18M]]。
[[过去的一年|P1Y]]，[[五年以前|P5Y]]签约，[[三十年后|P30Y]]还清。
连续[[三年|P3Y]]增长，历时[[100天|P100D]]，[[24小时|PT24H]]值班。
改革[[40多年|P40Y]]来，[[半年多|P6M]]来，近[[两个月|P2M]]来。
工期[[两天半|P2.5D]]，另加[[一个半小时|PT90M]]。
自[[2022年1月1日起至2023年12月31日|2022-01-01/2023-12-31]]止，[[2000多年前|P2000Y]]
排名第一[[2021年|2021]]，[[5月底至6月初|2021-05/2021-06]]。
期限[[2至3周|P2W/P3W]]，最长[[一千天|P1000D]]。
[[2020年|2020]]底特律开会。
[[2020年|2020]]初级产品涨价，[[2021年|2021]]末端配送减少。
[[2023年3月8日|2023-03-08]]国际妇女节前[[三天|P3D]]。
"""

SILENT = """\
2019冠状病毒病(COVID-19)大流行
第75/234号、A/76/39、E/2023/12、A/77/6(Sect.17)
见第12.3段、图2.1、第21页和表2020
电话：010-2021-0630，书号978-92-1-2021
https://example.org/2021/06/30/a-22-07-2021.html
doi:10.1000/2021.06.30
比例为3/5，比分2-1，版本3.11.2
四年期全面政策审查与两年期方案预算
三年行动计划和五年规划
每年、每三年、每小时、年均、一年一度、两年一次
25岁、60周年、三周岁、3月龄、6至23个月的婴幼儿
近年来、多年来、目前、全年、几年、数十年、几十年前
第三年、第一天、三年级、这一年、有一天、上一周
百年未有之大变局、千年发展目标、行动十年、新时代十年
九一八、十月革命、三月三，五四、双十一
一元化、万一、一日三餐、天然气、日内瓦
合同年限、共同年度报告、当前年度、基本年份、过去年份、此后年份、首次年度会议、证明年度
想当年级别不高、同年级学生、同日本合作、相当日元
“十四五”规划、“三五”成群
上半身、下半场、前三名、四季常青
"""


@pytest.mark.parametrize("line", MARKED.splitlines())
def test_marked(line: str) -> None:
    text, expected = unmark(line)
    expected = [(surface.translate(str.maketrans("２０１６", "2016")), value) for surface, value in expected]
    assert [(surface, value) for surface, value, _ in found(text)] == expected


@pytest.mark.parametrize("line", SILENT.splitlines())
def test_silent(line: str) -> None:
    assert found(line) == []


def test_eras_are_well_formed() -> None:
    for (kind, name), era in eras().items():
        assert kind in ("era", "plan"), name
        assert 1600 < era.first <= era.last <= 2100, name
        assert (len(name) == 2) if kind == "era" else name.endswith("五"), name


def test_every_era_and_plan_is_read() -> None:
    for (kind, name), era in eras().items():
        if kind == "era":
            assert found(f"建于{name}元年。") == [(f"{name}元年", f"{era.first}", "date.era")]
        else:
            surface = f"“{name}”"
            assert found(f"在{surface}时期。") == [(surface, f"{era.first}/{era.last}", "date.plan")]
