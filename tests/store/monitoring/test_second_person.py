"""A closure is confirmed by a second user; where there is none, by a witness whose rank and reason are on record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.monitoring import MonitoringDesk
from kpdesk.monitoring.draft import AccountDraft, ConfirmationDraft
from kpdesk.monitoring.stages import Stage
from kpdesk.store.audit import latest_entries
from kpdesk.store.store import Workplace

TODAY = date(2026, 11, 22)
WITNESS = ConfirmationDraft(TODAY, "Noor Khan", "Head Constable", "only one user in this office")


@pytest.fixture
def closed(desk: Desk) -> str:
    """A group that the user closed himself."""
    uid = desk.monitoring.add_account(AccountDraft("whatsapp", name="Friends", found_on=date(2026, 11, 1))).uid
    desk.monitoring.close_account(uid, date(2026, 11, 10), "seen")
    return uid


def test_a_witness_confirms_with_rank_and_reason_on_record(desk: Desk, closed: str) -> None:
    desk.monitoring.confirm_closure(closed, WITNESS)

    row = desk.monitoring.account(closed)
    assert row.stage_on(TODAY) is Stage.CONFIRMED
    assert (row.confirmed_by, row.witness_reason) == ("Head Constable Noor Khan", "only one user in this office")


def test_the_history_tells_of_the_witness_and_of_who_wrote_it_down(desk: Desk, closed: str) -> None:
    desk.monitoring.confirm_closure(closed, WITNESS)

    with desk.workplace.reading() as session:
        (entry,) = latest_entries(session, 1)
    assert (entry.action, entry.actor) == ("account_closure_confirmed", "khan")
    assert entry.details["witness_reason"] == WITNESS.reason


@pytest.mark.parametrize("name", ["khan", "KHAN ZADA", " Khan  Zada "])
def test_whoever_recorded_the_closure_is_not_his_own_witness(desk: Desk, closed: str, name: str) -> None:
    with pytest.raises(Refused, match="witness_is_user"):
        desk.monitoring.confirm_closure(closed, replace(WITNESS, witness=name))

    assert desk.monitoring.account(closed).confirmed_on is None


@pytest.mark.parametrize(
    ("field", "code"),
    [("witness", "witness_missing"), ("rank", "witness_rank_missing"), ("reason", "witness_reason_missing")],
)
def test_a_witness_wants_name_rank_and_reason(desk: Desk, closed: str, field: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        desk.monitoring.confirm_closure(closed, replace(WITNESS, **{field: " "}))


def test_a_second_user_needs_no_reason(desk: Desk, closed: str) -> None:
    second = MonitoringDesk(Workplace(desk.workplace.store, Actor("asad", "Asad Gul", Role.CLERK, "MRD")))
    second.confirm_closure(closed, ConfirmationDraft(TODAY))

    row = desk.monitoring.account(closed)
    assert (row.confirmed_by, row.witness_reason) == ("Asad Gul", "")
