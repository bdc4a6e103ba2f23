"""What a roll's import is measured against: a fast reader, and bare ``executemany`` of what it gives."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from pathlib import Path
from typing import Any

import python_calamine

from kpdesk.desk.desk import Desk
from kpdesk.store.schema import new_uid

_COLUMNS = (
    "name", "father_name", "rank", "belt_no", "bps", "cnic", "personnel_no", "born_on", "enlisted_on", "posting",
    "posted_on", "mobile",
)  # fmt: skip
_HEADINGS = (
    "Name", "Father's Name", "Rank", "Belt No", "BPS", "CNIC", "Personnel No", "Date of Birth", "Date of Enlistment",
    "Present Posting", "Date of Posting", "Mobile",
)  # fmt: skip
_REST = {
    "office": "MRD", "revision": 1, "changed_at": "2026-11-22 12:00:00.000000", "changed_by": "bench",
    "name_urdu": "", "father_name_urdu": "", "posting_order": "", "address": "", "qualification": "", "domicile": "",
    "gender": "", "service_state": "in_service", "duty_state": "present", "state_order": "",
}  # fmt: skip
"""What the table wants besides, the same for all."""


def fast_read(path: Path) -> list[list[Any]]:
    """Returns the rows of the first sheet as python-calamine gives them."""
    with python_calamine.load_workbook(str(path)) as book:
        return book.get_sheet_by_index(0).to_python()


def into_encrypted(desk: Desk, rows: list[list[Any]]) -> None:
    """Puts the rows into the program's own encrypted table, as durable as all it writes.

    Values stay as the sheet has them, without a check; only keys and dates get the form that the table wants.
    """
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


def into_plain(path: Path, rows: list[list[Any]]) -> None:
    """Puts the rows into a table of an unencrypted SQLite file that has no index but its key, written as durably."""
    width = len(rows[0])
    columns = ", ".join(f"c{place} TEXT" for place in range(width))
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"CREATE TABLE person (id INTEGER PRIMARY KEY, {columns})")
        connection.execute("BEGIN")
        given = [[_plain(cell) for cell in row] for row in rows[1:]]
        connection.executemany(f"INSERT INTO person VALUES (NULL, {', '.join('?' * width)})", given)  # noqa: S608
        connection.execute("COMMIT")
    finally:
        connection.close()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value.replace("-", "") if isinstance(value, str) and len(value) == 15 and value[5] == "-" else value
