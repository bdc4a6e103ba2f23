"""The page of today over a real store, on the screen and read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rules import Attribution
from ui.today.today_page import TodayPage


@pytest.fixture
def page(qtbot, context, settle) -> Iterator[TodayPage]:
    page = TodayPage(context)
    qtbot.addWidget(page)
    context.changed.connect(page.on_changes)
    page.resize(1150, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle()
    yield page
    settle()


@pytest.fixture
def logged(desk) -> str:
    """The uid of a violation of this week, of a person on record, decided to be his own doing."""
    person = desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673")).uid
    day = date(2026, 11, 18)
    made, _taken = desk.violations.register(
        ViolationDraft(persons=(person,), kind="V02", platform="tiktok", seen_on=day)
    )
    desk.violations.decide_attribution(made[0].uid, Attribution.ADMITTED, "admitted", day)
    return made[0].uid


@pytest.fixture
def reported(desk) -> None:
    """The week before was reported, printed, and there are people: no new office any more."""
    desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673"))
    desk.weekly.draw_up("2026-W46")
    desk.weekly.freeze("2026-W46", "one person does the work")
    desk.weekly.note_printed("2026-W46", 1, 1)
