"""The rules for quantities in the order in which they are asked; see `build` for how each reads a numeral."""

from __future__ import annotations

from ssc_extract.extractors.numbers.rule import NumberRule
from ssc_extract.extractors.quantities.build import by_classifier, by_estimate, by_noun

RULES = (
    NumberRule(
        name="quantity-classifier",
        build=by_classifier,
        examples=(
            "覆盖[[121个|121 个]]国家，近[[50次|50 次 approx]]活动，[[450名|450 名]]代表。",
            "发放[[36 000多只|36000 只 more_than]]口罩，[[100多万多个|1000000 个 more_than]]滤芯。",
            "约[[1亿人|100000000 人 approx]]失业，[[160多人|160 人 more_than]]到会。",
            "培训[[十二名|12 名]]专家，办了[[二十几场|20 场 more_than]]讲座。",
            "[[十余个|10 个 more_than]]村受益，印发[[3本|3 本]]手册，开办[[45期|45 期]]培训班。",
            "完成年度目标[[1500列|1500 列]]的九成。",
            "建成[[10-20个|10..20 个]]中心，[[12|12 个]]、[[15|15 个]]和[[18个|18 个]]分站。",
            "面向[[15至24岁|15..24 岁]]女性，[[5岁|5 岁 less_than]]以下儿童。",
            "装机[[1.5万千瓦|15000 千瓦]]，减排[[30万吨|300000 吨]]，新增[[5 000公顷|5000 公顷]]。",
            "[[17个|17 个]]可持续发展目标，[[6个|6 个]]人。",
            "近[[百家|100 家 approx]]企业，上[[千人|1000 人 more_than]]到场。",
        ),
        counterexamples=(
            "两国关系，三个方面，一系列措施，多次会谈。",
            "为期3个月，提高5个百分点，降低1个多百分点，历时6个半小时。",
            "第17次会议，第3个问题，第五条。",
            "2020年，75届，60年代，二十世纪，十分重要，百年大计，万一。",
            "A/76/39号，COVID-19疫苗，G20国家。",
            "数百名学生，数十个村，唯一一个。",
            "自2015起执行，项目三期工程，第45期，2期临床试验。",
            "全省唯一一个基地。",
        ),
    ),
    NumberRule(
        name="quantity-estimate",
        build=by_estimate,
        examples=(
            "约有[[1 250万|12500000 人 approx]][980万-1 410万]人需要治疗。",
            "新增[[4 100|4100 名]][3 500-4 800]名患者。",
        ),
        counterexamples=("见附件3[修订]。", "参考文献12[2021]。"),
    ),
    NumberRule(
        name="quantity-noun",
        build=by_noun,
        examples=(
            "[[2.58亿|258000000 儿童和青年]]儿童和青年失学。",
            "超过[[320万|3200000 浏览量 more_than]]的浏览量。",
            "惠及[[1 200多|1200 学校 more_than]]学校，[[14亿多|1400000000 人口 more_than]]人口。",
            "救助[[18万|180000 国内]]国内难民，来自[[40多|40 国 more_than]]国，共[[1亿2 000万|120000000 儿童]]儿童。",
            "包括[[55|55 会员国]]会员国，[[3万|30000 学员]]新学员。",
        ),
        counterexamples=(
            "从3亿增加到5亿。",
            "价值300万美元。",
            "2020国家报告。",
            "\n3.1项目背景\n",
            "历时20多小时。",
        ),
    ),
)
