"""The page of headquarters over a real store that has received a real week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kpdesk.desk import Desk
from kpdesk.violations.draft import ViolationDraft
from ui.context import Context
from ui.province.province_page import ProvincePage

WEEK = "2026-W47"


@pytest.fixture
def received(desk: Desk, cpo: Desk, tmp_path: Path) -> Desk:
    """The CPO after it has taken in Mardan's week with one violation."""
    made = desk.exchange.enrol(tmp_path)
    answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)
    desk.exchange.finish_enrolment(Path(answer.path))
    desk.violations.register(
        ViolationDraft(unidentified="Man in uniform", kind="V02", platform="tiktok", seen_on=date(2026, 11, 18))
    )
    desk.weekly.draw_up(WEEK)
    desk.weekly.freeze(WEEK)
    cpo.exchange.receive([Path(desk.exchange.send(WEEK, tmp_path).path)], accept=True)
    return cpo


@pytest.fixture
def context(cpo, jobs) -> Iterator[Context]:
    yield Context(cpo, jobs, clock=cpo.clock)
    jobs.close()


@pytest.fixture
def page(qtbot, context) -> ProvincePage:
    """The page, on the screen and read; use ``received`` before it for a week that has come."""
    page = ProvincePage(context)
    qtbot.addWidget(page)
    context.changed.connect(page.on_changes)
    page.resize(1150, 650)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and bool(page.week) and context.jobs.is_idle)
    return page
