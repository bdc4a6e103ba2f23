"""The desk's face for what is due in cases: list and calendar, the character roll, service with its scans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.files import write_file
from kpdesk.base.pasted import Attached
from kpdesk.base.progress import Progress
from kpdesk.cases import roll, scans
from kpdesk.cases.due_list import due_by
from kpdesk.cases.roll import EntryDraft, EntryRow
from kpdesk.cases.roll_rules import Entry
from kpdesk.cases.rows import DueRow
from kpdesk.cases.scan_rows import ScanRow
from kpdesk.reference import queries as reference
from kpdesk.reference.working_days import working_days
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace

__all__ = ["CaseDatesDesk", "Day", "Entry", "EntryDraft", "EntryRow"]


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar: whether the office is closed, its holidays by name, and what falls due on it."""

    on: date
    is_off: bool
    holidays: tuple[str, ...]
    holidays_ur: tuple[str, ...]
    due: tuple[DueRow, ...]


class CaseDatesDesk:
    """The dates of the open store's cases."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def calendar(self, first: date, last: date) -> tuple[Day, ...]:
        """Returns every day from the first to the last, with what falls due on it."""
        with self._at.reading() as session:
            rules = reference.load(session)
            rows = due_by(session, last, today(self._at.clock), first)
        days = working_days(rules.weekly_off, rules.holidays)
        found = []
        for number in range((last - first).days + 1):
            on = first + timedelta(days=number)
            named = days.called(on)
            names, urdu = tuple(row.name for row in named), tuple(row.name_ur or row.name for row in named)
            found.append(Day(on, days.is_off(on), names, urdu, tuple(row for row in rows if row.on == on)))
        return tuple(found)

    def entries(self, states: frozenset[Entry] | None = None) -> tuple[EntryRow, ...]:
        """Returns the punishments with how each stands to the character roll today; None for all states."""
        with self._at.reading() as session:
            return roll.entries(session, today(self._at.clock), states)

    def enter(self, draft: EntryDraft) -> Changes:
        """Puts an entry in the character roll on record; raises as :func:`kpdesk.cases.roll.enter_in_roll`."""
        with self._at.writing() as uow:
            changes = roll.enter_in_roll(uow, draft)
            uow.commit()
        return changes

    def attach_scan(self, case: str, seq: int, file: Attached, progress: Progress | None = None) -> Changes:
        """Keeps a scan with a step of the case; raises as :func:`kpdesk.cases.scans.attach`."""
        with self._at.writing() as uow, Intake(self._at.store.folder.evidence) as intake:
            changes = scans.attach(uow, intake, case, seq, file, progress)
            uow.commit()
            intake.keep()
        return changes

    def open_scan(self, uid: str) -> tuple[ScanRow, bytes]:
        """Returns a scan with its bytes, noted in the history; raises as :func:`kpdesk.cases.scans.look_at`."""
        with self._at.writing() as uow:
            found = scans.look_at(uow, self._at.store.folder.evidence, uid)
            uow.commit()
        return found

    def export_scan(self, uid: str, target: Path, *, force: bool = False) -> Path:
        """Writes a copy of a scan, noted in the history; raises Refused ``file_exists`` and as :meth:`open_scan`."""
        with self._at.writing() as uow:
            _row, data = scans.look_at(uow, self._at.store.folder.evidence, uid)
            written = write_file(target, data, force=force)
            uow.commit()
        return written
