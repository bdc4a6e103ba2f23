"""Undoing an import a month later: what people did since is kept and told; otherwise every table is as it was."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from kpdesk.roster.history_records import ServiceHistoryRecord, TransferOfferRecord
from kpdesk.roster.missing_draft import MissingDraft
from kpdesk.roster.missing_records import MissingPersonRecord
from kpdesk.roster.records import IdentityAnswerRecord, PersonRecord
from kpdesk.roster.service_drafts import PostingDraft, StatusDraft, TransferDraft

HEADINGS = "Name,Father Name,Rank,Belt No,CNIC,Personnel No,Date of Birth,Posting,Date of Posting,Mobile"
DAY = date(2026, 11, 10)
TABLES = (PersonRecord, ServiceHistoryRecord, TransferOfferRecord, MissingPersonRecord, IdentityAnswerRecord)
LEFT_AS_THEY_ARE = {"revision", "changed_at", "changed_by"}


def line(n, posting="PS City", rank="FC", mobile="0319-2715087", day="01.02.2024", belt=None):
    name = f"{('Gul', 'Amir', 'Noor', 'Sher', 'Wali', 'Zar', 'Asad', 'Bakht')[n]} Khan"
    return (
        f"{name},Father {n},{rank},{belt or 100 + n},16101-000000{n}-1,0046702{n},14.03.199{n},{posting},{day},{mobile}"
    )


@pytest.fixture
def take(desk, tmp_path):
    """Takes in a roll of these lines as the whole roll."""

    def accept(*lines, name="roll.csv", answers=None):
        path = tmp_path / name
        path.write_text("\n".join((HEADINGS, *lines)), encoding="utf-8")
        return desk.roster.accept(desk.roster.plan(path), answers or {}, whole_roll=True).batch

    return accept


@pytest.fixture
def tables(desk):
    """Every row of every table that an import writes, but for who touched it last."""

    def read():
        found = {}
        with desk.workplace.reading() as session:
            for record in TABLES:
                table = record.__table__
                columns = [column for column in table.c if column.name not in LEFT_AS_THEY_ARE]
                found[table.name] = [tuple(row) for row in session.execute(select(*columns).order_by(columns[0]))]
        return found

    return read


def test_every_table_is_as_it_was(take, tables, desk):
    take(*(line(n) for n in range(6)))
    gone = desk.roster.person("Zar Khan")
    desk.roster.withdraw(gone.uid, "entered twice")
    take(*(line(n) for n in range(4)), name="earlier.csv")
    before = tables()
    changed = line(0, "PS Toru", "HC", "0300-1234567", ""), line(1, belt="77"), line(2), line(5, "PS Hoti", "ASI")

    batch = take(*changed, line(2, "PS Rustam"), name="next.csv", answers={"two_rows:cnic:csv!4": "csv!6"})
    assert tables()["person"] != before["person"]
    undone = desk.roster.undo(batch)

    assert (undone.reverted, undone.kept) == (4, ())
    assert tables() == before


def test_who_comes_back_has_what_he_was_in_his_record(take, desk):
    take(line(0), line(1))
    gone = desk.roster.person("Gul Khan")
    desk.service_record.post([gone.uid], PostingDraft("Police Lines", DAY, "OB 1", "Line Officer"))
    desk.roster.withdraw(gone.uid, "entered twice")

    take(line(0, "PS Toru", "HC"), line(1), name="next.csv")

    held = {(row.aspect.value, row.value) for row in desk.service_record.holdings(gone.uid) if row.held_until}
    assert {("posting", "Police Lines"), ("rank", "CONST")} <= held
    assert desk.roster.person("Gul Khan").uid == gone.uid


def test_a_month_later_what_people_did_since_is_kept_and_told_of_each(take, desk, clock):
    take(*(line(n) for n in range(7)))
    batch = take(*(line(n, "PS Toru", "HC", "0300-1234567") for n in range(5)), line(7), name="next.csv")
    clock.moment += timedelta(days=31)
    on = date(2026, 12, 20)
    uid = {person.name: person.uid for person in desk.roster.page()}
    desk.service_record.post([uid["Gul Khan"]], PostingDraft("Traffic Branch", on, "OB 2"))
    desk.service_record.set_status([uid["Amir Khan"]], StatusDraft("suspended", "", on, "OB 3"))
    by_hand = desk.roster.person("Noor Khan")
    desk.roster.change(by_hand.uid, by_hand.revision, dataclasses.replace(by_hand.draft, mobile="0333-7654321"))
    desk.service_record.offer([uid["Sher Khan"]], TransferDraft("SWB", on, "9/EC"))
    desk.service_record.accept_offer(uid["Sher Khan"], on, "10/EC")
    desk.missing_people.settle([uid["Zar Khan"]], MissingDraft("retired", on, "OB 4"))
    moved = desk.roster.person("Bakht Khan")
    desk.roster.change(moved.uid, moved.revision, dataclasses.replace(moved.draft, address="Mardan"))

    undone = desk.roster.undo(batch)

    kept = {person.name: person.fields for person in undone.kept}
    assert kept == {
        "Bakht Khan": (),
        "Gul Khan": ("posting",),
        "Noor Khan": ("mobile",),
        "Sher Khan": ("rank", "bps", "posting", "mobile"),
        "Zar Khan": ("service_state",),
    }
    of = {name: desk.roster.person(name).draft for name in uid}
    assert (of["Gul Khan"].posting, of["Gul Khan"].rank, of["Gul Khan"].mobile) == (
        "Traffic Branch",
        "CONST",
        "0319-2715087",
    )
    assert (of["Amir Khan"].service_state, of["Amir Khan"].posting) == ("suspended", "PS City")
    assert (of["Noor Khan"].mobile, of["Noor Khan"].posting) == ("0333-7654321", "PS City")
    assert (of["Sher Khan"].service_state, of["Sher Khan"].rank) == ("transferred", "HC")
    assert (of["Wali Khan"].posting, of["Wali Khan"].rank) == ("PS City", "CONST")
    assert (of["Zar Khan"].service_state, of["Bakht Khan"].address) == ("retired", "Mardan")
    assert desk.missing_people.count() == 0


def test_a_cnic_that_somebody_else_has_by_now_does_not_go_back(take, desk):
    take(line(0))
    other = line(0).replace("16101-0000000-1", "16101-9999999-1")
    path_batch = take(other, name="next.csv", answers={"number:csv!2": "same"})
    desk.roster.register(dataclasses.replace(desk.roster.person("Gul Khan").draft, name="Sher Ali", belt_no="9",
                                             cnic="1610100000001", personnel_no="00999999"))  # fmt: skip

    undone = desk.roster.undo(path_batch)

    assert [(person.name, person.fields) for person in undone.kept] == [("Gul Khan", ("cnic",))]
    assert desk.roster.person("Gul Khan").draft.cnic == "1610199999991"


def test_the_number_of_a_withdrawn_record_is_given_to_nobody_else(take, desk, tmp_path):
    take(line(0).replace("16101-0000000-1", ""), line(1))
    twice = desk.roster.person("Amir Khan").draft
    desk.roster.withdraw(desk.roster.person("Amir Khan").uid, "entered twice")
    path = tmp_path / "next.csv"
    path.write_text(f"{HEADINGS}\n{line(0).replace('16101-0000000-1', twice.cnic)}", encoding="utf-8")

    proposal = desk.roster.plan(path)

    assert [problem.code for problem in proposal.plan.rows[0].problems] == ["cnic_of_withdrawn"]
    assert desk.roster.accept(proposal, take_doubtful=True).changed == 0


def test_the_timeline_tells_when_an_import_came_and_when_it_was_taken_back(take, desk, clock):
    take(line(0))
    batch = take(line(0, mobile="0300-1234567"))
    came = clock.now().date()
    clock.advance(days=30)
    desk.roster.undo(batch)

    told = {(entry.on, entry.kind) for entry in desk.roster.timeline(desk.roster.person("Gul Khan"))}

    assert {(came, "timeline_import_changed"), (came + timedelta(days=30), "timeline_import_undone")} <= told
