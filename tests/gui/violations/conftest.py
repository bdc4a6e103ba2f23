"""The page of violations over a real store with people, on the screen and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft
from ui.violations.violations_page import ViolationsPage

PEOPLE = (
    PersonDraft("Gul Zaman", "Sher Zaman", "CONST", "214", cnic="1610112345673", posting="PS City"),
    PersonDraft("Gul Zaman", "Noor Zaman", "HC", "1021", cnic="1610176543211", posting="PS Saddar"),
    PersonDraft("Bakht Khattak", "Sher Ahmad", "ASI", "7", personnel_no="00467023", posting="PS City"),
)


@pytest.fixture
def people(desk) -> list[str]:
    """The uids of three officials; two have the same name."""
    return [desk.roster.register(person).uid for person in PEOPLE]


@pytest.fixture
def log(desk) -> Callable[..., str]:
    """Logs one violation and returns its uid."""

    def log(*persons: str, kind: str = "V02", day: int = 10, **more: object) -> str:
        draft = ViolationDraft(persons=persons, kind=kind, platform="tiktok", seen_on=date(2026, 11, day), **more)
        return desk.violations.register(draft)[0][0].uid

    return log


@pytest.fixture
def page(qtbot, context, settle, people) -> Iterator[ViolationsPage]:
    """The page on the screen, its list read."""
    page = ViolationsPage(context)
    qtbot.addWidget(page)
    context.changed.connect(page.on_changes)
    page.resize(1150, 660)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle()
    yield page
    # pytest-qt has closed and deleted the page by now; only its jobs may still be under way.
    settle()


@pytest.fixture
def opened(page, settle) -> Callable[[str], ViolationsPage]:
    """Shows one violation."""

    def opened(uid: str) -> ViolationsPage:
        page.open_target(uid)
        settle()
        return page

    return opened
