"""What the signed returns of earlier weeks hand on to a week."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.weeks import Week
from kpdesk.weekly.facts import Carried, Stale
from kpdesk.weekly.figures import COUNTED_ONCE
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rules import ReturnState


@dataclass(frozen=True, slots=True)
class Signed:
    """The last signed edition of a week; ``place`` tells which was signed before which."""

    key: int
    week: str
    first: date
    last: date
    place: int
    basis: Mapping[str, Any]


@dataclass(slots=True)
class Chain:
    """The signed returns before a week, each in its last edition, the oldest first; their rows are read when asked."""

    session: Session
    signed: tuple[Signed, ...]
    _rows: dict[int, Mapping[str, list[str]]] = field(default_factory=dict)

    @property
    def until(self) -> date | None:
        """The last day that they cover, None before the first."""
        return max((one.last for one in self.signed), default=None)

    @property
    def pending(self) -> frozenset[str]:
        """The balance of the last of them."""
        return frozenset(self.counted(self.signed[-1])["balance"]) if self.signed else frozenset()

    def entered_by(self, table: str) -> int:
        """Returns the key of the last row of a table that the last of them could count."""
        return int(self.signed[-1].basis.get(table, 0)) if self.signed else 0

    def counted(self, one: Signed) -> Mapping[str, list[str]]:
        """Returns the uids that a signed return was counted from, by figure."""
        if one.key not in self._rows:
            self._rows[one.key] = self.session.scalars(
                select(ReturnRecord.counted).where(ReturnRecord.id == one.key)
            ).one()
        return self._rows[one.key]

    def known(self, among: Collection[str]) -> frozenset[str]:
        """Returns which of these uids a signed return has counted already; reads no return where there are none."""
        return frozenset(among).intersection(_ever(map(self.counted, self.signed))) if among else frozenset()

    def stale(self) -> tuple[Stale, ...]:
        """Returns the weeks that were signed before an earlier one was revised, and no longer carry it on."""
        found = []
        for place, (before, after) in enumerate(zip(self.signed, self.signed[1:], strict=False), 1):
            revised = max(self.signed[:place], key=lambda one: one.place)
            if revised.place > after.place and not self._carries_on(before, after, self.signed[:place]):
                found.append(Stale(after.week, revised.week))
        return tuple(found)

    def _carries_on(self, before: Signed, after: Signed, all_before: Iterable[Signed]) -> bool:
        counted = self.counted(after)
        if set(self.counted(before)["balance"]) != set(counted["brought_forward"]):
            return False
        return not _once(counted) & _ever(map(self.counted, all_before))


def chain_before(session: Session, week: Week) -> Chain:
    """Returns the signed returns of the weeks that began before this one."""
    rows = session.execute(
        select(
            ReturnRecord.id, ReturnRecord.week, ReturnRecord.first, ReturnRecord.last, ReturnRecord.audit_seq,
            ReturnRecord.figures["basis"].label("basis"),
        )
        .where(
            ReturnRecord.state == ReturnState.FROZEN.value,
            ReturnRecord.withdrawn_at.is_(None),
            ReturnRecord.first < week.first,
            ReturnRecord.week != week.label,
        )
        .order_by(ReturnRecord.edition)
    )  # fmt: skip
    latest = {row.week: row for row in rows}
    signed = (
        Signed(row.id, row.week, row.first, row.last, row.audit_seq or 0, row.basis or {}) for row in latest.values()
    )
    return Chain(session, tuple(sorted(signed, key=lambda one: one.first)))


def carried_over(chain: Chain, among: Collection[str]) -> Carried:
    """Returns what they hand on; ``among`` are the rows of which it must be known whether they were counted."""
    if not chain.signed:
        return Carried()
    last = chain.signed[-1]
    parts = chain.session.scalars(select(ReturnRecord.parts).where(ReturnRecord.id == last.key)).one()
    pending = chain.pending
    return Carried(
        label=last.week,
        pending=pending,
        known=chain.known(set(among) - pending) | pending,
        since=chain.signed[0].first,
        until=chain.until,
        told={row["uid"]: (row["rank"], row["kind"]) for row in parts["B"] if row["uid"] in pending},
        stale=chain.stale(),
    )


def _ever(returns: Iterable[Mapping[str, list[str]]]) -> set[str]:
    """Everything that was counted: each thing once, and what the first of all returns found on the books."""
    ever: set[str] = set()
    for counted in returns:
        ever |= _once(counted) | {*counted["brought_forward"], *counted["reopened"]}
    return ever


def _once(counted: Mapping[str, list[str]]) -> set[str]:
    return {uid for name in COUNTED_ONCE for uid in counted.get(name, ())}
