"""Partitions: by bytes, and stable when documents come and go."""

from ssc_extract.cluster.listing import Listed
from ssc_extract.cluster.partitions import FIRST, MIB, partitions


def listed(count, size=50_000, stamp="1"):
    return [Listed(f"s3://bucket/{number:06d}.txt", size, stamp) for number in range(count)]


def made(documents, origin="origin", largest=4 * MIB):
    return list(partitions(documents, origin, largest))


def test_every_document_is_in_one_partition_in_order():
    documents = listed(3_000)
    assert [document for partition in made(documents) for document in partition.documents] == documents
    assert made([]) == []


def test_they_are_small_first_and_then_of_the_size_that_was_asked_for():
    sizes = [partition.bytes for partition in made(listed(8_000))]
    assert sum(sizes[:8]) / 8 < 2 * FIRST
    later = sizes[20:-1]
    assert 3 * MIB < sum(later) / len(later) < 5 * MIB
    assert max(sizes) <= 8 * MIB + 50_000


def test_bytes_count_and_not_documents():
    few, many = made(listed(400, 500_000)), made(listed(4_000, 50_000))
    assert 0.5 < len(few) / len(many) < 2


def test_tiny_documents_are_not_gathered_without_end():
    assert max(len(partition.documents) for partition in made(listed(20_000, 10))) < 1_000


def test_a_huge_document_has_a_partition_that_ends_with_it():
    documents = [*listed(5), Listed("huge", 500 * MIB), *listed(5)]
    (home,) = (partition for partition in made(documents) if Listed("huge", 500 * MIB) in partition.documents)
    assert home.documents[-1].name == "huge"


def test_a_document_more_changes_only_what_is_near_it():
    documents = listed(8_000)
    before = {partition.id for partition in made(documents)}
    after = made([*documents[:3_000], Listed("s3://bucket/002999a.txt", 50_000, "1"), *documents[3_000:]])
    assert len({partition.id for partition in after} - before) <= 4
    assert len(before) > 50


def test_the_name_of_a_partition_tells_documents_sizes_stamps_and_options():
    names = [
        made(documents, origin)[0].id
        for documents, origin in (
            (listed(3), "a"),
            (listed(3), "b"),
            (listed(3, 50_001), "a"),
            (listed(3, stamp="2"), "a"),
            (listed(2), "a"),
        )
    ]
    assert len(set(names)) == 5
    assert made(listed(3), "a")[0].id == names[0]
