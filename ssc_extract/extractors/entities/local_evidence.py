"""The reasons asked of the names of places and of the meetings of authorities that no table holds."""

from __future__ import annotations

from ssc_extract.extractors.entities import localities, meetings, owners
from ssc_extract.extractors.entities.evidence import Evidence, Of
from ssc_extract.extractors.entities.wording import SEALED

MEETINGS = (
    Evidence(
        "organ-meeting",
        meetings.of_organ,
        Of(words=meetings.MEETING, led=True),
        ("传达[[中央政治局会议|event]]精神",),
        ("理事会会议",),
    ),
    Evidence(
        "work-meeting",
        meetings.on_work,
        Of(words=meetings.MEETING, least=2),
        ("传达[[中央水利工作会议|event]]精神", "落实[[州湿地保护工作领导小组会议|event]]的要求"),
        ("省有关工作会议", "市直机关工作会议"),
    ),
    Evidence(
        "leading-group",
        meetings.group,
        Of(words=meetings.GROUPS),
        ("[[省湿地保护领导小组|org]]通报情况",),
        ("市县领导小组", "成立领导小组"),
    ),
)
"""What China's authorities hold and set up."""

LOCALITIES = (
    Evidence(
        "institution",
        localities.institution,
        Of(words=localities.INSTITUTIONS),
        ("[[石泉县人民医院|org]]收治病人", "[[布溪镇卫生院|org]]"),
        ("各县人民医院", "肯尼亚人民医院", "乡镇卫生院"),
    ),
    Evidence(
        "works-project",
        localities.works_project,
        Of(words=localities.CONSTRUCTION, led=True),
        ("视察[[蒙内铁路项目|programme]]工地",),
        ("内罗毕项目", "肯尼亚铁路项目"),
    ),
    Evidence(
        "own-town",
        localities.own_town,
        Of(words=localities.TOWNS, led=False, pair=False, least=2),
        ("来自[[泸峪镇|place]]的果农",),
        ("贫困村", "示范镇", "建制镇", "新农村", "该县各村"),
    ),
    Evidence(
        "transliterated",
        localities.transliterated,
        Of(words=localities.FOREIGN, led=False, pair=False, least=2),
        ("位于[[卡杜拉邦|place]]", "[[图尔巴纳县|place]]的农户"),
        ("沿海各省", "南部两省"),
    ),
    Evidence(
        "of-town",
        localities.of_town,
        Of(words=localities.FOREIGN, led=True),
        ("[[拉各斯州|place]]的农户",),
        ("肯尼亚县", "欧洲省"),
    ),
    Evidence(
        "place-document",
        owners.place_document,
        Of(words=SEALED, led=True),
        ("通过了[[马德里政治宣言|document]]", "[[蒙得维的亚共识|document]]"),
        ("肯尼亚共识", "与内罗毕达成共识"),
    ),
)
"""Places below those of the tables, and what bears their names."""
