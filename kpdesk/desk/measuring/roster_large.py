"""An office of 150,000: the next roll with one row in a hundred changed, finding one person, export, taking back."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
from sqlalchemy import select, text, update

from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.bare_rows import fast_read
from kpdesk.desk.measuring.measurement import Measurement, measured, peak_mib, timed
from kpdesk.desk.measuring.offices import new_office, write_roll
from kpdesk.desk.practice.people import InventedPerson, bulk_roll, invented_people
from kpdesk.roster.draft import FIELDS
from kpdesk.roster.records import PersonRecord

CHANGED_EVERY = 100
TENTH = 10


def roster_large(persons: int = 150_000) -> Iterator[Measurement]:
    """The plan of a second roll and accepting it, finding by name, the export, and taking the first import back."""
    with new_office() as (desk, folder):
        first = desk.roster.accept(desk.roster.plan(write_roll(folder, persons)))
        yield from _second(desk, _second_roll(folder, persons), persons)
        found = timed(lambda: desk.roster.find("bakht yousafzai", 20), 5)
        everybody = timed(lambda: _bare_select(desk), 1)
        yield measured("roster_find", persons, found, "bare select of everybody", everybody, most_seconds=0.05)
        rows = [tuple(row) for row in _bare_select(desk)[: persons // TENTH]]
        exporting = timed(lambda: desk.roster.export(folder / "export.xlsx"), 1)
        writing = timed(lambda: _bare_export(folder / "bare.xlsx", rows), 1) * TENTH
        reference = "openpyxl write-only, a tenth of the same rows, times ten"
        yield measured("roster_export", persons, exporting, reference, writing, most_ratio=0.5)
        updating = timed(lambda: _bare_withdrawing(desk), 1)
        undoing = timed(lambda: desk.roster.undo(str(first.batch)), 1)
        reference = "bare update of the same rows and their removal from the search"
        yield measured("roster_undo", persons, undoing, reference, updating, most_ratio=3.0)


def _second(desk: Desk, path: Path, persons: int) -> Iterator[Measurement]:
    started = time.perf_counter()
    proposal = desk.roster.plan(path)
    seconds = time.perf_counter() - started
    peak = peak_mib()  # before the references, which hold all rows a second and third time
    assert proposal.plan.counts["changed"] == persons // CHANGED_EVERY
    bare = timed(lambda: fast_read(path), 1) + timed(lambda: _bare_select(desk), 1)
    reference = "python-calamine, bare select of all"
    planned = measured("roster_second_plan", persons, seconds, reference, bare, most_ratio=3.0)
    yield dataclasses.replace(planned, peak_mib=peak)
    accepting = timed(lambda: desk.roster.accept(proposal), 1)
    yield measured("roster_second_accept", persons // CHANGED_EVERY, accepting, "its plan", seconds, most_ratio=0.5)
    desk.roster.undo(desk.roster.batches()[0].uid)


def _second_roll(folder: Path, persons: int) -> Path:
    path = folder / "second.xlsx"
    path.write_bytes(bulk_roll(_later(persons)))
    return path


def _later(persons: int) -> Iterator[InventedPerson]:
    for number, person in enumerate(invented_people(persons, date(2026, 11, 1))):
        moved = number % CHANGED_EVERY == CHANGED_EVERY - 1
        yield dataclasses.replace(person, mobile=f"0355-{number:07}") if moved else person


def _bare_select(desk: Desk) -> list[tuple[object, ...]]:
    columns = [PersonRecord.__table__.c[field.value] for field in FIELDS]
    with desk.workplace.reading() as session:
        return [tuple(row) for row in session.execute(select(PersonRecord.id, *columns))]


def _bare_export(path: Path, rows: list[tuple[object, ...]]) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Roll")
    for row in rows:
        sheet.append(row)
    book.save(path)


def _bare_withdrawing(desk: Desk) -> None:
    """What undoing cannot do without, in a transaction that is then given up."""
    with desk.workplace.writing() as uow:
        gone = {"withdrawn_at": uow.now, "withdrawn_reason": "bench", "revision": PersonRecord.revision + 1}
        uow.session.execute(update(PersonRecord).values(gone).execution_options(synchronize_session=False))
        keys = [{"key": key} for key in uow.session.scalars(select(PersonRecord.id))]
        uow.session.execute(text("DELETE FROM search_person WHERE rowid = :key"), keys)
