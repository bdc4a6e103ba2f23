"""The chain of bans: nine, in order, with nothing invented."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import Asked, Instrument, Precision


def test_nine_bans_are_one_chain(pack: Reference) -> None:
    assert [ban.ban_no for ban in pack.bans] == list(range(1, 10))
    assert [ban.reiterates for ban in pack.bans] == [None, *(f"D{number}" for number in range(1, 9))]
    assert all(ban.instrument is Instrument.BAN for ban in pack.bans)


def test_the_arithmetic_of_the_letters_gives_nine(pack: Reference) -> None:
    by_month = Counter(f"{ban.issued:%Y-%m}" for ban in pack.bans)

    assert by_month == {
        "2021-11": 1,
        "2022-08": 1,
        "2023-04": 2,
        "2023-12": 1,
        "2024-01": 1,
        "2024-06": 1,
        "2024-09": 1,
        "2025-04": 1,
    }


def test_unknown_numbers_and_subjects_stay_empty(pack: Reference) -> None:
    assert {ban.code: ban.number for ban in pack.bans if ban.number} == {
        "D1": "2737/IAB",
        "D2": "1169-74/CPO/IAB",
        "D8": "191 PA/DIG/HQrs",
    }
    assert all(directive.subject is None for directive in pack.directives)


@pytest.mark.parametrize(
    ("code", "precision", "shown"),
    [
        ("D1", Precision.DAY, "26.11.2021"),
        ("D3", Precision.MONTH, "__.04.2023"),
        ("D9", Precision.DAY, "08.04.2025"),
        ("L05", Precision.SPAN, "15-16.08.2023"),
    ],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(
    pack: Reference, code: str, precision: Precision, shown: str
) -> None:
    directive = pack.directives.need(code)

    assert (directive.precision, directive.issued_on_paper) == (precision, shown)


@pytest.mark.parametrize(
    ("on", "in_force"),
    [
        (date(2021, 11, 25), 0),
        (date(2021, 11, 26), 1),
        (date(2023, 4, 29), 2),
        (date(2023, 4, 30), 4),
        (date(2024, 9, 10), 7),
        (date(2024, 9, 11), 8),
        (date(2025, 4, 8), 9),
        (date(2026, 11, 22), 9),
    ],
)
def test_a_ban_is_in_force_only_when_it_was_certainly_issued(pack: Reference, on: date, in_force: int) -> None:
    assert [ban.ban_no for ban in pack.directives_in_force(on, "MRD")] == list(range(1, in_force + 1))


def test_the_ninth_asks_for_a_report_in_a_week_and_the_rest_falls_due_with_it(pack: Reference) -> None:
    ninth = pack.directives.need("D9")

    assert {ask.what: ask.term_days for ask in ninth.asks} == {Asked.REPORT: 7} | dict.fromkeys(
        set(Asked) - {Asked.REPORT}
    )
    assert [ask.what for ask in ninth.asks if ask.confirm] == [Asked.READ_OUT]
    assert ninth.term_days(Asked.CERTIFICATE) == 7
    assert pack.directives.need("D1").term_days(Asked.REPORT) is None


def test_related_letters_are_no_bans(pack: Reference) -> None:
    related = [directive for directive in pack.directives if directive.ban_no is None]

    assert len(related) == 10
    assert all(row.instrument is not Instrument.BAN and row.reiterates is None for row in related)
    assert {row.offices for row in related if row.instrument is Instrument.LOCAL_ORDER} == {("PSW",)}
