"""What is due as list and calendar, and the character roll, in the window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate

from kpdesk.cases.states import Step
from kpdesk.desk.case_dates import Entry


@pytest.fixture
def running(page, case, take, settle):
    """A notice that was to be answered on 13.11.2026: late by nine days on 22.11.2026."""
    take(case, Step.SHOW_CAUSE_ISSUED, 6, served_on="2026-11-06")
    page.reload()
    settle()
    page.list.setCurrentWidget(page.list.due_view)
    return page.list.due_view


@pytest.fixture
def punished(page, case, take, settle):
    """A confinement to quarter guard, against which no appeal lies: its entry is due at once."""
    award = {"punishment": "QUARTER_GUARD", "amount": 3}
    take(case, Step.ORDER_ISSUED, 10, outcome="punished", reasons="admitted", awards=[award], authority="DPO")
    page.reload()
    settle()
    page.list.setCurrentWidget(page.list.roll_view)
    return page.list.roll_view


def test_the_list_shows_what_is_late_and_the_calendar_counts_it_on_its_day(running, settle):
    due = running.calendar.day(date(2026, 11, 13))

    assert running.table.current_row.overdue_days == 9
    assert [row.what for row in due.due] == ["reply_due"]
    assert running.calendar.day(date(2026, 11, 9)).holidays == ("Iqbal Day",)


def test_a_day_of_the_calendar_narrows_the_list_and_the_link_widens_it(running, settle):
    running.calendar.setSelectedDate(QDate(2026, 11, 9))
    running.calendar.clicked.emit(QDate(2026, 11, 9))

    assert running.table.current_row is None
    assert "09.11.2026" in running.heading.text()
    assert not running.all_button.isHidden()
    running.all_button.click()
    assert running.table.current_row.what == "reply_due"


def test_the_roll_names_the_punishment_with_its_period(punished):
    model = punished.model
    row = [str(model.index(0, place).data()) for place in range(model.columnCount())]

    assert "Confinement to quarter guard for 3 day(s)" in row


def test_another_month_is_read_when_it_is_turned_to(running, settle):
    running.calendar.setCurrentPage(2027, 2)
    settle()

    assert running.calendar.day(date(2027, 2, 5)).holidays == ("Kashmir Day",)


def test_an_entry_is_put_on_record_in_the_window(punished, page, desk, settle):
    assert punished.table.current_row.state is Entry.DUE
    assert page.list.tabText(page.list.indexOf(punished)).endswith("(1)")
    punished.begin()
    punished.form.fields["by"].setText("OASI Noor")
    punished.form.fields["page"].setText("12")

    punished.form.submit()
    settle()

    (entry,) = desk.case_dates.entries()
    assert (entry.state, entry.entered_by, entry.page) == (Entry.MADE, "OASI Noor", "12")
    page.list.reload()
    settle()
    assert punished.table.current_row is None
    punished.all_button.click()
    settle()
    assert punished.table.current_row.state is Entry.MADE
    assert not punished.enter_button.isEnabled()


def test_an_entry_before_its_day_asks_for_the_reason_beside_its_field(page, case, take, desk, settle):
    award = {"punishment": "CENSURE"}
    take(case, Step.ORDER_ISSUED, 10, outcome="punished", reasons="admitted", awards=[award], authority="DPO")
    page.reload()
    settle()
    view = page.list.roll_view
    page.list.setCurrentWidget(view)
    view.begin()
    view.form.submit()
    settle()

    assert desk.case_dates.entries()[0].state is Entry.WAITS
    view.form.fields["early_because"].setText("he waived the appeal in writing")
    view.form.submit()
    settle()
    assert desk.case_dates.entries()[0].state is Entry.MADE
