"""From enrolment to a received week, through the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton

from ui.exchange.accept_window import AcceptWindow
from ui.exchange.password_window import PasswordWindow
from ui.exchange.receive_window import ReceiveWindow
from ui.exchange.slip_paper import slip_pdf
from ui.exchange.slip_window import SlipWindow
from ui.support.history_window import HistoryWindow

WEEK = "2026-W47"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def idle(qtbot, page):
    qtbot.waitUntil(lambda: page.context.jobs.is_idle)


def opened(qtbot, page, kind: type[QDialog]):
    qtbot.waitUntil(lambda: page.window().findChild(kind) is not None and page.context.jobs.is_idle)
    return page.window().findChild(kind)


def choose(qtbot, page, name, path):
    qtbot.waitUntil(lambda: page.findChild(QFileDialog, name) is not None)
    dialog = page.findChild(QFileDialog, name)
    (dialog.filesSelected.emit([str(path)]) if name == "askFiles" else dialog.fileSelected.emit(str(path)))
    dialog.close()


def receive(qtbot, page, *files):
    page.receive(list(files))
    return opened(qtbot, page, ReceiveWindow)


def accept(qtbot, window, page):
    qtbot.keyClick(window.accept_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.is_done and page.context.jobs.is_idle)


def test_an_office_that_is_not_enrolled_cannot_send_yet(open_page, desk):
    page = open_page(desk)

    assert not page.send_card.send_button.isEnabled()
    assert "enrolled first" in page.findChild(QLabel, "sendWhat").text()
    assert page.findChild(QLabel, "enrolmentState").text() == "Not enrolled"


def test_an_enrolment_file_is_written_with_its_words_shown(qtbot, open_page, desk, stick):
    page = open_page(desk)
    qtbot.keyClick(page.enrolment_card.write_button, Qt.Key.Key_Space)
    choose(qtbot, page, "askFolder", stick)
    window = opened(qtbot, page, SlipWindow)

    assert len(window.words.words.split()) == 6
    assert window.check_words.words == desk.exchange.check_words()
    assert Path(window.findChild(QLabel, "slipPath").text()).is_file()


def test_the_slip_is_a_page_with_both_lines_of_words(desk, stick, tmp_path, qapp):
    made = desk.exchange.enrol(stick)
    (tmp_path / "slip.pdf").write_bytes(slip_pdf(made))
    document = QPdfDocument()
    document.load(str(tmp_path / "slip.pdf"))
    text = document.getAllText(0).text()

    assert document.pageCount() == 1
    assert all(word in text for word in (*made.words.split(), *made.check_words.split()))


def test_the_cpo_certifies_an_office_after_comparing_words(qtbot, open_page, desk, cpo, stick):
    made = desk.exchange.enrol(stick)
    page = open_page(cpo)
    qtbot.keyClick(page.enrolment_card.accept_button, Qt.Key.Key_Space)
    window = opened(qtbot, page, AcceptWindow)
    window.form.set_values({"file": made.path, "words": made.words.upper()})
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.form.fields["words"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.check_words.isVisible)
    assert window.check_words.words == made.check_words
    assert cpo.exchange.peers() == ()
    qtbot.keyClick(window.certify_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "certified" in page.banner.text)
    idle(qtbot, page)

    assert [peer.office for peer in cpo.exchange.peers()] == ["MRD"]
    assert page.boxes.peers.rows.rowCount() == 1


def test_wrong_words_certify_nobody_and_say_so(qtbot, open_page, desk, cpo, stick):
    made = desk.exchange.enrol(stick)
    page = open_page(cpo)
    page.at_cpo.ask_accept()
    window = opened(qtbot, page, AcceptWindow)
    window.form.set_values({"file": made.path, "words": "abacus abdomen abdominal abide abiding ability"})
    window.form.submit()
    qtbot.waitUntil(lambda: bool(window.form.banner.text))

    assert not window.check_words.isVisible()
    assert cpo.exchange.peers() == ()


@pytest.mark.parametrize("field", ["file", "words"])
def test_what_is_missing_for_an_enrolment_is_marked(qtbot, open_page, cpo, field):
    page = open_page(cpo)
    page.at_cpo.ask_accept()
    window = opened(qtbot, page, AcceptWindow)
    window.form.submit()

    assert window.form.fields[field].property("problem") is True


def test_the_keys_file_finishes_the_enrolment(qtbot, open_page, desk, cpo, stick):
    made = desk.exchange.enrol(stick)
    answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)
    page = open_page(desk)
    qtbot.keyClick(page.enrolment_card.finish_button, Qt.Key.Key_Space)
    choose(qtbot, page, "askFile", answer.path)
    qtbot.waitUntil(lambda: "is enrolled" in page.banner.text)
    idle(qtbot, page)

    assert desk.exchange.is_enrolled()
    assert not page.enrolment_card.write_button.isVisible()


def test_the_week_is_sent_by_keyboard(qtbot, open_page, enrolled, stick):
    page = open_page(enrolled)
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL_SHIFT)
    choose(qtbot, page, "askFolder", stick)
    qtbot.waitUntil(lambda: "safe to remove" in page.banner.text)
    idle(qtbot, page)

    assert (stick / "KPD_MRD_CPO_00001_return_2026-W47.xlsx").is_file()
    assert page.boxes.outbox.rows.rowCount() == 1
    assert page.send_card.week.currentText() == "2026-W47, sent"


def test_a_week_sent_twice_is_written_again_only_on_purpose(qtbot, open_page, sent, desk, stick):
    page = open_page(desk)
    page._send(WEEK, stick, again=False)
    qtbot.waitUntil(lambda: bool(page.banner.text))
    assert len(desk.exchange.outbox()) == 1
    qtbot.mouseClick(page.findChild(QPushButton, "exchangeBannerAction"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "safe to remove" in page.banner.text)

    assert [row.seq for row in desk.exchange.outbox()] == [2, 1]


def test_the_weekly_page_can_ask_for_a_week(open_page, enrolled):
    page = open_page(enrolled)
    page.open_target(("send", WEEK))

    assert page.send_card.week.value() == WEEK


def test_receiving_shows_the_plan_and_takes_in_after_accept(qtbot, open_page, sent, cpo):
    page = open_page(cpo)
    window = receive(qtbot, page, sent)
    assert window.rows.row_at(0).counts["added"] > 0
    assert cpo.exchange.inbox() == ()
    accept(qtbot, window, page)

    assert window.rows.row_at(0).accepted
    assert cpo.exchange.inbox()[0].accepted
    assert page.boxes.inbox.rows.rowCount() == 1
    assert any("receipt" in file.name for file in sent.parent.iterdir())


def test_receiving_twice_changes_nothing_and_says_so(qtbot, open_page, sent, cpo):
    cpo.exchange.receive([sent], accept=True)
    before = cpo.province.digest()
    page = open_page(cpo)
    window = receive(qtbot, page, sent)

    assert not window.accept_button.isEnabled()
    assert "already received" in window.findChild(QLabel, "receiveSentence").text()
    assert window.rows.cell(0, 1).text == "= Already here"
    assert cpo.province.digest() == before


@pytest.mark.parametrize(("content", "code"), [(b"no workbook", "not_a_transfer_file"), (b"", "not_a_transfer_file")])
def test_a_wrong_file_shows_its_sentence(qtbot, open_page, cpo, tmp_path, content, code):
    wrong = tmp_path / "letter.xlsx"
    wrong.write_bytes(content)
    window = receive(qtbot, open_page(cpo), wrong)

    assert window.rows.row_at(0).code == code
    assert window.findChild(QLabel, "receiveSentence").text()
    assert window.rows.cell(0, 1).text == "✕ Refused"
    assert not window.accept_button.isEnabled()


def test_a_touched_file_goes_into_quarantine_beside_a_good_one(qtbot, open_page, sent, cpo, tmp_path):
    touched = bytearray(sent.read_bytes())
    touched[len(touched) // 2] ^= 1
    bad = tmp_path / "KPD_MRD_CPO_00002_return_2026-W46.xlsx"
    bad.write_bytes(touched)
    page = open_page(cpo)
    window = receive(qtbot, page, sent, bad)
    accept(qtbot, window, page)

    assert [report.accepted for report in window.rows.rows] == [True, False]
    assert page.boxes.quarantine.rows.rowCount() == 1
    assert page.boxes.quarantine.sentence.text()
    assert page.boxes.quarantine.remedy_button.text() == "Ask for a new file…"


def test_files_can_be_dropped_on_the_page(qtbot, open_page, sent, cpo):
    page = open_page(cpo)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sent))])
    no_key = Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_key))
    window = opened(qtbot, page, ReceiveWindow)

    assert window.rows.row_at(0).sender == "MRD"


def test_files_are_chosen_by_keyboard(qtbot, open_page, sent, cpo):
    page = open_page(cpo)
    qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    choose(qtbot, page, "askFiles", sent)

    assert opened(qtbot, page, ReceiveWindow).accept_button.isEnabled()


def test_a_receipt_makes_the_outbox_say_received(qtbot, open_page, sent, desk, cpo, stick):
    report = cpo.exchange.receive([sent], accept=True, receipt_dir=stick)[0]
    page = open_page(desk)
    window = receive(qtbot, page, Path(report.receipt))
    accept(qtbot, window, page)
    qtbot.waitUntil(lambda: page.boxes.outbox.rows.cell(0, 1).text == "✓ Received")

    assert page.boxes.outbox.sentence.text() == "CPO has taken it in on 22.11.2026 14:00; receipt no. 2."


def test_the_password_is_shown_after_a_warning_and_noted(qtbot, open_page, sent, desk):
    page = open_page(desk)
    qtbot.mouseClick(page.boxes.outbox.password_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(
        page.findChild(QMessageBox, "confirm").findChild(QPushButton, "confirmYes"), Qt.MouseButton.LeftButton
    )
    window = opened(qtbot, page, PasswordWindow)

    assert window.password == desk.exchange.password(sent)


def test_a_file_tells_its_history(qtbot, open_page, sent, desk):
    page = open_page(desk)
    page.findChild(QPushButton, "outboxHistory").click()

    window = opened(qtbot, page, HistoryWindow)
    assert not window.banner.isVisible()
    assert window.lines.findChildren(QLabel)
    window.close()


def test_every_control_has_its_name(open_page, enrolled):
    for control in open_page(enrolled).findChildren(QAbstractButton):
        of_qt = isinstance(control.parent(), QLineEdit) or type(control) is QAbstractButton
        if of_qt or control.objectName().startswith("qt_"):
            continue
        assert control.objectName(), control.text()
        assert control.accessibleName() or control.text(), control.objectName()
