"""Every path that changes a posting, state, belt number or rank leaves what held before."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from sqlalchemy import select

from kpdesk.base.problems import ProblemsFound
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.service_drafts import PostingDraft, StatusDraft

TODAY = date(2026, 11, 22)
HEAD = "Name,Father Name,CNIC,Rank,Belt No,Posting,Date of Posting,Status\n"
GUL = "Gul Zaman,Zar Khan,16101-1234567-1,{rank},{belt},{posting},{day},{status}\n"


@pytest.fixture
def roll(tmp_path, desk):
    """Accepts a roll of Gul Zaman with these values and returns the batch."""

    def accept(rank="FC", belt="1042", posting="PS City", day="23.01.2024", status="in service"):
        path = tmp_path / "roll.csv"
        row = GUL.format(rank=rank, belt=belt, posting=posting, day=day, status=status)
        path.write_text(HEAD + row, encoding="utf-8")
        return desk.roster.accept(desk.roster.plan(path)).batch

    return accept


@pytest.fixture
def stored(desk):
    """Returns every column of the persons and of the history that an undo has to give back."""
    names = [
        c.name for c in PersonRecord.__table__.c if c.name not in ("revision", "changed_at", "changed_by")
    ]  # fmt: skip

    def rows():
        with desk.workplace.reading() as session:
            people = [tuple(getattr(p, name) for name in names) for p in session.scalars(select(PersonRecord))]
            past = session.execute(select(ServiceHistoryRecord.__table__)).all()
        return people, past

    return rows


def test_a_new_person_has_only_what_holds_now(gul, held):
    assert held(gul, "posting") == [("PS City", date(2024, 1, 23), None)]
    assert held(gul, "belt_no") == [("1042", None, None)]


def test_a_form_that_changes_the_posting_keeps_the_old_one_until_the_day_of_the_new(desk, gul, held):
    person = desk.roster.person(gul)
    draft = dataclasses.replace(person.draft, posting="PS Hoti", posted_on=date(2026, 11, 1), belt_no="2000")

    desk.roster.change(gul, person.revision, draft)

    assert held(gul, "posting") == [
        ("PS City", date(2024, 1, 23), date(2026, 11, 1)), ("PS Hoti", date(2026, 11, 1), None),
    ]  # fmt: skip
    assert held(gul, "belt_no") == [("1042", None, TODAY), ("2000", None, None)]


def test_a_form_cannot_take_a_step_that_the_table_does_not_know(desk, gul):
    person = desk.roster.person(gul)

    with pytest.raises(ProblemsFound, match="state_step_not_allowed"):
        desk.roster.change(gul, person.revision, dataclasses.replace(person.draft, service_state="reinstated"))


def test_an_import_keeps_what_it_overwrites(desk, roll, held):
    roll()
    roll(posting="PS Hoti", day="01.11.2026", rank="HC", belt="55", status="suspended")

    uid = desk.roster.person("16101-1234567-1").uid
    assert held(uid, "posting")[0] == ("PS City", date(2024, 1, 23), date(2026, 11, 1))
    assert [value for value, *_ in held(uid, "rank")] == ["CONST", "HC"]
    assert held(uid, "service_state") == [("in_service", None, TODAY), ("suspended", None, None)]
    assert [value for value, *_ in held(uid, "belt_no")] == ["1042", "55"]


def test_the_same_roll_again_writes_no_history(desk, roll, stored):
    roll()
    before = stored()

    assert roll() is None
    assert stored() == before


def test_a_posting_without_a_day_does_not_keep_the_day_of_the_old_one(desk, roll):
    roll()
    roll(posting="PS Hoti", day="")

    draft = desk.roster.person("16101-1234567-1").draft
    assert (draft.posting, draft.posted_on) == ("PS Hoti", None)


@pytest.mark.parametrize("day", ["", "01.11.2026"])
def test_undoing_an_import_gives_back_every_row_with_its_order_and_supervisor(desk, roll, stored, record, day):
    roll()
    uid = desk.roster.person("16101-1234567-1").uid
    record.post([uid], PostingDraft("PS Cantt", date(2026, 10, 1), "OB 5", "Insp Shah"))
    record.set_status([uid], StatusDraft("suspended", "closed_to_lines", date(2026, 10, 2), "OB 6"))
    before = stored()

    batch = roll(posting="PS Hoti", day=day, rank="HC", belt="55", status="reinstated")
    assert stored() != before
    desk.roster.undo(batch)

    assert stored() == before


def test_undoing_keeps_the_history_of_what_people_changed_since(desk, roll, held):
    roll()
    batch = roll(posting="PS Hoti", day="01.11.2026")
    person = desk.roster.person("16101-1234567-1")
    later = dataclasses.replace(person.draft, posting="PS Cantt", posted_on=date(2026, 11, 20))
    desk.roster.change(person.uid, person.revision, later)

    desk.roster.undo(batch)

    assert [value for value, *_ in held(person.uid, "posting")] == ["PS City", "PS Hoti", "PS Cantt"]


def test_who_is_entered_again_keeps_what_held_before(desk, gul, held):
    desk.roster.withdraw(gul, "entered twice")
    again = desk.roster.register(
        PersonDraft(name="Gul Zaman", cnic="1610112345671", posting="PS Hoti", posted_on=date(2026, 11, 2))
    ).uid

    assert again == gul
    assert [value for value, *_ in held(gul, "posting")] == ["PS City", "PS Hoti"]
