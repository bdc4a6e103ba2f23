"""The queue of persons whom a roll does not name: filled, settled, closed by a later roll, emptied by undoing."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from kpdesk.base.problems import ProblemsFound
from kpdesk.roster.missing_draft import MISTAKE, MissingDraft
from kpdesk.roster.missing_records import MissingPersonRecord
from kpdesk.roster.service_drafts import StatusDraft, TransferDraft
from kpdesk.store.audit import latest_entries

HEADINGS = "Name,Father Name,Rank,Belt No,CNIC,Date of Birth,Posting"
GUL = "Gul Zaman,Zar Khan,FC,1042,16101-1234567-1,14.03.1990,PS City"
AMIR = "Amir Shah,Wali Khan,HC,1043,16101-7654321-3,02.05.1985,PS Hoti"
NOOR = "Noor Jan,Sher Ali,ASI,,17301-1111222-5,30.11.1979,PS City"
DAY = date(2026, 11, 1)


@pytest.fixture
def take(desk, tmp_path):
    """Takes in a roll of these lines."""

    def accept(*lines, name="roll.csv", **more):
        path = tmp_path / name
        path.write_text("\n".join((HEADINGS, *lines)), encoding="utf-8")
        return desk.roster.accept(desk.roster.plan(path), **more)

    return accept


@pytest.fixture
def waiting(desk):
    return lambda: [row.name for row in desk.missing_people.waiting()]


@pytest.fixture
def settle(desk):
    """Settles people by their names."""

    def do(outcome, *names, on=DAY, order="", to=""):
        uids = [desk.roster.person(name).uid for name in names]
        return desk.missing_people.settle(uids, MissingDraft(outcome, on, order, to))

    return do


def state(desk, name):
    return desk.roster.person(name).draft.service_state


def test_who_is_not_in_the_next_roll_waits_and_stays_as_he_is(desk, take, waiting):
    take(GUL, AMIR, NOOR)

    accepted = take(GUL.replace("PS City", "PS Toru"), NOOR, name="next.csv")

    (row,) = desk.missing_people.waiting()
    assert (accepted.queued, waiting(), desk.missing_people.count()) == (1, ["Amir Shah"], 1)
    assert (row.batch, row.file_name, row.asked_on) == (accepted.batch, "next.csv", date(2026, 11, 22))
    assert state(desk, "Amir Shah") == "in_service"


def test_a_roll_that_only_leaves_somebody_out_is_an_import_of_its_own(desk, take, waiting):
    take(GUL, AMIR)

    accepted = take(GUL, name="next.csv")

    assert (accepted.added, accepted.changed, accepted.queued) == (0, 0, 1)
    assert accepted.batch is not None
    assert take(GUL, name="next.csv").batch is None
    assert waiting() == ["Amir Shah"]


def test_a_roll_of_one_station_leaves_nobody_out(take, waiting):
    take(GUL, AMIR, NOOR)

    part = take(GUL.replace("PS City", "PS Toru"), name="city.csv")

    assert (part.changed, part.queued, waiting()) == (1, 0, [])
    assert take(GUL, name="city.csv", whole_roll=True).queued == 2


@pytest.mark.parametrize("outcome", ["retired", "died", "dismissed", "removed", "compulsorily_retired", "shaheed"])
def test_who_left_gets_the_state_with_its_day_and_order(desk, take, waiting, settle, outcome):
    take(GUL, AMIR)
    take(GUL, name="next.csv")

    settle(outcome, "Amir Shah", order="OB 12")

    holdings = desk.service_record.holdings(desk.roster.person("Amir Shah").uid)
    now = next(held for held in holdings if held.value == outcome)
    assert (state(desk, "Amir Shah"), waiting()) == (outcome, [])
    assert (now.held_from, now.order_no) == (DAY, "OB 12")


def test_several_are_settled_at_once_or_none(desk, take, waiting, settle):
    take(GUL, AMIR, NOOR)
    take(GUL, name="next.csv", whole_roll=True)

    with pytest.raises(ProblemsFound) as refused:
        settle("retired", "Amir Shah", "Gul Zaman")
    assert [problem.code for problem in refused.value.problems] == ["not_in_queue"]
    assert waiting() == ["Amir Shah", "Noor Jan"]

    settle("retired", "Amir Shah", "Noor Jan")

    assert waiting() == []
    assert state(desk, "Gul Zaman") == "in_service"


def test_a_transfer_is_offered_and_asked_about_no_more(desk, take, waiting, settle):
    take(GUL, AMIR)
    take(GUL, name="next.csv")

    settle("transferred", "Amir Shah", order="123/EC", to="SWB")

    (offer,) = desk.service_record.transfers()
    assert (offer.name, offer.to_office, offer.order_no, offer.offered_on) == ("Amir Shah", "SWB", "123/EC", DAY)
    assert waiting() == []
    assert take(GUL.replace("PS City", "PS Toru"), name="third.csv").queued == 0


def test_a_transfer_without_order_or_office_is_refused_at_its_field(take, settle, waiting):
    take(GUL, AMIR)
    take(GUL, name="next.csv")

    with pytest.raises(ProblemsFound) as refused:
        settle("transferred", "Amir Shah", on=None)

    assert {problem.field for problem in refused.value.problems} == {"to_office", "order_no", "on"}
    assert waiting() == ["Amir Shah"]


def test_left_out_by_mistake_is_not_asked_again_until_another_roll(desk, take, waiting, settle):
    take(GUL, AMIR)
    take(GUL, name="next.csv")

    settle(MISTAKE, "Amir Shah", on=None)

    assert (waiting(), state(desk, "Amir Shah")) == ([], "in_service")
    assert take(GUL, name="next.csv").batch is None
    assert take(GUL.replace("1042", "77"), name="third.csv").queued == 1


def test_whom_a_later_roll_names_waits_no_more_and_waits_again_when_that_is_undone(desk, take, waiting):
    take(GUL, AMIR)
    take(GUL, name="next.csv")

    third = take(GUL, AMIR, name="third.csv").batch
    assert waiting() == []

    desk.roster.undo(third)
    assert waiting() == ["Amir Shah"]


def test_who_waits_twice_is_listed_once_and_undoing_either_roll_keeps_him_waiting_for_the_other(desk, take, waiting):
    take(GUL, AMIR)
    second = take(GUL, name="next.csv").batch
    third = take(GUL.replace("PS City", "PS Toru"), name="third.csv").batch
    assert waiting() == ["Amir Shah"]

    desk.roster.undo(second)
    assert [row.batch for row in desk.missing_people.waiting()] == [third]
    desk.roster.undo(third)
    assert waiting() == []


def test_the_state_table_binds_the_queue(desk, take, settle, waiting):
    take(GUL, AMIR, name="first.csv")
    desk.service_record.set_status([desk.roster.person("Amir Shah").uid], StatusDraft("suspended", "", DAY))
    take(GUL, name="next.csv")

    with pytest.raises(ProblemsFound) as early:
        settle("retired", "Amir Shah", on=date(2026, 10, 1))

    assert [problem.code for problem in early.value.problems] == ["status_before_present"]
    assert waiting() == ["Amir Shah"]


def test_who_is_retired_or_offered_elsewhere_is_no_longer_asked_about(desk, take, waiting):
    take(GUL, AMIR, NOOR)
    take(GUL, name="next.csv", whole_roll=True)

    desk.service_record.set_status([desk.roster.person("Amir Shah").uid], StatusDraft("retired", "", DAY))
    desk.service_record.offer([desk.roster.person("Noor Jan").uid], TransferDraft("SWB", DAY, "9/EC"))

    assert waiting() == []


def test_undoing_keeps_what_was_settled_since_and_says_of_whom(desk, take, waiting, settle):
    take(GUL, AMIR, NOOR, GUL.replace("Gul", "Sher").replace("1234567", "1234568"))
    batch = take(GUL.replace("PS City", "PS Toru"), GUL.replace("Gul", "Noor").replace("1234567", "1234569"),
                 name="next.csv", whole_roll=True).batch  # fmt: skip
    settle("retired", "Amir Shah")
    settle("transferred", "Noor Jan", order="9/EC", to="SWB")

    undone = desk.roster.undo(batch)

    assert [(kept.name, kept.fields) for kept in undone.kept] == [
        ("Amir Shah", ("service_state",)),
        ("Noor Jan", ("transfer",)),
    ]
    assert (undone.reverted, waiting(), state(desk, "Amir Shah")) == (2, [], "retired")
    assert desk.roster.person("Gul Zaman").draft.posting == "PS City"


def test_an_undone_import_leaves_nobody_in_the_queue_s_table(desk, take):
    take(GUL, AMIR)
    desk.roster.undo(take(GUL, name="next.csv").batch)

    with desk.workplace.reading() as session:
        assert session.scalars(select(MissingPersonRecord)).all() == []


def test_each_settlement_is_in_the_history_and_in_the_person_s_timeline(desk, take, settle):
    take(GUL, AMIR)
    take(GUL, name="next.csv")

    settle(MISTAKE, "Amir Shah", on=None)

    person = desk.roster.person("Amir Shah")
    with desk.workplace.reading() as session:
        entry = next(iter(latest_entries(session, 1)))
    assert (entry.action, entry.uid, entry.details["outcome"]) == ("missing_settled", person.uid, MISTAKE)
    assert "timeline_missing_settled" in [line.kind for line in desk.roster.timeline(person)]


@pytest.mark.parametrize("short", [0, 2000])
@pytest.mark.parametrize(("sort", "descending"), [("name", False), ("name", True), ("posting", False), ("rank", True)])
def test_the_queue_is_read_stretch_by_stretch(desk, take, monkeypatch, short, sort, descending):
    monkeypatch.setattr("kpdesk.roster.missing_queries.SHORT_QUEUE", short)
    take(GUL, AMIR, NOOR)
    take(
        NOOR.replace("Noor Jan", "Zar Wali").replace("17301-1111222-5", "17301-9999222-5"),
        name="b.csv",
        whole_roll=True,
    )

    first = desk.missing_people.stretch(limit=2, sort=sort, descending=descending)
    rest = desk.missing_people.stretch(first.after, 2, sort, descending)

    found = [row.name for row in (*first.rows, *rest.rows)]
    assert sorted(found) == ["Amir Shah", "Gul Zaman", "Noor Jan"]
    assert rest.after is None
    if sort == "name":
        assert found == sorted(found, reverse=descending)


def test_who_left_by_himself_is_not_counted(desk, take, waiting):
    take(GUL, AMIR, NOOR)
    take(GUL, name="b.csv", whole_roll=True)
    amir, noor = (desk.roster.person(name).uid for name in ("Amir Shah", "Noor Jan"))
    desk.service_record.set_status([amir], StatusDraft("retired", "", DAY, "OB 4"))
    assert (desk.missing_people.count(), waiting()) == (1, ["Noor Jan"])

    desk.service_record.offer([noor], TransferDraft("SWB", DAY, "OB 5"))
    assert (desk.missing_people.count(), desk.missing_people.uids(), waiting()) == (0, (), [])
