"""What is read of a PDF file: order, paragraphs, tables, notes; and why one is not read."""

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, Spacer

from ssc_extract.api import result_of
from ssc_extract.documents import errors
from ssc_extract.documents.read import ReadOptions, read_bytes
from tests.documents.formats.writers import FONT, STYLE, drawn, flowed, pdf_of, table

SENTENCE = "开发署在山区的三个县里开办了种子银行，并请当地的合作社照看，每年由农户自己评定收成。"


def text_of(data: bytes) -> str:
    return read_bytes(data, "f.pdf").text


def test_paragraphs_are_one_line_each_and_pages_are_known() -> None:
    source = read_bytes(pdf_of("\n".join([SENTENCE * 4] * 30)), "f.pdf")
    assert set(source.text.split()) >= {SENTENCE * 4}
    assert len(source.pages) > 1
    assert source.pages[0] == 0
    for page, start in enumerate(source.pages, 1):
        assert source.page_at(start) == page
        assert start == 0 or source.text[start - 2 : start] == "\f\n"
    assert source.media_type == "application/pdf"


def test_a_mention_has_the_page_it_begins_on() -> None:
    flow = [Paragraph("老挝的稻田。", STYLE), PageBreak(), Paragraph("越南的稻田。", STYLE)]
    result = result_of(read_bytes(flowed(flow), "f.pdf"))
    assert [(one.alpha3, one.page) for one in result.countries] == [("LAO", 1), ("VNM", 2)]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    text = text_of(pdf_of("\n".join([SENTENCE * 4] * 40), head="2031年山区年报"))
    assert "年报" not in text
    assert not any(line.strip().isdigit() for line in text.splitlines())
    assert text.count(SENTENCE) == 160


def test_a_number_on_its_own_in_the_text_stays() -> None:
    def draw(canvas: Canvas) -> None:
        for page in range(3):
            canvas.setFont(FONT, 11)
            canvas.drawString(72, 500, "各县种子银行的数目：")
            canvas.drawString(72, 470, f"{page + 41}")
            canvas.drawString(300, 30, f"{page + 1}")
            canvas.showPage()

    assert [line for line in text_of(drawn(draw)).split() if line.isdigit()] == ["41", "42", "43"]


def test_a_table_is_a_line_a_row_with_tabs() -> None:
    rows = [["国家", "金额", "年份"], ["老挝", "300万美元", "2031年"], ["越南", "40万欧元", "2032年"]]
    text = text_of(flowed([Paragraph(SENTENCE * 2, STYLE), table(rows), Paragraph(SENTENCE * 2, STYLE)]))
    assert [line.split("\t") for line in text.splitlines() if "\t" in line] == rows
    assert text.count(SENTENCE * 2) == 2


def test_raised_numbers_are_marks_of_notes() -> None:
    flow = [
        Paragraph("1. 合作社收到了种子。<super>1</super> 农户每年评定收成。", STYLE),
        Paragraph("2. 合作社卖出了余粮。", STYLE),
        Paragraph("3. 合作社修好了水渠。", STYLE),
        Spacer(1, 30),
        Paragraph("<super>1</super> 世界银行，《种子年报》，2031年。", STYLE),
    ]
    result = result_of(read_bytes(flowed(flow), "f.pdf"))
    assert "种子。¹ 农户" in text_of(flowed(flow))
    (bank,) = (one for one in result.entities if one.name == "世界银行")
    assert (bank.footnote, bank.paragraph) == ("1", 1)


def test_a_letter_alone_in_a_line_is_there() -> None:
    # PDFium leaves such letters out where the font is neither embedded nor installed.
    assert "中" in text_of(drawn(lambda canvas: canvas.drawString(72, 500, "中")))


def test_lines_that_are_drawn_out_of_order_are_read_from_the_top() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 400, "第三行。")
        canvas.drawString(72, 600, "第一行。")
        canvas.drawString(72, 500, "第二行。")

    assert text_of(drawn(draw)).split() == ["第一行。", "第二行。", "第三行。"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_set_sideways_is_turned_upright(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(angle)
        canvas.drawString(0, 0, "种子银行的数目逐年增加。")
        canvas.drawString(0, -20, "水渠的长度没有变化。")

    assert text_of(drawn(draw)).split() == ["种子银行的数目逐年增加。", "水渠的长度没有变化。"]


def test_a_label_with_a_wide_gap_is_no_row() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 500, "12.")
        canvas.drawString(110, 500, "种子银行的数目逐年增加。")

    assert text_of(drawn(draw)).strip() == "12. 种子银行的数目逐年增加。"


def test_a_word_broken_with_a_hyphen_is_put_together() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for height, line in (
            (700, "The seed bank of the mountain cooper-"),
            (686, "ative lends to three villages"),
        ):
            canvas.drawString(72, height, line)
        canvas.drawString(72, 672, "and keeps a record of each harvest.")

    assert "cooperative lends" in text_of(drawn(draw))


def scan(canvas: Canvas) -> None:
    canvas.rect(72, 72, 200, 200, fill=1)


def test_a_scanned_document_says_what_to_do() -> None:
    with pytest.raises(errors.EmptySourceError, match=r"without a text layer.*OCR"):
        read_bytes(drawn(scan), "f.pdf")


def test_pages_without_text_are_a_warning() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 500, "第一页。")
        canvas.showPage()
        scan(canvas)

    assert read_bytes(drawn(draw), "f.pdf").warnings == ("no text on 1 page: 2",)


def test_an_encrypted_document_says_so() -> None:
    locked = drawn(scan, encrypt=StandardEncryption("open", strength=128))
    with pytest.raises(errors.EncryptedSourceError, match=r"encrypted PDF.*password"):
        read_bytes(locked, "f.pdf")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>"]
)
def test_a_damaged_document_says_so(data: bytes) -> None:
    with pytest.raises((errors.DamagedSourceError, errors.EmptySourceError), match="PDF"):
        read_bytes(data, "f.pdf")


def test_a_document_longer_than_allowed_is_refused() -> None:
    with pytest.raises(errors.TooLargeError, match="1000 characters"):
        read_bytes(pdf_of(SENTENCE * 40), "f.pdf", options=ReadOptions(max_chars=1_000))
