"""Rows of participants, flows and the network: nothing added up, nothing that breaks a file."""

import csv
import io
import json
import xml.etree.ElementTree as ET

from ssc_extract import extract
from ssc_extract.exports.flows import COLUMNS, flow_rows
from ssc_extract.exports.graph import graphml
from ssc_extract.exports.registry import open_writer
from ssc_extract.exports.writer import Layout
from ssc_extract.records.result import dump_plain

TEXT = "1. 世界银行和丹麦2020年向老挝提供了400万美元。\n\n2. 儿基会举办了研讨会。\n"
AGAIN = "1. 世界银行和丹麦2020年向老挝提供了400万美元贷款。\n"
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def plain(text, name="a.txt"):
    return dump_plain(extract(text, name=name))


def test_a_row_is_one_amount_with_all_its_givers():
    (row,) = flow_rows([plain(TEXT)])
    assert tuple(row) == COLUMNS
    assert (row["provider"], row["beneficiary"]) == ("世界银行; DNK", "LAO")
    assert (row["amount"], row["currency"], row["date"]) == ("4000000", "USD", "2020")


def test_what_another_document_tells_again_is_named():
    first, second = flow_rows([plain(TEXT), plain(AGAIN, "b.txt")])
    assert first["same_as"] is None
    assert second["same_as"] == first["activity"]


def test_the_network_is_xml_whatever_names_hold():
    result = plain(TEXT)
    result["activities"][0]["participants"][0]["name"] = 'A & "B" <c>\x00\ud800'
    root = ET.fromstring("\n".join(graphml([result])).encode("utf-8", "surrogatepass").decode())
    (graph,) = root.iter(f"{NAMESPACE}graph")
    nodes = [node.get("id") for node in graph.iter(f"{NAMESPACE}node")]
    assert 'A & "B" <c>\ufffd\ufffd' in nodes
    gifts = [edge for edge in graph.iter(f"{NAMESPACE}edge") if edge.get("target") == "LAO"]
    assert len(gifts) == 2
    for edge in gifts:
        told = {data.get("key"): data.text for data in edge}
        assert (told["edge_amount"], told["edge_shared"], told["edge_relation"]) == (
            "4000000",
            "true",
            "gives",
        )
    assert {edge.get("source") for edge in gifts} <= set(nodes)


def written(format_name, **layout):
    stream = io.BytesIO()
    writer = open_writer(format_name, stream, Layout(**layout))
    writer.write(extract(TEXT, name="a.txt", kinds={"activity"}))
    writer.close()
    return stream.getvalue().decode()


def test_csv_has_a_row_an_activity_with_lists_joined():
    first, second = csv.DictReader(io.StringIO(written("csv"), newline=""))
    assert first["participants"] == "世界银行 (provider); DNK (provider); LAO (beneficiary)"
    assert (first["money"], first["amounts"]) == ("4000000 USD", "4000000 USD (disbursement)")
    assert (first["kind"], second["action"]) == ("activity", "convene")


def test_rows_of_participants():
    rows = list(csv.DictReader(io.StringIO(written("csv", rows="participants"), newline="")))
    assert [(row["name"], row["role"], row["marker"]) for row in rows] == [
        ("世界银行", "provider", ""),
        ("DNK", "provider", ""),
        ("LAO", "beneficiary", "向"),
        ("联合国儿童基金会", "implementer", ""),
    ]
    assert rows[0]["activity"] == rows[2]["activity"] != rows[3]["activity"]
    lines = [json.loads(line) for line in written("jsonl", rows="participants").splitlines()]
    assert [line["name"] for line in lines] == [row["name"] for row in rows]
