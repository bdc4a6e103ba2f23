"""Parade-ground sheets at the screen: printed, taken in by their codes, ticked by keyboard."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel

from kpdesk.directives.draft import SheetDraft
from kpdesk.directives.rows import AckWanted
from kpdesk.directives.rules import AckState
from kpdesk.roster.draft import PersonDraft
from ui.directives.by_hand_window import ByHandWindow
from ui.directives.sheet_window import SheetWindow
from ui.support.paper_window import PaperWindow
from ui.support.scan_window import ScanWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
MARKS = "SSRFSALSSSSSSSSRSSSSSSSSSSSSSLSSSSSASSSSSSSFSSSSSS"


@pytest.fixture
def signatures(page, settle):
    page.tabs.setCurrentIndex(1)
    settle()
    return page.signatures


@pytest.fixture
def fifty(desk):
    """Fifty officials of one station."""
    drafts = [PersonDraft(f"Khan {n:02d}", "Gul", "CONST", str(n), posting="Police Lines") for n in range(50)]
    return [desk.roster.register(draft).uid for draft in drafts]


def picture(pdf: bytes, target: Path, dpi: int = 150, page: int = 1) -> Path:
    with pypdfium2.PdfDocument(pdf) as document:
        document[page - 1].render(scale=dpi / 72, grayscale=True).to_pil().save(target)
    return target


def test_fifty_names_are_ticked_in_fifty_one_key_presses_and_far_below_two_minutes(
    signatures, fifty, qtbot, settle, desk, page
):
    page.reload()
    settle()
    signatures.filter.posting.set_value("Police Lines")
    signatures.filter.posting.edited.emit()
    settle()
    signatures.table.setFocus()
    presses, began = 0, time.monotonic()

    for key in MARKS:
        qtbot.keyClicks(signatures.table, key)
        presses += 1
    qtbot.keyClick(signatures.table, Qt.Key.Key_S, CONTROL)
    presses += 1
    settle()
    taken = time.monotonic() - began

    counts = desk.directives.counts("D9")
    assert presses == 51
    # A slow typist presses a key a second; what the program adds to it must not be felt.
    assert presses * 1.0 + taken < 120
    assert (counts.signed, counts.read_out, counts.refused, counts.absent, counts.on_leave) == (42, 2, 2, 2, 2)
    rows = desk.directives.acknowledgements("D9", AckWanted(posting="Police Lines"), limit=50)
    assert [row.state for row in rows[:4]] == [
        AckState.SIGNED, AckState.SIGNED, AckState.READ_OUT, AckState.REFUSED,
    ]  # fmt: skip


def test_a_sheet_is_made_put_on_record_and_shown(signatures, qtbot, settle, desk, page):
    qtbot.mouseClick(signatures.sheets.print_button, Qt.MouseButton.LeftButton)
    window = page.findChild(SheetWindow)
    window.station.set_value("PS City")
    window.language.set_value("ur")
    qtbot.mouseClick(window.make_button, Qt.MouseButton.LeftButton)
    settle()

    (row,) = desk.signatures.pages("D9")
    shown = page.findChild(PaperWindow)
    qtbot.waitUntil(lambda: shown.preview.page_count == 1)
    assert (row.name, row.station, row.persons) == ("D9-1/1", "PS City", 2)
    shown.reject()


def test_nobody_to_sign_is_said_in_the_window(signatures, qtbot, settle, page):
    window = SheetWindow(page._context, "D9", ("PS Nowhere",), page)
    window.station.set_value("PS Nowhere")
    window.show()
    window.make()
    settle()

    assert "PS Nowhere" in window.banner.text
    assert window.make_button.isEnabled()
    window.reject()


def test_a_signed_scan_opens_its_page_and_its_names_are_ticked(signatures, qtbot, settle, desk, page, tmp_path):
    printed = desk.signatures.print_sheet(SheetDraft("D9", "PS City"))
    page.reload()
    settle()

    signatures.sheets.take_in([picture(printed.pdf, tmp_path / "scan.png")])
    settle()
    assert signatures.filter.page.value() == "D9-1/1"
    assert signatures.sheet.value() == "D9-1/1"
    assert "D9-1/1" in signatures.banner.text

    signatures.table.setFocus()
    qtbot.keyClicks(signatures.table, "SF")
    qtbot.keyClicks(signatures.note, "SI Khan, HC Gul")
    qtbot.keyClick(signatures.table, Qt.Key.Key_S, CONTROL)
    settle()

    rows = desk.directives.acknowledgements("D9", AckWanted(page="D9-1/1"))
    assert [(row.state, row.sheet, row.note) for row in rows] == [
        (AckState.SIGNED, "D9-1/1", ""), (AckState.REFUSED, "D9-1/1", "SI Khan, HC Gul"),
    ]  # fmt: skip
    qtbot.mouseClick(signatures.sheets.scan_button, Qt.MouseButton.LeftButton)
    settle()
    page.findChild(ScanWindow).reject()


def test_a_signed_page_that_is_pasted_into_the_list_is_attached(signatures, qtbot, settle, desk, page, tmp_path):
    printed = desk.signatures.print_sheet(SheetDraft("D9", "PS City"))
    page.reload()
    settle()
    QGuiApplication.clipboard().setImage(QImage(str(picture(printed.pdf, tmp_path / "scan.png"))))
    signatures.table.setFocus()
    qtbot.keyClick(signatures.table, Qt.Key.Key_V, CONTROL)
    settle()

    assert desk.signatures.pages("D9")[0].scan
    assert signatures.filter.page.value() == "D9-1/1"


def test_a_scan_without_a_readable_code_is_given_its_page_by_hand(signatures, qtbot, settle, desk, page, tmp_path):
    printed = desk.signatures.print_sheet(SheetDraft("D9", "PS City"))
    page.reload()
    settle()

    signatures.sheets.take_in([picture(printed.pdf, tmp_path / "faint.png", dpi=12)])
    settle()
    window = page.findChild(ByHandWindow)
    window._fields[0][2].set_value("D9-1/1")
    window.keep()
    settle()

    assert desk.signatures.pages("D9")[0].scan
    assert signatures.filter.page.value() == "D9-1/1"


def test_what_was_on_record_before_stays_in_sight(signatures, qtbot, settle, people):
    for key, day in (("A", date(2026, 11, 1)), ("S", date(2026, 11, 2))):
        signatures.table.choose(0)
        signatures.table.setFocus()
        signatures.on.set_value(day)
        qtbot.keyClicks(signatures.table, key)
        qtbot.keyClick(signatures.table, Qt.Key.Key_S, CONTROL)
        settle()
    signatures.table.choose(1)
    signatures.table.choose(0)
    settle()

    text = signatures.findChild(QLabel, "signatureHistory").text()
    assert "Absent" in text
    assert "01.11.2026" in text


def test_the_list_is_printed_and_exported(signatures, qtbot, settle, page, tmp_path):
    qtbot.mouseClick(signatures.sheets.list_button, Qt.MouseButton.LeftButton)
    settle()
    shown = page.findChild(PaperWindow)
    qtbot.waitUntil(lambda: shown.preview.page_count == 1)
    shown.save_to(tmp_path / "list.pdf")
    settle()

    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    shown.reject()
