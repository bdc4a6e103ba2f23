"""The punishment register of an office with many years on record, on paper."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle
from sqlalchemy import Connection, insert, select

from kpdesk.base.clock import on_paper
from kpdesk.cases.records import CaseRecord, PunishmentRecord
from kpdesk.cases.states import State, Track
from kpdesk.desk.measuring.measurement import Measurement, measured, peak_mib, timed
from kpdesk.desk.measuring.offices import fill, new_office
from kpdesk.roster.records import PersonRecord
from kpdesk.store.schema import new_uid
from kpdesk.weekly.registers.register import Register
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted

ROWS = 20_000
PERSONS = 1_000
MOST_MIB = 250
_CHUNK = 5_000
_FIRST = date(2024, 1, 1)
_GIVEN = (
    ("CENSURE", "minor", None, None), ("FORFEITURE", "minor", 2, None), ("INCREMENT_STOPPED", "minor", 1, True),
    ("FINE", "minor", 5000, None), ("DISMISSAL", "major", None, None),
)  # fmt: skip


def register_20000(rows: int = ROWS) -> Iterator[Measurement]:
    """A register of so many punishments read and drawn as a PDF, beside a bare reportlab table of the same cells.

    ``peak_mib`` is that of the register: the reference, which comes after it, holds all its pages at once.
    """
    with new_office() as (desk, folder):
        fill(desk, folder, PERSONS)
        with desk.workplace.writing() as uow:
            insert_punishments(uow.session.connection(), rows, uow.stamp())
            uow.commit()
        wanted = RegisterWanted(RegisterKind.PUNISHMENTS)
        seconds = timed(lambda: desk.registers.pdf(desk.registers.register(wanted)), 1)
        peak = peak_mib()
        register = desk.registers.register(wanted)
        reference = timed(lambda: _bare_table(register), 1)
    found = measured("register_20000", rows, seconds, "bare reportlab LongTable", reference, most_ratio=2.5)
    kept = found.kept and peak <= MOST_MIB
    yield dataclasses.replace(found, peak_mib=peak, limit=f"{found.limit}, {MOST_MIB} MiB", kept=kept)


def insert_punishments(connection: Connection, count: int, stamp: dict[str, object]) -> None:
    """Puts so many punishments, each with a case of its own, into an office that has constables."""
    persons = connection.execute(select(PersonRecord.id).where(PersonRecord.rank == "CONST")).scalars().all()
    for first in range(0, count, _CHUNK):
        places = range(first, min(first + _CHUNK, count))
        connection.execute(insert(CaseRecord), [_case(place, persons, stamp) for place in places])
        connection.execute(insert(PunishmentRecord), [_punishment(place, persons, stamp) for place in places])


def _case(place: int, persons: Sequence[int], stamp: dict[str, object]) -> dict[str, object]:
    opened = _FIRST + timedelta(days=place % 900)
    return {
        "id": place + 1, "uid": new_uid(), "number": f"MRD-C-{opened.year}-{place:05d}",
        "person_id": persons[place % len(persons)], "track": Track.GENERAL.value, "state": State.CLOSED.value,
        "opened_on": opened, "last_step_on": opened, **stamp,
    }  # fmt: skip


def _punishment(place: int, persons: Sequence[int], stamp: dict[str, object]) -> dict[str, object]:
    ordered = _FIRST + timedelta(days=place % 900)
    punishment, grade, amount, cumulative = _GIVEN[place % len(_GIVEN)]
    return {
        "uid": new_uid(), "case_id": place + 1, "person_id": persons[place % len(persons)], "punishment": punishment,
        "grade": grade, "amount": amount, "cumulative": cumulative, "ordered_on": ordered, "ob_no": f"OB {place}",
        "appeal_until": ordered + timedelta(days=30), "entry_due_on": ordered + timedelta(days=31), **stamp,
    }  # fmt: skip


def _bare_table(register: Register) -> bytes:
    (part,) = register.parts
    data = [[column.heading for column in part.columns]]
    data += [[on_paper(cell) if isinstance(cell, date) else str(cell) for cell in row] for row in part.rows]
    target = io.BytesIO()
    # With widths given it need not measure every cell of a column, which would take most of its time.
    widths = [landscape(A4)[0] / len(part.columns)] * len(part.columns)
    table = LongTable(data, widths, repeatRows=1, style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")]))
    SimpleDocTemplate(target, pagesize=landscape(A4)).build([table])
    return target.getvalue()
