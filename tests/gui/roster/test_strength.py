"""Sanctioned and actual strength on the screen."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt

from kpdesk.roster.service_drafts import SanctionDraft


@pytest.fixture
def window(page, press):
    """The strength, opened by its keys."""
    windows = []
    page.list.acts.opened.connect(windows.append)
    press(page.list.acts.strength_button, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    return windows[0]


def lines(window):
    found = [window.model.row_at(place) for place in range(window.model.rowCount())]
    return {(line.posting, line.rank): (line.sanctioned, line.actual, line.vacant) for line in found}


def type_figure(window, qtbot, place, figure):
    opened = []
    window.opened.connect(opened.append)
    window.table.choose(place)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    qtbot.keyClicks(opened[0].form.fields["posts"], figure)
    return opened[0]


def test_a_figure_that_is_not_on_record_is_not_guessed(window):
    assert lines(window)["PS City", "CONST"] == (None, 1, None)
    assert "not wholly on record" in window.total.text()


def test_a_sanctioned_figure_is_typed_and_the_vacancy_follows(window, qtbot, settle):
    place = list(lines(window)).index(("PS City", "CONST"))
    form = type_figure(window, qtbot, place, "5")
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(form.form.verb_button, Qt.Key.Key_Space)
    settle()

    assert lines(window)["PS City", "CONST"] == (5, 1, 4)


def test_what_is_no_number_is_not_taken(window, qtbot, settle):
    place = list(lines(window)).index(("PS City", "CONST"))
    form = type_figure(window, qtbot, place, "many")
    qtbot.keyClick(form.form.verb_button, Qt.Key.Key_Space)
    settle()

    assert form.form.banner.text
    assert lines(window)["PS City", "CONST"] == (None, 1, None)
    form.reject()


def test_the_statement_is_printed(window, press):
    opened = []
    window.opened.connect(opened.append)
    press(window.print_button, Qt.Key.Key_P)

    assert opened[0].preview.page_count == 1
    assert opened[0].print_button.isEnabled()
    opened[0].reject()


def show_by(window, how, settle):
    window.by.set_value(how)
    window.by.edited.emit()
    settle()


def test_a_rank_and_a_station_where_nobody_serves_are_added(window, press, qtbot, settle):
    opened = []
    window.opened.connect(opened.append)
    press(window.add_button, Qt.Key.Key_N)
    form = opened[0].form
    qtbot.keyClicks(form.fields["rank"], "Inspector")
    qtbot.keyClicks(form.fields["posting"], "PS Hoti")
    qtbot.keyClicks(form.fields["posts"], "2")
    with qtbot.waitSignal(opened[0].accepted):
        qtbot.keyClick(form.verb_button, Qt.Key.Key_Space)
    settle()

    (line,) = [found for key, found in lines(window).items() if key[0] == "PS Hoti"]
    assert line == (2, 0, 2)
    show_by(window, "posting", settle)
    assert lines(window)["PS Hoti", ""] == (2, 0, 2)


def test_a_sum_of_stations_is_not_taken_for_a_figure_of_the_office(window, desk, qtbot, settle):
    desk.service_record.sanction(SanctionDraft("ASI", "PS City", 3))
    window.read()
    settle()
    show_by(window, "rank", settle)
    place = list(lines(window)).index(("", "ASI"))
    assert lines(window)["", "ASI"] == (3, 1, 2)

    form = type_figure(window, qtbot, place, "")
    assert form.form.fields["posts"].text() == ""
    assert "3 together" in form.form.findChild(object, "postsNote").text()
    form.reject()


def test_the_statement_is_exported(window, settle, tmp_path, desk):
    window.export_to(tmp_path / "strength.xlsx")
    settle()

    book = openpyxl.load_workbook(tmp_path / "strength.xlsx")
    assert book.sheetnames == ["By rank", "By station", "By station and rank", "About this list"]
    total = [cell.value for cell in book.worksheets[0][book.worksheets[0].max_row]]
    assert total == [None, "Total", None, 4, None]
    assert window.note.text() == "Saved: strength.xlsx"
