"""Documents of every format made from a plain text by real writers, for tests."""

import io
import zipfile
from collections.abc import Callable, Sequence
from html import escape

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
STYLE = ParagraphStyle("body", fontName=FONT, fontSize=10.5, leading=17, wordWrap="CJK")
EDGE = 72


def html_of(text: str) -> bytes:
    body = "\n".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return (
        f"<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>t</title></head><body>\n{body}</body></html>"
    ).encode()


def docx_of(text: str) -> bytes:
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    return saved(document)


def saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf_of(
    text: str,
    *,
    columns: int = 1,
    head: str = "",
    indent: float = 0,
    size: tuple[float, float] = A4,
    packed: bool = True,
) -> bytes:
    """Set the text in columns, with a running head and page numbers where ``head`` is given."""
    style = ParagraphStyle("own", parent=STYLE, firstLineIndent=indent)
    flow = []
    for line in text.splitlines():
        if line.strip():
            flow += Paragraph(escape(line.strip()), style), Spacer(1, 0 if indent else 8)
    return flowed(flow, columns=columns, head=head, size=size, packed=packed)


def flowed(
    flow: Sequence[object],
    *,
    columns: int = 1,
    head: str = "",
    size: tuple[float, float] = A4,
    packed: bool = True,
) -> bytes:
    buffer = io.BytesIO()
    width, height = size
    room = (width - 2 * EDGE - (columns - 1) * 24) / columns
    frames = [
        Frame(EDGE + index * (room + 24), EDGE, room, height - 2 * EDGE, leftPadding=0, rightPadding=0)
        for index in range(columns)
    ]

    def furnish(canvas: Canvas, template: BaseDocTemplate) -> None:
        if head:
            canvas.setFont(FONT, 9)
            canvas.drawString(EDGE, height - 40, head)
            canvas.drawRightString(width - EDGE, 40, f"{canvas.getPageNumber()}")

    template = BaseDocTemplate(buffer, pagesize=size, invariant=1, pageCompression=int(packed))
    template.addPageTemplates(PageTemplate(frames=frames, onPage=furnish))
    template.build(list(flow))
    return buffer.getvalue()


def table(rows: Sequence[Sequence[str]]) -> Table:
    return Table([[Paragraph(escape(cell), STYLE) for cell in row] for row in rows])


def drawn(draw: Callable[[Canvas], None], **options: object) -> bytes:
    """Give the PDF of what ``draw`` does with a canvas."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, **options)
    canvas.setFont(FONT, 11)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def packed(parts: dict[str, bytes | str]) -> bytes:
    """Give a zip package of the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str, **parts: str) -> bytes:
    """Give a Word file with the XML of a body, and of further parts such as ``footnotes``."""
    packages: dict[str, bytes | str] = {
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"
    }
    packages |= {f"word/{name}.xml": content for name, content in parts.items()}
    return packed(packages)
