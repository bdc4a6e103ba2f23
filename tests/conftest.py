"""Fixtures that every test may use: a clock that stands still and a small office of its own."""

from __future__ import annotations

import os
import shutil
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


NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> FixedClock:
    """A clock at 14:00 in Pakistan on Sunday 22.11.2026, the last day of week 2026-W47."""
    return FixedClock(NOW)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed store of a district office as it was founded, to be copied: a tenth of the time of founding one."""
    folder = tmp_path_factory.mktemp("founded") / "mardan"
    desk, _words = Desk.create(folder, "MRD", "khan", "Khan Zada", PASSWORD, clock=FixedClock(NOW), cost=QUICK_COST)
    desk.close()
    return folder


@pytest.fixture
def desk(founded: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of a new district office (Mardan) with its first administrator logged in."""
    shutil.copytree(founded, tmp_path / "mardan")
    desk = Desk.open(tmp_path / "mardan", "khan", PASSWORD, clock=clock)
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def founded_cpo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed store of a Central Police Office as it was founded."""
    folder = tmp_path_factory.mktemp("founded") / "cpo"
    desk, _words = Desk.create(folder, "CPO", "shah", "Shah Jehan", PASSWORD, clock=FixedClock(NOW), cost=QUICK_COST)
    desk.close()
    return folder


@pytest.fixture
def cpo(founded_cpo: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of a new Central Police Office."""
    shutil.copytree(founded_cpo, tmp_path / "cpo")
    desk = Desk.open(tmp_path / "cpo", "shah", PASSWORD, clock=clock)
    yield desk
    desk.close()
