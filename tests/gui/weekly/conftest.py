"""The page of the weekly report over a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt

from kpdesk.violations.draft import ViolationDraft
from ui.weekly.weekly_page import WeeklyPage

WEEK = "2026-W47"


@pytest.fixture
def log(desk) -> Callable[..., str]:
    """Logs a violation of somebody not yet identified and returns its number."""

    def log(kind: str = "V02", seen_on: date = date(2026, 11, 18), platform: str = "tiktok") -> str:
        draft = ViolationDraft(unidentified="Man in uniform", kind=kind, platform=platform, seen_on=seen_on)
        return desk.violations.register(draft)[0][0].number

    return log


@pytest.fixture
def page(qtbot, context) -> Iterator[WeeklyPage]:
    """The page, on the screen and read."""
    page = WeeklyPage(context)
    qtbot.addWidget(page)
    context.changed.connect(page.on_changes)
    page.resize(1100, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and page.stack.isVisible() and context.jobs.is_idle)
    yield page


@pytest.fixture
def drawn(qtbot, page, context, desk) -> WeeklyPage:
    """The page with the present week drawn up."""
    qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.view is not None and context.jobs.is_idle)
    return page
