"""The page of cases over a real store with officials, violations and cases, on the screen and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.states import Step, Track
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft
from ui.cases.cases_page import CasesPage

PEOPLE = (
    PersonDraft("Gul Zaman", "Sher Zaman", "CONST", "214", cnic="1610112345673", posting="PS City"),
    PersonDraft("Asad Khan", "Noor Khan", "HC", "1021", cnic="1610176543211", posting="PS Saddar"),
    PersonDraft("Bakht Khattak", "Sher Ahmad", "ASI", "7", personnel_no="00467023", posting="PS City"),
)


@pytest.fixture
def violations(desk) -> list[str]:
    """The uids of one violation of each of three officials."""
    uids = []
    for person in PEOPLE:
        uid = desk.roster.register(person).uid
        draft = ViolationDraft(persons=(uid,), kind="V02", platform="tiktok", seen_on=date(2026, 11, 2), what="video")
        uids.append(desk.violations.register(draft)[0][0].uid)
    return uids


@pytest.fixture
def case(desk, violations) -> str:
    """The uid of a general case against the first official, opened on 05.11.2026."""
    return desk.cases.open(CaseDraft(violations[:1], Track.GENERAL, date(2026, 11, 5))).uid


@pytest.fixture
def take(desk) -> Callable[..., None]:
    """Takes a step in a case; whatever the guard finds gets a reason."""

    def take(case: str, step: Step, day: int, **fields: object) -> None:
        draft = StepDraft(case, step, date(2026, 11, day), fields)
        reasons = {warning.code: "as ordered" for warning in desk.cases.judge(draft)}
        desk.cases.step(StepDraft(case, step, date(2026, 11, day), fields, reasons))

    return take


@pytest.fixture
def page(qtbot, context, settle, violations) -> Iterator[CasesPage]:
    """The page on the screen, its lists read."""
    page = CasesPage(context)
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
def opened(page, settle) -> Callable[[str], CasesPage]:
    """Shows one case."""

    def opened(uid: str) -> CasesPage:
        page.open_target(uid)
        settle()
        return page

    return opened
