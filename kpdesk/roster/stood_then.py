"""Where an official stood on an earlier day: his posting, rank or state then, as far as the service record tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.roster.aspects import Aspect
from kpdesk.roster.history_records import ServiceHistoryRecord


class StoodThen:
    """What held before, of everybody; read once, asked for many rows.

    A value ends on the day on which the next one began. Of whom nothing is recorded after a day, what holds now is
    taken to have held then.
    """

    def __init__(self, session: Session, aspects: Iterable[Aspect]) -> None:
        found = session.execute(
            select(
                ServiceHistoryRecord.aspect, ServiceHistoryRecord.person_id, ServiceHistoryRecord.held_until,
                ServiceHistoryRecord.value,
            )
            .where(ServiceHistoryRecord.aspect.in_([aspect.value for aspect in aspects]))
            .order_by(ServiceHistoryRecord.held_until, ServiceHistoryRecord.id)
        )  # fmt: skip
        self._days: dict[tuple[str, int], list[date]] = defaultdict(list)
        self._values: dict[tuple[str, int], list[str]] = defaultdict(list)
        for aspect, person, until, value in found:
            self._days[aspect, person].append(until)
            self._values[aspect, person].append(value)

    def on(self, aspect: Aspect, person_id: int, day: date, now: str) -> str:
        """Returns what held at the end of that day; ``now`` is what holds today."""
        days = self._days.get((aspect.value, person_id))
        return self._held(aspect, person_id, bisect_right(days, day), now) if days else now

    def before(self, aspect: Aspect, person_id: int, day: date, now: str) -> str:
        """Returns what held before anything began on that day, such as the rank that an order took away."""
        days = self._days.get((aspect.value, person_id))
        return self._held(aspect, person_id, bisect_left(days, day), now) if days else now

    def _held(self, aspect: Aspect, person_id: int, place: int, now: str) -> str:
        values = self._values[aspect.value, person_id]
        return values[place] if place < len(values) else now
