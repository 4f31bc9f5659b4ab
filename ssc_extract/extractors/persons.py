"""Whether a name is part of a foreign person's, whose parts a middle dot joins: 阿|拉萨|内·瓦塔拉, 马里|·罗西尼."""

from __future__ import annotations

import re

_SOUNDS = (
    "阿埃艾安昂奥巴芭拜班邦保鲍贝本比彼毕碧宾波伯博布查察达戴丹当道德登邓迪蒂丁东杜敦多顿厄恩尔法凡范菲费芬丰佛夫弗"
    "福富伏盖甘冈高哥戈格葛根贡古瓜哈海汉翰赫亨洪胡华怀惠霍基吉及季加贾简江杰金津京久喀卡凯坎康考科克肯库夸奎昆拉莱"
    "来赖兰朗劳勒雷黎里利莉丽连廉良列烈林琳龙隆卢鲁路露伦罗洛吕马玛麦迈曼芒毛梅门蒙孟米密敏明摩莫默姆木穆纳娜奈南尼"
    "内妮念涅宁农努诺欧帕潘庞培佩彭蓬皮匹平蒲普齐契恰钱乔切钦琼丘热日儒茹若萨塞赛三桑瑟森沙莎珊尚绍舍申圣施什史舒朔斯"
    "丝松苏素索塔泰坦汤唐陶特腾提田廷通图托脱瓦万旺威韦维魏温文翁沃乌伍西希锡席夏显香谢辛欣兴休许雅亚扬耶叶伊宜"
    "因英尤于约扎泽詹章哲珍芝朱兹宗祖佐"
)
"""The characters that names of persons are transcribed with; compiled by the project from names in the press."""
_BESIDE = frozenset(f"{_SOUNDS}·")
_GOES_ON = re.compile(rf"[{_SOUNDS}]{{0,4}}+·[{_SOUNDS}]{{2}}")
_GOES_BEFORE = re.compile(rf"[{_SOUNDS}]{{2}}·[{_SOUNDS}]{{0,4}}\Z")
_REACH = 7
_LONGEST = 4


def is_in_person(text: str, start: int, end: int) -> bool:
    """Whether the short name ``[start, end)`` of a place is part of a person's, by the sounds up to a dot.

    A name of more than four characters is none, nor are names that a dot keeps apart: 中国·廊坊.
    """
    if end - start > _LONGEST or text.startswith("中国", start):
        return False
    if text[end : end + 1] in _BESIDE and _GOES_ON.match(text, end) is not None:
        return True
    if text[start - 1 : start] not in _BESIDE:
        return False
    return _GOES_BEFORE.search(text, max(0, start - _REACH), start) is not None
