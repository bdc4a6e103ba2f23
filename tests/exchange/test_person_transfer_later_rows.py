"""What an office records of a person after it offered him by file is never left without an owner."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.states import Track
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import TransferDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.records import ViolationRecord

DAY = date(2026, 11, 17)
OFFER = TransferDraft("SWB", date(2026, 11, 20), "55/EB")


@pytest.fixture
def swabi(
    enrolled: Desk,
    cpo: Desk,
    make_desk: Callable[[str, str], Desk],
    enrol: Callable[[Desk, Desk, Path], None],
    stick: Path,
) -> Desk:
    """Another district, known to the first one."""
    desk = make_desk("SWB", "swabi")
    enrol(desk, cpo, stick)
    (letters,) = cpo.exchange.send_directives(stick, ["MRD"])
    assert carried(letters.path, enrolled) == "in_order"
    return desk


@pytest.fixture
def person(enrolled: Desk) -> str:
    """A constable of Mardan with one violation."""
    uid = enrolled.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673", belt_no="77")).uids[0]
    log(enrolled, uid, 1)
    return uid


def log(desk: Desk, person: str, number: int) -> str:
    url = f"https://example.invalid/{number}"
    (found,), _ = desk.violations.register(
        ViolationDraft(persons=(person,), kind="V02", platform="tiktok", url=url, seen_on=DAY)
    )
    return found.uid


def carried(path: str, to: Desk) -> str:
    return to.exchange.receive([Path(path)], accept=True, late=True)[0].code


def owners(*desks: Desk) -> dict[str, list[str]]:
    """Returns for each violation that any office knows the offices that hold it as their own."""
    found: dict[str, list[str]] = {}
    for desk in desks:
        with desk.workplace.reading() as session:
            for record in session.query(ViolationRecord):
                found.setdefault(record.uid, []).extend(
                    [record.office] * (record.office == desk.workplace.actor.office)
                )
    return found


def test_a_violation_logged_while_the_file_waits_stays_with_the_office_that_logged_it(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    carried(enrolled.person_transfer.send(person, stick, OFFER).path, swabi)
    later = log(enrolled, person, 2)
    assert carried(swabi.person_transfer.accept(person, stick).path, enrolled) == "in_order"

    found = owners(enrolled, swabi)
    assert found.pop(later) == ["MRD"]
    assert list(found.values()) == [["SWB"]]
    assert enrolled.violations.show(later).row.disposal is None
    assert enrolled.person_transfer.items()[0].about["changed_since"] == 1


def test_a_second_file_of_an_offer_says_what_the_first_one_said(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    first = enrolled.person_transfer.send(person, stick, OFFER)
    later = log(enrolled, person, 2)
    second = enrolled.person_transfer.send(person, stick)
    carried(second.path, swabi)
    carried(first.path, swabi)
    assert carried(swabi.person_transfer.accept(person, stick).path, enrolled) == "in_order"

    assert owners(enrolled, swabi)[later] == ["MRD"]
    assert all(len(offices) == 1 for offices in owners(enrolled, swabi).values())


def test_an_acceptance_of_an_offer_that_was_taken_back_and_made_anew_holds_and_so_does_the_second(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    carried(enrolled.person_transfer.send(person, stick, OFFER).path, swabi)
    accepted = swabi.person_transfer.accept(person, stick)
    enrolled.person_transfer.withdraw(person, stick)
    later = log(enrolled, person, 2)
    anew = enrolled.person_transfer.send(person, stick, OFFER)

    assert carried(accepted.path, enrolled) == "in_order"
    assert owners(enrolled, swabi)[later] == ["MRD"]
    assert carried(anew.path, swabi) == "in_order"
    assert carried(swabi.person_transfer.accept(person, stick).path, enrolled) == "in_order"

    assert set(map(tuple, owners(enrolled, swabi).values())) == {("SWB",)}
    assert enrolled.roster.row(person).service_state == "transferred"
    assert [row.state for row in enrolled.person_transfer.items()] == ["accepted", "accepted"]


def test_a_case_about_what_was_logged_later_can_be_opened_by_the_office_that_logged_it(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    carried(enrolled.person_transfer.send(person, stick, OFFER).path, swabi)
    later = log(enrolled, person, 2)
    carried(swabi.person_transfer.accept(person, stick).path, enrolled)

    case = enrolled.cases.open(CaseDraft((later,), Track.GENERAL, DAY, authority="DPO")).uids[0]

    assert enrolled.cases.show(case).row.person_uid == person
