"""Letters in force, obligations with their terms, and debts."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.directives.rules import AckState, Ask, Met, debts, in_force, obligations
from kpdesk.reference.rules import Asked

LETTER = date(2025, 4, 8)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2023, 3, 31), False),
        (date(2023, 4, 15), False),
        (date(2023, 4, 30), True),
        (date(2024, 1, 1), True),
        (date(2024, 1, 2), False),
    ],
)
def test_a_letter_of_an_unknown_day_holds_from_the_last_possible_one_until_it_ends(day: date, holds: bool) -> None:
    assert in_force(date(2023, 4, 30), date(2024, 1, 1), day) is holds


def test_a_letter_without_any_date_is_never_in_force() -> None:
    assert not in_force(None, None, date(2026, 1, 1))


def test_what_has_no_term_of_its_own_is_due_with_the_report() -> None:
    asks = (Ask(Asked.REPORT, 7), Ask(Asked.CERTIFICATE), Ask(Asked.READ_OUT, 30))

    due = {owed.what: owed.due_on for owed in obligations("D9", LETTER, asks)}

    assert due == {
        Asked.REPORT: date(2025, 4, 15),
        Asked.CERTIFICATE: date(2025, 4, 15),
        Asked.READ_OUT: date(2025, 5, 8),
    }


def test_without_a_report_and_without_a_date_nothing_is_due() -> None:
    assert [owed.due_on for owed in obligations("L1", LETTER, (Ask(Asked.READ_OUT),))] == [None]
    assert [owed.due_on for owed in obligations("L1", None, (Ask(Asked.REPORT, 7),))] == [None]


def test_an_open_debt_counts_days_late_to_today_and_a_met_one_to_its_day() -> None:
    owed = tuple(obligations("D9", LETTER, (Ask(Asked.REPORT, 7), Ask(Asked.MONITORING_UNIT))))
    met = {Asked.MONITORING_UNIT: Met(date(2025, 4, 20), "12/EC")}

    report, unit = debts(owed, met, date(2025, 4, 25))

    assert (report.is_open, report.days_late) == (True, 10)
    assert (unit.is_open, unit.days_late, unit.how) == (False, 5, "12/EC")


def test_what_was_done_in_time_is_not_late() -> None:
    owed = tuple(obligations("D9", LETTER, (Ask(Asked.REPORT, 7),)))

    assert debts(owed, {Asked.REPORT: Met(LETTER)}, date(2026, 1, 1))[0].days_late == 0


@pytest.mark.parametrize("state", AckState)
def test_only_hearing_and_signing_acknowledge(state: AckState) -> None:
    assert state.acknowledges is (state in {AckState.SIGNED, AckState.READ_OUT})
