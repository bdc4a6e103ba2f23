"""Posting one and many."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.roster.service_drafts import PostingDraft, StatusDraft
from kpdesk.store.audit import latest_entries

HOTI = PostingDraft("PS Hoti", date(2026, 11, 20), "OB 812", "Insp Shah Jehan")


def test_a_posting_has_its_day_order_and_supervisor(record, gul):
    record.post([gul], HOTI)

    now = [holding for holding in record.holdings(gul) if holding.aspect == "posting"][-1]
    assert (now.value, now.held_from, now.order_no, now.supervisor, now.office) == (
        "PS Hoti", date(2026, 11, 20), "OB 812", "Insp Shah Jehan", "MRD",
    )  # fmt: skip


def test_the_supervisor_at_the_time_stays_with_the_posting_that_is_over(record, gul):
    record.post([gul], HOTI)
    record.post([gul], PostingDraft("PS Cantt", date(2026, 11, 21)))

    past = [h for h in record.holdings(gul) if h.aspect == "posting" and h.value == "PS Hoti"]
    assert [(h.supervisor, h.order_no, h.held_until) for h in past] == [
        ("Insp Shah Jehan", "OB 812", date(2026, 11, 21))
    ]  # fmt: skip


def test_a_new_supervisor_at_the_same_posting_is_a_change(record, gul, held):
    record.post([gul], HOTI)
    acted = record.post([gul], PostingDraft("PS Hoti", date(2026, 11, 21), "", "SI Gul Rang"))

    assert acted.changed == (gul,)
    assert [value for value, *_ in held(gul, "posting")] == ["PS City", "PS Hoti", "PS Hoti"]
    assert record.supervisor_of("PS Hoti") == "SI Gul Rang"


def test_many_are_posted_with_an_entry_each_and_one_for_the_action(desk, record, uids, noted):
    acted = record.post(uids, PostingDraft("PS Cantt", date(2026, 11, 20)))

    assert acted.changed == tuple(uids)
    assert {desk.roster.row(uid).posting for uid in uids} == {"PS Cantt"}
    assert [noted(uid)[-1] for uid in uids] == ["person_posted"] * 3
    with desk.workplace.reading() as session:
        last = next(latest_entries(session, 1))
    assert (last.action, last.details["count"], last.details["posting"]) == ("people_posted", 3, "PS Cantt")


def test_one_who_is_there_already_stays_as_he_is(record, uids, noted):
    acted = record.post(uids, PostingDraft("PS Hoti", date(2026, 11, 20)))

    assert (acted.changed, acted.unchanged) == ((uids[0], uids[2]), (uids[1],))
    assert noted(uids[1]) == ["person_registered"]


def test_when_one_cannot_nobody_is_posted_and_each_problem_is_named(desk, record, uids, noted):
    record.set_status([uids[0], uids[1]], StatusDraft("died", on=date(2026, 11, 1)))

    with pytest.raises(ProblemsFound) as caught:
        record.post(uids, PostingDraft("PS Cantt", date(2026, 11, 20)))

    assert [(p.code, p.values["name"]) for p in caught.value.problems] == [
        ("person_not_serving", "Gul Zaman"), ("person_not_serving", "Amir Shah"),
    ]  # fmt: skip
    assert desk.roster.row(uids[2]).posting == "PS City"
    assert noted(uids[2]) == ["person_registered"]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (PostingDraft("PS Hoti", date(2026, 11, 23)), "day_in_future"),
        (PostingDraft("PS Hoti", date(2023, 1, 1)), "posting_before_present"),
    ],
)
def test_a_posting_that_cannot_be_is_refused(record, gul, held, draft, code):
    with pytest.raises(ProblemsFound) as caught:
        record.post([gul], draft)

    assert caught.value.code == code
    assert len(held(gul, "posting")) == 1


@pytest.mark.parametrize(("chosen", "code"), [([], "nobody_selected"), (["nobody"], "person_not_found")])
def test_only_people_on_record_are_posted(record, chosen, code):
    with pytest.raises(Refused) as caught:
        record.post(chosen, HOTI)

    assert caught.value.code == code


def test_stopping_leaves_nobody_posted(desk, record, uids):
    class Stopped:
        def step(self, label, done=0, total=0):
            if done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        record.post(uids, PostingDraft("PS Cantt", date(2026, 11, 20)), Stopped())

    assert [desk.roster.row(uid).posting for uid in uids] == ["PS City", "PS Hoti", "PS City"]


def test_an_auditor_posts_nobody(reader, gul):
    with pytest.raises(Refused, match="not_permitted"):
        reader.post([gul], HOTI)
