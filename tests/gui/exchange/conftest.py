"""The page Send & receive at a district and at the CPO, over real stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kpdesk.desk import Desk
from ui.context import Context
from ui.exchange.exchange_page import ExchangePage
from ui.support.jobs import Jobs

WEEK = "2026-W47"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def enrolled(desk: Desk, cpo: Desk, stick: Path) -> Desk:
    """The district, certified by the CPO."""
    made = desk.exchange.enrol(stick)
    answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)
    desk.exchange.finish_enrolment(Path(answer.path))
    return desk


@pytest.fixture
def frozen(desk: Desk) -> Desk:
    """The district with its present week frozen."""
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK)
    return desk


@pytest.fixture
def sent(enrolled: Desk, frozen: Desk, stick: Path) -> Path:
    """The week's file on the stick."""
    return Path(enrolled.exchange.send(WEEK, stick).path)


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
