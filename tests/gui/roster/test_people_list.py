"""The list of people."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kpdesk.roster.rows import PeopleWanted

CTRL = Qt.KeyboardModifier.ControlModifier


def names(page):
    model = page.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def column(page, title):
    return [column.title for column in page.list.model.columns].index(title)


def test_an_empty_store_says_what_to_do_first(empty_page):
    title, hint = empty_page.list.table._empty

    assert empty_page.list.model.rowCount() == 0
    assert "Nobody is on record" in title
    assert "Import" in hint


def test_everybody_is_listed_by_name(page):
    assert names(page) == ["Amir Gul", "Asad Khan", "Bakht Khattak", "Gul Zaman"]
    assert "4 persons" in page.findChild(object, "rosterSubtitle").text()


def test_the_list_narrows_while_somebody_types(page, qtbot, settle):
    qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(page.list.search, "zaman")
    settle()

    assert names(page)[0] == "Gul Zaman"
    assert "Asad Khan" not in names(page)


def test_a_belt_number_finds_its_man(page, qtbot, settle):
    qtbot.keyClicks(page.list.search, "1021")
    settle()

    assert names(page) == ["Asad Khan"]


def test_down_and_enter_open_the_person(page, qtbot, settle):
    qtbot.keyClicks(page.list.search, "asad")
    settle()
    qtbot.keyClick(page.list.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    settle()

    assert page.views.currentWidget() is page.person
    assert page.person.form.draft().name == "Asad Khan"


def test_a_condition_can_be_turned_round(page, settle):
    page.list.filters.service.choice.set_value("suspended")
    page.list.filters.service.choice.edited.emit()
    settle()
    assert names(page) == ["Amir Gul"]

    page.list.filters.service.turn.click()
    settle()

    assert names(page) == ["Asad Khan", "Bakht Khattak", "Gul Zaman"]
    assert page.list.wanted == PeopleWanted(service_state="suspended", not_service_state=True)


def test_conditions_are_offered_by_what_is_on_record(page):
    texts = [
        page.list.filters.posting.choice.itemText(place) for place in range(page.list.filters.posting.choice.count())
    ]

    assert texts == ["Any posting", "PS City", "PS Saddar"]


def test_the_cross_shows_everybody_again(page, qtbot, settle):
    qtbot.keyClicks(page.list.search, "asad")
    settle()
    page.list.filters.clear_button.click()
    settle()

    assert len(names(page)) == 4


def test_a_heading_sorts_in_the_store(page, settle):
    page.list.table.sortByColumn(column(page, "Posting"), Qt.SortOrder.DescendingOrder)
    settle()

    assert names(page)[0] == "Asad Khan"


def test_numbers_are_masked_until_asked_for_and_the_asking_is_in_the_history(page, desk, settle):
    place = column(page, "CNIC")
    assert page.list.model.index(3, place).data() == "16101-•••••••-3"
    assert desk.audit.latest(1)[0].action != "numbers_shown"

    page.findChild(object, "showNumbers").click()
    settle()

    assert page.list.model.index(3, place).data() == "16101-1234567-3"
    assert desk.audit.latest(1)[0].action == "numbers_shown"


def test_hiding_numbers_again_masks_them(page, settle):
    page.findChild(object, "showNumbers").click()
    settle()
    page.findChild(object, "showNumbers").click()
    settle()

    assert "•" in page.list.model.index(3, column(page, "CNIC")).data()


def test_the_export_writes_what_the_list_shows(page, qtbot, settle, tmp_path):
    said = []
    page.said.connect(lambda tone, text: said.append(text))
    qtbot.keyClicks(page.list.search, "asad")
    settle()
    page._export(tmp_path / "roster.xlsx", page.list.wanted)
    settle()

    assert (tmp_path / "roster.xlsx").stat().st_size > 0
    assert said == ["1 person written to roster.xlsx"]


def test_every_control_of_the_page_has_a_name_and_says_what_it_is(page):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView

    nameless = [
        widget
        for kind in (QAbstractButton, QComboBox, QLineEdit, QTableView)
        for widget in page.list.findChildren(kind)
        if not widget.objectName() and not isinstance(widget.parent(), QComboBox | QLineEdit | QTableView)
    ]

    assert nameless == []
