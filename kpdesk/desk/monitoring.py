"""The desk's face for monitoring units, checks, accounts and groups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.monitoring import queries, service
from kpdesk.monitoring.draft import AccountDraft, CheckDraft, UnitDraft
from kpdesk.monitoring.rows import EVERY_ACCOUNT, AccountFilter, AccountRow, CheckRow, CheckTotals, GroupCounts, UnitRow
from kpdesk.monitoring.rules import Standing
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork


class MonitoringDesk:
    """Monitoring in the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def units(self, day: date | None = None) -> tuple[UnitRow, ...]:
        """Returns the units as they are on that day (today)."""
        with self._at.reading() as session:
            return queries.units(session, day or self._today)

    def checks(self, first: date, last: date) -> tuple[CheckRow, ...]:
        """Returns the checks of a period, latest first."""
        with self._at.reading() as session:
            return queries.checks(session, first, last)

    def check_totals(self, first: date, last: date) -> CheckTotals:
        """Returns what the checks of a period come to."""
        with self._at.reading() as session:
            return queries.check_totals(session, first, last)

    def accounts(
        self,
        kept: AccountFilter = EVERY_ACCOUNT,
        *,
        standing: Standing | None = None,
        after: int | None = None,
        limit: int | None = None,
    ) -> tuple[AccountRow, ...]:
        """Returns accounts and groups, latest entered first, as they stand today."""
        with self._at.reading() as session:
            return queries.accounts(session, kept, standing=standing, day=self._today, after=after, limit=limit)

    def group_counts(self, day: date | None = None) -> GroupCounts:
        """Returns how the groups found by that day (today) stand then."""
        with self._at.reading() as session:
            return queries.group_counts(session, day or self._today)

    def notify_unit(self, draft: UnitDraft, uid: str | None = None) -> Changes:
        """Puts a unit on record or corrects one; raises as :func:`kpdesk.monitoring.service.notify_unit`."""
        return self._done(lambda uow: service.notify_unit(uow, draft, uid))

    def end_unit(self, uid: str, on: date) -> Changes:
        """Ends a unit; raises as :func:`kpdesk.monitoring.service.end_unit`."""
        return self._done(lambda uow: service.end_unit(uow, uid, on))

    def log_check(self, draft: CheckDraft) -> Changes:
        """Records a check; raises as :func:`kpdesk.monitoring.service.log_check`."""
        return self._done(lambda uow: service.log_check(uow, draft))

    def add_account(self, draft: AccountDraft) -> Changes:
        """Puts an account or group on record; raises as :func:`kpdesk.monitoring.service.add_account`."""
        return self._done(lambda uow: service.add_account(uow, draft))

    def close_account(self, uid: str, on: date, proof: str, confirmed_by: str = "") -> Changes:
        """Records a closure; raises as :func:`kpdesk.monitoring.service.close_account`."""
        return self._done(lambda uow: service.close_account(uow, uid, on, proof, confirmed_by))

    def confirm_closure(self, uid: str, confirmed_by: str, on: date) -> Changes:
        """Records that a second person saw it closed; raises as :func:`kpdesk.monitoring.service.confirm_closure`."""
        return self._done(lambda uow: service.confirm_closure(uow, uid, confirmed_by, on))

    def except_account(self, uid: str, reason: str) -> Changes:
        """Keeps one open with a reason; raises as :func:`kpdesk.monitoring.service.except_account`."""
        return self._done(lambda uow: service.except_account(uow, uid, reason))

    def relapse(self, uid: str, found_on: date, note: str = "") -> Changes:
        """Records a closed one found active again; raises as :func:`kpdesk.monitoring.service.relapse`."""
        return self._done(lambda uow: service.relapse(uow, uid, found_on, note))

    @property
    def _today(self) -> date:
        return today(self._at.clock)

    def _done(self, verb: Callable[[UnitOfWork], Changes]) -> Changes:
        with self._at.writing() as uow:
            changes = verb(uow)
            uow.commit()
        return changes
