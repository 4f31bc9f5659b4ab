"""What is read of a Word file, and what is refused."""

import time
import tracemalloc
import zipfile
from io import BytesIO

import pytest
from docx import Document

from ssc_extract.documents import errors
from ssc_extract.documents.read import ReadOptions, read_bytes
from tests.documents.formats.writers import W, packed, saved, word

MEGABYTE = 1 << 20


def lines_of(data: bytes) -> list[str]:
    return read_bytes(data, "f.docx").text.splitlines()


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_and_tables_in_order() -> None:
    document = Document()
    document.add_paragraph("种子银行的数目如下。")
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("国家", "金额"), ("老挝", "300万美元")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("数目每年核对。")
    document.sections[0].header.paragraphs[0].text = "年报"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    assert lines_of(saved(document)) == [
        "种子银行的数目如下。",
        "国家\t金额",
        "老挝\t300万美元",
        "数目每年核对。",
    ]


def test_a_table_that_only_lays_out_gives_paragraphs() -> None:
    document = Document()
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "第一段。"
    table.cell(0, 0).add_paragraph("第二段。")
    assert lines_of(saved(document))[:2] == ["第一段。", "第二段。"]


def test_notes_stand_behind_the_paragraph_that_cites_them() -> None:
    body = (
        p(r("水渠修好了。") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r("农户很满意。"))
        + p(r("种子分发了。") + '<w:r><w:endnoteReference w:id="1"/></w:r>')
        + p('<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>' + r("完。"))
    )
    notes = f"""<w:footnotes {W}><w:footnote w:id="0" w:type="separator">{p("")}</w:footnote>
      <w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r("县志，2031年。"))}{p(r("续一行。"))}</w:footnote>
      <w:footnote w:id="3">{p(r("* 本文件迟交。"))}</w:footnote></w:footnotes>"""
    ends = f'<w:endnotes {W}><w:endnote w:id="1">{p(r("年报。"))}</w:endnote></w:endnotes>'
    assert lines_of(word(body, footnotes=notes, endnotes=ends)) == [
        "水渠修好了。¹农户很满意。",
        "¹ 县志，2031年。续一行。",
        "种子分发了。²",
        "² 年报。",
        "*完。",
        "* 本文件迟交。",
    ]


NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="5">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3."/></w:lvl>
  <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>"""


def in_list(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def test_labels_that_word_sets_are_written_out() -> None:
    levels = (0, 1, 1, 0, 1, 3)
    body = "".join(p(r("甲"), in_list(level)) for level in levels)
    assert lines_of(word(body, numbering=NUMBERING)) == [
        "三、 甲",
        "(a) 甲",
        "(b) 甲",
        "四、 甲",
        "(a) 甲",
        "甲",
    ]


def test_a_style_may_number_its_paragraphs() -> None:
    styles = f"""<w:styles {W}><w:style w:styleId="a"><w:pPr>{in_list(0)}</w:pPr></w:style>
      <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>"""
    body = p(r("甲"), '<w:pStyle w:val="b"/>') + p(
        r("乙"), '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert lines_of(word(body, numbering=NUMBERING, styles=styles)) == ["三、 甲", "乙"]


def test_what_is_no_text_of_the_document_is_left_out() -> None:
    body = p(
        r("留下")
        + f"<w:del>{r('删去')}</w:del><w:moveFrom>{r('移走')}</w:moveFrom><w:ins>{r('加上')}</w:ins>"
        + r("隐藏", "<w:vanish/>")
        + r("不隐藏", '<w:vanish w:val="0"/>')
        + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        + r("2", '<w:vertAlign w:val="superscript"/>')
        + "<w:r><w:noBreakHyphen/><w:tab/></w:r>"
        + r("尾")
    )
    assert lines_of(word(body)) == ["留下加上不隐藏²-\t尾"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p(r('框里的话。'))}</w:txbxContent>"
    body = p(r("正文。") + f"<w:r><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:r>")
    assert lines_of(word(body)) == ["框里的话。", "正文。"]


def test_the_main_part_is_found_by_its_relationship() -> None:
    relationships = (
        '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    main = f"<w:document {W}><w:body>{p(r('甲'))}</w:body></w:document>"
    assert lines_of(packed({"_rels/.rels": relationships, "word/document2.xml": main})) == ["甲"]


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (packed({"xl/workbook.xml": "<w/>"}), errors.DamagedSourceError, "without a Word document"),
        (word(p(r("甲")))[:-40], errors.DamagedSourceError, "damaged zip"),
        (packed({"word/document.xml": "<w:document>"}), errors.DamagedSourceError, "no sound XML"),
        (word(p("")), errors.EmptySourceError, "without text"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            errors.BinarySourceError,
            r"\.doc",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            errors.EncryptedSourceError,
            "password",
        ),
        (
            word("<w:tbl><w:tr><w:tc>" * 99 + "</w:tc></w:tr></w:tbl>" * 99),
            errors.TooLargeError,
            "nests tables",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, error: type[errors.ReadError], says: str) -> None:
    with pytest.raises(error, match=says):
        read_bytes(data, "f.docx")


def test_entities_are_never_expanded_and_nothing_is_fetched(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密")
    laughs = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))
    for declared, used in (
        (f'<!ENTITY l0 "哈">{laughs}', "&l9;"),
        (f'<!ENTITY x SYSTEM "file://{secret}">', "&x;"),
    ):
        main = f"<!DOCTYPE d [{declared}]><w:document {W}><w:body>{p(r(used))}</w:body></w:document>"
        with pytest.raises(errors.DamagedSourceError, match="document type"):
            read_bytes(packed({"word/document.xml": main}), "f.docx")


def bomb(megabytes: int, unit: bytes) -> bytes:
    buffer = BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(f"<w:document {W}><w:body><w:p><w:r><w:t>".encode())
        for _ in range(megabytes):
            part.write(unit * (MEGABYTE // len(unit)))
    return buffer.getvalue()


@pytest.mark.parametrize(("megabytes", "unit"), [(300, b"a"), (30, b"a"), (60, b"<w:p/><w:t>12</w:t>")])
def test_a_zip_bomb_is_refused_at_once(megabytes: int, unit: bytes) -> None:
    data = bomb(megabytes, unit)
    tracemalloc.start()
    begin = time.process_time()
    with pytest.raises(errors.ReadError, match="inflate"):
        read_bytes(data, "f.docx")
    seconds, (_, peak) = time.process_time() - begin, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seconds < 1
    assert peak < 100 * MEGABYTE


def test_a_directory_that_lies_about_a_size_does_not_help() -> None:
    data = bytearray(bomb(300, b"a"))
    entry = data.rindex(b"PK\x01\x02")
    size = (300 * MEGABYTE).to_bytes(4, "little")
    near = data.index(size[2:], entry) - 2
    data[near : near + 4] = (1_000).to_bytes(4, "little")
    with pytest.raises(errors.ReadError):
        read_bytes(bytes(data), "f.docx")


def test_a_document_longer_than_allowed_is_refused() -> None:
    with pytest.raises(errors.TooLargeError, match="100 characters"):
        read_bytes(word(p(r("甲" * 200))), "f.docx", options=ReadOptions(max_chars=100))
