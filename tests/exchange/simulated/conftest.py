"""Simulated provinces: a small one for order and loss, a larger one for the early warnings."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.practice.marker import PASSWORD, USER
from kpdesk.desk.simulation.draft import SimulationDraft
from kpdesk.desk.simulation.simulating import FILES, STORE, TRUTH, simulate
from kpdesk.desk.simulation.truth import Truth
from kpdesk.province.rows import Rebuilt

QUICK = Argon2Cost(64, 1, 1)
LAST_DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Simulated:
    """A simulated province on disk, with its truth."""

    folder: Path
    truth: Truth

    @property
    def files(self) -> Path:
        return self.folder / FILES

    @property
    def told(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / TRUTH).read_text())
        return found


def simulated(folder: Path, offices: int, weeks: int, seed: int = 1) -> Simulated:
    draft = SimulationDraft(offices, weeks, seed, LAST_DAY, persons=30 + 2 * weeks)
    return Simulated(folder, simulate(draft, folder, cost=QUICK))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Simulated:
    """Six offices for five weeks, with a late file at least, a lost one, a fork and a restored store."""
    return simulated(tmp_path_factory.mktemp("small") / "province", 6, 5)


@pytest.fixture(scope="session")
def make_province(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Simulated]:
    """Makes another province: offices, weeks, seed."""
    return lambda *numbers: simulated(tmp_path_factory.mktemp("other") / "province", *numbers)


@pytest.fixture
def headquarters(tmp_path: Path) -> Iterator[Callable[[Simulated], Desk]]:
    """Opens a fresh copy of a province's CPO, as it was before any file came."""
    with ExitStack() as opened:

        def copied(province: Simulated) -> Desk:
            folder = tmp_path / f"cpo-{len(list(tmp_path.glob('cpo-*')))}"
            shutil.copytree(province.folder / STORE, folder)
            clock = FixedClock(NOW)
            return opened.enter_context(Desk.open(folder, USER, PASSWORD, clock=clock))

        yield copied


@pytest.fixture(scope="module")
def rebuilt(small: Simulated, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Rebuilt]]:
    """The CPO of the small province after its files were built into it, to be looked at only."""
    folder = tmp_path_factory.mktemp("rebuilt") / "cpo"
    shutil.copytree(small.folder / STORE, folder)
    with Desk.open(folder, USER, PASSWORD, clock=FixedClock(NOW)) as desk:
        yield desk, desk.province.rebuild(small.files)


@pytest.fixture
def province_in() -> Callable[[Path, Truth], Simulated]:
    """Gives the province that was written into a folder."""
    return Simulated
