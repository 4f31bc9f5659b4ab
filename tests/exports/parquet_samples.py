"""Documents to write as Parquet, and the files of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ssc_extract import Result, extract
from ssc_extract.exports.parquet.datasets import Failure
from ssc_extract.exports.parquet.files import PartitionFiles

SAMPLES = Path(__file__).parents[2] / "data/samples"
TEXT = (
    "一、背景\n1. 世界银行于2021年第三季度向老挝提供约400万美元，2020年1月至2021年8月共3亿至5亿元。\n"
    "2. 公元前221年以后，联合国开发计划署(开发署)支持肯尼亚55.5%的项目，培训惠及36 000多人。\n"
    "3. 9月4日，各国审议了可持续发展目标17；该办公室的工作持续四年。\n"
)


def results() -> list[Result]:
    """Give the results of a text with everything in it and of the samples."""
    texts = [TEXT, *(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt")))]
    return [extract(text, name=f"报告/{number}.txt") for number, text in enumerate(texts)]


def write(root: Path, results: Sequence[Result], partition_by: tuple[str, ...] = ()) -> None:
    """Write results, and a failure, into a folder."""
    files = PartitionFiles(partition_by)
    for result in results:
        files.add(result, 100)
    files.fail(Failure("坏.txt", "unreadable", "is empty", 0))
    for place, data, _ in files.files("part-0"):
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_bytes(data)
