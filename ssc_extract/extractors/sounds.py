"""The characters that foreign names are transcribed with.

Compiled by the project from names of places and persons in the press.
"""

from __future__ import annotations

SOUNDS = (
    "阿得伐各玛娜妮莉莎丝芙黛琳琪艾安昂奥巴班邦贝本比彼宾波伯博布查达戴丹道德登迪蒂丁杜敦多厄恩尔法凡菲费芬弗"
    "夫福富盖甘冈戈格根古瓜哈海汉赫黑亨霍基吉加贾杰金卡凯坎康考科克肯库夸奎拉莱兰朗劳勒雷里利连列林隆卢鲁吕伦"
    "罗洛马迈曼芒毛梅门蒙米密明莫姆穆纳南内嫩尼宁纽农努诺欧帕潘佩彭皮珀普奇齐恰切钦琼热日荣茹瑞若萨塞桑沙山尚"
    "绍舍申圣施什史舒斯苏索塔泰坦汤特腾提廷图托瓦万旺威韦维翁文沃乌武西希锡喜香肖谢辛休雅亚延扬耶叶伊因英尤于"
    "约云泽扎詹兹佐祖"
)
"""Those that mostly write the sounds of foreign names: a word of them is one."""

SOUNDS_OF_PERSONS = SOUNDS + (
    "埃芭拜保鲍毕碧察当邓东顿范丰佛伏高哥葛贡翰洪胡华怀惠及季简江津京久喀昆来赖黎丽廉良烈龙路露麦孟敏摩默木奈"
    "念涅庞培蓬匹平蒲契钱乔丘儒赛三瑟森珊朔松素唐陶田通脱魏温伍席夏显欣兴许宜章哲珍芝朱宗"
)
"""With those that also write Chinese words, so that they tell beside the dot in a person's name alone."""
