"""A person and his open cases go to another office by file: offered, accepted, and never owned twice or lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.states import State, Step, Track
from kpdesk.desk import Desk
from kpdesk.exchange.person_transfer_records import PersonTransferRecord
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import TransferDraft
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rules import Disposal

DAY = date(2026, 11, 17)
OFFER = TransferDraft("SWB", date(2026, 11, 20), "55/EB")
VIDEO = b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 5_000
MakeDesk = Callable[[str, str], Desk]
Enrol = Callable[[Desk, Desk, Path], None]


@pytest.fixture
def swabi(enrolled: Desk, cpo: Desk, make_desk: MakeDesk, enrol: Enrol, stick: Path) -> Desk:
    """Another district that is enrolled with the same CPO; both know each other from the CPO's files."""
    desk = make_desk("SWB", "swabi")
    enrol(desk, cpo, stick)
    (letters,) = cpo.exchange.send_directives(stick, ["MRD"])
    assert enrolled.exchange.receive([Path(letters.path)], accept=True)[0].code == "in_order"
    return desk


@pytest.fixture
def person(enrolled: Desk, tmp_path: Path) -> str:
    """A constable of Mardan with an open case about a violation with a video, and a second violation that is over."""
    uid = enrolled.roster.register(
        PersonDraft(
            "Gul Zaman", father_name="Shah", rank="CONST", cnic="1610112345673", posting="PS City", belt_no="77"
        )
    ).uids[0]
    draft = ViolationDraft(persons=(uid,), kind="V02", platform="tiktok", seen_on=DAY)
    (first,), _ = enrolled.violations.register(draft)
    (second,), _ = enrolled.violations.register(replace(draft, seen_on=date(2026, 11, 3)))
    enrolled.violations.dispose(second.uid, date(2026, 11, 10), Disposal.FILED)
    (tmp_path / "clip.mp4").write_bytes(VIDEO)
    enrolled.evidence.take_in([first.uid], [EvidenceDraft(tmp_path / "clip.mp4")])
    case = enrolled.cases.open(CaseDraft((first.uid,), Track.GENERAL, DAY, authority="DPO")).uids[0]
    take(enrolled, case, Step.EXPLANATION_CALLED, DAY)
    return uid


def take(desk: Desk, case: str, step: Step, on: date) -> None:
    """Takes a step, for a reason against whatever the program warns of."""
    draft = StepDraft(case, step, on, {"number": "12/EC"} if step is Step.EXPLANATION_CALLED else {"gist": "denied"})
    warned = {warning.code: "as the authority has ordered" for warning in desk.cases.judge(draft)}
    desk.cases.step(replace(draft, overrides=warned))


def figures(desk: Desk, week: str) -> dict[str, Any]:
    """Draws the week up and gives its figures, which must reconcile."""
    desk.weekly.draw_up(week)
    view = desk.weekly.show(week)
    stops = ("balance_misses_row", "balance_has_row", "carried_row_lost", "balance_not_equal")
    assert [problem for problem in view.problems if problem.code in stops] == []
    return view.figures


def carried(path: str, to: Desk) -> str:
    return to.exchange.receive([Path(path)], accept=True)[0].code


def exchanged(giver: Desk, receiver: Desk, person: str, stick: Path) -> str:
    """Goes through the whole transfer; returns the path of the acceptance."""
    assert carried(giver.person_transfer.send(person, stick, OFFER).path, receiver) == "in_order"
    answer = receiver.person_transfer.accept(person, stick).path
    assert carried(answer, giver) == "in_order"
    return answer


def open_cases(desk: Desk) -> list[str]:
    return [row.number for row in desk.cases.page().rows if row.state is not State.HANDED_OVER]


def test_the_person_goes_with_everything_and_has_one_owner(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    sent = enrolled.person_transfer.send(person, stick, OFFER)
    assert carried(sent.path, swabi) == "in_order"
    (waiting,) = swabi.person_transfer.items(direction="in", waiting=True)
    assert (waiting.name, waiting.about["open_cases"], waiting.about["violations"]) == ("Gul Zaman", 1, 2)
    assert len(open_cases(enrolled)) == 1
    assert open_cases(swabi) == []

    answer = swabi.person_transfer.accept(person, stick)
    assert carried(answer.path, enrolled) == "in_order"

    assert open_cases(enrolled) == []
    (number,) = open_cases(swabi)
    assert number.startswith("MRD-C-")
    page = swabi.cases.show(number)
    assert [step.step for step in page.steps] == [Step.EXPLANATION_CALLED]
    assert swabi.roster.row(person).service_state == "in_service"
    assert enrolled.roster.row(person).service_state == "transferred"
    (exhibit,) = swabi.evidence.items(swabi.violations.items()[0].uid) or swabi.evidence.items(
        swabi.violations.items()[1].uid
    )
    assert (exhibit.sha256, swabi.evidence.verify().faults) == (exhibit.sha256, ())


def test_the_case_goes_on_at_the_new_office_and_is_only_read_at_the_old_one(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    exchanged(enrolled, swabi, person, stick)
    number = open_cases(swabi)[0]

    take(swabi, number, Step.EXPLANATION_RECEIVED, date(2026, 11, 22))

    for refused in (
        lambda: enrolled.cases.step(StepDraft(number, Step.LEGAL_ACTION_RECORDED, DAY)),
        lambda: enrolled.violations.refer(enrolled.violations.items()[0].uid, "NCCIA 1"),
    ):
        with pytest.raises(Refused, match="record_of_other_office"):
            refused()
    assert enrolled.cases.show(number).row.state is State.HANDED_OVER


def test_while_the_file_waits_nothing_of_it_changes_behind_its_back(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    enrolled.person_transfer.send(person, stick, OFFER)
    number = open_cases(enrolled)[0]

    with pytest.raises(Refused, match="record_on_offer"):
        take(enrolled, number, Step.EXPLANATION_RECEIVED, date(2026, 11, 22))
    enrolled.person_transfer.withdraw(person, stick)
    take(enrolled, number, Step.EXPLANATION_RECEIVED, date(2026, 11, 22))

    assert len(enrolled.cases.show(number).steps) == 2


def test_the_week_counts_each_violation_at_one_office(enrolled: Desk, swabi: Desk, person: str, stick: Path) -> None:
    exchanged(enrolled, swabi, person, stick)

    giving, taking = figures(enrolled, "2026-W47"), figures(swabi, "2026-W47")

    assert (giving["new"], giving["disposed"], giving["balance"]) == (1, 1, 0)
    assert (taking["new"], taking["reopened"], taking["disposed"], taking["balance"]) == (0, 1, 0, 1)
    assert (giving["explanations"], taking["explanations"]) == (1, 0)
    for desk in (enrolled, swabi):
        desk.weekly.freeze("2026-W47", "one person does the work")


def test_a_balance_that_was_signed_is_carried_out_by_the_transfer(
    enrolled: Desk, swabi: Desk, person: str, stick: Path, clock: FixedClock
) -> None:
    enrolled.weekly.draw_up("2026-W47")
    enrolled.weekly.freeze("2026-W47", "one person does the work")
    clock.advance(days=7)
    exchanged(enrolled, swabi, person, stick)

    giving, taking = figures(enrolled, "2026-W48"), figures(swabi, "2026-W48")

    assert [giving[name] for name in ("brought_forward", "new", "disposed", "balance")] == [1, 0, 1, 0]
    assert [taking[name] for name in ("brought_forward", "new", "reopened", "balance")] == [0, 0, 1, 1]


def test_the_cpo_sees_one_owner_whichever_return_comes_first(
    enrolled: Desk, swabi: Desk, cpo: Desk, person: str, stick: Path
) -> None:
    exchanged(enrolled, swabi, person, stick)
    sent = []
    for desk in (swabi, enrolled):
        desk.weekly.draw_up("2026-W47")
        desk.weekly.freeze("2026-W47", "one person does the work")
        sent.append(Path(desk.exchange.send("2026-W47", stick).path))

    reports = cpo.exchange.receive(sent, accept=True)

    assert [report.code for report in reports] == ["in_order", "in_order"]
    assert [report.counts["conflicts"] for report in reports] == [0, 0]


def test_a_declined_offer_leaves_everything_where_it_was(enrolled: Desk, swabi: Desk, person: str, stick: Path) -> None:
    carried(enrolled.person_transfer.send(person, stick, OFFER).path, swabi)

    with pytest.raises(Refused, match="transfer_reason_missing"):
        swabi.person_transfer.decline(person, " ", stick)
    answer = swabi.person_transfer.decline(person, "no vacancy", stick)
    assert carried(answer.path, enrolled) == "in_order"

    (row,) = enrolled.person_transfer.items()
    assert (row.state, row.reason, len(open_cases(enrolled))) == ("declined", "no vacancy", 1)
    assert swabi.evidence_exchange.held() == ()
    assert enrolled.roster.row(person).service_state == "in_service"
    with pytest.raises(Refused, match="transfer_declined"):
        swabi.person_transfer.accept(person, stick)


def test_an_offer_that_was_withdrawn_by_file_is_accepted_no_more(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    carried(enrolled.person_transfer.send(person, stick, OFFER).path, swabi)
    carried(enrolled.person_transfer.withdraw(person, stick).path, swabi)

    with pytest.raises(Refused, match="transfer_withdrawn"):
        swabi.person_transfer.accept(person, stick)


def test_an_acceptance_that_crosses_a_withdrawal_holds(enrolled: Desk, swabi: Desk, person: str, stick: Path) -> None:
    carried(enrolled.person_transfer.send(person, stick, OFFER).path, swabi)
    answer = swabi.person_transfer.accept(person, stick)
    withdrawal = enrolled.person_transfer.withdraw(person, stick)
    take(enrolled, open_cases(enrolled)[0], Step.EXPLANATION_RECEIVED, date(2026, 11, 22))

    assert carried(withdrawal.path, swabi) == "in_order"
    assert carried(answer.path, enrolled) == "in_order"

    assert len(open_cases(swabi)) == 1
    assert open_cases(enrolled) == []
    assert [desk.person_transfer.items()[0].state for desk in (enrolled, swabi)] == ["accepted", "accepted"]
    assert enrolled.person_transfer.items()[0].about["changed_since"] == 1


def test_an_acceptance_that_never_arrived_is_written_once_more(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    carried(enrolled.person_transfer.send(person, stick, OFFER).path, swabi)
    lost = Path(swabi.person_transfer.accept(person, stick).path)
    lost.unlink()

    again = swabi.person_transfer.accept(person, stick)
    assert carried(again.path, enrolled) == "in_order"

    assert (len(open_cases(swabi)), open_cases(enrolled)) == (1, [])


def test_the_same_file_twice_and_a_newer_one_change_nothing_after_the_acceptance(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    first = enrolled.person_transfer.send(person, stick, OFFER)
    second = enrolled.person_transfer.send(person, stick)
    carried(first.path, swabi)
    answer = swabi.person_transfer.accept(person, stick)

    assert carried(first.path, swabi) == "already_received"
    assert carried(second.path, swabi) == "in_order"
    assert carried(answer.path, enrolled) == "in_order"
    assert carried(answer.path, enrolled) == "already_received"

    assert len(swabi.violations.items()) == 2
    assert swabi.person_transfer.items()[0].state == "accepted"


def test_a_file_for_another_office_is_refused(enrolled: Desk, swabi: Desk, cpo: Desk, person: str, stick: Path) -> None:
    sent = enrolled.person_transfer.send(person, stick, OFFER)

    assert carried(sent.path, cpo) in ("not_for_this_office", "wrong_password")
    assert cpo.person_transfer.items() == ()


def test_protected_disclosures_stay(enrolled: Desk, swabi: Desk, person: str, stick: Path) -> None:
    draft = ViolationDraft(persons=(person,), kind="V07", platform="facebook", seen_on=DAY)
    (secret,), _ = enrolled.violations.register(draft)
    enrolled.violations.protect(secret.uid, "a complaint to the competent forum", DAY)

    exchanged(enrolled, swabi, person, stick)

    assert secret.uid not in {row.uid for row in swabi.violations.items()}
    assert enrolled.violations.show(secret.uid).row.protected
    assert enrolled.person_transfer.items()[0].about["left_protected"] == 1


def test_who_comes_back_has_his_records_as_the_other_office_left_them(
    enrolled: Desk, swabi: Desk, person: str, stick: Path, clock: FixedClock
) -> None:
    exchanged(enrolled, swabi, person, stick)
    clock.advance(days=7)
    number = open_cases(swabi)[0]
    take(swabi, number, Step.EXPLANATION_RECEIVED, date(2026, 11, 24))

    back = TransferDraft("MRD", date(2026, 11, 25), "9/EB")
    assert carried(swabi.person_transfer.send(person, stick, back).path, enrolled) == "in_order"
    assert carried(enrolled.person_transfer.accept(person, stick).path, swabi) == "in_order"

    assert (open_cases(enrolled), open_cases(swabi)) == ([number], [])
    assert len(enrolled.cases.show(number).steps) == 2
    assert figures(enrolled, "2026-W48")["balance"] == 1


def test_a_roll_that_named_him_first_gets_the_cases_to_the_same_person(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    entered = swabi.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673")).uids[0]

    exchanged(enrolled, swabi, person, stick)

    assert [row.person_uid for row in swabi.violations.items()] == [entered, entered]
    assert enrolled.roster.row(person).service_state == "transferred"


def test_a_store_restored_to_before_the_offer_says_what_to_do(
    enrolled: Desk, swabi: Desk, person: str, stick: Path
) -> None:
    sent = enrolled.person_transfer.send(person, stick, OFFER)
    carried(sent.path, swabi)
    answer = swabi.person_transfer.accept(person, stick)
    with enrolled.workplace.writing() as uow:
        uow.session.execute(delete(PersonTransferRecord))
        uow.commit()

    report = enrolled.exchange.receive([Path(answer.path)], accept=True)[0]

    assert (report.colour, report.code, report.accepted) == ("red", "transfer_unknown", False)
    assert len(open_cases(enrolled)) == 1
