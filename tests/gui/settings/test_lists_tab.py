"""The lists: a row corrected by keyboard, a wrong value marked, a row given up, and who may only read."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPushButton, QWidget

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.desk import Desk
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.rules import Table
from ui.context import Context
from ui.settings.list_entry import draft_of, entry_of
from ui.settings.list_fields import shapes_of
from ui.settings.lists_tab import ListsTab
from ui.support.list_words import field_words, table_words
from ui.support.meanwhile_window import MeanwhileWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lists(page, settle):
    page.open_target("lists")
    settle()
    return page.lists


def office(desk, code="MRD"):
    return next(item for item in desk.reference.items(Table.OFFICES) if item.row.code == code)


def open_row(lists, qtbot, code="MRD"):
    place = [item.row.code for item in lists.model.rows].index(code)
    lists.table.choose(place)
    qtbot.keyClick(lists.table, Qt.Key.Key_Return)
    return lists.form


def retype(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_every_list_and_every_field_has_its_words():
    assert set(table_words()) == set(Table)
    assert set(field_words()) == {name for table in Table for name in shapes_of(table)}


@pytest.mark.parametrize("table", Table)
def test_every_row_of_a_list_opens_in_its_form_and_is_the_same_untouched(lists, desk, settle, table):
    lists.chooser.setCurrentIndex(lists.chooser.findData(table.value))
    settle()
    items = desk.reference.items(table)
    assert [item.row.code for item in lists.model.rows] == [item.row.code for item in items]

    for item in items:
        lists.form.edit(entry_of(item))
        typed = lists.form.draft()
        assert typed == entry_of(item)
        assert draft_of(typed) == ItemDraft.of(table, item.row, item.uid, item.revision)


def test_the_station_of_an_office_is_changed_by_keyboard_and_kept(lists, qtbot, settle, desk):
    before = office(desk)
    form = open_row(lists, qtbot)
    retype(qtbot, form.fields["station"], "Takht Bhai")
    qtbot.keyClick(form.fields["station"], Qt.Key.Key_S, CTRL)
    settle()

    after = office(desk)
    assert after.row.station == "Takht Bhai"
    assert after.changed_by == "khan"
    assert (after.row.name, after.row.also, after.row.kind) == (before.row.name, before.row.also, before.row.kind)
    assert lists.side.isHidden()
    assert next(item for item in lists.model.rows if item.row.code == "MRD").row.station == "Takht Bhai"


def test_a_row_that_another_changed_meanwhile_shows_both_values_and_mine_can_be_kept(lists, qtbot, settle, desk):
    form = open_row(lists, qtbot)
    now = office(desk)
    theirs = ItemDraft.of(Table.OFFICES, now.row, now.uid, now.revision)
    desk.reference.edit(ItemDraft(Table.OFFICES, {**theirs.values, "station": "Katlang"}, now.uid, now.revision))
    retype(qtbot, form.fields["station"], "Takht Bhai")
    form.submit()
    settle()

    window = lists.findChild(MeanwhileWindow, "meanwhileWindow")
    told = [window.findChild(QLabel, f"station{part}").text() for part in ("Yours", "Theirs")]
    assert told == ["Takht Bhai", "Katlang"]
    assert office(desk).row.station == "Katlang"
    qtbot.mouseClick(window.findChild(QPushButton, "meanwhileMine"), Qt.MouseButton.LeftButton)
    settle()
    assert office(desk).row.station == "Takht Bhai"


def test_a_wrong_date_marks_its_field_and_nothing_is_saved(lists, qtbot, desk):
    before = office(desk)
    form = open_row(lists, qtbot)
    retype(qtbot, form.fields["valid_from"], "31.02.2026")
    qtbot.keyClick(form.fields["valid_from"], Qt.Key.Key_S, CTRL)

    assert form.fields["valid_from"].property("problem") is True
    assert office(desk) == before


def test_a_last_day_before_the_first_and_an_empty_name_are_marked_together(lists, qtbot, desk):
    form = open_row(lists, qtbot)
    retype(qtbot, form.fields["valid_from"], "05.03.2026")
    retype(qtbot, form.fields["valid_to"], "04.03.2026")
    form.fields["name"].clear()
    form.submit()

    assert {name for name, field in form.fields.items() if field.property("problem")} == {"valid_to", "name"}


def test_a_code_that_points_nowhere_is_told_at_its_field_by_the_store(lists, qtbot, settle, desk):
    before = office(desk)
    form = open_row(lists, qtbot)
    retype(qtbot, form.fields["head"], "NOBODY")
    form.submit()
    settle()

    assert form.fields["head"].property("problem") is True
    assert "NOBODY" in form.findChild(object, "headNote").text()
    assert office(desk) == before


def test_a_choice_that_is_none_and_a_figure_that_is_none_are_marked(lists, qtbot, settle, desk):
    lists.chooser.setCurrentIndex(lists.chooser.findData(Table.PUNISHMENTS.value))
    settle()
    form = open_row(lists, qtbot, lists.model.rows[0].row.code)
    retype(qtbot, form.fields["limit"], "many")
    form.fields["unit"].setEditText("fortnights")
    form.fields["bars_future_employment"].setEditText("perhaps")
    form.submit()

    marked = {name for name, field in form.fields.items() if field.property("problem")}
    assert marked == {"limit", "unit", "bars_future_employment"}


def test_cancel_leaves_the_row_as_it_was(lists, page, qtbot, desk):
    before = office(desk)
    form = open_row(lists, qtbot)
    retype(qtbot, form.fields["station"], "Takht Bhai")
    assert not page.may_leave()
    assert not lists.chooser.isEnabled()
    qtbot.keyClick(form.fields["station"], Qt.Key.Key_Escape)
    box = form.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)

    assert lists.side.isHidden()
    assert office(desk) == before
    assert page.may_leave()
    assert lists.chooser.isEnabled()


def test_a_half_typed_row_is_not_lost_to_another(lists, qtbot):
    form = open_row(lists, qtbot)
    retype(qtbot, form.fields["station"], "Takht Bhai")
    open_row(lists, qtbot, "CPO")

    assert form.fields["station"].value() == "Takht Bhai"
    assert form.fields["code"].value() == "MRD"
    assert "before you open another" in lists.banner.text


def test_a_clerk_reads_the_lists_and_the_reason(qtbot, desk, jobs, settle, clock):
    desk.users.add(UserDraft("noor", "Noor Bibi", Role.CLERK, "a long secret"))
    folder = desk.folder
    desk.close()
    with Desk.open(folder, "noor", "a long secret", clock=clock) as opened:
        tab = ListsTab(Context(opened, jobs, clock=clock))
        qtbot.addWidget(tab)
        tab.show()
        tab.reload()
        settle()
        form = open_row(tab, qtbot)

        assert tab.findChild(object, "listsRefusal").text()
        assert not form.verb_button.isEnabled()
        assert form.fields["station"].isReadOnly()
        assert not form.fields["kind"].isEnabled()
        form.submit()
        settle()
        assert form.banner.text in tab.findChild(object, "listsRefusal").text()
        assert form.banner.text
        assert office(opened).row.station == form.fields["station"].value()


def show_list(lists, settle, table):
    lists.chooser.setCurrentIndex(lists.chooser.findData(table.value))
    settle()


def test_a_holiday_is_added_in_the_window_and_taken_out_with_its_reason(lists, desk, qtbot, settle):
    show_list(lists, settle, Table.HOLIDAYS)
    lists.add_button.click()
    form = lists.form
    for name, value in (("code", "EID_2027"), ("name", "Eid-ul-Fitr"), ("source", "Notification of 2027")):
        form.fields[name].setText(value)
    form.fields["first"].set_value(date(2027, 3, 10))
    form.fields["last"].set_value(date(2027, 3, 12))

    form.submit()
    settle()

    added = {item.row.code: item for item in desk.reference.items(Table.HOLIDAYS)}["EID_2027"]
    assert (added.row.first, added.row.last, added.row.every_year, added.built_in) == (
        date(2027, 3, 10),
        date(2027, 3, 12),
        False,
        False,
    )
    lists.table.choose([item.row.code for item in lists.model.rows].index("EID_2027"))
    lists.ask_withdrawal()
    dialog = lists.findChild(QDialog, "askReason")
    dialog.findChild(QWidget, "reason").insertPlainText("moved by the moon")
    dialog.findChild(QPushButton, "reasonYes").click()
    settle()
    assert "EID_2027" not in {item.row.code for item in desk.reference.items(Table.HOLIDAYS)}


def test_an_empty_new_row_marks_what_is_missing_and_is_not_saved(lists, desk, settle):
    show_list(lists, settle, Table.CLOCKS)
    before = len(desk.reference.items(Table.CLOCKS))
    lists.begin_new()

    lists.form.submit()
    settle()

    assert not lists.side.isHidden()
    assert len(desk.reference.items(Table.CLOCKS)) == before
    assert not lists.form.fields["code"].isReadOnly()


@pytest.mark.parametrize("table", Table)
def test_a_row_can_be_added_to_every_list_but_those_with_a_page_of_their_own(lists, settle, table):
    show_list(lists, settle, table)

    assert lists.add_button.isEnabled() is (table is not Table.DIRECTIVES)


def test_the_code_of_a_row_that_is_there_stays_as_it_is(lists, settle):
    show_list(lists, settle, Table.REGIMES)
    lists.begin_new()
    lists.form.cancelled.emit()
    lists.begin(lists.model.rows[0])

    assert lists.form.fields["code"].isReadOnly()
