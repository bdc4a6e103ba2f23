"""The reference data in a store: brought in, corrected, succeeded, withdrawn, each with its audit entry."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import update

from kpdesk.base.actor import Role
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.pack import built_in
from kpdesk.reference.queries import items, load
from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import Table
from kpdesk.reference.service import edit, install, withdraw
from kpdesk.store.audit import AuditEntry, entries_about, latest_entries
from kpdesk.store.store import Workplace

Drafts = Callable[..., ItemDraft]


def saved(workplace: Workplace, draft: ItemDraft) -> str:
    with workplace.writing() as uow:
        changes = edit(uow, draft)
        uow.commit()
    return changes.uid


def loaded(workplace: Workplace) -> Reference:
    with workplace.reading() as session:
        return load(session)


def last_entry(workplace: Workplace) -> AuditEntry:
    with workplace.reading() as session:
        return next(latest_entries(session, 1))


def test_a_store_gives_back_the_pack_as_it_is(workplace: Workplace) -> None:
    found = loaded(workplace)

    for table in Table:
        assert tuple(found.table(table)) == tuple(built_in().table(table))


def test_bringing_the_pack_in_is_one_audit_entry_with_its_digest(workplace: Workplace) -> None:
    entry = last_entry(workplace)

    assert (entry.action, entry.uid) == ("reference_installed", "pack")
    assert entry.details["added"] == sum(len(built_in().table(table)) for table in Table)
    assert len(str(entry.details["digest"])) == 64


def test_a_second_time_changes_nothing(workplace: Workplace) -> None:
    before = last_entry(workplace)

    with workplace.writing() as uow:
        changes = install(uow)
        uow.commit()

    assert changes.uids == ()
    assert last_entry(workplace) == before


def test_a_newer_pack_renews_what_nobody_edited_and_leaves_the_rest(workplace: Workplace, draft_of: Drafts) -> None:
    saved(workplace, draft_of(Table.RANKS, "HC", name="Head Constable (edited)"))
    with workplace.writing() as uow:
        uow.session.execute(update(ReferenceRecord).where(ReferenceRecord.code == "ASI").values(source="an older pack"))
        uow.commit()

    with workplace.writing() as uow:
        changes = install(uow)
        uow.commit()

    assert len(changes.uids) == 1
    assert last_entry(workplace).details["renewed"] == 1
    assert loaded(workplace).ranks.need("ASI") == built_in().ranks.need("ASI")
    assert loaded(workplace).ranks.need("HC").name == "Head Constable (edited)"


def test_a_correction_is_saved_with_what_it_was_before(workplace: Workplace, draft_of: Drafts) -> None:
    uid = saved(workplace, draft_of(Table.PUNISHMENTS, "FINE", limit=20000))

    assert loaded(workplace).punishments.need("FINE").limit == 20000
    entry = last_entry(workplace)
    assert (entry.action, entry.uid, entry.actor) == ("reference_edited", uid, "khan")
    assert entry.details == {
        "table": "punishments",
        "code": "FINE",
        "before": {"limit": 15000},
        "after": {"limit": 20000},
    }


def test_an_edited_row_is_no_longer_built_in(workplace: Workplace, draft_of: Drafts) -> None:
    uid = saved(workplace, draft_of(Table.OFFICES, "SWT", station="Saidu Sharif"))

    with workplace.reading() as session:
        edited = [item for item in items(session, Table.OFFICES) if not item.built_in]
    assert [(item.uid, item.row.code, item.revision, item.changed_by) for item in edited] == [(uid, "SWT", 2, "khan")]


def test_a_rule_is_confirmed_only_with_the_page_of_the_paper_copy(workplace: Workplace, draft_of: Drafts) -> None:
    with pytest.raises(ProblemsFound) as refused:
        saved(workplace, draft_of(Table.PUNISHMENTS, "FINE", confirm=False))
    assert (refused.value.code, refused.value.field) == ("reference_page_missing", "page")

    saved(workplace, draft_of(Table.PUNISHMENTS, "FINE", confirm=False, page="14"))
    assert not loaded(workplace).punishments.need("FINE").confirm


def test_a_new_period_ends_the_one_before(workplace: Workplace) -> None:
    row = built_in().offices.need("SWT")
    split = dataclasses.replace(row, name="Swat Upper", valid_from=date(2027, 1, 1))

    saved(workplace, ItemDraft.of(Table.OFFICES, split))

    offices = loaded(workplace).offices
    assert offices.need("SWT", date(2026, 12, 31)).name == "Swat"
    assert offices.need("SWT", date(2027, 1, 1)).name == "Swat Upper"
    assert [office.code for office in offices].index("SGL") == [office.code for office in offices].index("SWT") + 2
    with workplace.reading() as session:
        actions = [entry.action for entry in latest_entries(session, 2)]
    assert actions == ["reference_added", "reference_edited"]


def test_a_new_office_can_be_added_with_its_predecessor(workplace: Workplace) -> None:
    row = dataclasses.replace(
        built_in().offices.need("DIK"), code="PHP", name="Paharpur", name_ur="پہاڑپور", also=(), predecessor="DIK"
    )

    saved(workplace, ItemDraft.of(Table.OFFICES, dataclasses.replace(row, valid_from=date(2027, 1, 1))))

    assert len(loaded(workplace).offices_of_region("RDIK", date(2026, 12, 31))) == 4
    assert len(loaded(workplace).offices_of_region("RDIK", date(2027, 1, 1))) == 5


@pytest.mark.parametrize(
    ("code", "changes", "problem"),
    [
        ("HC", {"regime": "NONE"}, "reference_points_nowhere"),
        ("HC", {"bps": 40}, "reference_bps"),
        ("HC", {"code": "HCX"}, "reference_code_fixed"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_and_nothing_is_kept(
    workplace: Workplace, draft_of: Drafts, code: str, changes: dict[str, object], problem: str
) -> None:
    before = last_entry(workplace)

    with pytest.raises(Refused) as refused:
        saved(workplace, draft_of(Table.RANKS, code, **changes))

    assert refused.value.code == problem
    assert last_entry(workplace) == before
    assert tuple(loaded(workplace).ranks) == tuple(built_in().ranks)


def test_a_second_row_of_a_code_for_the_same_days_is_refused(workplace: Workplace) -> None:
    with pytest.raises(ProblemsFound) as refused:
        saved(workplace, ItemDraft.of(Table.RANKS, built_in().ranks.need("HC")))

    assert refused.value.code == "reference_overlap"


def test_an_edit_over_a_newer_edit_is_refused(workplace: Workplace, draft_of: Drafts) -> None:
    mine, theirs = (draft_of(Table.RANKS, "HC", note=note) for note in ("mine", "theirs"))
    saved(workplace, theirs)

    with pytest.raises(Refused) as refused:
        saved(workplace, mine)

    assert refused.value.code == "changed_meanwhile"
    assert loaded(workplace).ranks.need("HC").note == "theirs"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_the_administrator_edits_or_withdraws(workplace: Workplace, draft_of: Drafts, role: Role) -> None:
    draft = draft_of(Table.RANKS, "HC", note="x")
    other = Workplace(workplace.store, dataclasses.replace(workplace.actor, role=role))

    with other.writing() as uow:
        for verb in (lambda: edit(uow, draft), lambda: withdraw(uow, draft.uid or "", "not used")):
            with pytest.raises(Refused) as refused:
                verb()
            assert refused.value.code == "not_permitted"


def test_a_withdrawn_row_leaves_the_lists_and_does_not_come_back(workplace: Workplace, draft_of: Drafts) -> None:
    uid = draft_of(Table.PLATFORMS, "bigo").uid or ""
    with workplace.writing() as uow:
        withdraw(uow, uid, "closed down")
        uow.commit()
    with workplace.writing() as uow:
        install(uow)
        uow.commit()

    assert loaded(workplace).platforms.get("bigo") is None
    with workplace.reading() as session:
        noted = [(entry.action, entry.details["reason"]) for entry in entries_about(session, uid)]
    assert noted == [("reference_withdrawn", "closed down")]


@pytest.mark.parametrize(
    ("code", "reason", "problem"),
    [("DPO", "renamed", "reference_still_needed"), ("SHO", " ", "reference_reason_missing")],
)
def test_a_row_is_not_withdrawn_without_reason_or_while_it_is_needed(
    workplace: Workplace, draft_of: Drafts, code: str, reason: str, problem: str
) -> None:
    uid = draft_of(Table.DESIGNATIONS, code).uid or ""

    with workplace.writing() as uow, pytest.raises(Refused) as refused:
        withdraw(uow, uid, reason)

    assert refused.value.code == problem
    assert loaded(workplace).designations.get(code) is not None


def test_an_unknown_row_is_refused(workplace: Workplace, draft_of: Drafts) -> None:
    draft = draft_of(Table.RANKS, "HC")
    draft.uid = "no-such-row"

    with workplace.writing() as uow:
        for verb in (lambda: edit(uow, draft), lambda: withdraw(uow, "no-such-row", "gone")):
            with pytest.raises(Refused) as refused:
                verb()
            assert refused.value.code == "reference_item_unknown"


def test_a_row_that_cannot_be_read_is_reported_as_damage_with_its_place(workplace: Workplace) -> None:
    with workplace.writing() as uow:
        uow.session.execute(update(ReferenceRecord).where(ReferenceRecord.code == "HC").values(entry={"name": "HC"}))
        uow.commit()

    with pytest.raises(Broken) as broken:
        loaded(workplace)

    assert broken.value.code == "reference_rows_damaged"
    assert (broken.value.values["table"], broken.value.values["value"]) == ("ranks", "HC")
