"""The order in which letters stand on a line, read back beside another engine's: Qt's own text layout."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from kpdesk.cases.letters import template
from kpdesk.cases.states import Paper
from kpdesk.desk.paper_sample import sample_of
from kpdesk.documents.text_style import URDU
from kpdesk.documents.typeset import typeset
from kpdesk.documents.urdu import Kind, set_apart, visual

SENTENCES = (
    "آپ کانسٹیبل گل خان نمبر 1234 ولد زرین خان سے جواب طلب کیا جاتا ہے",
    "نوٹس نمبر 1169-74/CPO/IAB مورخہ 31.08.2022 کو جاری ہوا",
    "مورخہ 12-11-2025 کو بوقت 11:00 بمقام دفتر حاضر ہوں",
    "یہ عمل رول 34-A کے خلاف ہے",
    "زیر دفعہ 26A اور دفعہ 20(2) کارروائی ہو گی",
    "اکاؤنٹ @star پر ویڈیو سامنے آئی",
    "مقدمہ MRD-C-2026-0001 میں حکم نمبر 812 جاری ہوا",
    "وہ حکم کی وصولی کے 30 دن کے اندر، یعنی مورخہ 26.12.2026 تک، اپیل کر سکتے ہیں",
    "جرمانہ مبلغ 15,000 روپے",
)
NAMES = ("گل خان", "محمد شاہ نواز", "بخت خٹک", "نور علی", "شیر زمان", "زرین تاج", "عبدالرحمٰن", "ڈاکٹر ٹیپو")
BRACKETED = (
    "قواعد (ترمیم شدہ 2014) کے تحت",
    "پابندی 3 (نمبر ریکارڈ پر نہیں) مورخہ 01.04.2023",
    "(زیرِ پولیس رولز 1975)",
)


def letters(text: str) -> str:
    """The signs that show; marks are left out, since engines set those as they like, and so is a bracket's side."""
    shown = "".join(sign for sign in text if not unicodedata.category(sign).startswith(("M", "C", "Z")))
    return re.sub(r"[()]", "|", shown)


def ours(text: str) -> str:
    """The signs from left to right as our papers draw them."""
    (line,) = typeset(text, URDU, 1_000_000)
    pieces = visual(line.text, line.right_to_left)
    # An Arabic piece is drawn from its end; all others as they are written.
    return letters("".join(piece.text[::-1] if piece.kind is Kind.ARABIC else piece.text for piece in pieces))


def qt(text: str, *, isolated: bool = True) -> str:
    """The signs from left to right as Qt lays them out: by the place of the cursor before and after each."""
    plain = set_apart(text, True) if isolated else text
    layout = QTextLayout(plain)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1_000_000)
    layout.endLayout()
    # Letters of one ligature share a place; the later one stands further left in Urdu, further right in Latin.
    places = [
        (_left_of(layout, index), index if sign.isascii() else -index, sign)
        for index, sign in enumerate(plain)
        if letters(sign)
    ]
    return letters("".join(sign for _, _, sign in sorted(places)))


def _left_of(layout: QTextLayout, index: int) -> float:
    """Returns where the glyph of one sign stands, in points from the left of the line."""
    return min(point.x() for run in layout.glyphRuns(index, 1) for point in run.positions())


@pytest.mark.parametrize("text", SENTENCES + NAMES + BRACKETED)
def test_letters_and_dates_stand_in_the_order_of_another_engine(qapp, text: str) -> None:
    assert ours(text) == qt(text)


@pytest.mark.parametrize("paper", Paper)
def test_every_paragraph_of_every_urdu_paper_reads_as_in_another_engine(qapp, paper: Paper) -> None:
    sample = sample_of(paper, template(paper, "ur"), datetime(2026, 11, 22, tzinfo=UTC))

    for text in (sample.title, sample.under, *sample.paragraphs, *sample.copies, *sample.to, *sample.slip):
        if any("\u0600" <= sign <= "\u06ff" for sign in text):
            assert ours(text) == qt(text)


def test_without_its_isolate_the_other_engine_flips_the_date(qapp) -> None:
    text = "مورخہ 12-11-2025 کو"

    assert "2025-11-12" in qt(text, isolated=False)
    assert "12-11-2025" in ours(text)
