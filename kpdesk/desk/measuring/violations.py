"""Violations: adding one with its audit entry, and counting weeks over half a million."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, insert, text

from kpdesk.base.clock import iso_utc
from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured, timed
from kpdesk.desk.measuring.offices import MOMENT, fill, new_office
from kpdesk.store.engine import WRITES
from kpdesk.store.schema import new_uid
from kpdesk.violations.counts import By
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.records import ViolationRecord

ADDED = 120
PERSONS = 300
_DAY = date(2026, 11, 20)
_CHUNK = 10_000


def violation_add(added: int = ADDED) -> Iterator[Measurement]:
    """One violation with directives and audit entry, beside a bare transaction of two rows, turn by turn.

    Both are as durable: the same file, journal and synchronous setting, one commit each. The median of each counts.
    """
    with new_office() as (desk, folder):
        fill(desk, folder, PERSONS)
        persons = [row.uid for row in desk.roster.find("", PERSONS)]
        with desk.workplace.writing() as uow:
            uow.session.execute(text("CREATE TABLE bench_row (id INTEGER PRIMARY KEY, body TEXT)"))
            uow.commit()
        ours, bare = [], []
        for place in range(added):
            draft = _draft(persons[place % len(persons)], place)
            ours.append(timed(lambda draft=draft: desk.violations.register(draft), 1))  # type: ignore[misc]
            bare.append(timed(lambda: _two_rows(desk), 1))
    ours.sort()
    bare.sort()
    half = added // 2
    yield measured(
        "violation_add", added, ours[half], "bare transaction of two rows, as durable", bare[half], most_ratio=3.0
    )


def violation_week_counts(violations: int = 500_000) -> Iterator[Measurement]:
    """Counts of every week over so many violations, beside the bare SQL that groups the same rows by day."""
    with new_office() as (desk, _folder):
        with desk.workplace.writing() as uow:
            insert_many(uow.session.connection(), violations, uow.stamp())
            uow.commit()
        desk.violation_figures.counts(By.WEEK)
        seconds = timed(lambda: desk.violation_figures.counts(By.WEEK), 5)
        with desk.workplace.reading() as session:
            bare = timed(lambda: session.connection().exec_driver_sql(_BARE).fetchall(), 5)
    yield measured(
        "violation_week_counts",
        violations,
        seconds,
        "bare SQL grouping the same rows",
        bare,
        most_ratio=2.0,
        most_seconds=0.200,
    )


_BARE = "SELECT seen_on, count(*) FROM violation WHERE withdrawn_at IS NULL AND protected = 0 GROUP BY seen_on"


def _draft(person: str, place: int) -> ViolationDraft:
    return ViolationDraft(
        (person,),
        kind="V02",
        platform="tiktok",
        seen_on=_DAY,
        seen_by="Bench",
        handle=f"@account{place}",
        url=f"https://www.tiktok.com/@account{place}/video/{place}",
        what="video in uniform",
    )


def _two_rows(desk: Desk) -> None:
    """Writes two rows with the driver alone and commits them."""
    with desk.workplace.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        connection.exec_driver_sql("INSERT INTO bench_row (body) VALUES (?)", ("x" * 400,))
        connection.exec_driver_sql("INSERT INTO bench_row (body) VALUES (?)", ("y" * 400,))


def insert_many(connection: Connection, count: int, stamp: dict[str, object]) -> None:
    """Enters so many violations in bulk, spread over six years."""
    for first in range(0, count, _CHUNK):
        rows = [
            {
                "uid": new_uid(),
                "number": f"MRD-V-B-{place:07d}",
                "incident": new_uid(),
                "kind": f"V{place % 20 + 1:02d}",
                "platform": "tiktok",
                "seen_on": _DAY - timedelta(days=place % 2190),
                "what": f"seen at {iso_utc(MOMENT)}",
                **stamp,
            }
            for place in range(first, min(first + _CHUNK, count))
        ]
        connection.execute(insert(ViolationRecord), rows)
