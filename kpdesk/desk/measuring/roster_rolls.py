"""Large rolls: plan and accept of 150,000 rows, and opening the preview of 10,000, beside a fast reader."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import python_calamine

from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured, peak_mib, timed
from kpdesk.desk.measuring.offices import new_office, write_roll
from kpdesk.store.schema import new_uid

MOST_MIB = 500
_COLUMNS = (
    "name", "father_name", "rank", "belt_no", "bps", "cnic", "personnel_no", "born_on", "enlisted_on", "posting",
    "posted_on", "mobile",
)  # fmt: skip
_REST = {
    "office": "MRD", "revision": 1, "changed_at": "2026-11-22 12:00:00.000000", "changed_by": "bench",
    "name_urdu": "", "father_name_urdu": "", "posting_order": "", "address": "", "qualification": "", "domicile": "",
    "gender": "", "service_state": "in_service", "duty_state": "present", "state_order": "",
}  # fmt: skip
"""What the table wants besides, the same for all."""


def roster_import_150000(persons: int = 150_000) -> Iterator[Measurement]:
    """Plan and accept together, beside a fast reader and a bare ``executemany`` of the same rows into the same store.

    It holds only if the process stays under 500 MiB as well.
    """
    with new_office() as (desk, folder):
        path = write_roll(folder, persons)
        started = time.perf_counter()
        accepted = desk.roster.accept(desk.roster.plan(path))
        seconds = time.perf_counter() - started
        assert accepted.added == persons
        found = _measured(desk, path, persons, seconds)
    yield dataclasses.replace(found, kept=found.kept and found.peak_mib <= MOST_MIB)


def roster_preview(persons: int = 10_000) -> Iterator[Measurement]:
    """Opening the import's preview, beside a fast reader's reading of the sheet."""
    with new_office() as (desk, folder):
        path = write_roll(folder, persons)
        reference = timed(lambda: _fast_read(path))
        seconds = timed(lambda: desk.roster.preview(path))
    yield measured(
        "roster_preview", persons, seconds, "python-calamine, all rows", reference, most_ratio=1.5, most_seconds=2.0
    )


def _measured(desk: Desk, path: Path, persons: int, seconds: float) -> Measurement:
    """The peak is taken before the reference runs, which holds all rows a second time."""
    peak = peak_mib()
    with new_office() as (other, _folder):
        started = time.perf_counter()
        rows = _fast_read(path)
        _bare_insert(other, rows)
        reference = time.perf_counter() - started
    found = measured(
        "roster_import_150000", persons, seconds, "python-calamine, bare executemany into the same table", reference,
        most_ratio=3.0,
    )  # fmt: skip
    return dataclasses.replace(found, limit=f"{found.limit} and {MOST_MIB} MiB", peak_mib=peak)


def _fast_read(path: Path) -> list[list[Any]]:
    with python_calamine.load_workbook(str(path)) as book:
        return book.get_sheet_by_index(0).to_python()


def _bare_insert(desk: Desk, rows: list[list[Any]]) -> None:
    """Values as the sheet has them, without a check; only keys and dates in the form that the table wants."""
    headings, *people = rows
    places = [_HEADINGS.index(heading) for heading in headings[1:]]
    order = [places.index(number) + 1 for number in range(len(_COLUMNS))]
    given = [
        (new_uid(), str(row[order[0]]).casefold(), *(_plain(row[place]) for place in order), *_REST.values())
        for row in people
    ]
    names = ", ".join(("uid", "sort_name", *_COLUMNS, *_REST))
    marks = ", ".join("?" * (2 + len(_COLUMNS) + len(_REST)))
    with desk.workplace.writing() as uow:
        uow.session.connection().exec_driver_sql(f"INSERT INTO person ({names}) VALUES ({marks})", given)  # noqa: S608
        uow.commit()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value.replace("-", "") if isinstance(value, str) and len(value) == 15 and value[5] == "-" else value


_HEADINGS = (
    "Name", "Father's Name", "Rank", "Belt No", "BPS", "CNIC", "Personnel No", "Date of Birth", "Date of Enlistment",
    "Present Posting", "Date of Posting", "Mobile",
)  # fmt: skip
