"""What the tests of segmentation share: a dictionary built once, jieba as the reference."""

import time
from pathlib import Path

import pytest
from word_spans import spans

from ssc_extract.segmentation import Words


@pytest.fixture(scope="session")
def words(tmp_path_factory):
    """jieba's dictionary, built into a folder of the test run."""
    patch = pytest.MonkeyPatch()
    patch.setenv("SSC_EXTRACT_CACHE", str(tmp_path_factory.mktemp("cache") / "words"))
    yield Words()
    patch.undo()


@pytest.fixture(scope="session")
def jieba_words(tmp_path_factory):
    """Cut a text by a tokenizer of jieba's with words added, without HMM."""
    import jieba

    jieba.setLogLevel("ERROR")
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    tokenizer.initialize()
    return lambda text: spans(tokenizer.cut(text, HMM=False))


@pytest.fixture(scope="session")
def vocabulary():
    import jieba

    lines = Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" ")[0] for line in lines]


@pytest.fixture
def linear():
    """Check that twice the size takes at most three times as long, of the best of several runs."""

    def best(work, size):
        times = []
        for _ in range(5):
            begin = time.process_time()
            work(size)
            times.append(time.process_time() - begin)
        return min(times)

    def check(work, size=20_000):
        assert best(work, 2 * size) <= 3 * best(work, size) + 0.005

    return check
