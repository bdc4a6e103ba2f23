"""A Central Police Office that has received ten weeks of 56 offices, put straight into its store; made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.desk.measuring.province_returns import insert_returns

PASSWORD = "four plain words here"
NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
WEEKS, OFFICES = 10, 56


@pytest.fixture(scope="session")
def weeks() -> list[Week]:
    """The ten weeks, the oldest first; the last one is 2026-W48."""
    span = [Week.parse("2026-W48")]
    while len(span) < WEEKS:
        span.append(span[-1].previous())
    return span[::-1]


@pytest.fixture(scope="session")
def reporting(founded_cpo: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The codes of the 56 offices in their order."""
    folder = shutil.copytree(founded_cpo, tmp_path_factory.mktemp("codes") / "cpo")
    with Desk.open(folder, "shah", PASSWORD, clock=FixedClock(NOW)) as desk:
        return [office.code for office in desk.reference.load().offices if office.reports][:OFFICES]


@pytest.fixture(scope="session")
def filled_cpo(
    founded_cpo: Path, tmp_path_factory: pytest.TempPathFactory, weeks: Sequence[Week], reporting: Sequence[str]
) -> Path:
    """The closed store with the returns in it."""
    folder = shutil.copytree(founded_cpo, tmp_path_factory.mktemp("filled") / "cpo")
    with Desk.open(folder, "shah", PASSWORD, clock=FixedClock(NOW)) as desk:
        insert_returns(desk, weeks, reporting)
    return folder


@pytest.fixture
def clock() -> FixedClock:
    """Monday 30.11.2026: week 2026-W48 is over, its returns are due on Wednesday."""
    return FixedClock(NOW)


@pytest.fixture
def province(filled_cpo: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of the CPO with the returns."""
    with Desk.open(Path(shutil.copytree(filled_cpo, tmp_path / "cpo")), "shah", PASSWORD, clock=clock) as desk:
        yield desk
