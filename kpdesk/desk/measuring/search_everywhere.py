"""Search over everything: what a key press takes over very many persons and violations, beside LIKE."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from time import process_time

from sqlalchemy import Select, insert, or_, select
from sqlalchemy.orm import Session

from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured, percentile_95, timed
from kpdesk.desk.measuring.offices import fill, new_office
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.official import Official
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.search_words import search_words

PERSONS, VIOLATIONS = 150_000, 500_000
MOST_SECONDS = 0.010
_TYPED = (
    "gul khan", "muhammad", "zar shah", "yousaf", "1234", "bakht afridi", "0312", "sher ullah", "1610112",
    "mrd-v-2026-0012", "tiktok", "khan tiktok", "محمد خان", "@gul12", "backup", "2026-w47", "v02", "video in uniform",
)  # fmt: skip
_LAST_DAY = date(2026, 11, 20)
_CHUNK = 10_000
_SPREAD = 7_919
"""A prime: violations are spread over persons without a pattern."""


def search_everywhere(persons: int = PERSONS, violations: int = VIOLATIONS) -> Iterator[Measurement]:
    """p95 of a key press over everything on record, beside p95 of LIKE over persons and violations in the same run.

    Processor time: a key press is too short for a clock on the wall where something else runs beside it.
    """
    with new_office() as (desk, folder):
        fill(desk, folder, persons)
        add_violations(desk, violations)
        desk.search.everywhere("gul")
        presses = [text[:end] for text in _TYPED for end in range(2, len(text) + 1)]
        ours = [timed(partial(desk.search.everywhere, text), 3, process_time) for text in presses]
        with desk.workplace.reading() as session:
            some = presses[:: len(presses) // 8]
            theirs = [timed(partial(_like, session, text), 1, process_time) for text in some]
    yield measured(
        "search_everywhere", persons + violations, percentile_95(ours), "LIKE over persons and violations, p95",
        percentile_95(theirs), most_seconds=MOST_SECONDS,
    )  # fmt: skip


def add_violations(desk: Desk, count: int) -> None:
    """Enters so many violations of the persons on the roll, with their words, in blocks as an office enters them."""
    person = PersonRecord
    columns = (person.id, person.name, person.father_name, person.belt_no, person.cnic)
    with desk.workplace.writing() as uow:
        people = [
            Official(key, "", name, "", father, "", belt, cnic, "", None, None)
            for key, name, father, belt, cnic in uow.session.execute(select(*columns))
        ]
        for first in range(0, count, _CHUNK):
            _block(uow, people, range(first, min(first + _CHUNK, count)), count)
        uow.commit()


def _block(uow: UnitOfWork, people: list[Official], places: range, count: int) -> None:
    stamp, rows, words = uow.stamp(), [], []
    for place in places:
        official = people[place * _SPREAD % len(people)]
        row = {
            "id": place + 1,
            "uid": new_uid(),
            "number": f"{uow.office}-V-{2020 + place % 7}-{place:06d}",
            "incident": new_uid(),
            "kind": f"V{place % 20 + 1:02d}",
            "platform": ("tiktok", "facebook", "whatsapp", "x")[place % 4],
            "seen_on": _LAST_DAY - timedelta(days=(count - place) * 2190 // count),
            "person_id": official.id,
            "handle": f"@{official.name.split()[0].lower()}{place % 9999}",
            "url": f"https://www.tiktok.com/@a{place}/video/{place}",
            "what": "video in uniform",
            **stamp,
        }
        rows.append(row)
        words.append((place + 1, search_words(row, official)))
    uow.session.execute(insert(ViolationRecord), rows)
    search.add(uow.session, "violation", words)


def _like(session: Session, text: str) -> None:
    pattern = f"%{text}%"
    person, violation = PersonRecord, ViolationRecord
    asked: tuple[Select[int], ...] = (
        select(person.id).where(
            or_(*(c.like(pattern) for c in (person.name, person.father_name, person.belt_no, person.cnic)))
        ),
        select(violation.id).where(
            or_(*(c.like(pattern) for c in (violation.number, violation.handle, violation.url, violation.what)))
        ),
    )
    for one in asked:
        session.execute(one.limit(5)).all()
