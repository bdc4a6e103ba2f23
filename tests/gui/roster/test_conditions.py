"""The conditions of the list: several at once, their opposites, and the words that take them away."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kpdesk.roster.rows import PeopleWanted
from kpdesk.roster.service_drafts import StatusDraft

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def filters(page):
    return page.list.filters


@pytest.fixture
def more(filters, press):
    """The second line of conditions, opened by its keys."""
    press(filters.more_button, Qt.Key.Key_M, ALT)
    return filters.more


@pytest.fixture
def choose(settle):
    """Chooses one of a condition's values as a person does."""

    def choose(condition, value):
        condition.choice.set_value(value)
        condition.choice.edited.emit()
        settle()

    return choose


@pytest.fixture
def shown(page):
    """Returns the names that the list shows."""
    model = page.list.model
    return lambda: [model.index(row, 0).data() for row in range(model.rowCount())]


def chips(filters):
    return [chip for chip in filters.chips.findChildren(QPushButton) if not chip.isHidden()]


def test_no_condition_shows_no_words(filters):
    assert filters.chips.isHidden()


def test_several_conditions_hold_at_once_and_are_said_with_their_count(filters, choose, shown, settle):
    choose(filters.rank, "CONST")
    choose(filters.posting, "PS City")
    filters.posting.turn.click()
    settle()

    assert shown() == ["Amir Gul"]
    assert [chip.text() for chip in chips(filters)] == ["rank Constable", "not at PS City"]
    assert filters.chips.findChild(object, "filterCount").text() == "1 person:"


def test_a_click_on_its_words_takes_a_condition_away(filters, choose, shown, settle):
    choose(filters.rank, "CONST")
    choose(filters.posting, "PS City")
    chips(filters)[0].click()
    settle()

    assert shown() == ["Bakht Khattak", "Gul Zaman"]
    assert filters.wanted == PeopleWanted(posting="PS City")
    assert filters.rank.value == ""


def test_duty_is_a_condition_and_its_opposite_too(page, filters, more, choose, shown, desk, settle):
    uid = desk.roster.find("Asad")[0].uid
    desk.service_record.set_status([uid], StatusDraft("", "absent", date(2026, 11, 20)))
    page.list.reload()
    settle()
    choose(filters.duty, "absent")
    assert shown() == ["Asad Khan"]

    filters.duty.turn.click()
    settle()

    assert shown() == ["Amir Gul", "Bakht Khattak", "Gul Zaman"]


def test_who_serves_no_longer_is_found(page, filters, more, choose, shown, desk, settle):
    uid = desk.roster.find("Asad")[0].uid
    desk.service_record.set_status([uid], StatusDraft("retired", "", date(2026, 11, 20)))
    choose(filters.serving, "no")
    assert shown() == ["Asad Khan"]

    choose(filters.serving, "yes")

    assert shown() == ["Amir Gul", "Bakht Khattak", "Gul Zaman"]


def test_the_length_of_service_is_typed_from_and_to(filters, more, shown, qtbot, settle):
    qtbot.keyClicks(filters.years.least, "20")
    qtbot.keyClicks(filters.years.most, "21")
    settle()
    assert shown() == ["Amir Gul"]
    assert [chip.text() for chip in chips(filters)] == ["service from 20 to 21 years"]

    filters.years.turn.click()
    settle()

    assert shown() == []
    assert filters.wanted.not_service_years


def test_urdu_digits_are_years_and_words_are_none(filters, more, settle):
    filters.years.least.insert("۱۲")
    filters.years.most.insert("x")
    settle()

    assert filters.wanted == PeopleWanted(service_years_least=12)
    assert filters.years.most.property("problem")


def test_every_condition_can_be_taken_away_by_its_words(filters, more, choose, qtbot, settle, shown):
    choose(filters.service, "suspended")
    choose(filters.serving, "yes")
    choose(filters.duty, "present")
    qtbot.keyClicks(filters.years.least, "1")
    qtbot.keyClicks(filters.search, "amir")
    settle()
    assert len(chips(filters)) == 5

    while chips(filters):
        chips(filters)[-1].click()
        settle()

    assert filters.wanted.is_everybody
    assert len(shown()) == 4


def test_the_cross_takes_all_of_them_away(filters, more, choose, qtbot, settle):
    choose(filters.serving, "no")
    qtbot.keyClicks(filters.years.most, "5")
    settle()
    filters.clear_button.click()
    settle()

    assert filters.wanted.is_everybody
    assert filters.chips.isHidden()


def test_conditions_that_are_folded_away_still_hold_and_are_said(filters, more, choose, press, shown):
    choose(filters.serving, "no")
    press(filters.more_button, Qt.Key.Key_M, ALT)

    assert filters.more.isHidden()
    assert shown() == []
    assert [chip.text() for chip in chips(filters)] == ["no longer serving"]


def test_the_search_takes_a_line_of_its_own_where_the_conditions_leave_too_little(page):
    line, search = page.list.filters.line, page.list.search
    line.resize(1400, 40)
    assert not line.is_broken

    line.resize(line._conditions.sizeHint().width() + 60, 80)

    assert line.is_broken
    assert search.minimumWidth() <= line.width()
