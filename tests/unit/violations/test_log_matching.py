"""Whom a row of a log means: never somebody else."""

from __future__ import annotations

import pytest

from kpdesk.base.problems import Severity
from kpdesk.violations.identities import IdentityKind
from kpdesk.violations.log_matching import Known, LogMatcher, Sought

CNIC, BELT, PERSONNEL = IdentityKind.CNIC, IdentityKind.BELT_NO, IdentityKind.PERSONNEL_NO


def person(uid: str, name: str, rank: str = "CONST", belt: str = "", **other: str) -> Known:
    values = {"name_urdu": "", "father_name": "", "posting": "", "service_state": "in_service", **other}
    return Known(
        uid, name, values["name_urdu"], values["father_name"], rank, belt, other.get("cnic"),
        other.get("personnel_no"), values["posting"], values["service_state"],
    )  # fmt: skip


PEOPLE = (
    person("gul", "Gul Khan", belt="1234", cnic="1610112345671", personnel_no="00231618"),
    person("gul2", "Gul Khan", belt="1300"),
    person("noor", "Noor Ali", belt="1234"),
    person("omar", "Omar Ahmad", belt="77", father_name="Sher Khan"),
    person("hc", "Asad Ullah", "HC", "55"),
    person("fc", "Asad Ullah", "CONST", "55"),
    person("twin1", "Daud Haq", belt="90"),
    person("twin2", "Daud Haq", belt="90"),
    person("gone", "Zar Wali", belt="12", service_state="dismissed"),
    person("urdu", "Yousaf Jan", belt="300", name_urdu="یوسف جان"),
)


def sought(name: str, *numbers: tuple[IdentityKind, str], rank: str = "", father: str = "") -> Sought:
    return Sought(name, father, rank, numbers)


@pytest.fixture
def matcher() -> LogMatcher:
    return LogMatcher(PEOPLE)


@pytest.mark.parametrize(
    ("row", "uid"),
    [
        (sought("Gul Khan", (BELT, "1234")), "gul"),
        (sought("Noor Ali", (BELT, "1234")), "noor"),
        (sought("GUL KHAN", (CNIC, "1610112345671")), "gul"),
        (sought("", (CNIC, "1610112345671")), "gul"),
        (sought("Gul Khan", (PERSONNEL, "00231618")), "gul"),
        (sought("Asad Ullah", (BELT, "55"), rank="HC"), "hc"),
        (sought("Asad Ullah", (BELT, "55"), rank="CONST"), "fc"),
        (sought("یوسف جان", (BELT, "300")), "urdu"),
        (sought("Gul Khan", (CNIC, "1610112345671"), (BELT, "1234")), "gul"),
    ],
)
def test_a_number_with_its_name_finds_the_one_person(matcher: LogMatcher, row: Sought, uid: str) -> None:
    found = matcher.match(row)

    assert found.person is not None
    assert (found.person.uid, found.code) == (uid, None)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (sought("Gul Khan"), "log_name_only"),
        (sought("Nobody Known"), "log_person_unknown"),
        (sought(""), "log_nobody_named"),
        (sought("Gul Khan", (BELT, "9999")), "log_number_unknown"),
        (sought("Gul Khan", (CNIC, "1610199999991")), "log_number_unknown"),
        (sought("Sher Zaman", (BELT, "1234")), "log_name_differs"),
        (sought("Sher Zaman", (CNIC, "1610112345671")), "log_name_differs"),
        (sought("Amir Ahmad", (BELT, "77")), "log_name_differs"),
        (sought("", (BELT, "77")), "log_belt_only"),
        (sought("Asad Ullah", (BELT, "55")), "log_person_ambiguous"),
        (sought("Daud Haq", (BELT, "90"), rank="CONST"), "log_person_ambiguous"),
        (sought("Omar Ahmad", (BELT, "77"), rank="SI"), "log_rank_differs"),
        (sought("Omar Ahmad", (BELT, "77"), father="Zarin Gul"), "log_father_differs"),
        (sought("Zar Wali", (BELT, "12")), "log_not_serving"),
        (sought("Gul Khan", (CNIC, "1610112345671"), (BELT, "1300")), "log_numbers_disagree"),
    ],
)
def test_nobody_is_taken_where_somebody_else_is_possible(matcher: LogMatcher, row: Sought, code: str) -> None:
    found = matcher.match(row)

    assert (found.person, found.code, found.severity) == (None, code, Severity.DOUBTFUL)


def test_another_spelling_of_the_name_is_taken_with_a_note(matcher: LogMatcher) -> None:
    found = matcher.match(sought("Omer Ahmad", (BELT, "77")))

    assert found.person is not None
    assert (found.person.uid, found.code, found.severity) == ("omar", "log_name_read_as", Severity.NOTE)


def test_the_candidates_are_named_with_father_and_belt(matcher: LogMatcher) -> None:
    found = matcher.match(sought("Amir Ahmad", (BELT, "77")))

    assert found.named == "CONST Omar Ahmad s/o Sher Khan 77"
