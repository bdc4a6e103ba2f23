"""The program's own fonts, known to reportlab for Latin text and to HarfBuzz for Arabic script."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache

import uharfbuzz as hb
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kpdesk.base.resources import resource


class UrduFace(StrEnum):
    """The two faces for Arabic script: Naskh for tables and names in English text, Nastaliq for Urdu papers."""

    NASKH = "Naskh"
    NASTALIQ = "Nastaliq"


@cache
def latin_font(bold: bool = False) -> str:
    """Returns the name under which reportlab knows KPD Sans, registered and embedded as a subset."""
    weight = _weight(bold)
    name = f"KPDSans-{weight}"
    pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{name}.ttf"))))
    return name


@lru_cache(maxsize=16384)
def latin_width(text: str, bold: bool = False) -> float:
    """Returns the advance of the text in KPD Sans, in ems."""
    return float(pdfmetrics.stringWidth(text, latin_font(bold), 1))


@cache
def shaping_font(face: UrduFace, bold: bool = False) -> hb.Font:
    """Returns the HarfBuzz font of a face, loaded once for the life of the program."""
    path = resource("fonts", f"KPD{face}-{_weight(bold)}.ttf")
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))


def _weight(bold: bool) -> str:
    return "Bold" if bold else "Regular"
