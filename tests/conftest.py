"""Fixtures that every test may use: a clock that stands still and a small office of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk

# Where no screen can be reached Qt would abort the whole run; whoever wants to watch sets another platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

QUICK_COST = Argon2Cost(64, 1, 1)
PASSWORD = "four plain words here"


@pytest.fixture
def clock() -> FixedClock:
    """A clock at 14:00 in Pakistan on Sunday 22.11.2026, the last day of week 2026-W47."""
    return FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of a new district office (Mardan) with its first administrator logged in."""
    desk, _words = Desk.create(tmp_path / "mardan", "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=QUICK_COST)
    yield desk
    desk.close()


@pytest.fixture
def cpo(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of a new Central Police Office."""
    desk, _words = Desk.create(tmp_path / "cpo", "CPO", "shah", "Shah Jehan", PASSWORD, clock=clock, cost=QUICK_COST)
    yield desk
    desk.close()
