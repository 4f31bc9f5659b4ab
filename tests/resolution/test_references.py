from __future__ import annotations

from pathlib import Path

import pytest

from ssc_extract.documents.model import Source
from ssc_extract.extractors.candidate import Kind
from ssc_extract.extractors.values import ReferenceValue
from ssc_extract.pipeline import extract_source


def references(text: str) -> list[tuple[str, str | None]]:
    """Give every resolved reference of a text with what it stands for."""
    extraction = extract_source(Source(text))
    return [
        (extraction.document.text[mention.start : mention.end], mention.value.refers_to)
        for mention in extraction.mentions
        if mention.kind is Kind.REFERENCE and isinstance(mention.value, ReferenceValue)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联合国南南合作办公室发布简报。该办公室还开会。", [("该办公室", "联合国南南合作办公室")]),
        ("赞比亚调整关税，该国出口回升。", [("该国", "赞比亚")]),
        ("乌干达疫情扩散，丹麦、挪威及香港捐款，支援该国的检测。", [("该国", "乌干达")]),
        ("智利驻华大使馆迁址，该国樱桃畅销。", [("该国", "智利")]),
        ("赞比亚、肯尼亚和中国签署文件，该国随后批准。", [("该国", "中国")]),
        ("西非遭遇旱灾，该区域粮价上涨。", [("该区域", "西非")]),
        ("本报告依据大会第77/185号决议，该决议要求评估。", [("该决议", "大会第77/185号决议")]),
        ("在“清泉进村”项目中打井百口，该项目还修渠。", [("该项目", "清泉进村")]),
        ("湄公河委员会召开年会。委员会通过了预算。", [("委员会", "湄公河委员会")]),
        ("省卫生健康厅说，江苏省商务厅发布通知，该厅收到来信。", [("该厅", "江苏省商务厅")]),
        ("《儿童权利公约》生效后，各国加入了《公约》。", [("公约", "儿童权利公约")]),
        ("世界银行和农发基金出资，该基金承担一半。", [("该基金", "国际农业发展基金")]),
        ("在“清泉进村”项目中打井百口，该试点倡议已结束。", [("该试点倡议", "清泉进村")]),
        ("开发署与伊斯兰开发银行签约，该银行为此拨款。", [("该银行", "伊斯兰开发银行")]),
        ("非洲开发银行批准贷款，这一区域银行另捐赠设备。", [("这一区域银行", "非洲开发银行")]),
        ("亚洲基础设施投资银行开业。银行还公布了章程。", [("银行", "亚洲基础设施投资银行")]),
        ("农业大学与训研所签约，该所派出讲师，该校提供场地。", [("该所", "联合国训练研究所")]),
        ("《沙洲渔业法》生效，该法禁止拖网。", [("该法", "沙洲渔业法")]),
        ("工作组依照《沙洲行动计划》开会，该计划已延期。", [("该计划", "沙洲行动计划")]),
        ("《渔港管理协定》开放签署，此协议尚未生效。", [("此协议", "渔港管理协定")]),
        ("环境署编写《沙漠水井调查》。该报告称水位下降。", [("该报告", "沙漠水井调查")]),
    ],
)
def test_nearest_compatible_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert references(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("世界银行下调了预测。该组织说，贸易疲软。", [("该组织", "世界银行")]),
        (
            "亚投行公布年报，与世界银行、亚洲开发银行共同出资。该机构另有两个成员。",
            [("该机构", "亚洲基础设施投资银行")],
        ),
        ("新华社日内瓦5月3日电 世界卫生组织发出预警，该机构已派出专家。", [("该机构", "世界卫生组织")]),
        ("多哥接收了来自加纳的移民，该国正在登记。", [("该国", "多哥")]),
        ("斐济遭遇风灾。中国向该国运送帐篷。", [("该国", "斐济")]),
        ("贝宁扩种棉花。在德国政府的支持下，该国建成轧花厂。", [("该国", "贝宁")]),
        ("上合组织已成为欧亚地区一个多边组织，多国申请加入该组织。", [("该组织", "上海合作组织")]),
        ("太平洋气温上升。\n\n太平洋岛国论坛成立多年，是该地区的组织。", [("该地区", "太平洋")]),
        ("亚洲经济回升，东南亚国家联盟出口增加，该区域前景看好。", [("该区域", "亚洲")]),
        ("世界银行公布数据。\n\n该组织说，产出下降。", [("该组织", "世界银行")]),
    ],
)
def test_what_the_sentence_is_about(text: str, expected: list[tuple[str, str]]) -> None:
    assert references(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1. 东盟秘书处致辞。\n\n2. " + "各国交流经验。" * 120 + "\n\n3. 会议请秘书处编写报告。",
        "该办公室发布简报。",
        "世界银行与粮农组织开会，这些机构各有章程。",
        "世界卫生组织应该组织更多培训。",
        "世界银行向该机构提供贷款。",
        "世界银行放贷，商业银行提供配套资金。",
        "开发署成立了一个青年中心，该中心已招生。",
        "世界银行、粮农组织、环境署、难民署参加，该机构发言。",
        "农发基金供资，另设立了水利基金，该基金已拨款。",
        "粮农组织用日本信托基金买种子，该项目已结束。",
        "该方案国提交了报告。",
        "太平洋岛国论坛成员到会，此次会议讨论了渔业。",
        "中国提出“一带一路”倡议后考察了扶贫项目。该项目惠及农户。",
        "世界银行发行债券。银行提供贷款给企业。",
        "会议依该法律顾问的意见休会，《渔业法》未修订。",
        "中欧贸易回升，该地区货运繁忙。",
        "一个饮水项目启动，该项目惠及千人。",
        "开发署资助了一个项目，该项目惠及千人。",
        "世界卫生组织开会，该国代表发言。",
        "各委员会成员到会。",
        "村民委员会换届。",
    ],
)
def test_without_an_antecedent_there_is_no_reference(text: str) -> None:
    assert references(text) == []


def test_an_unresolved_anaphor_is_kept_for_explain() -> None:
    losses = extract_source(Source("该办公室发布简报。")).losses
    assert [loss.reason for loss in losses if loss.candidate.kind is Kind.REFERENCE] == [
        "no antecedent is given before it"
    ]


def test_references_of_the_shared_report() -> None:
    path = Path(__file__).resolve().parents[2].parent / "shared" / "gold" / "ssc-report-76.txt"
    if not path.exists():
        pytest.skip("the shared report is not here")
    found = references(path.read_text(encoding="utf-8"))
    assert found.count(("该办公室", "联合国南南合作办公室")) >= 10
    assert ("这个平台", "南南银河平台") in found
