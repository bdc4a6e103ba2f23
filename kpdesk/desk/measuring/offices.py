"""The invented office that a measurement works on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.people import bulk_roll, invented_people

MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
USER, PASSWORD = "bench", "bench only"
QUICK = Argon2Cost(64, 1, 1)
"""Logging in is not what is measured here."""


@contextmanager
def new_office(office: str = "MRD") -> Iterator[tuple[Desk, Path]]:
    """Gives the desk of an empty office and a folder to write to; both are gone afterwards."""
    with TemporaryDirectory(prefix="kpdesk-bench-") as scratch:
        folder = Path(scratch)
        desk, _words = Desk.create(
            folder / office, office, USER, "Bench", PASSWORD, clock=FixedClock(MOMENT), cost=QUICK
        )
        with desk:
            yield desk, folder


def write_roll(folder: Path, persons: int) -> Path:
    """Returns a roll of so many invented people as an .xlsx of 13 columns."""
    path = folder / f"roll-{persons}.xlsx"
    path.write_bytes(bulk_roll(invented_people(persons, date(2026, 11, 1))))
    return path


def fill(desk: Desk, folder: Path, persons: int) -> None:
    """Imports so many invented people."""
    desk.roster.accept(desk.roster.plan(write_roll(folder, persons)))
