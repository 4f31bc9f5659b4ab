"""The rules for money in the order in which they are asked; see `build` for how each reads a numeral."""

from __future__ import annotations

from ssc_extract.extractors.money.build import by_sign, by_unit, by_word
from ssc_extract.extractors.numbers.rule import NumberRule

RULES = (
    NumberRule(
        name="money-unit",
        build=by_unit,
        examples=(
            "拨款[[400万美元|4000000 USD]]。",
            "价值[[3 364 000美元|3364000 USD]]的物资。",
            "从2019年的[[1.5万亿美元|1500000000000 USD]]下降到2020年的[[1万亿美元|1000000000000 USD]]。",
            "从[[3亿美元|300000000 USD]]增至[[5亿美元|500000000 USD]]。",
            "每年需要[[2亿至3亿美元|200000000..300000000 USD]]。",
            "[[2亿美元到3亿美元|200000000..300000000 USD]]不等。",
            "约[[8.8万亿|8800000000000 USD approx]]、[[9.6万亿|9600000000000 USD approx]]和"
            "[[6.3万亿美元|6300000000000 USD approx]]。",
            "分别为[[100|1000000 EUR]]、[[200|2000000 EUR]]和[[300万欧元|3000000 EUR]]。",
            "筹得[[1 000多万美元|10000000 USD more_than]]，不足[[500万欧元|5000000 EUR less_than]]。",
            "超过了2021年收到的[[4.2亿美元|420000000 USD]]。",
            "营业收入[[亿元|100000000 CNY more_than]]以上的企业。",
            "[[数百万美元|1000000 USD more_than]]的损失，[[几十亿元|1000000000 CNY more_than]]的市场。",
            "[[三百五十万日元|3500000 JPY]]、[[两到三万港元|20000..30000 HKD]]、[[壹佰万元|1000000 CNY]]整。",
            "人民币[[1,200元|1200 CNY]]，港币[[两千元|2000 HKD]]，新台币[[177.1亿元|17710000000 TWD]]。",
            "投资[[1.2亿元人民币|120000000 CNY]]，补助[[3～5亿元|300000000..500000000 CNY]]。",
            "卖[[五十块|50 CNY]]，找了[[3元5角|3.5 CNY]]，又给[[二十八块五|28.5 CNY]]。",
            "差[[一毛|0.1 CNY]]和[[五美分|0.05 USD]]，共[[两美元又三美分|2.03 USD]]。",
            "[[10亿特别提款权|1000000000 XDR]]，[[50亿非洲法郎|5000000000 XOF]]，[[3亿瑞郎|300000000 CHF]]。",
            "肯尼亚政府拨出[[2亿先令|200000000 KES]]。",
            "每吨[[100美元|100 USD]]，每桶[[80美元|80 USD]]。",
            "耗资[[500万USD|5000000 USD]]，另有[[5 million euros|5000000 EUR]]。",
        ),
        counterexamples=(
            "单位：百万美元",
            "去美元化和一元化领导，二元结构。",
            "一元二次方程，三元里，5日元首会晤，12月31日元旦。",
            "分到2块地，三块石碑。",
            "推动三角合作，十分重要。",
            "花了500先令。",
            "满分为100分，得了85分。",
            "公元前221年。",
        ),
    ),
    NumberRule(
        name="money-sign",
        build=by_sign,
        examples=(
            "赠款[[US$ 5.3 million|5300000 USD]]。",
            "约[[$1.2 billion|1200000000 USD approx]]，另加[[€300,000|300000 EUR]]。",
            "标价[[￥３，０００|3000 CNY]]，运费[[¥100元|100 CNY]]。",
            "[[RMB 5亿|500000000 CNY]]、[[USD 20万|200000 USD]]、[[HK$2-3 million|2000000..3000000 HKD]]。",
            "共计[[US$5亿美元|500000000 USD]]。",
        ),
        counterexamples=("出席COP 27和TOP 10榜单，落实SDG 6。", "型号ABUSD500。"),
    ),
    NumberRule(
        name="money-word",
        build=by_word,
        examples=("出资人民币[[3.2亿|320000000 CNY]]，港币[[3.14|3.14 HKD]]。",),
        counterexamples=("用人民币10年。", "发行纪念币100枚。"),
    ),
)
