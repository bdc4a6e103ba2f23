"""What is expected of an office follows from the directives and from its own life."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpdesk.directives.rows import DirectiveRow
from kpdesk.directives.rules import Ask
from kpdesk.province.expectation import Absence, Expectation
from kpdesk.reference.pack import built_in
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Office
from kpdesk.reference.rules import Asked, Instrument, Precision, Table

DAY = date(2026, 6, 7)


def letter(**more: object) -> DirectiveRow:
    fields: dict[str, object] = {
        "uid": "u", "code": "D9", "title": "Ban", "title_urdu": "", "instrument": Instrument.BAN, "letter_no": None,
        "dated": date(2025, 4, 8), "dated_last": date(2025, 4, 8), "precision": Precision.DAY, "issuer": None,
        "subject": None, "ban_no": 9, "reiterates": (), "supersedes": (), "extends": (),
        "asks": (Ask(Asked.REPORT, 7),), "offices": (), "ranks": (), "attaches": True, "ends_on": None, "source": None,
        "note": "", "office_note": "", "from_cpo": False,
    }  # fmt: skip
    return DirectiveRow(**{**fields, **more})  # type: ignore[arg-type]


def office(code: str, **more: object) -> Office:
    return replace(built_in().offices.need("MRD"), code=code, name=code, **more)  # type: ignore[arg-type]


def expectation(*offices: Office, letters: tuple[DirectiveRow, ...] = (letter(),), at: str = "CPO") -> Expectation:
    kept = [built_in().offices.need(code) for code in ("CPO", "RMRD")]
    return Expectation(Reference.of({Table.OFFICES: (*kept, *offices)}), at, letters)


def test_a_carved_out_office_is_expected_from_its_first_day() -> None:
    found = expectation(office("NEW", valid_from=DAY, predecessor="MRD"))
    assert list(found.on(DAY)) == ["NEW"]
    assert not found.on(date(2026, 6, 6))
    assert found.absence("NEW", date(2026, 6, 6)) == (Absence.NOT_YET, "")


def test_a_merged_office_is_expected_until_its_last_day_and_names_its_successor() -> None:
    found = expectation(office("OLD", valid_to=DAY, successor="MRD"), office("MRD"))
    assert set(found.on(DAY)) == {"OLD", "MRD"}
    assert set(found.on(date(2026, 6, 8))) == {"MRD"}
    assert found.absence("OLD", date(2026, 6, 8)) == (Absence.MERGED, "MRD")


def test_an_office_that_was_closed_owes_nothing_afterwards() -> None:
    found = expectation(office("OLD", valid_to=DAY))
    assert found.absence("OLD", date(2026, 7, 1)) == (Absence.CLOSED, "")


def test_a_renamed_office_is_one_office_under_its_later_name() -> None:
    before = office("MRD", valid_to=date(2026, 5, 31))
    after = replace(office("MRD", valid_from=date(2026, 6, 1)), name="Mardan City")
    found = expectation(before, after)
    assert [one.name for one in found.ever(date(2026, 1, 1), date(2026, 12, 31))] == ["Mardan City"]
    assert found.on(date(2026, 5, 31))["MRD"].name == "MRD"


def test_before_any_directive_asks_for_a_report_nothing_is_expected() -> None:
    found = expectation(office("MRD"))
    assert not found.on(date(2025, 4, 7))
    assert found.on(date(2025, 4, 8))
    assert found.absence("MRD", date(2025, 4, 7)) == (Absence.NO_DIRECTIVE, "")


def test_a_directive_to_some_offices_makes_only_those_report() -> None:
    found = expectation(office("MRD"), office("SWT"), letters=(letter(offices=("SWT",)),))
    assert list(found.on(DAY)) == ["SWT"]


def test_a_directive_that_asks_for_no_report_expects_none() -> None:
    assert not expectation(office("MRD"), letters=(letter(asks=(Ask(Asked.READ_OUT),)),)).on(DAY)


@pytest.mark.parametrize(("at", "expected"), [("CPO", ["MRD", "SWT"]), ("RMRD", ["MRD"])])
def test_a_region_expects_its_own(at: str, expected: list[str]) -> None:
    assert list(expectation(office("MRD"), office("SWT", region="RMLK"), at=at).on(DAY)) == expected
