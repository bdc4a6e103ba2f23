"""Exhibit letters, and the numbers beside a name in a log."""

from __future__ import annotations

import pytest

from kpdesk.roster.flaws import Flaw
from kpdesk.violations.identities import Identity, IdentityKind, read_identity
from kpdesk.violations.numbering import exhibit_name

CNIC, BELT, PERSONNEL = IdentityKind.CNIC, IdentityKind.BELT_NO, IdentityKind.PERSONNEL_NO


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_exhibits_are_lettered_like_columns(place: int, name: str) -> None:
    assert exhibit_name(place) == name


@pytest.mark.parametrize(
    ("cell", "kind", "value"),
    [
        ("17932-5739580-3", CNIC, "1793257395803"),
        (1793257395803, CNIC, "1793257395803"),
        ("1535", BELT, "1535"),
        (1535, BELT, "1535"),
        (1535.0, BELT, "1535"),
        ("56/frp", BELT, "56/FRP"),
        ("00231618", PERSONNEL, "00231618"),
        (231618, PERSONNEL, "00231618"),
        ("۱۵۳۵", BELT, "1535"),
    ],
)
def test_a_number_is_told_apart_by_its_form(cell: str | float, kind: IdentityKind, value: str) -> None:
    assert read_identity(cell) == Identity(kind, value)


@pytest.mark.parametrize("cell", [None, "", "not known", "-", "N/A"])
def test_signs_for_nothing_are_blank(cell: str | None) -> None:
    assert read_identity(cell) is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.79326E+12", "cnic_scientific"),
        ("179325739580", "identity_not_understood"),
        ("17932573958031", "identity_not_understood"),
        (1793257000000.0, "cnic_scientific"),
    ],
)
def test_lost_or_surplus_digits_are_refused_and_never_guessed(cell: str | float, code: str) -> None:
    found = read_identity(cell)

    assert isinstance(found, Flaw)
    assert found.code == code


def test_a_column_that_says_what_it_holds_is_believed() -> None:
    assert read_identity("231618", BELT) == Identity(BELT, "231618")
