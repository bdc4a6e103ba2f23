"""The page of headquarters over a real store that has received a real week; it is made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.violations.draft import ViolationDraft
from ui.context import Context
from ui.province.province_page import ProvincePage

WEEK = "2026-W47"
PASSWORD = "four plain words here"


@pytest.fixture(scope="session")
def headquarters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders ``new`` and ``received``: the CPO before and after it took in Mardan's week with one violation."""
    root = tmp_path_factory.mktemp("headquarters")
    clock = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    cost = Argon2Cost(64, 1, 1)
    desk = Desk.create(root / "mardan", "MRD", "khan", "Khan", PASSWORD, clock=clock, cost=cost)[0]
    cpo = Desk.create(root / "new", "CPO", "khan", "Khan", PASSWORD, clock=clock, cost=cost)[0]
    cpo.close()
    shutil.copytree(root / "new", root / "received")
    with desk, Desk.open(root / "received", "khan", PASSWORD, clock=clock) as cpo:
        made = desk.exchange.enrol(root)
        answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)
        desk.exchange.finish_enrolment(Path(answer.path))
        desk.violations.register(
            ViolationDraft(unidentified="Man in uniform", kind="V02", platform="tiktok", seen_on=date(2026, 11, 18))
        )
        desk.weekly.draw_up(WEEK)
        desk.weekly.freeze(WEEK, "one person does the work")
        cpo.exchange.receive([Path(desk.exchange.send(WEEK, root).path)], accept=True)
    return root


@pytest.fixture
def cpo(headquarters: Path, tmp_path: Path, clock: FixedClock, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """The CPO's desk on the Monday after Mardan's week, with that week where the test uses ``received``."""
    clock.advance(days=1)
    stage = "received" if "received" in request.fixturenames else "new"
    with Desk.open(Path(shutil.copytree(headquarters / stage, tmp_path / "cpo")), "khan", PASSWORD, clock=clock) as cpo:
        yield cpo


@pytest.fixture
def received(cpo: Desk) -> Desk:
    """The CPO after it has taken in Mardan's week."""
    return cpo


@pytest.fixture
def context(cpo, jobs) -> Iterator[Context]:
    yield Context(cpo, jobs, clock=cpo.clock)
    jobs.close()


@pytest.fixture
def page(qtbot, context) -> ProvincePage:
    """The page, on the screen and read."""
    page = ProvincePage(context)
    qtbot.addWidget(page)
    context.changed.connect(page.on_changes)
    page.resize(1150, 650)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and bool(page.week) and context.jobs.is_idle)
    return page
