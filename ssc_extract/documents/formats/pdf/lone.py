"""Letters that stand alone in their text object, which PDFium passes over for want of a font."""

from __future__ import annotations

import ctypes
from typing import Any

_MOST_OBJECTS = 200_000
_NO_WIDTH = 0.01


def widen_lone_letters(raw: Any, page: Any) -> None:
    """Give text objects without width some, so that PDFium does not leave them out of the text.

    Where a font is neither embedded nor installed (the Chinese fonts of older documents), PDFium
    knows no outlines; an object of one letter then has no width, and such are ignored. An
    outline drawn around it widens it; the places of its letters stay.
    """
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        one = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        if not raw.FPDFPageObj_GetBounds(one, *edges) or edges[2].value - edges[0].value > _NO_WIDTH:
            continue
        raw.FPDFTextObj_SetTextRenderMode(one, raw.FPDF_TEXTRENDERMODE_FILL_STROKE)
        raw.FPDFPageObj_SetStrokeWidth(one, 1.0)
        # Bounds are reckoned anew when an object is moved.
        raw.FPDFPageObj_Transform(one, 1, 0, 0, 1, 0, 0)
