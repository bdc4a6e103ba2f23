"""Dates whose day and month Excel swapped on some rows: one question, and only the rows that can be wrong wait."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest


@pytest.fixture
def roster(desk):
    return desk.roster


@pytest.fixture
def swapped(tmp_path):
    """A roll in which Excel made dates of what it could, month first, and left the rest."""

    def write(days):
        book = openpyxl.Workbook()
        page = book.active
        page.append(["Name", "Father Name", "CNIC", "Date of Birth"])
        for number, day in enumerate(days):
            cell = day.strftime("%d/%m/%Y") if day.day > 12 else date(day.year, day.day, day.month)
            page.append(["Gul Khan", "Zar Khan", f"16101-{number:07}-1", cell])
        path = tmp_path / "swapped.xlsx"
        book.save(path)
        return path

    return write


DAYS = [date(1980, 1 + n % 11, 2 + n) for n in range(26)]


def test_dates_that_excel_swapped_on_some_rows_are_one_question_with_the_answer_proposed(roster, swapped):
    proposal = roster.plan(swapped(DAYS))
    (question,) = proposal.open_questions

    roster.accept(proposal, {question.id: question.proposed})

    assert (question.id, question.proposed) == ("dates:born_on:swapped", "swap")
    found = {row.cnic: roster.person(row.cnic).draft.born_on for row in roster.page()}
    assert found == {f"16101{n:07}1": day for n, day in enumerate(DAYS)}


def test_taking_doubtful_rows_takes_none_whose_day_and_month_are_in_question(roster, swapped):
    proposal = roster.plan(swapped(DAYS))

    roster.accept(proposal, take_doubtful=True)

    stored = {row.cnic: roster.person(row.cnic).draft.born_on for row in roster.page()}
    assert stored == {f"16101{n:07}1": d for n, d in enumerate(DAYS) if d.day > 12 or d.day == d.month}


def test_only_the_rows_that_can_be_wrong_wait_for_the_answer(roster, swapped):
    counts = roster.plan(swapped(DAYS)).plan.counts

    can_be_wrong = sum(day.day <= 12 and day.day != day.month for day in DAYS)
    assert (counts["doubtful"], counts["new"]) == (can_be_wrong, len(DAYS) - can_be_wrong)
