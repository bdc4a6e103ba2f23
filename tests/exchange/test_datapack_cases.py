"""A data pack and the cases of the office: what runs keeps its term, what comes follows the new one, and back again."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.issued import PaperWanted
from kpdesk.cases.office_templates import TemplateDraft
from kpdesk.cases.states import Paper, Step, Track
from kpdesk.desk import Desk
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.rules import Table
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.store import Workplace
from kpdesk.violations.draft import ViolationDraft

REPLY = "PR1975.show_cause_reply"
TODAY = date(2026, 11, 22)


def edit(desk: Desk, code: str, table: Table = Table.CLOCKS, **values: object) -> None:
    found = [item for item in desk.reference.items(table) if item.row.code == code][-1]
    draft = ItemDraft.of(table, found.row, found.uid, found.revision)
    draft.values = {**draft.values, **values}
    desk.reference.edit(draft)


def take_pack(desk: Desk, cpo: Desk, stick: Path, *lists: str) -> None:
    (file,) = cpo.exchange.send_datapack(stick, ["MRD"], lists)
    (report,) = desk.exchange.receive([Path(file.path)], accept=True)
    assert report.accepted, report


def notice(desk: Desk, number: int, on: date = TODAY) -> str:
    """Opens a case against a new constable with a show-cause notice of that day; returns its number."""
    person = desk.roster.register(
        PersonDraft(name=f"Gul Khan {number}", father_name="Zarin", rank="CONST", belt_no=f"{number}", posting="PS")
    ).uid
    seen = ViolationDraft(
        persons=(person,), kind="V02", platform="tiktok", handle="@star", seen_on=date(2026, 11, 2), seen_by="Unit",
        what="a video",
    )  # fmt: skip
    (violation,) = (row.uid for row in desk.violations.register(seen)[0])
    case = desk.cases.show(desk.cases.open(CaseDraft((violation,), Track.GENERAL, date(2026, 11, 3))).uid).row.number
    desk.cases.step(StepDraft(case, Step.SHOW_CAUSE_ISSUED, on, {"number": f"{number}/EC"}))
    return case


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def reply_due(desk: Desk, case: str, since: date = TODAY) -> int:
    """Days from the notice to the last day for the reply, in the case and in the list of what is due."""
    (shown,) = [entry.on for entry in desk.cases.show(case).due if entry.what == "reply_due"]
    (listed,) = [row.on for row in desk.cases.due(ahead_days=60) if row.number == case]
    assert shown == listed
    return (shown - since).days


def test_the_next_notice_follows_the_new_term_and_the_running_one_keeps_its_own(
    enrolled: Desk, cpo: Desk, stick: Path, clock: FixedClock
) -> None:
    running = notice(enrolled, 1)
    edit(cpo, REPLY, days=10)

    take_pack(enrolled, cpo, stick)
    following = notice(enrolled, 2)

    assert (reply_due(enrolled, running), reply_due(enrolled, following)) == (7, 10)
    earlier = notice(enrolled, 3, date(2026, 11, 20))
    assert reply_due(enrolled, earlier, date(2026, 11, 20)) == 7
    clock.advance(days=1)
    edit(cpo, REPLY, days=14)
    take_pack(enrolled, cpo, stick)
    late = notice(enrolled, 4, date(2026, 11, 23))
    assert [reply_due(enrolled, case) for case in (running, following, late)] == [7, 10, 15]
    enrolled.cases.step(StepDraft(running, Step.TIME_EXTENDED, None, {"until": "2026-12-05", "reason": "illness"}))
    assert reply_due(enrolled, running) == 13


def test_papers_follow_the_rule_of_their_step_and_issued_ones_print_as_they_were(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    issued, late = notice(enrolled, 1), notice(enrolled, 2)
    wanted = PaperWanted(Paper.SHOW_CAUSE)
    before = enrolled.case_papers.issue(issued, wanted).printed.pdf
    text = "@title\nNOTICE OF THE CPO\n@text\nYou, {person}, are to answer within {reply_days} days."
    cpo.case_papers.set_template(TemplateDraft(Paper.SHOW_CAUSE, "en", text, "one text for all"))
    edit(cpo, REPLY, days=10)

    take_pack(enrolled, cpo, stick)

    assert enrolled.case_papers.issue(issued, wanted).printed.pdf == before
    new = notice(enrolled, 3)
    assert "within 7 days" in words(enrolled.case_papers.look(late, wanted).printed.pdf)
    assert "within 10 days" in words(enrolled.case_papers.look(new, wanted).printed.pdf)


def test_taking_a_pack_back_restores_lists_and_texts_and_steps_taken_under_it_keep_its_term(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    running = notice(enrolled, 1)
    before = {table: [item.row for item in enrolled.reference.items(table)] for table in Table}
    edit(cpo, REPLY, days=10)
    cpo.reference.withdraw(next(i.uid for i in cpo.reference.items(Table.PLATFORMS) if i.row.code == "bigo"), "gone")
    text = "@title\nNOTICE OF THE CPO\n@text\nYou, {person}, are to answer."
    cpo.case_papers.set_template(TemplateDraft(Paper.SHOW_CAUSE, "en", text, "one text for all"))
    take_pack(enrolled, cpo, stick)
    following = notice(enrolled, 2)

    undone = enrolled.exchange.undo_datapack(1)

    assert (undone.reverted, undone.kept) == (3, ())
    assert {table: [item.row for item in enrolled.reference.items(table)] for table in Table} == before
    assert "CPO" not in enrolled.case_papers.versions(Paper.SHOW_CAUSE, "en")[0].text
    assert [reply_due(enrolled, case) for case in (running, following, notice(enrolled, 3))] == [7, 10, 7]
    with pytest.raises(Refused, match="datapack_already_undone"):
        enrolled.exchange.undo_datapack(1)


def test_what_somebody_changed_after_the_pack_stays_when_it_is_taken_back(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    edit(cpo, REPLY, days=10)
    edit(cpo, "V12", Table.KINDS, note="by the CPO")
    take_pack(enrolled, cpo, stick)
    edit(enrolled, REPLY, days=11)

    undone = enrolled.exchange.undo_datapack(1)

    assert (undone.reverted, undone.kept) == (1, (REPLY,))
    assert enrolled.reference.load().clocks.need(REPLY).days == 11  # type: ignore[attr-defined]


def test_packs_are_taken_back_from_the_last_to_the_first_and_come_again_with_the_next(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    for days in (10, 12):
        edit(cpo, REPLY, days=days)
        take_pack(enrolled, cpo, stick)

    with pytest.raises(Refused) as refused:
        enrolled.exchange.undo_datapack(1)
    assert (refused.value.code, refused.value.values["last"]) == ("datapack_not_last", 2)
    clerk = Desk(Workplace(enrolled.workplace.store, replace(enrolled.actor, role=Role.CLERK)))
    with pytest.raises(Refused, match="not_permitted"):
        clerk.exchange.undo_datapack(2)
    found: list[int] = []
    for number in (2, 1):
        enrolled.exchange.undo_datapack(number)
        found.append(enrolled.reference.load().clocks.need(REPLY).days)
    with pytest.raises(Refused, match="datapack_unknown"):
        enrolled.exchange.undo_datapack(9)
    take_pack(enrolled, cpo, stick)

    assert (found, enrolled.reference.load().clocks.need(REPLY).days) == ([10, 7], 12)
