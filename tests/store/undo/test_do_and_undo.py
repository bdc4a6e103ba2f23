"""Every action that can be taken back: done, taken back, done again and taken back leave what was there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.office_templates import TemplateDraft
from kpdesk.cases.papers import Paper
from kpdesk.cases.states import Step
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft, DirectiveDraft
from kpdesk.directives.rules import AckState, Obligation
from kpdesk.monitoring.draft import (
    AccountDraft,
    CheckDraft,
    ConfirmationDraft,
    MemberDraft,
    SightingDraft,
    UndertakingDraft,
    UnitDraft,
)
from kpdesk.monitoring.rules import Seen
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.rules import Table
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.missing_draft import MissingDraft
from kpdesk.roster.service_drafts import (
    AccountDraft as DeclaredDraft,
)
from kpdesk.roster.service_drafts import (
    DeclarationDraft,
    PostingDraft,
    SanctionDraft,
    StatusDraft,
    TransferDraft,
)
from kpdesk.store.undo_actions import ENTRIES, LEADING
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rules import Attribution, Disposal

DAY = date(2026, 11, 21)
Act = Callable[[Desk], object]


def people(desk: Desk) -> tuple[str, ...]:
    return desk.roster.uids()


def violation(desk: Desk) -> str:
    return desk.violations.items()[0].uid


def account(desk: Desk) -> str:
    return desk.monitoring.accounts()[0].uid


def unit(desk: Desk) -> str:
    return desk.monitoring.units()[0].uid


def changed(desk: Desk) -> object:
    person = desk.roster.person("Gul Khan 3")
    draft = PersonDraft(name="Gul Khan Three", father_name="Said Gul", rank="HC", belt_no="903", posting="PS Cantt")
    return desk.roster.change(person.uid, person.revision, draft)


def logged(desk: Desk) -> object:
    return desk.violations.register(
        ViolationDraft(persons=people(desk)[2:4], kind="V01", platform="facebook", seen_on=DAY, seen_by="ASI Noor")
    )


def opened(desk: Desk) -> str:
    return desk.cases.open(CaseDraft((violation(desk),))).uid


def stepped(desk: Desk) -> object:
    case = desk.cases.page().rows[0].number
    return desk.cases.step(StepDraft(case, Step.CLOSED_TO_LINES, DAY, {}, {}))


def acknowledged(desk: Desk) -> object:
    letter = desk.directives.items()[0].code
    return desk.directives.acknowledge(AckDraft(letter, people(desk)[:3], AckState.SIGNED, DAY))


def reference_row(desk: Desk) -> object:
    item = next(one for one in desk.reference.items(Table.PLATFORMS) if one.row.code == "tiktok")
    draft = ItemDraft.of(Table.PLATFORMS, item.row, item.uid, item.revision)
    return desk.reference.edit(replace(draft, values={**draft.values, "name": "TikTok (short clips)"}))


def owed(desk: Desk) -> Obligation:
    debts = desk.directives.debts()
    return next(debt.obligation for debt in debts if debt.is_open and debt.obligation.due_on is not None)


def left_out_of_a_roll(desk: Desk) -> None:
    lines = (
        "Name,Father Name,Rank,Belt No,CNIC",
        "Gul Zaman,Zar Khan,FC,1042,16101-1234567-1",
        "Amir Shah,Wali Khan,HC,1043,16101-7654321-3",
    )
    for name, many in (("first.csv", 3), ("second.csv", 2)):
        roll = desk.folder.parent / name
        roll.write_text("\n".join(lines[:many]), encoding="utf-8")
        desk.roster.accept(desk.roster.plan(roll), whole_roll=True)


def settled(desk: Desk) -> object:
    waiting = desk.missing_people.waiting()[0]
    return desk.missing_people.settle([waiting.uid], MissingDraft("retired", DAY, "9/R"))


def template_written(desk: Desk, text: str = "@title\nAsked\n@text\nYou, {person}, are asked to answer.") -> object:
    return desk.case_papers.set_template(TemplateDraft(Paper.EXPLANATION, "en", text, "as the DPO wants it"))


def platform_added(desk: Desk) -> object:
    tiktok = next(one for one in desk.reference.items(Table.PLATFORMS) if one.row.code == "tiktok")
    draft = ItemDraft.of(Table.PLATFORMS, tiktok.row)
    return desk.reference.edit(replace(draft, values={**draft.values, "code": "newtok", "name": "New clips"}))


def platform(desk: Desk, code: str) -> str:
    return next(one.uid for one in desk.reference.items(Table.PLATFORMS) if one.row.code == code)


def reason_stated(desk: Desk) -> object:
    first = desk.weekly.show("2026-W47").certificate["exceptions"][0]
    return desk.week_words.state_reasons("2026-W47", {first["key"]: "under inquiry"})


BEFORE: dict[str, Act] = {
    "account_closure_confirmed": lambda desk: desk.monitoring.close_account(account(desk), DAY, "seen closed"),
    "missing_settled": left_out_of_a_roll,
    "template_reset": template_written,
    "week_reasons_stated": lambda desk: desk.weekly.draw_up("2026-W47"),
    "service_record_corrected": lambda desk: desk.service_record.post(people(desk)[:1], PostingDraft("PS City", DAY)),
    "transfer_withdrawn": lambda desk: desk.service_record.offer(people(desk)[:1], TransferDraft("SWB", DAY, "55/EB")),
    "violation_reopened": lambda desk: desk.violations.dispose(violation(desk), DAY, Disposal.WARNED),
    "account_relapsed": lambda desk: desk.monitoring.close_account(account(desk), DAY, "seen closed"),
    "monitoring_member_left": lambda desk: desk.monitoring.join_unit(unit(desk), MemberDraft(people(desk)[4], "", DAY)),
    "case_step": opened,
    "violation_identified": lambda desk: desk.violations.register(
        ViolationDraft(unidentified="a man in uniform", kind="V02", platform="tiktok", seen_on=DAY, seen_by="ASI Noor")
    ),
    "week_letter_written": lambda desk: desk.weekly.draw_up("2026-W47"),
}

ACTS: dict[str, Act] = {
    "people_posted": lambda desk: desk.service_record.post(people(desk)[:4], PostingDraft("PS City", DAY, "12/OASI")),
    "person_posted": lambda desk: desk.service_record.post(people(desk)[:1], PostingDraft("PS City", DAY)),
    "people_status_set": lambda desk: desk.service_record.set_status(
        people(desk)[:3], StatusDraft("", "casual_leave", DAY)
    ),
    "person_status_set": lambda desk: desk.service_record.set_status(people(desk)[:1], StatusDraft("", "absent", DAY)),
    "person_registered": lambda desk: desk.roster.register(
        PersonDraft(name="Noor Zada", father_name="Ali", rank="HC", cnic="1610112345671")
    ),
    "person_changed": changed,
    "person_withdrawn": lambda desk: desk.roster.withdraw(people(desk)[5], "entered twice"),
    "service_record_corrected": lambda desk: desk.service_record.take_back_last(
        people(desk)[0], Aspect.POSTING, "wrong man"
    ),
    "accounts_declared": lambda desk: desk.service_record.declare(
        people(desk)[0], DeclarationDraft(DAY, (DeclaredDraft("tiktok", "@gul"),))
    ),
    "transfers_offered": lambda desk: desk.service_record.offer(people(desk)[:2], TransferDraft("SWB", DAY, "55/EB")),
    "transfer_offered": lambda desk: desk.service_record.offer(people(desk)[:1], TransferDraft("SWB", DAY, "55/EB")),
    "transfer_withdrawn": lambda desk: desk.service_record.withdraw_offer(people(desk)[0], DAY),
    "posts_sanctioned": lambda desk: desk.service_record.sanction(SanctionDraft("HC", "PS City", 12)),
    "violation_logged": logged,
    "violation_identified": lambda desk: desk.violations.identify(
        next(row.uid for row in desk.violations.items() if row.person_uid is None), people(desk)[4]
    ),
    "violation_attributed": lambda desk: desk.violations.decide_attribution(
        violation(desk), Attribution.FAKE, "namesake", DAY
    ),
    "violation_authority_note": lambda desk: desk.violations.note_of_authority(violation(desk), "to be proceeded"),
    "violation_disposed": lambda desk: desk.violations.dispose(violation(desk), DAY, Disposal.WARNED),
    "violation_reopened": lambda desk: desk.violations.reopen(violation(desk), DAY),
    "violation_withdrawn": lambda desk: desk.violations.withdraw(violation(desk), "logged twice"),
    "violation_referred": lambda desk: desk.violations.refer(violation(desk), "NCCIA 12"),
    "case_opened": opened,
    "case_step": stepped,
    "account_added": lambda desk: desk.monitoring.add_account(
        AccountDraft(platform="facebook", name="Lines talk", found_on=DAY, members=people(desk)[:2])
    ),
    "account_corrected": lambda desk: desk.monitoring.correct_account(
        account(desk), AccountDraft(platform="tiktok", name="City clips two", handle="@city2", found_on=DAY)
    ),
    "account_withdrawn": lambda desk: desk.monitoring.withdraw_account(account(desk), "of a family member"),
    "account_undertaking": lambda desk: desk.monitoring.undertake(account(desk), UndertakingDraft(DAY, True, DAY)),
    "account_closed": lambda desk: desk.monitoring.close_account(account(desk), DAY, "seen closed"),
    "account_excepted": lambda desk: desk.monitoring.except_account(account(desk), "official page"),
    "account_relapsed": lambda desk: desk.monitoring.relapse(account(desk), DAY),
    "account_seen": lambda desk: desk.monitoring.see_account(
        SightingDraft(account(desk), next(iter(Seen)), DAY, "ASI Noor")
    ),
    "monitoring_checked": lambda desk: desk.monitoring.log_check(
        CheckDraft(DAY, unit(desk), "ASI Noor", ("tiktok",), 12, True)
    ),
    "monitoring_unit_notified": lambda desk: desk.monitoring.notify_unit(
        UnitDraft("SMMU 2", "13/EC", DAY, None, "DSP City")
    ),
    "monitoring_unit_changed": lambda desk: desk.monitoring.notify_unit(
        UnitDraft("SMMU one", "14/EC", DAY, None, "DSP City"), unit(desk)
    ),
    "monitoring_unit_ended": lambda desk: desk.monitoring.end_unit(unit(desk), DAY),
    "monitoring_member_joined": lambda desk: desk.monitoring.join_unit(
        unit(desk), MemberDraft(people(desk)[4], "", DAY)
    ),
    "monitoring_member_left": lambda desk: desk.monitoring.leave_unit(
        desk.monitoring.units()[0].tenures[0].uid, DAY
    ),
    "directive_registered": lambda desk: desk.directives.register(
        DirectiveDraft(title="No phones on duty", code="LOCAL-1", letter_no="77/EC", dated=DAY, issuer="DPO Mardan")
    ),
    "directive_amended": lambda desk: desk.directives.write_note(desk.directives.items()[0].code, "filed in bundle 4"),
    "directive_acknowledged": acknowledged,
    "directive_discharged": lambda desk: desk.directives.discharge(
        owed(desk).code, owed(desk).what, DAY, "88/EC"
    ),
    "reference_edited": reference_row,
    "setting_changed": lambda desk: desk.users.set("phone", "0937-123456"),
    "week_letter_written": lambda desk: desk.week_words.tell("2026-W47", "A quiet week."),
    "account_closure_confirmed": lambda desk: desk.monitoring.confirm_closure(
        account(desk), ConfirmationDraft(DAY, "Noor Khan", "Head Constable", "only one user")
    ),
    "directive_superseded": lambda desk: desk.directives.register(
        DirectiveDraft(title="Phones", letter_no="78/EC", dated=DAY, issuer="DPO Mardan", supersedes=("D9",))
    ),
    "missing_settled": settled,
    "template_changed": template_written,
    "template_reset": lambda desk: template_written(desk, ""),
    "reference_added": platform_added,
    "reference_withdrawn": lambda desk: desk.reference.withdraw(platform(desk, "bigo"), "closed down"),
    "letterhead_set": lambda desk: desk.printing.set_letterhead("Office printer", 40),
    "week_reasons_stated": reason_stated,
}  # fmt: skip


NAMED_AFTER = {"directive_superseded": "directive_registered"}
"""What happens only along with another action goes back under its name."""


@pytest.mark.parametrize("action", ACTS)
def test_an_action_taken_back_leaves_every_table_as_it_was(
    office: Desk, said: Callable[[Desk], object], action: str
) -> None:
    if action in BEFORE:
        BEFORE[action](office)
    before = said(office)

    ACTS[action](office)
    done, newest = said(office), office.undo.next()

    assert done != before
    assert newest is not None
    assert newest.action == NAMED_AFTER.get(action, action)
    office.undo.undo()
    assert said(office) == before
    office.undo.again()
    assert said(office) == done
    office.undo.undo()
    assert said(office) == before
    assert office.audit.verify().intact


def test_only_what_is_tried_elsewhere_is_missing_here() -> None:
    of_headquarters = {"review_kept", "finding_settled"}  # tests/exchange: they need what other offices sent
    along_with_a_pack = {"terms_held"}  # goes back with its data pack: tests/exchange/test_datapack_cases
    of_taking_back = {"action_undone", "action_redone"}  # each test above does both
    assert (set(LEADING) | ENTRIES) - set(ACTS) == of_headquarters | along_with_a_pack | of_taking_back
