"""Invented returns of many offices for many weeks, put straight into the store of a headquarters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import insert

from kpdesk.base.weeks import Week
from kpdesk.desk.desk import Desk
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rules import State
from kpdesk.store.schema import new_uid
from kpdesk.weekly.figures import ACTIONS
from kpdesk.weekly.rules import Balance

_EVERY: Final = 20
_KINDS, _PLATFORMS, _RANKS = ("V01", "V02", "V03", "V05"), ("tiktok", "facebook", "whatsapp"), ("FC", "HC", "ASI", "SI")
_OTHERS: Final = (
    "late_entries", "reclassified", "custody", "late_actions", "groups_authorised", "groups_found", "groups_closed",
    "groups_open", "pending_over_30_days", "pending_over_60_days", "pending_over_90_days", "pending_without_action",
    "steps_overdue", "directives_owed", "directives_late", "checks", "accounts_checked", "cumulative",
)  # fmt: skip
_CHUNK: Final = 2_000


def insert_returns(desk: Desk, weeks: Sequence[Week], offices: Sequence[str]) -> int:
    """Returns how many returns were put in: of 20 one is missing, two are late, two NIL and one qualified.

    Which is which follows from office and week alone, so that tests can name one.
    """
    with desk.workplace.writing() as uow:
        stamp = uow.stamp()
        rows = [{**row, **stamp, "uid": new_uid()} for row in _rows(weeks, offices)]
        for first in range(0, len(rows), _CHUNK):
            uow.session.execute(insert(ReceivedReturnRecord), rows[first : first + _CHUNK])
        uow.commit()
    return len(rows)


def outcome_of(office_place: int, week_place: int) -> State:
    """Returns what the office at a place sent for the week at a place."""
    match (office_place * 7 + week_place * 3) % _EVERY:
        case 0:
            return State.OUTSTANDING
        case 1 | 2:
            return State.RECEIVED_LATE
        case 3 | 4:
            return State.NIL
        case 5:
            return State.QUALIFIED
    return State.RECEIVED


def figures_of_return(office_place: int, week_place: int, *, nil: bool) -> dict[str, Any]:
    """Returns figures as a return has them, all of them 0 for a NIL return; they add up."""
    new = 0 if nil else (office_place + week_place) % 5
    account = {
        Balance.BROUGHT_FORWARD: 0 if nil else 2, Balance.NEW: new, Balance.REOPENED: 0,
        Balance.DISPOSED: 0 if nil else 1, Balance.BALANCE: 0 if nil else 1 + new,
    }  # fmt: skip
    plain = {column.value: count for column, count in account.items()}
    place = office_place + week_place
    others = {name: 0 if nil else (place + at) % 3 for at, name in enumerate((*ACTIONS, *_OTHERS))}
    return {
        **plain, **others, "strength": 1_000 + office_place,
        "by_kind": {} if nil else {_KINDS[place % len(_KINDS)]: plain},
        "by_rank": {} if nil else {_RANKS[place % len(_RANKS)]: plain},
        "by_platform": {_PLATFORMS[place % len(_PLATFORMS)]: new} if new else {},
        "basis": {"after": ""}, "summary": {},
    }  # fmt: skip


def _rows(weeks: Sequence[Week], offices: Sequence[str]) -> Iterator[dict[str, Any]]:
    for week_place, week in enumerate(weeks):
        noon = datetime.combine(week.last, time(7), UTC)
        for office_place, office in enumerate(offices):
            outcome = outcome_of(office_place, week_place)
            if outcome is State.OUTSTANDING:
                continue
            qualified = outcome is State.QUALIFIED
            nil = outcome is State.NIL
            exceptions = [{"code": "except_no_check", "clause": "d", "serials": [], "values": {}, "part": "E"}]
            yield {
                "reporting_office": office, "week": week.label, "first": week.first, "last": week.last, "edition": 1,
                "nil": nil, "qualified": qualified,
                "figures": figures_of_return(office_place, week_place, nil=nil),
                "certificate": {
                    "state": "qualified" if qualified else "nil" if nil else "clean",
                    "exceptions": exceptions if qualified else [],
                },
                "frozen_at": noon, "received_at": noon + timedelta(days=6 if outcome is State.RECEIVED_LATE else 2),
                "inbox_uid": "bench", "new_violations": 0, "flows": "", "contradicted": 0, "contradictions": [],
            }  # fmt: skip
