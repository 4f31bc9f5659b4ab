"""Text that PDFium passes over for want of a font."""

from __future__ import annotations

import ctypes
from typing import Any

_MOST_OBJECTS = 200_000
_NOTHING = 0.01


def give_bounds(raw: Any, page: Any) -> None:
    """Give text objects without width or height some, so that PDFium does not leave them out of the text.

    Where a font is neither embedded nor installed (the Chinese fonts of older documents), PDFium
    knows no outlines. An object of one letter then has no width, and such are ignored; a line without
    height that says the same as the one before is taken for the same. An outline drawn around
    them gives them bounds; the places of their letters stay.
    """
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        one = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        if not raw.FPDFPageObj_GetBounds(one, *edges):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        if right - left > _NOTHING and top - bottom > _NOTHING:
            continue
        raw.FPDFTextObj_SetTextRenderMode(one, raw.FPDF_TEXTRENDERMODE_FILL_STROKE)
        raw.FPDFPageObj_SetStrokeWidth(one, 1.0)
        # Bounds are reckoned anew when an object is moved.
        raw.FPDFPageObj_Transform(one, 1, 0, 0, 1, 0, 0)
