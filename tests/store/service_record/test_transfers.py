"""Transfers as a pair: offered here, accepted there, one owner all along."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.roster.history_records import TransferOfferRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rows import PeopleWanted
from kpdesk.roster.service_drafts import PostingDraft, StatusDraft, TransferDraft
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.store.schema import new_uid

TO_SWAT = TransferDraft("SWT", date(2026, 11, 1), "CPO 1169-74/EC")
DAY = date(2026, 11, 10)


@pytest.fixture
def owner(desk):
    """Returns the office that has a person."""

    def of(uid):
        with desk.workplace.reading() as session:
            return session.scalar(select(PersonRecord.office).where(PersonRecord.uid == uid))

    return of


def test_an_offered_person_stays_in_the_strength(record, desk, gul, owner):
    record.offer([gul], TO_SWAT)

    assert (owner(gul), desk.roster.row(gul).posting, record.strength().total.actual) == ("MRD", "PS City", 3)
    row = record.transfers(TransferState.OFFERED)[0]
    assert (row.name, row.from_office, row.to_office, row.order_no) == ("Gul Zaman", "MRD", "SWT", "CPO 1169-74/EC")


def test_an_accepted_person_belongs_to_the_other_office_and_to_no_list_of_those_who_serve(record, desk, gul, owner):
    record.offer([gul], TO_SWAT)
    record.accept_offer(gul, DAY, "SWT 5")

    assert (owner(gul), record.strength().total.actual) == ("SWT", 2)
    assert desk.roster.row(gul).service_state == "transferred"
    assert gul not in desk.roster.uids(PeopleWanted(serving=True))


def test_belt_and_posting_end_with_the_office_that_gave_them(record, gul, desk):
    record.offer([gul], TO_SWAT)
    record.accept_offer(gul, DAY)

    past = {h.aspect: (h.value, h.office, h.held_until) for h in record.holdings(gul) if h.held_until}
    assert past["belt_no"] == ("1042", "MRD", DAY)
    assert past["posting"] == ("PS City", "MRD", DAY)
    assert desk.roster.find("1042") == ()


def test_nobody_changes_who_belongs_to_another_office(record, desk, gul):
    record.offer([gul], TO_SWAT)
    record.accept_offer(gul, DAY)
    person = desk.roster.person(gul)

    for call in (
        lambda: record.post([gul], PostingDraft("PS Hoti", DAY)),
        lambda: record.set_status([gul], StatusDraft("", "absent", DAY)),
        lambda: desk.roster.change(gul, person.revision, person.draft),
        lambda: record.offer([gul], TransferDraft("CPO", DAY, "x")),
    ):
        with pytest.raises(Refused) as caught:
            call()
        assert caught.value.code == "person_of_other_office"


def test_who_is_offered_back_comes_into_the_strength_again(record, desk, gul, owner, held):
    record.offer([gul], TO_SWAT)
    record.accept_offer(gul, DAY)
    record.offer([gul], TransferDraft("MRD", date(2026, 11, 15), "SWT 99"))
    record.accept_offer(gul, date(2026, 11, 16))

    assert (owner(gul), record.strength().total.actual) == ("MRD", 3)
    assert [value for value, *_ in held(gul, "service_state")] == ["in_service", "transferred", "in_service"]


@pytest.mark.parametrize("settle", ["withdraw_offer", "decline_offer"])
def test_an_offer_that_is_not_taken_leaves_everything_as_it_was(record, gul, owner, settle):
    before = record.holdings(gul)
    record.offer([gul], TO_SWAT)
    getattr(record, settle)(gul, DAY)

    assert (owner(gul), record.holdings(gul)) == ("MRD", before)
    record.offer([gul], TO_SWAT)


@pytest.mark.parametrize("settle", ["accept_offer", "withdraw_offer", "decline_offer"])
def test_what_is_settled_is_not_settled_again(record, gul, settle):
    record.offer([gul], TO_SWAT)
    record.withdraw_offer(gul, DAY)

    with pytest.raises(Refused, match="transfer_not_open"):
        getattr(record, settle)(gul, DAY)


def test_a_person_is_offered_to_one_office_at_a_time(record, gul):
    record.offer([gul], TO_SWAT)

    with pytest.raises(ProblemsFound) as caught:
        record.offer([gul], TransferDraft("CPO", DAY, "x"))

    assert (caught.value.code, caught.value.values["office"]) == ("transfer_already_offered", "SWT")


def test_even_the_database_refuses_a_second_open_offer(record, desk, gul):
    record.offer([gul], TO_SWAT)

    with desk.workplace.writing() as uow, pytest.raises(IntegrityError):
        person = uow.session.scalar(select(PersonRecord.id).where(PersonRecord.uid == gul))
        second = {"person_id": person, "from_office": "MRD", "to_office": "CPO", "order_no": "x",
                  "offered_on": DAY, "state": "offered", "settled_order": "", "uid": new_uid()}  # fmt: skip
        uow.session.execute(insert(TransferOfferRecord).values(**second, **uow.stamp()))


def test_one_who_cannot_be_offered_keeps_all_from_being_offered(record, uids):
    record.set_status([uids[1]], StatusDraft("died", on=DAY))

    with pytest.raises(ProblemsFound, match="person_not_serving"):
        record.offer(uids, TO_SWAT)

    assert record.transfers() == ()


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (TransferDraft("MRD", DAY, "1"), "transfer_to_own_office"),
        (TransferDraft("XXX", DAY, "1"), "office_unknown"),
    ],
)
def test_an_offer_that_cannot_be_is_refused(record, gul, draft, code):
    with pytest.raises(Refused) as caught:
        record.offer([gul], draft)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("on", "code"),
    [(None, "day_missing"), (date(2027, 1, 1), "day_in_future"), (date(2026, 10, 1), "transfer_before_offer")],
)
def test_an_acceptance_has_a_day_after_the_offer(record, gul, owner, on, code):
    record.offer([gul], TO_SWAT)

    with pytest.raises(Refused) as caught:
        record.accept_offer(gul, on)

    assert (caught.value.code, owner(gul)) == (code, "MRD")


def test_an_auditor_offers_and_settles_nothing(record, reader, gul):
    record.offer([gul], TO_SWAT)

    for call in (
        lambda: reader.offer([gul], TO_SWAT),
        lambda: reader.accept_offer(gul, DAY),
        lambda: reader.withdraw_offer(gul, DAY),
        lambda: reader.decline_offer(gul, DAY),
    ):
        with pytest.raises(Refused, match="not_permitted"):
            call()


def test_each_side_of_a_transfer_is_in_the_history(record, gul, noted):
    record.offer([gul], TO_SWAT)
    record.accept_offer(gul, DAY)

    assert noted(gul)[-2:] == ["transfer_offered", "transfer_accepted"]
