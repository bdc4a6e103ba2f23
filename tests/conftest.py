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
from kpdesk.desk.server_wanted import ServerWanted
from tests.database_server import ON_SERVER, database_server  # noqa: F401 - a fixture for everybody
from tests.stall_report import STALLS

# Where no screen can be reached Qt would abort the whole run; whoever wants to watch sets another platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

QUICK_COST = Argon2Cost(64, 1, 1)
PASSWORD = "four plain words here"


NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> FixedClock:
    """A clock at 14:00 in Pakistan on Sunday 22.11.2026, the last day of week 2026-W47."""
    return FixedClock(NOW)


def _founded(request: pytest.FixtureRequest, folder: Path, office: str, user: str, full_name: str) -> Path:
    server = None
    if ON_SERVER:
        running = request.getfixturevalue("database_server")
        server = ServerWanted(running.url(running.create()))
    desk, _words = Desk.create(
        folder, office, user, full_name, PASSWORD, clock=FixedClock(NOW), cost=QUICK_COST, server=server
    )
    desk.close()
    return folder


def _opened(
    request: pytest.FixtureRequest, founded: Path, folder: Path, user: str, clock: FixedClock
) -> Iterator[Desk]:
    if not ON_SERVER:
        shutil.copytree(founded, folder)
        with Desk.open(folder, user, PASSWORD, clock=clock) as desk:
            yield desk
        return
    running = request.getfixturevalue("database_server")
    name = running.copy_office(founded, folder)
    with Desk.open(folder, user, PASSWORD, clock=clock) as desk:
        yield desk
    running.drop(name)


@pytest.fixture(scope="session")
def founded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed store of a district office as it was founded, to be copied: a tenth of the time of founding one."""
    return _founded(request, tmp_path_factory.mktemp("founded") / "mardan", "MRD", "khan", "Khan Zada")


@pytest.fixture
def desk(request: pytest.FixtureRequest, founded: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of a new district office (Mardan) with its first administrator logged in."""
    yield from _opened(request, founded, tmp_path / "mardan", "khan", clock)


@pytest.fixture(scope="session")
def founded_cpo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed store of a Central Police Office as it was founded."""
    return _founded(request, tmp_path_factory.mktemp("founded") / "cpo", "CPO", "shah", "Shah Jehan")


@pytest.fixture
def cpo(request: pytest.FixtureRequest, founded_cpo: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of a new Central Police Office."""
    yield from _opened(request, founded_cpo, tmp_path / "cpo", "shah", clock)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tells how long the window's thread stayed away from its event loop, where a flow through the window ran."""
    for line in config.stash.get(STALLS, []):
        terminalreporter.write_line(f"window stood still {line}")
