"""The desk's face for the week at hand: which one it is, and what its user does next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kpdesk.access.rows import UserRow
from kpdesk.base.clock import today
from kpdesk.base.weeks import Week
from kpdesk.desk.exchange import ExchangeDesk
from kpdesk.desk.users import UsersDesk
from kpdesk.desk.violations import ViolationsDesk
from kpdesk.desk.weekly import WeeklyDesk
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.rows import OutboxRow
from kpdesk.store.meta import practice_state
from kpdesk.store.store import Workplace
from kpdesk.violations.rows import ViolationFilter
from kpdesk.weekly.road import Sending, WeekStep, freezers, next_step, others_at_work
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import ReturnState


@dataclass(frozen=True, slots=True)
class WeekRoad:
    """The week at hand: its newest return, how far its file is, the next step, and who may freeze it.

    ``freezers`` are full names, empty where ``alone``: one person does all the work of the office.
    """

    week: Week
    row: ReturnRow | None
    step: WeekStep
    printed: int
    sending: Sending
    freezers: tuple[str, ...]
    alone: bool


class WeekRoadDesk:
    """What comes next in the open store's week."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def next(self) -> WeekRoad:
        """Returns the present week, or the one before it until that is frozen, printed and sent."""
        weekly, exchange = WeeklyDesk(self._at), ExchangeDesk(self._at)
        current = weekly.week()
        rows: dict[str, ReturnRow] = {}
        for row in weekly.items():
            if row.week not in rows or rows[row.week].edition < row.edition:
                rows[row.week] = row
        users, outbox = UsersDesk(self._at).items(), exchange.outbox()
        with self._at.reading() as session:
            practice = bool(practice_state(session))
        enrolled = exchange.is_enrolled()

        def road(week: Week) -> WeekRoad:
            sending = _sending(week, outbox, enrolled=enrolled, practice=practice)
            return self._road(weekly, week, rows.get(week.label), sending, users)

        before = current.previous()
        if before.label in rows or self._owes(rows.values(), before):
            found = road(before)
            if found.step not in (WeekStep.DONE, WeekStep.RECEIPT, WeekStep.ENROL):
                return found
        return road(current)

    def owed(self) -> Week | None:
        """Returns last week where the office owes its report and never froze one; None where nothing is owed."""
        weekly = WeeklyDesk(self._at)
        rows, week = weekly.items(), weekly.week().previous()
        frozen = any(row.week == week.label and row.state is ReturnState.FROZEN for row in rows)
        return week if not frozen and self._owes(rows, week) else None

    def _road(
        self, weekly: WeeklyDesk, week: Week, row: ReturnRow | None, sending: Sending, users: tuple[UserRow, ...]
    ) -> WeekRoad:
        actor, day = self._at.actor, today(self._at.clock)
        user = next(one for one in users if one.name == actor.name)
        printed = weekly.printed_copies(row.week, row.edition) if row and row.state is ReturnState.FROZEN else 0
        step = next_step(week, row, printed, sending, user, users, day)
        by = row.drawn_up_by if row else actor.name
        names = tuple(one.full_name or one.name for one in freezers(users, by))
        return WeekRoad(week, row, step, printed, sending, names, not others_at_work(users, by))

    def _owes(self, rows: Iterable[ReturnRow], week: Week) -> bool:
        """An office owes last week's report once it has reported before, or has something to report of that week."""
        if any(row.state is ReturnState.FROZEN and row.first < week.first for row in rows):
            return True
        return ViolationsDesk(self._at).count(ViolationFilter(first=week.first, last=week.last)) > 0


def _sending(week: Week, outbox: tuple[OutboxRow, ...], *, enrolled: bool, practice: bool) -> Sending:
    files = [file for file in outbox if file.is_week and file.recipient == ROOT and file.period == week.label]
    return Sending(enrolled, practice, bool(files), any(file.receipt is not None for file in files))
