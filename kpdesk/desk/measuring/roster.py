"""Roster: import, search while typing, first rows of the list."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
from sqlalchemy import Select, or_, select

from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured, percentile_95, timed
from kpdesk.desk.measuring.offices import fill, new_office, write_roll
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rows import PeopleWanted

SEARCHES = 300


def roster_import(persons: int = 10_000) -> Iterator[Measurement]:
    """Dry run and accept together, beside merely reading every cell with openpyxl in read-only mode."""
    with new_office() as (desk, folder):
        path = write_roll(folder, persons)
        reference = timed(lambda: _every_cell(path))
        started = time.perf_counter()
        desk.roster.accept(desk.roster.plan(path))
        seconds = time.perf_counter() - started
    yield measured("roster_import", persons, seconds, "openpyxl read-only, every cell", reference, most_ratio=0.8)


def roster_search(persons: int = 150_000) -> Iterator[Measurement]:
    """p95 of a key press, beside p95 of LIKE over the same rows; and the first rows of the list."""
    with new_office() as (desk, folder):
        fill(desk, folder, persons)
        desk.roster.find("gul", 20)
        presses = list(_presses())
        ours = [timed(lambda text=text: desk.roster.find(text, 20), 1) for text in presses]  # type: ignore[misc]
        with desk.workplace.reading() as session:
            some = presses[:: len(presses) // 40]
            theirs = [timed(lambda text=text: session.execute(_like(text)).all(), 1) for text in some]  # type: ignore[misc]
        yield measured(
            "search_keystroke_p95", persons, percentile_95(ours), "LIKE, p95", percentile_95(theirs), most_seconds=0.010
        )

        def first_page() -> None:
            desk.roster.count(PeopleWanted())
            desk.roster.page(PeopleWanted(), 0, 300)

        bare = bare_first_rows(desk)
        yield measured(
            "roster_first_rows", persons, timed(first_page, 5), "bare select of the same rows", bare, most_seconds=0.150
        )


def bare_first_rows(desk: Desk) -> float:
    """Returns the seconds of a bare select of the rows that the list shows first."""
    with desk.workplace.reading() as session:
        return timed(lambda: session.execute(_bare_page()).all(), 5)


def _every_cell(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True)
    count = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for _cell in row)
    book.close()
    return count


def _presses() -> Iterator[str]:
    """What somebody types, letter by letter: names, two words, belts, ends of CNICs."""
    chance = random.Random(3)  # noqa: S311
    wanted = ("gul khan", "muhammad", "zar sh", "yousaf", "1234", "bakht afr", "0312", "sher ullah", "16000")
    count = 0
    while count < SEARCHES:
        text = chance.choice(wanted)
        for length in range(1, len(text) + 1):
            yield text[:length]
            count += 1


def _like(text: str) -> Select[int]:
    pattern = f"%{text}%"
    columns = (PersonRecord.name, PersonRecord.father_name, PersonRecord.belt_no, PersonRecord.cnic)
    return select(PersonRecord.id).where(or_(*(column.like(pattern) for column in columns)))


def _bare_page() -> Select[*tuple[Any, ...]]:
    return select(PersonRecord.__table__).order_by(PersonRecord.sort_name, PersonRecord.id).limit(300)
