"""The week by keyboard: draw up, look, freeze, print."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QKeySequence, QPageLayout
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QPushButton, QWidget

from kpdesk.documents.paper import Size
from kpdesk.weekly.rules import ReturnState
from ui.support.history_window import HistoryWindow
from ui.support.pdf_printing import sheet_for
from ui.support.theme import apply_theme
from ui.weekly.counted_window import CountedWindow
from ui.weekly.preview_tab import Sheet

WEEK = "2026-W47"


def press(qtbot, page, keys):
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(page.window().focusWidget() or page, combination.key(), combination.keyboardModifiers())


def question(qtbot, page):
    """A key presses its button a tenth of a second later; whoever drew the week up is asked for a reason."""
    press(qtbot, page, "Ctrl+Shift+F")
    qtbot.waitUntil(lambda: page.findChild(QDialog, "askReason") is not None)
    return page.findChild(QDialog, "askReason")


def freeze(qtbot, page, context):
    box = question(qtbot, page)
    box.findChild(QWidget, "reason").insertPlainText("one person does all the work")
    qtbot.keyClick(box.findChild(QPushButton, "reasonYes"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view.row.state is ReturnState.FROZEN and context.jobs.is_idle)


def test_a_week_that_was_not_drawn_up_says_what_to_do(page):
    assert page.stack.currentWidget() is page.no_return
    assert "2026-W47" in page.findChild(QLabel, "noReturnHeading").text()
    assert page.week_list.lines.rowCount() == 5


def test_the_whole_week_by_keyboard(qtbot, drawn, context, desk):
    freeze(qtbot, drawn, context)

    assert desk.weekly.show(WEEK).row.state is ReturnState.FROZEN
    assert drawn.panel.send_button.isVisible()
    assert not drawn.panel.freeze_button.isVisible()


def test_the_history_of_the_week_is_told(qtbot, drawn, context):
    drawn.panel.findChild(QPushButton, "weekHistory").click()
    qtbot.waitUntil(lambda: drawn.window().findChild(HistoryWindow) is not None and context.jobs.is_idle)

    window = drawn.window().findChild(HistoryWindow)
    assert any(WEEK in shown.text() for shown in window.lines.findChildren(QLabel))
    assert not window.banner.isVisible()
    window.close()


def test_a_nil_report_shows_the_checks_behind_it(drawn):
    nil = drawn.findChild(QLabel, "weekNil")

    assert nil.isVisible()
    assert "no check" in nil.text()


def test_a_freeze_before_the_last_day_is_refused_with_a_sentence(qtbot, page, context, clock, desk):
    clock.advance(days=-1)
    press(qtbot, page, "Ctrl+D")
    qtbot.waitUntil(lambda: page.view is not None and context.jobs.is_idle)
    press(qtbot, page, "Ctrl+Shift+F")
    qtbot.waitUntil(lambda: "22.11.2026" in page.banner.text)

    assert page.findChild(QDialog, "askReason") is None
    assert desk.weekly.show(WEEK).row.state is ReturnState.DRAFT


def test_cancelling_the_question_freezes_nothing(qtbot, drawn, desk):
    box = question(qtbot, drawn)
    qtbot.keyClick(box, Qt.Key.Key_Escape)

    assert desk.weekly.show(WEEK).row.state is ReturnState.DRAFT


def test_a_figure_opens_the_rows_it_was_counted_from(qtbot, log, drawn, context):
    number = log()
    context.changed.emit(context.desk.weekly.draw_up(WEEK))
    qtbot.waitUntil(lambda: drawn.panel.figures.tiles["new"].figure == "1")
    tile = drawn.panel.figures.tiles["new"]
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: drawn.findChild(CountedWindow) is not None)
    window = drawn.findChild(CountedWindow)
    qtbot.waitUntil(lambda: window.rows.rowCount() == 1)
    with qtbot.waitSignal(drawn.page_asked) as asked:
        qtbot.keyClick(window.table, Qt.Key.Key_Return)

    assert window.rows.cell(0, 0).text == number
    assert asked.args[0] == "violations"


def test_a_number_in_a_table_opens_only_its_own_rows(qtbot, log, drawn, context):
    log("V02")
    wanted = log("V05", platform="facebook")
    context.changed.emit(context.desk.weekly.draw_up(WEEK))
    table = drawn.panel.figures.tables["by_kind"]
    qtbot.waitUntil(lambda: table.lines.rowCount() == 3)
    table.setFocus()
    table.setCurrentIndex(table.lines.index(1, 2))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    window = drawn.findChild(CountedWindow)
    qtbot.waitUntil(lambda: window.rows.rowCount() == 1)

    assert window.rows.cell(0, 0).text == wanted


def test_the_running_total_opens_what_was_seen_since_its_letter(qtbot, log, drawn, context):
    numbers = [log(seen_on=date(2026, 11, day)) for day in (2, 18)]
    context.changed.emit(context.desk.weekly.draw_up(WEEK))
    table = drawn.panel.figures.tables["watch"]
    qtbot.waitUntil(lambda: any(line.value("number") == 2 for line in table.lines.rows))
    place = [line.code for line in table.lines.rows].index("cumulative")
    table.setFocus()
    table.setCurrentIndex(table.lines.index(place, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    window = drawn.findChild(CountedWindow)
    qtbot.waitUntil(lambda: window.rows.rowCount() == 2)

    assert [window.rows.cell(row, 0).text for row in (0, 1)] == numbers


def test_a_zero_opens_nothing(qtbot, drawn):
    assert not drawn.panel.figures.tiles["new"].isEnabled()
    table = drawn.panel.figures.tables["arrears"]
    table.choose(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert drawn.findChild(CountedWindow) is None


@pytest.mark.parametrize("size", [Size.A4, Size.LEGAL])
def test_the_preview_shows_the_document_itself(qtbot, drawn, desk, size, context, tmp_path):
    drawn.panel.preview.size_choice.set_value(size)
    drawn.panel.tabs.setCurrentWidget(drawn.panel.preview)
    qtbot.waitUntil(lambda: drawn.panel.preview.preview.page_count > 0)
    qtbot.waitUntil(lambda: context.jobs.is_idle)
    (tmp_path / "itself.pdf").write_bytes(desk.weekly.pdf(WEEK, size))
    itself = QPdfDocument()
    itself.load(str(tmp_path / "itself.pdf"))

    shown = drawn.panel.preview.preview
    assert shown.page_count == itself.pageCount()
    assert round(itself.pagePointSize(0).height()) == (1008 if size is Size.LEGAL else 842)
    assert shown.findChild(QLabel, "previewCount").text() == f"{itself.pageCount()} pages"


def test_a_letter_number_goes_into_the_draft(qtbot, drawn, context, desk):
    drawn.panel.tabs.setCurrentWidget(drawn.panel.letter)
    field = drawn.panel.letter.form.fields["letter_no"]
    field.setFocus()
    qtbot.keyClicks(field, "4521/SMMU")
    assert not drawn.may_leave()
    qtbot.keyClick(field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: context.jobs.is_idle)

    assert desk.weekly.show(WEEK).letter_no == "4521/SMMU"
    assert drawn.may_leave()


def test_a_half_typed_letter_is_frozen_with_the_week(qtbot, drawn, context, desk):
    drawn.panel.letter.form.set_values({"letter_no": "77/EC"})
    freeze(qtbot, drawn, context)

    assert desk.weekly.show(WEEK).letter_no == "77/EC"
    assert drawn.panel.letter.form.fields["letter_no"].isReadOnly()


def test_a_half_typed_letter_outlives_a_reload(qtbot, drawn, context):
    drawn.panel.letter.form.set_values({"note": "Half a sentence"})
    drawn.refresh()
    qtbot.waitUntil(lambda: context.jobs.is_idle)

    assert drawn.panel.letter.changed.note == "Half a sentence"


def test_a_revision_is_a_second_edition_and_the_first_stays(qtbot, drawn, context, log, desk):
    freeze(qtbot, drawn, context)
    log()
    qtbot.mouseClick(drawn.panel.revise_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: drawn.view.row.edition == 2 and context.jobs.is_idle)

    assert [line.edition for line in drawn.week_list.lines.rows[:2]] == [2, 1]
    assert desk.weekly.show(WEEK, 1).row.state is ReturnState.FROZEN
    assert "Revised (2)" in drawn.findChild(QLabel, "weekState").text()


def test_exceptions_stand_in_words(qtbot, log, page, context):
    log()
    press(qtbot, page, "Ctrl+D")
    qtbot.waitUntil(lambda: page.view is not None and context.jobs.is_idle)
    said = page.panel.certificate.findChild(QLabel, "exception_5").text()

    assert "EXCEPT S.No. 1 of Part B, on which no case has been opened" in said
    assert page.panel.certificate.verdict.text.startswith("Exceptions on the certificate")


def test_weeks_are_walked_by_keys(qtbot, page, context):
    press(qtbot, page, "Alt+Left")
    qtbot.waitUntil(lambda: page.week_list.current_row.week.label == "2026-W46")
    assert page.next_button.isEnabled()
    press(qtbot, page, "Alt+Home")
    qtbot.waitUntil(lambda: page.week_list.current_row.week.label == WEEK)

    assert not page.next_button.isEnabled()


def test_the_pdf_is_saved_where_the_person_says(qtbot, drawn, context, tmp_path):
    qtbot.mouseClick(drawn.panel.save_button, Qt.MouseButton.LeftButton)
    dialog = drawn.findChild(QFileDialog, "askNewFile")
    dialog.fileSelected.emit(str(tmp_path / "week.pdf"))
    dialog.close()
    qtbot.waitUntil(lambda: context.jobs.is_idle)

    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")


def test_each_page_is_printed_on_the_sheet_it_asks_for(qtbot, drawn, context, tmp_path):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    said = []
    drawn._actions.print_on(printer, drawn.view.row, Sheet(Size.LEGAL), said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "out.pdf"))
    sheets = {tuple(round(side) for side in printed.pagePointSize(page).toTuple()) for page in range(said[0])}

    assert printed.pageCount() == said[0]
    assert sheets == {(612, 1008), (1008, 612)}


@pytest.mark.parametrize("points", [(1008, 612), (612, 1008), (595, 842), (842, 595)])
def test_a_sheet_is_as_large_as_its_page(qapp, points):
    layout = sheet_for(QSizeF(*points))

    assert (layout.orientation() is QPageLayout.Orientation.Landscape) == (points[0] > points[1])
    assert layout.fullRectPoints().size().toTuple() == points


def test_sending_goes_to_the_exchange_page_with_the_week(qtbot, drawn, context):
    freeze(qtbot, drawn, context)
    drawn.activateWindow()
    qtbot.waitUntil(drawn.isActiveWindow)
    with qtbot.waitSignal(drawn.page_asked) as asked:
        press(qtbot, drawn, "Ctrl+Shift+S")

    assert asked.args == ["exchange", ("write", WEEK)]


def test_every_control_has_its_name(drawn):
    for control in drawn.findChildren(QAbstractButton):
        if control.objectName().startswith("qt_") or type(control) is QAbstractButton:
            continue
        assert control.objectName(), control.text()
        assert control.accessibleName() or control.text(), control.objectName()
    for table in drawn.findChildren(QWidget):
        if table.objectName().startswith("figures_"):
            assert table.accessibleName()


def test_a_row_seen_long_ago_stands_in_the_arrears(qtbot, log, page, context):
    log(seen_on=date(2026, 9, 1))
    press(qtbot, page, "Ctrl+D")
    qtbot.waitUntil(lambda: page.view is not None and context.jobs.is_idle)
    arrears = {line.code: line.value("number") for line in page.panel.figures.tables["arrears"].lines.rows}

    assert arrears["pending_over_60_days"] == 1


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_of_the_page_has_to_be_scrolled_sideways(qtbot, qapp, page, desk, log, context, percent):
    """1166 pixels: a window of 1366 with its list of pages."""
    log()
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK, "one person does the work")
    page.reload()
    qtbot.waitUntil(lambda: page.panel.send_button.isVisible())
    apply_theme(qapp, "light", percent)
    try:
        page.resize(1166, 700)
        qtbot.waitUntil(lambda: page.week_list.columnWidth(2) > 0)
        assert page.minimumSizeHint().width() <= 1166
        assert page.week_list.horizontalScrollBar().maximum() == 0
    finally:
        apply_theme(qapp, "light")


def test_a_click_on_missing_reasons_opens_the_certificate_where_they_are_stated(qtbot, page, desk, log, context):
    log()
    desk.weekly.draw_up(WEEK)
    page.reload()
    qtbot.waitUntil(lambda: page.panel.problems.isVisible())
    finding = page.panel.problems.findChild(QLabel, "finding_reasons")
    assert "no reason is stated" in finding.text()

    qtbot.mouseClick(finding, Qt.MouseButton.LeftButton)

    assert page.panel.tabs.currentWidget() is page.panel.certificate
