"""The page Send & receive at a district and at the CPO, over real stores that are made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from ui.context import Context
from ui.exchange.exchange_page import ExchangePage
from ui.support.jobs import Jobs

WEEK = "2026-W47"
PASSWORD = "four plain words here"


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders ``new``, ``enrolled`` (with a frozen week) and ``sent``, each with MRD, CPO and a stick."""
    root = tmp_path_factory.mktemp("stages")
    now = root / "now"
    (now / "stick").mkdir(parents=True)
    clock = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    for office in ("MRD", "CPO"):
        Desk.create(now / office, office, "khan", "Khan", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1))[0].close()
    shutil.copytree(now, root / "new")
    with opened(now / "MRD", clock) as district, opened(now / "CPO", clock) as cpo:
        made = district.exchange.enrol(now / "stick")
        answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)
        district.exchange.finish_enrolment(Path(answer.path))
        district.weekly.draw_up(WEEK)
        district.weekly.freeze(WEEK, "one person does the work")
    shutil.copytree(now, root / "enrolled")
    with opened(now / "MRD", clock) as district:
        district.exchange.send(WEEK, now / "stick")
    shutil.copytree(now, root / "sent")
    return root


def opened(folder: Path, clock: FixedClock) -> Desk:
    return Desk.open(folder, "khan", PASSWORD, clock=clock)


@pytest.fixture
def place(stages: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A copy of the stage that the test's other fixtures name."""
    stage = next((name for name in ("sent", "enrolled") if name in request.fixturenames), "new")
    return Path(shutil.copytree(stages / stage, tmp_path / "place"))


@pytest.fixture
def stick(place: Path) -> Path:
    return place / "stick"


@pytest.fixture
def desk(place: Path, clock: FixedClock) -> Iterator[Desk]:
    with opened(place / "MRD", clock) as desk:
        yield desk


@pytest.fixture
def cpo(place: Path, clock: FixedClock) -> Iterator[Desk]:
    with opened(place / "CPO", clock) as cpo:
        yield cpo


@pytest.fixture
def enrolled(desk: Desk) -> Desk:
    """The district, certified by the CPO, with its present week frozen."""
    return desk


@pytest.fixture
def sent(stick: Path) -> Path:
    """The week's file on the stick."""
    return stick / f"KPD_MRD_CPO_00001_return_{WEEK}.xlsx"


@pytest.fixture
def open_page(qtbot) -> Iterator[Callable[[Desk], ExchangePage]]:
    """Opens the page over a desk, shown and read."""
    opened: list[Jobs] = []

    def open_page(desk: Desk) -> ExchangePage:
        jobs = Jobs()
        opened.append(jobs)
        context = Context(desk, jobs, clock=desk.clock)
        page = ExchangePage(context)
        page.context = context
        context.changed.connect(page.on_changes)
        qtbot.addWidget(page)
        page.resize(1150, 650)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: page.isActiveWindow() and jobs.is_idle)
        return page

    yield open_page
    for jobs in opened:
        jobs.close()
