"""The page of directives over a real store with officials, on the screen and read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kpdesk.roster.draft import PersonDraft
from ui.directives.directives_page import DirectivesPage

PEOPLE = (
    PersonDraft("Gul Zaman", "Sher Zaman", "CONST", "214", cnic="1610112345673", posting="PS City"),
    PersonDraft("Asad Khan", "Noor Khan", "HC", "1021", cnic="1610176543211", posting="PS Saddar"),
    PersonDraft("Bakht Khattak", "Sher Ahmad", "ASI", "7", personnel_no="00467023", posting="PS City"),
    PersonDraft("Amir Gul", "Wali Zaman", "CONST", "88", cnic="1572012209227", posting="PS Katlang"),
)


@pytest.fixture
def people(desk) -> list[str]:
    """The uids of four officials."""
    return [desk.roster.register(person).uid for person in PEOPLE]


@pytest.fixture
def page(qtbot, context, settle, people) -> Iterator[DirectivesPage]:
    """The page on the screen, read."""
    page = DirectivesPage(context)
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
