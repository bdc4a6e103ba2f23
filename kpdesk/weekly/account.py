"""The account of the week: which violations were brought forward, came new, were disposed of, and still pend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kpdesk.base.problems import Problem
from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.facts import Carried
from kpdesk.weekly.rules import Balance


@dataclass(frozen=True, slots=True)
class Account:
    """The rows of each column; ``late`` are those new ones that were seen before the week began."""

    brought_forward: tuple[ViolationFact, ...]
    new: tuple[ViolationFact, ...]
    late: tuple[ViolationFact, ...]
    reopened: tuple[ViolationFact, ...]
    disposed: tuple[ViolationFact, ...]
    balance: tuple[ViolationFact, ...]

    def rows(self, column: Balance) -> tuple[ViolationFact, ...]:
        """Returns the rows of one column."""
        found: tuple[ViolationFact, ...] = getattr(self, column.value)
        return found

    def touched(self) -> tuple[ViolationFact, ...]:
        """Returns every row that the week reports on, in the order of their numbers."""
        return _ordered([*self.brought_forward, *self.new, *self.reopened])


def draw_account(week: Week, violations: Iterable[ViolationFact], carried: Carried) -> Account:
    """Returns the account of the week.

    A row that was entered after its own week was frozen is counted as new in the next one, so that what a
    signed paper said stays true and nothing is lost between two papers.
    """
    rows = tuple(violations)
    first_ever = carried.label is None
    brought = [row for row in rows if _brought_forward(row, week, carried, first_ever=first_ever)]
    held = {row.uid for row in brought}
    new = [row for row in rows if row.uid not in held and _is_new(row, week, carried)]
    reopened = [row for row in rows if row.uid not in held and _is_reopened(row, week, carried)]
    all_rows = [*brought, *new, *reopened]
    disposed = [row for row in all_rows if not pends(row, week.last)]
    return Account(
        _ordered(brought),
        _ordered(new),
        _ordered(row for row in new if row.seen_on < week.first),
        _ordered(reopened),
        _ordered(disposed),
        _ordered(row for row in all_rows if pends(row, week.last)),
    )


def problems_of(account: Account, week: Week, violations: Iterable[ViolationFact], carried: Carried) -> list[Problem]:
    """Returns what does not reconcile, each naming its row; empty when the account is right.

    The balance is compared with a recount that knows nothing of earlier weeks: every violation seen by the
    last day that pends on it. The two differ when a row was changed behind a signed report.
    """
    if carried.stale:
        # What does not fit follows from that, and goes away with it.
        return [
            Problem("week_to_revise", "brought_forward", values={"week": one.week, "revised": one.revised})
            for one in carried.stale
        ]
    recount = {row.uid: row for row in violations if row.seen_on <= week.last and pends(row, week.last)}
    balance = {row.uid: row for row in account.balance}
    missing = [recount[uid] for uid in recount.keys() - balance.keys()]
    surplus = [balance[uid] for uid in balance.keys() - recount.keys()]
    problems = [Problem("balance_misses_row", "balance", values={"number": row.number}) for row in _ordered(missing)]
    problems += [Problem("balance_has_row", "balance", values={"number": row.number}) for row in _ordered(surplus)]
    lost = carried.pending - {row.uid for row in account.brought_forward}
    problems += [Problem("carried_row_lost", "brought_forward", values={"uid": uid}) for uid in sorted(lost)]
    sums = len(account.brought_forward) + len(account.new) + len(account.reopened) - len(account.disposed)
    if sums != len(account.balance):
        problems.append(Problem("balance_not_equal", "balance", values={"sum": sums, "balance": len(account.balance)}))
    return problems


def pends(row: ViolationFact, day: date) -> bool:
    """Returns whether the violation still waits for its end on that day (in the evening)."""
    if row.protected or (row.withdrawn_on is not None and row.withdrawn_on <= day):
        return False
    if row.received_on is not None and day < row.received_on:
        return False  # it pended at the office that handed it over
    if any(ended <= day < back for ended, back in row.earlier_ends):
        return False
    return row.disposed_on is None or row.disposed_on > day


def _brought_forward(row: ViolationFact, week: Week, carried: Carried, *, first_ever: bool) -> bool:
    if not first_ever:
        return row.uid in carried.pending
    return row.seen_on < week.first and pends(row, week.previous().last) and not _withdrawn_by(row, week)


def _is_new(row: ViolationFact, week: Week, carried: Carried) -> bool:
    if row.uid in carried.known or row.seen_on > week.last or row.protected or row.received_on is not None:
        return False
    if carried.label is None and row.seen_on < week.first:
        return False
    if (
        carried.since is not None
        and row.seen_on < carried.since
        and row.disposed_on
        and row.disposed_on < carried.since
    ):
        return False  # over before the office's first report, and entered since: an old log that was taken in
    return not _withdrawn_by(row, week)


def _is_reopened(row: ViolationFact, week: Week, carried: Carried) -> bool:
    """One that came back and was disposed of again inside the week moves through the account, in and out.

    The first report ever finds nothing known: there it is one that was seen before and was over when the week began.
    One that another office handed over comes in here too: as new it was counted there, once.
    """
    known = row.seen_on < week.first if carried.label is None else row.uid in carried.known
    if row.received_on is not None and row.disposed_on is not None and row.disposed_on <= row.received_on:
        return False  # it was over when it came
    if not (known or row.received_on) or row.protected or _withdrawn_by(row, week):
        return False
    returned = (*(back for _, back in row.earlier_ends), row.reopened_on, row.received_on)
    came_back = [day for day in returned if day and day <= week.last]
    if pends(row, week.last):
        return bool(came_back)
    until = carried.until or week.previous().last
    ended = [day for day in (*(end for end, _ in row.earlier_ends), row.disposed_on) if day and day <= week.last]
    return any(day > until for day in came_back) and any(day > until for day in ended)


def _withdrawn_by(row: ViolationFact, week: Week) -> bool:
    """A row that was withdrawn before anybody reported it was a slip of the pen, not a violation."""
    return row.withdrawn_on is not None and row.withdrawn_on <= week.last


def _ordered(rows: Iterable[ViolationFact]) -> tuple[ViolationFact, ...]:
    return tuple(sorted(rows, key=lambda row: (row.seen_on, row.number)))
