"""The roster page over a real store with four people, on the screen and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kpdesk.roster.draft import PersonDraft
from ui.roster.roster_page import RosterPage

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"
PEOPLE = (
    PersonDraft("Gul Zaman", "Sher Zaman", "CONST", "214", cnic="1610112345673", posting="PS City",
                mobile="0300-1234567"),
    PersonDraft("Asad Khan", "Noor Khan", "HC", "1021", cnic="1610176543211", posting="PS Saddar"),
    PersonDraft("Bakht Khattak", "Sher Ahmad", "ASI", "7", personnel_no="00467023", posting="PS City"),
    PersonDraft("Amir Gul", "Wali Zaman", "CONST", "88", cnic="1572012209227", enlisted_on=date(2005, 9, 8),
                service_state="suspended"),
)  # fmt: skip


@pytest.fixture
def empty_page(qtbot, context, settle) -> Iterator[RosterPage]:
    """The page over a store without people."""
    page = RosterPage(context)
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
def page(desk, request) -> RosterPage:
    """The page over a store with four people."""
    for person in PEOPLE:
        desk.roster.register(person)
    return request.getfixturevalue("empty_page")


@pytest.fixture
def sample() -> Callable[[str], Path]:
    """Returns the path of a sample roll."""
    return lambda name: SAMPLES / name


@pytest.fixture
def press(qtbot, settle) -> Callable[..., None]:
    """Presses a button by its keys, as a person does, and waits until what it began is done."""

    def press(button, key, modifier=Qt.KeyboardModifier.ControlModifier):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button.window(), key, modifier)
        settle()

    return press
