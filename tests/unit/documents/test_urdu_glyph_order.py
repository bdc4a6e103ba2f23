"""Urdu as another engine sets it: Qt's text layout, with its own bidirectional algorithm, given the same fonts."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QTextLayout, QTextOption

from kpdesk.base.resources import resource
from kpdesk.documents.fonts import UrduFace, shaping_font
from kpdesk.documents.outlines import outline
from kpdesk.documents.shaping import shaped
from kpdesk.documents.urdu import Kind, set_apart, visual

FIRST = (
    "محمد", "عبداللہ", "گل", "امیر", "نور", "شیر", "احسان", "فضل", "ضیاء", "غلام", "حضرت", "عطاء", "سید", "ملک",
    "ثناء", "ژوب", "ڈاکٹر", "ٹکا", "چراغ", "پرویز",
)  # fmt: skip
LAST = ("خان", "اللہ", "شاہ", "بادشاہ", "زمان", "الرحمٰن", "گل", "جان", "آفریدی", "یوسفزئی")
NAMES = [f"{first} {last}" for first, last in itertools.product(FIRST, LAST)]
SENTENCES = (
    "مورخہ {date} کو تھانہ صدر میں {name} نے ویڈیو بنائی۔",
    "بحوالہ مراسلہ نمبر {letter} مورخہ {date} برائے عملدرآمد۔",
    "پولیس رولز 1975 (ترمیم شدہ 2014) کے {section} کے تحت کارروائی کی جائے۔",
    "{name} ولد {other} (بیلٹ نمبر {belt}) کو {date} تک جواب دینا ہے۔",
    "اکاؤنٹ {handle} پر {belt} پیروکار ہیں؛ {section} لاگو ہے۔",
    "چارج شیٹ نمبر {letter} مورخہ {date}، {section}، بنام {name}۔",
    "ہفتہ {date} تا {date2} کی رپورٹ (حصہ الف تا و) ارسال ہے۔",
    "فیصلہ: {name} کو {section} کے تحت 50% جرمانہ، از {date}۔",
    "شناختی کارڈ 16101-1234567-1، موبائل +92-300-1234567، {name}۔",
    "۱۲-۱۱-۲۰۲۵ کو [{section}] اور ({letter}) کا جائزہ لیا گیا۔",
)
DATA = (
    {"date": "12-11-2025", "date2": "18-11-2025", "section": "rule 5(3)", "letter": "1169-74/CPO/IAB", "belt": "1234"},
    {"date": "08.04.2025", "date2": "14.04.2025", "section": "34-A", "letter": "191/IAB", "belt": "56/FRP"},
    {"date": "1/9/2024", "date2": "7/9/2024", "section": "دفعہ 6(1)(ب)", "letter": "2737/EC", "belt": "7"},
    {"date": "2026-11-22", "date2": "2026-11-28", "section": "section 26A (PECA)", "letter": "No. 44", "belt": "890"},
    {"date": "۰۸-۰۴-۲۰۲۵", "date2": "۱۴-۰۴-۲۰۲۵", "section": "قاعدہ 4-A", "letter": "45-50/PA", "belt": "321"},
)  # fmt: skip
TEXTS = [
    pattern.format(**data, name=NAMES[place * 3], other=NAMES[199 - place], handle="@gul_khan")
    for place, (pattern, data) in enumerate(itertools.product(SENTENCES, DATA))
]
_PLAIN = "".join(map(chr, range(0x21, 0x7F))) + "۰۱۲۳۴۵۶۷۸۹"

_PIXELS = 1000
_BACK, _JUMP = 1500, 100  # how far a sign of Nastaliq may stand back over the letters before it, or beyond them

Token = int | str


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: QCoreApplication) -> None:
    for face in ("KPDNaskh", "KPDNastaliq", "KPDSans"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{face}-Regular.ttf")))


def ours(text: str, face: UrduFace, *, right_to_left: bool = True) -> list[Token]:
    """Glyph numbers of Arabic letters, and all else as its signs, from left to right as the paper draws them."""
    found: list[Token] = []
    for piece in visual(set_apart(text, right_to_left), right_to_left):
        if piece.kind is Kind.ARABIC:
            found += [placed.glyph for placed in shaped(piece.text, face).glyphs if outline(face, False, placed.glyph)]
        elif piece.kind is not Kind.SPACE:
            found += piece.text
    return found


def theirs(text: str, face: UrduFace, *, right_to_left: bool = True) -> list[Token]:
    """The same by Qt, which is given the same isolates."""
    font = QFont()
    families = [f"KPD {face}", "KPD Sans"]
    font.setFamilies(families if right_to_left else families[::-1])
    font.setPixelSize(_PIXELS)
    layout = QTextLayout(set_apart(text, right_to_left), font)
    option = QTextOption()
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000_000)
    layout.endLayout()
    stretches = [stretch for run in layout.glyphRuns() for stretch in _stretches(run)]
    return [token for _x, tokens in sorted(stretches, key=lambda one: one[0]) for token in tokens]


def _stretches(run: QGlyphRun) -> list[tuple[float, list[Token]]]:
    """A run's glyphs from left to right, parted at spaces and where letters meet plain signs, with their left ends."""
    font = run.rawFont()
    plain = {font.glyphIndexesForString(sign)[0]: sign for sign in _PLAIN}
    if font.familyName() == "KPD Naskh":
        plain[shaping_font(UrduFace.NASKH).glyph_from_string("period.locl")] = "."  # its full stop after Latin letters
    plain.pop(0, None)
    space = font.glyphIndexesForString(" ")[0]
    placed = list(zip(run.glyphIndexes(), run.positions(), strict=True))
    if run.isRightToLeft():
        placed.reverse()
    found: list[tuple[float, list[Token]]] = []
    kind, end = None, 0.0
    for glyph, place in placed:
        if glyph == space:
            kind = None
        elif not font.pathForGlyph(glyph).isEmpty():
            sign = plain.get(glyph, glyph)
            # Stretches of one font come as one run, though others stand between them: there it jumps.
            if kind is not type(sign) or not end - _BACK <= place.x() <= end + _JUMP:
                found.append((place.x(), []))
                end = place.x()
            kind, end = type(sign), max(end, place.x() + font.advancesForGlyphIndexes([glyph])[0].x())
            found[-1] = (min(found[-1][0], place.x()), [*found[-1][1], sign])
    return found


@pytest.mark.parametrize("face", list(UrduFace))
def test_200_names_are_set_as_the_other_engine_sets_them(face: UrduFace) -> None:
    assert len(set(NAMES)) == 200
    assert [name for name in NAMES if ours(name, face) != theirs(name, face)] == []


@pytest.mark.parametrize("face", list(UrduFace))
def test_50_sentences_with_dates_sections_and_brackets_are_set_as_the_other_engine_sets_them(face: UrduFace) -> None:
    assert len(set(TEXTS)) == 50
    assert [text for text in TEXTS if ours(text, face) != theirs(text, face)] == []


def test_english_lines_with_urdu_names_are_set_as_the_other_engine_sets_them() -> None:
    lines = [f"HC {name} s/o {NAMES[-place]} No. {place} (PS City) 12.11.2025" for place, name in enumerate(NAMES, 1)]

    for line in lines:
        assert ours(line, UrduFace.NASKH, right_to_left=False) == theirs(line, UrduFace.NASKH, right_to_left=False)


@pytest.mark.parametrize("face", list(UrduFace))
def test_no_date_flips_in_either_engine(face: UrduFace) -> None:
    for text in TEXTS:
        for engine in (ours, theirs):
            drawn = "".join(token if isinstance(token, str) else " " for token in engine(text, face))
            for date in re.findall(r"[\d۰-۹]+(?:[-./][\d۰-۹]+){2}", text):
                assert date in drawn


def test_without_isolates_the_rules_of_unicode_flip_a_date() -> None:
    bare = "".join(piece.text for piece in visual("مورخہ 12-11-2025 کو", True))

    assert "2025-11-12" in bare
