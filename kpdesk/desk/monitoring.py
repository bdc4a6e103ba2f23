"""The desk's face for monitoring units, checks, accounts and groups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kpdesk.access.queries import settings
from kpdesk.base.changes import Changes
from kpdesk.base.charts.chart import Chart
from kpdesk.base.clock import today
from kpdesk.base.pasted import Attached
from kpdesk.base.progress import Progress
from kpdesk.base.weeks import Week
from kpdesk.directives.queries import directives
from kpdesk.monitoring import accounts, check_queries, checks, closures, proofs, queries, units
from kpdesk.monitoring.closure_chart import closure_chart
from kpdesk.monitoring.counting import count_relapses, count_weeks
from kpdesk.monitoring.draft import (
    AccountDraft,
    CheckDraft,
    ConfirmationDraft,
    MemberDraft,
    SightingDraft,
    UndertakingDraft,
    UnitDraft,
)
from kpdesk.monitoring.rows import (
    EVERY_ACCOUNT,
    AccountFilter,
    AccountRow,
    CheckRow,
    CheckTotals,
    GroupCounts,
    RelapseCounts,
    SightingRow,
    UnitRow,
)
from kpdesk.monitoring.rules import Standing
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork

CHART_WEEKS = 26


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
            return check_queries.checks(session, first, last)

    def check_totals(self, first: date, last: date) -> CheckTotals:
        """Returns what the checks of a period come to."""
        with self._at.reading() as session:
            return check_queries.check_totals(session, first, last)

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

    def account(self, uid: str) -> AccountRow:
        """Returns one account or group; raises Refused ``account_unknown``."""
        with self._at.reading() as session:
            return queries.account(session, uid)

    def sightings(self, account_uid: str) -> tuple[SightingRow, ...]:
        """Returns how an account was seen, earliest first."""
        with self._at.reading() as session:
            return check_queries.sightings(session, account_uid)

    def closure_board(self) -> tuple[tuple[AccountRow, ...], RelapseCounts]:
        """Returns all accounts and groups, without who is in them, and their relapses counted: one read for both."""
        with self._at.reading() as session:
            rows = queries.accounts(session, bare=True)
        return rows, count_relapses(rows)

    def relapse_counts(self, first: date | None = None, last: date | None = None) -> RelapseCounts:
        """Returns closures and relapses of a period, with those within 7, 30 and 90 days."""
        with self._at.reading() as session:
            return count_relapses(queries.accounts(session, bare=True), first, last)

    def closure_chart(self, weeks: int = CHART_WEEKS, language: str = "en") -> Chart:
        """Returns closures and relapses of the last weeks, this one included, with the directives marked."""
        with self._at.reading() as session:
            first_weekday = int(settings(session, self._at.actor.name)["first_weekday"])
            shown = [Week.of(self._today, first_weekday)]
            while len(shown) < weeks:
                shown.insert(0, shown[0].previous())
            rows = queries.accounts(session, bare=True)
            return closure_chart(count_weeks(rows, shown), directives(session), language)

    def notify_unit(self, draft: UnitDraft, uid: str | None = None) -> Changes:
        """Puts a unit on record or corrects one; raises as :func:`kpdesk.monitoring.units.notify_unit`."""
        return self._done(lambda uow: units.notify_unit(uow, draft, uid))

    def end_unit(self, uid: str, on: date) -> Changes:
        """Ends a unit; raises as :func:`kpdesk.monitoring.units.end_unit`."""
        return self._done(lambda uow: units.end_unit(uow, uid, on))

    def join_unit(self, unit: str, draft: MemberDraft) -> Changes:
        """Records a new member; raises as :func:`kpdesk.monitoring.units.join_unit`."""
        return self._done(lambda uow: units.join_unit(uow, unit, draft))

    def leave_unit(self, member: str, on: date) -> Changes:
        """Ends a member's time; raises as :func:`kpdesk.monitoring.units.leave_unit`."""
        return self._done(lambda uow: units.leave_unit(uow, member, on))

    def log_check(self, draft: CheckDraft) -> Changes:
        """Records a check; raises as :func:`kpdesk.monitoring.checks.log_check`."""
        return self._done(lambda uow: checks.log_check(uow, draft))

    def see_account(self, draft: SightingDraft) -> Changes:
        """Records how an account was seen; raises as :func:`kpdesk.monitoring.checks.see_account`."""
        return self._done(lambda uow: checks.see_account(uow, draft))

    def add_account(self, draft: AccountDraft) -> Changes:
        """Puts an account or group on record; raises as :func:`kpdesk.monitoring.accounts.add_account`."""
        return self._done(lambda uow: accounts.add_account(uow, draft))

    def correct_account(self, uid: str, draft: AccountDraft, revision: int | None = None) -> Changes:
        """Corrects an account or group; raises as :func:`kpdesk.monitoring.accounts.correct_account`."""
        return self._done(lambda uow: accounts.correct_account(uow, uid, draft, revision))

    def withdraw_account(self, uid: str, reason: str) -> Changes:
        """Takes one off the register; raises as :func:`kpdesk.monitoring.accounts.withdraw_account`."""
        return self._done(lambda uow: accounts.withdraw_account(uow, uid, reason))

    def undertake(self, uid: str, draft: UndertakingDraft) -> Changes:
        """Records an undertaking to close; raises as :func:`kpdesk.monitoring.closures.undertake`."""
        return self._done(lambda uow: closures.undertake(uow, uid, draft))

    def close_account(self, uid: str, on: date, proof: str, file: Attached | None = None) -> Changes:
        """Records a closure; raises as :func:`kpdesk.monitoring.closures.close_account`."""
        return self._kept(lambda uow, intake: closures.close_account(uow, uid, on, proof, intake, file))

    def attach_proof(self, uid: str, file: Attached) -> Changes:
        """Keeps a file as proof of a closure; raises as :func:`kpdesk.monitoring.closures.attach_proof`."""
        return self._kept(lambda uow, intake: closures.attach_proof(uow, uid, intake, file))

    def export_proof(self, uid: str, target: Path, progress: Progress | None = None) -> Changes:
        """Writes a copy of a proof; raises as :func:`kpdesk.monitoring.proofs.export_proof`."""
        return self._done(lambda uow: proofs.export_proof(uow, uid, self._files, target, progress))

    def proof_faults(self, progress: Progress | None = None) -> tuple[proofs.ProofFault, ...]:
        """Returns the proofs that are missing or changed, all hashed again."""
        with self._at.reading() as session:
            return proofs.faults(session, self._files, progress)

    def confirm_closure(self, uid: str, draft: ConfirmationDraft) -> Changes:
        """Records that a second person saw it closed; raises as :func:`kpdesk.monitoring.closures.confirm_closure`."""
        return self._done(lambda uow: closures.confirm_closure(uow, uid, draft))

    def except_account(self, uid: str, reason: str) -> Changes:
        """Keeps one open with a reason; raises as :func:`kpdesk.monitoring.closures.except_account`."""
        return self._done(lambda uow: closures.except_account(uow, uid, reason))

    def relapse(self, uid: str, found_on: date, note: str = "") -> Changes:
        """Records a closed one found active again; raises as :func:`kpdesk.monitoring.closures.relapse`."""
        return self._done(lambda uow: closures.relapse(uow, uid, found_on, note))

    @property
    def _today(self) -> date:
        return today(self._at.clock)

    @property
    def _files(self) -> Path:
        return self._at.store.folder.evidence

    def _kept(self, verb: Callable[[UnitOfWork, Intake], Changes]) -> Changes:
        with self._at.writing() as uow, Intake(self._files) as intake:
            changes = verb(uow, intake)
            uow.commit()
            intake.keep()
        return changes

    def _done(self, verb: Callable[[UnitOfWork], Changes]) -> Changes:
        with self._at.writing() as uow:
            changes = verb(uow)
            uow.commit()
        return changes
