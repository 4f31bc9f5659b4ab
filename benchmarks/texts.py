"""Texts to measure with: varied ones made from jieba's words by a fixed seed, and adversarial ones."""

from __future__ import annotations

import random

from ssc_extract.segmentation.cache import dictionary_source

_FACTS = (
    "2021年7月22日，联合国开发计划署向肯尼亚提供了{n}万美元赠款，",
    "其中{n}%用于南南合作，",
    "中国和巴西在{n}个国家开展了项目，",
    "自20{n:02d}年以来，世界卫生组织的培训惠及{n} 000人，",
)
ADVERSARIAL = {
    "digits": "7",
    "brackets": "(《“",
    "enumeration": "甲、",
    "unknown Han": "龘靐",
    "spaces": " ",
    "overlapping words": "国中",
}


def varied_text(characters: int, seed: int = 1) -> str:
    """Make a text of about ``characters`` in paragraphs; no two of its sentences are the same."""
    chance = random.Random(seed)
    with open(dictionary_source(), encoding="utf-8") as file:
        rows = [line.split(" ")[:2] for line in file]
    words, weights = [row[0] for row in rows], [int(row[1]) for row in rows]
    drawn = iter(chance.choices(words, weights, k=characters))
    pieces: list[str] = []
    size = 0
    while size < characters:
        middle = "".join(next(drawn) for _ in range(chance.randint(6, 30)))
        fact = chance.choice(_FACTS).format(n=chance.randint(1, 99)) if chance.random() < 0.4 else ""
        pieces.append(f"{fact}{middle}" + chance.choice(("，", "。", "。", "。\n")))
        size += len(pieces[-1])
    return "".join(pieces)


def adversarial_text(unit: str, characters: int) -> str:
    """Repeat a unit up to ``characters``."""
    return unit * (characters // len(unit))
