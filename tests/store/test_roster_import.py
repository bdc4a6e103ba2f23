"""An import as one transaction: accepted, repeated, undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.desk.roster import RosterDesk
from kpdesk.roster.importing import ImportOptions
from kpdesk.roster.plan import Verdict
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import latest_entries
from kpdesk.store.store import Workplace
from kpdesk.violations.draft import ViolationDraft

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
HEADINGS = "Name,Father Name,Rank,Belt No,CNIC,Personnel No,Posting,Mobile"
GUL = "Gul Zaman,Zar Khan,FC,1042,16101-1234567-1,00467023,PS City,0319-2715087"
AMIR = "Amir Shah,Wali Khan,HC,1043,16101-7654321-3,00467024,PS Hoti,0300-1234567"
NOOR = "Noor Jan,Sher Ali,ASI,,17301-1111222-5,00912345,PS City,0345-7654321"
KEPT_AS_THEY_ARE = ("revision", "changed_at", "changed_by", "withdrawn_at", "withdrawn_reason")


@pytest.fixture
def roll(tmp_path):
    """Writes a roll of these lines and returns its path."""

    def write(*lines, headings=HEADINGS, name="roll.csv"):
        path = tmp_path / name
        path.write_text("\n".join((headings, *lines)), encoding="utf-8")
        return path

    return write


@pytest.fixture
def roster(desk):
    return desk.roster


@pytest.fixture
def take(roster):
    """Plans and accepts a file."""

    def accept(path, **more):
        return roster.accept(roster.plan(path), **more)

    return accept


@pytest.fixture
def snapshot(desk):
    """Everybody on the lists, column by column, but for who changed the row last."""

    def rows():
        table = PersonRecord.__table__
        columns = [column for column in table.c if column.name not in KEPT_AS_THEY_ARE]
        with desk.workplace.reading() as session:
            return session.execute(select(*columns).where(table.c.withdrawn_at.is_(None)).order_by(table.c.id)).all()

    return rows


def audit(desk):
    with desk.workplace.reading() as session:
        return [(entry.action, entry.uid) for entry in latest_entries(session, 100)]


def test_a_plan_writes_nothing(desk, roster, roll, snapshot):
    before = audit(desk)

    plan = roster.plan(roll(GUL, AMIR)).plan

    assert plan.counts["new"] == 2
    assert snapshot() == []
    assert audit(desk) == before


def test_accepting_enters_everybody_with_one_entry_in_the_history(desk, roster, roll, take):
    accepted = take(roll(GUL, AMIR, NOOR))

    assert (accepted.added, accepted.changed, roster.count()) == (3, 0, 3)
    assert [entry for entry in audit(desk) if entry[0] == "roster_imported"] == [("roster_imported", accepted.batch)]
    assert [(batch.uid, batch.counts["added"], batch.undone) for batch in roster.batches()] == [
        (accepted.batch, 3, False)
    ]


def test_a_new_person_gets_the_pay_scale_of_the_rank_and_is_in_service(roster, roll, take):
    take(roll(NOOR))

    draft = roster.person("17301-1111222-5").draft

    assert (draft.rank, draft.bps, draft.service_state, draft.duty_state) == ("ASI", 11, "in_service", "present")


def test_second_import_of_the_same_file_changes_nothing(roster, roll, take, snapshot):
    path = roll(GUL, AMIR, NOOR)
    take(path)
    before = snapshot()

    plan = roster.plan(path).plan
    accepted = take(path)

    assert plan.counts["unchanged"] == 3
    assert (accepted.batch, accepted.changed) == (None, 0)
    assert snapshot() == before
    assert len(roster.batches()) == 1


def test_a_changed_file_changes_only_what_differs_and_blanks_never_overwrite(roster, roll, take):
    take(roll(GUL, AMIR))

    accepted = take(roll(GUL.replace("PS City", "PS Saddar").replace("0319-2715087", ""), AMIR))

    draft = roster.person("16101-1234567-1").draft
    assert (accepted.added, accepted.changed) == (0, 1)
    assert (draft.posting, draft.mobile) == ("PS Saddar", "0319-2715087")


def test_undoing_a_change_gives_every_row_back_as_it_was(roster, roll, take, snapshot):
    take(roll(GUL, AMIR, NOOR))
    before = snapshot()
    changed = GUL.replace("PS City", "PS Saddar").replace("Gul Zaman", "Gull Zaman")
    batch = take(roll(changed, AMIR.replace("HC", "ASI"), NOOR)).batch
    assert snapshot() != before

    undone = roster.undo(batch)

    assert (undone.reverted, undone.kept) == (2, ())
    assert snapshot() == before
    assert [row.name for row in roster.find("gul zaman")] == ["Gul Zaman"]


def test_undoing_a_first_import_empties_the_roster_and_the_search(desk, roster, roll, take):
    batch = take(roll(GUL, AMIR)).batch

    undone = roster.undo(batch)

    assert (undone.reverted, roster.count(), roster.find("gul")) == (2, 0, ())
    assert audit(desk)[0] == ("roster_import_undone", batch)
    assert roster.batches()[0].undone


def test_who_comes_again_after_an_undone_import_has_his_record_back(roster, roll, take, snapshot):
    path = roll(GUL, AMIR)
    batch = take(path).batch
    before = snapshot()
    roster.undo(batch)

    again = take(path)

    assert again.added == 2
    assert snapshot() == before
    assert roster.undo(again.batch).reverted == 2


def test_imports_undone_last_first_leave_nothing(roster, roll, take):
    first = take(roll(GUL, AMIR)).batch
    second = take(roll(GUL.replace("PS City", "PS Saddar"), NOOR)).batch

    kept = roster.undo(second).kept + roster.undo(first).kept

    assert kept == ()
    assert roster.count() == 0


def test_undoing_keeps_who_was_changed_by_a_later_import(roster, roll, take):
    first = take(roll(GUL, AMIR)).batch
    take(roll(GUL.replace("PS City", "PS Saddar"), AMIR))

    undone = roster.undo(first)

    assert undone.reverted == 1
    assert [person.name for person in undone.kept] == ["Gul Zaman"]
    assert [row.posting for row in roster.page()] == ["PS Saddar"]


def test_undoing_keeps_what_a_person_changed_since_and_says_so(roster, roll, take):
    take(roll(GUL))
    batch = take(roll(GUL.replace("PS City", "PS Saddar").replace("0319", "0320"))).batch
    person = roster.person("1042")
    by_hand = type(person.draft)(
        **{n: getattr(person.draft, n) for n in person.draft.__slots__} | {"posting": "PS Toru"}
    )
    roster.change(person.uid, person.revision, by_hand)

    undone = roster.undo(batch)

    draft = roster.person("1042").draft
    assert [(kept.name, kept.fields) for kept in undone.kept] == [("Gul Zaman", ("posting",))]
    assert (draft.posting, draft.mobile) == ("PS Toru", "0319-2715087")


def test_looking_at_full_numbers_does_not_keep_a_person(roster, roll, take):
    batch = take(roll(GUL)).batch
    roster.numbers_shown(roster.person("1042").uid)

    assert roster.undo(batch).kept == ()


def test_an_added_person_whom_a_violation_names_stays(desk, roster, roll, take):
    batch = take(roll(GUL, AMIR)).batch
    person = roster.person("1042").uid
    seen = ViolationDraft(
        persons=(person,), kind="V02", platform="tiktok", seen_on=date(2026, 11, 20), seen_by="Cell", what="A video"
    )
    desk.violations.register(seen)

    undone = roster.undo(batch)

    assert (undone.reverted, [kept.name for kept in undone.kept]) == (1, ["Gul Zaman"])
    assert [row.name for row in roster.page()] == ["Gul Zaman"]


def test_an_import_is_undone_once(roster, roll, take):
    batch = take(roll(GUL)).batch
    roster.undo(batch)

    with pytest.raises(Refused) as again:
        roster.undo(batch)
    with pytest.raises(Refused) as unknown:
        roster.undo("no such import")

    assert (again.value.code, unknown.value.code) == ("import_already_undone", "import_not_found")


def test_a_plan_is_refused_when_the_roster_has_changed_since(roster, roll, take, snapshot):
    old = roster.plan(roll(GUL, AMIR))
    take(roll(NOOR, name="other.csv"))
    before = snapshot()

    with pytest.raises(Refused) as caught:
        roster.accept(old)

    assert caught.value.code == "plan_outdated"
    assert snapshot() == before


def test_a_stopped_import_leaves_no_trace(desk, roster, roll, snapshot):
    proposal = roster.plan(roll(GUL, AMIR))
    before, progress = audit(desk), Progress()
    progress.stop()

    with pytest.raises(Cancelled):
        roster.accept(proposal, progress=progress)

    assert snapshot() == []
    assert roster.batches() == ()
    assert audit(desk) == before


def test_doubtful_rows_wait_until_they_are_asked_for_and_refused_rows_never_come(roster, roll):
    doubtful = NOOR.replace("ASI", "Gunner")
    refused = AMIR.replace("16101-7654321-3", "1.61E+12")
    proposal = roster.plan(roll(GUL, doubtful, refused))
    assert [row.verdict for row in proposal.plan.rows] == [Verdict.NEW, Verdict.DOUBTFUL, Verdict.REFUSED]

    accepted = roster.accept(proposal, take_doubtful=True)

    assert (accepted.added, {row.name for row in roster.page()}) == (2, {"Gul Zaman", "Noor Jan"})
    assert roster.person("Noor Jan").draft.rank == "Gunner"


def test_without_being_asked_for_a_doubtful_row_stays_out(roster, roll, take):
    accepted = take(roll(GUL, NOOR.replace("ASI", "Gunner")))

    assert (accepted.added, roster.count()) == (1, 1)


def test_an_auditor_may_look_at_a_plan_but_not_accept_it(desk, roll, snapshot):
    reader = RosterDesk(Workplace(desk.workplace.store, Actor("audit", "An Auditor", Role.AUDITOR, "MRD")))
    proposal = reader.plan(roll(GUL))

    with pytest.raises(Refused) as caught:
        reader.accept(proposal)

    assert caught.value.code == "not_permitted"
    assert snapshot() == []


def test_a_corrected_mapping_is_remembered_for_files_with_the_same_headings(roster, roll):
    headings = "Name,Father Name,CNIC,Remarks"
    first = roll("Gul Zaman,Zar Khan,16101-1234567-1,0319-2715087", headings=headings)
    roster.accept(roster.plan(first, ImportOptions(choice={"mobile": "Remarks"})))

    again = roster.plan(roll("Amir Shah,Wali Khan,16101-7654321-3,0300-1234567", headings=headings, name="next.csv"))

    assert again.plan.rows[0].incoming.draft.mobile == "0300-1234567"


def test_unknown_headings_that_somebody_named_once_are_known_the_next_time(roster, roll):
    headings, columns = "Sahib,Walid,Number", {"name": "Sahib", "father_name": "Walid", "cnic": "Number"}
    first = roll("Gul Zaman,Zar Khan,16101-1234567-1", headings=headings)
    roster.accept(roster.plan(first, ImportOptions(choice=columns)))

    again = roster.plan(roll("Amir Shah,Wali Khan,16101-7654321-3", headings=headings, name="next.csv"))

    assert again.plan.rows[0].incoming.draft.father_name == "Wali Khan"


def test_columns_named_for_a_sheet_without_headings_hold_for_that_file_alone(roster, roll):
    first = roll(headings="Gul Zaman,Zar Khan,16101-1234567-1")
    roster.accept(roster.plan(first, ImportOptions(choice={"name": "A", "father_name": "B", "cnic": "C"})))

    again = roster.plan(roll(headings="Wali Khan,Amir Shah,16101-7654321-3", name="next.csv"))

    assert (roster.count(), [question.id for question in again.questions]) == (1, ["columns"])


def test_a_finding_about_a_whole_row_is_given_its_column(roster, roll):
    proposal = roster.plan(roll(GUL, GUL.replace("Gul Zaman", "Amir Gul")))

    problem = proposal.placed(proposal.plan.rows[0].problems[0])

    assert (problem.code, problem.column, problem.row) == ("cnic_twice", "E", 2)


@pytest.mark.parametrize("file", ["roll-clean.xlsx", "roll-merged-headers.xlsx", "roll-old.xls", "roll-urdu.xlsx"])
def test_an_exported_roster_imports_back_without_a_change(roster, take, tmp_path, file):
    entered = take(SAMPLES / file).added
    target = tmp_path / "out.xlsx"

    written = roster.export(target)
    counts = roster.plan(target).plan.counts

    assert written == entered
    assert counts == {"new": 0, "changed": 0, "unchanged": entered, "doubtful": 0, "refused": 0, "missing": 0}


def test_the_damaged_roll_enters_all_but_the_refused_rows(roster, take):
    accepted = take(SAMPLES / "roll-damaged.csv")

    assert (accepted.added, roster.count()) == (225, 225)


def test_an_export_does_not_overwrite_a_file_unless_told_to(roster, take, roll, tmp_path):
    take(roll(GUL))
    target = tmp_path / "out.xlsx"
    roster.export(target)

    with pytest.raises(Refused) as caught:
        roster.export(target)

    assert caught.value.code == "file_exists"
    assert roster.export(target, force=True) == 1
