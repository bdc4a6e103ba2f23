"""A paper is checked in the window, and signed pages are attached to their week."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from sqlalchemy import delete

from kpdesk.desk.papers import PaperVerdict
from kpdesk.documents.qr_reading import read_qr
from kpdesk.weekly.records import ReturnPaperRecord
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted
from ui.weekly.check_window import CheckWindow
from ui.weekly.scans_window import ScansWindow

WEEK = "2026-W47"


@pytest.fixture
def paper(desk, log, tmp_path) -> Path:
    """The frozen week as it was printed."""
    log()
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK, "one person does the work")
    path = tmp_path / "paper.pdf"
    path.write_bytes(desk.weekly.pdf(WEEK))
    return path


@pytest.fixture
def window(qtbot, context, paper) -> CheckWindow:
    made = CheckWindow(context)
    qtbot.addWidget(made)
    made.show()
    return made


def drop(window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    no_button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QCoreApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), copy, data, no_button, no_key))
    QCoreApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, data, no_button, no_key))


def test_a_pasted_code_shows_its_verdict_figures_and_the_true_page(qtbot, window, paper, settle):
    window.text.setPlainText(read_qr(paper)[1].text.lower())
    window.check_button.click()
    qtbot.waitUntil(lambda: window.true_page.page_count == 1, timeout=20_000)

    (check,) = window.results.pages.rows
    assert (check.verdict, check.claimed.page) == (PaperVerdict.TRUE, 2)
    assert "is true" in window.results.banner.text
    assert ("New", 1) in {(one.name.split()[0], one.value) for one in window.results.figures.rows}
    assert not window.paper.isVisible()


def test_an_altered_code_says_so_and_shows_the_true_page(qtbot, window, paper):
    window.text.setPlainText(read_qr(paper)[0].text.replace(":1/", ":2/"))
    window.check_button.click()
    qtbot.waitUntil(lambda: window.true_page.page_count == 1, timeout=20_000)

    assert "Altered" in window.results.banner.text
    assert window.results.pages.rows[0].verdict is PaperVerdict.ALTERED


def test_a_true_page_that_is_lost_is_said_and_the_verdict_stands(qtbot, window, desk, paper):
    with desk.workplace.writing() as uow:
        uow.session.execute(delete(ReturnPaperRecord))
        uow.commit()
    window.text.setPlainText(read_qr(paper)[0].text)
    window.check_button.click()
    qtbot.waitUntil(lambda: WEEK in window.true_title.text(), timeout=20_000)

    assert window.results.pages.rows[0].verdict is PaperVerdict.TRUE
    assert window.true_page.page_count == 0


def test_a_dropped_file_stands_beside_the_true_page(qtbot, window, paper, settle):
    drop(window, paper)
    qtbot.waitUntil(lambda: window.true_page.page_count == 1, timeout=20_000)

    assert window.paper.isVisible()
    assert len(window.results.pages.rows) == window.paper.preview.page_count
    assert not window.results.others.isVisible()


def test_what_is_no_code_is_said_in_the_window(qtbot, window, settle):
    window.text.setPlainText("hello")
    window.check_button.click()
    qtbot.waitUntil(lambda: window.results.banner.isVisible())

    assert "not the code" in window.results.banner.text


def test_signed_pages_are_attached_and_what_is_missing_is_said(qtbot, context, desk, paper, tmp_path, settle):
    window = ScansWindow(context, desk.weekly.show(WEEK).row)
    qtbot.addWidget(window)
    window.show()
    settle()
    assert "not been scanned" in window.state.text()
    assert "Copies printed: 0" in window.state.text()
    window.attach([paper])
    qtbot.waitUntil(lambda: len(window.scans.rows) == 1, timeout=20_000)
    assert "All" in window.state.text()

    window.open_button.click()
    qtbot.waitUntil(lambda: window.view.preview.page_count > 1, timeout=20_000)
    assert desk.audit.latest()[0].action == "week_scan_opened"


def test_what_was_attached_before_a_file_that_fails_is_shown(qtbot, context, desk, paper, tmp_path, settle):
    white = tmp_path / "white.png"
    Image.new("L", (600, 800), 255).save(white)
    window = ScansWindow(context, desk.weekly.show(WEEK).row)
    qtbot.addWidget(window)
    window.show()
    settle()
    window.attach([paper, white])
    qtbot.waitUntil(lambda: len(window.scans.rows) == 1, timeout=20_000)

    assert "white.png" in window.banner.text


def test_a_scan_without_code_is_offered_to_be_attached_by_hand(qtbot, context, desk, paper, tmp_path, settle):
    white = tmp_path / "white.png"
    Image.new("L", (600, 800), 255).save(white)
    window = ScansWindow(context, desk.weekly.show(WEEK).row)
    qtbot.addWidget(window)
    window.show()
    drop(window, white)
    qtbot.waitUntil(lambda: window.banner.isVisible())
    window._attach_by_hand(white)
    qtbot.waitUntil(lambda: len(window.scans.rows) == 1, timeout=20_000)

    assert "missing" in window.state.text()
    assert window.scans.rows[0].by_hand


def test_a_signed_page_is_pasted_as_a_picture(qtbot, context, desk, paper, tmp_path, settle):
    with pypdfium2.PdfDocument(paper) as document:
        document[1].render(scale=2, grayscale=True).to_pil().save(tmp_path / "page.png")
    window = ScansWindow(context, desk.weekly.show(WEEK).row)
    qtbot.addWidget(window)
    window.show()
    settle()
    QGuiApplication.clipboard().setImage(QImage(str(tmp_path / "page.png")))
    qtbot.keyClick(window.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(window.scans.rows) == 1, timeout=20_000)

    assert window.scans.rows[0].file_name.startswith("screenshot 2026-11-22")
    assert [page.page for page in window.scans.rows[0].pages] == [2]


def test_the_code_of_a_register_is_answered_in_the_same_window(qtbot, window, desk, settle):
    register = desk.registers.register(RegisterWanted(RegisterKind.GROUPS))
    desk.registers.note_issued(register, "printed")
    window.text.setPlainText(f"KPR1:MRD:GROUPS:1/1:{register.digest()[:16]}")
    window.check_button.click()
    qtbot.waitUntil(lambda: "issued by" in window.results.banner.text)
    window.text.setPlainText("KPR1:MRD:GROUPS:1/1:0123456789ABCDEF")
    window.check_button.click()

    qtbot.waitUntil(lambda: "never issued" in window.results.banner.text)
