"""Stopping an import at many points: how soon it ends, and that it leaves nothing."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
from sqlalchemy import func, select

from kpdesk.base.errors import Cancelled
from kpdesk.base.progress import Progress, Step
from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured
from kpdesk.desk.measuring.offices import new_office, write_roll
from kpdesk.roster.records import ImportBatchRecord, ImportChangeRecord, PersonRecord
from kpdesk.store.audit import AuditRecord

POINTS = 16
MOST_SECONDS = 1.0


def roster_import_stop(persons: int = 30_000) -> Iterator[Measurement]:
    """The longest time from Stop to the end of the work, over points spread from its beginning to its end.

    It holds only if nothing is left after each: no row, no history, no file, no child process.
    """
    with new_office() as (desk, folder):
        path = write_roll(folder, persons)
        told = _Stopping(None)
        _import(desk, path, told)
        batch = desk.roster.batches()[0].uid
        desk.roster.undo(batch)
        whole = told.seen
        waits, clean = [], True
        before = _left(desk, folder)
        for point in range(POINTS):
            told = _Stopping(1 + point * (whole - 2) // (POINTS - 1))
            try:
                _import(desk, path, told)
            except Cancelled:
                waits.append(time.perf_counter() - told.stopped_at)
            clean = clean and _left(desk, folder) == before
    found = measured(
        "roster_import_stop", persons, max(waits), f"longest of {len(waits)} stops, nothing left", MOST_SECONDS,
        most_seconds=MOST_SECONDS,
    )  # fmt: skip
    yield dataclasses.replace(found, kept=found.kept and clean and len(waits) == POINTS)


class _Stopping:
    """Presses Stop at the n-th place that is told; every step is told here, not ten a second.

    A place that is told again while the reader is waited for does not count: how often depends on the machine.
    """

    def __init__(self, after: int | None) -> None:
        self._after = after
        self.seen = 0
        self.stopped_at = 0.0
        self._last: Step | None = None
        self.progress = _EveryStep(self._take)

    def _take(self, step: Step) -> None:
        if step == self._last:
            return
        self._last = step
        self.seen += 1
        if self.seen == self._after:
            self.stopped_at = time.perf_counter()
            self.progress.stop()


class _EveryStep(Progress):
    """Tells every step, so that a stop can fall on any of them."""

    def step(self, label: str, done: int = 0, total: int = 0) -> None:
        self._last = float("-inf")
        super().step(label, done, total)


def _import(desk: Desk, path: Path, told: _Stopping) -> None:
    desk.roster.accept(desk.roster.plan(path, progress=told.progress), progress=told.progress)


def _left(desk: Desk, folder: Path) -> tuple[object, ...]:
    """Returns what an import can leave: rows of four tables, the words of the search, files, child processes."""
    with desk.workplace.reading() as session:
        tables = (PersonRecord, ImportBatchRecord, ImportChangeRecord, AuditRecord)
        rows = tuple(session.scalar(select(func.count()).select_from(table)) for table in tables)
    files = tuple(sorted(str(file.relative_to(folder)) for file in folder.rglob("*")))
    return rows, len(desk.roster.find("gul", 20)), files, len(psutil.Process().children(recursive=True))
