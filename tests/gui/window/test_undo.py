"""Taking back by keyboard: Ctrl+Z, the button in the quiet bar, and the list of the last fifty."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import PostingDraft
from ui.window.undo_window import UndoWindow

DAY = date(2026, 11, 20)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def posted(desk, window, qtbot):
    """Three persons who were posted together, through the window's own jobs."""
    for place in range(3):
        desk.roster.register(PersonDraft(name=f"Gul Khan {place}", father_name="Said Gul", rank="HC"))
    window._context.act(
        lambda desk, _progress: desk.service_record.post(desk.roster.uids(), PostingDraft("PS City", DAY)).changes
    )
    qtbot.waitUntil(lambda: window.undo.undo_button.text() == "Undo: post 3 persons to PS City")
    return window


def postings(desk) -> set[str]:
    return {person.posting for person in desk.roster.find("Gul")}


def test_ctrl_z_takes_the_last_act_back_and_says_so(posted, desk, qtbot):
    posted.setFocus()
    QTest.keyClick(posted, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: posted.quiet_bar.note.startswith("Taken back: post 3 persons to PS City"))
    assert postings(desk) == {""}
    qtbot.waitUntil(lambda: "Gul Khan 2" in posted.undo.undo_button.accessibleName())

    QTest.keyClick(posted, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: posted.quiet_bar.note == "Done again.")
    assert postings(desk) == {"PS City"}


def test_ctrl_z_in_a_text_field_is_the_fields_own(posted, desk, qtbot):
    field = posted.page.typed
    field.setFocus()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    QApplication.processEvents()

    assert field.text() == ""
    assert postings(desk) == {"PS City"}


def test_the_list_takes_an_older_act_back_by_enter(posted, desk, qtbot):
    window = posted.undo.open_list()
    qtbot.waitUntil(lambda: window.model.rowCount() > 4)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.table.current_row.what == "post 3 persons to PS City"

    QTest.keyClick(window.table, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: postings(desk) == {""})
    qtbot.waitUntil(lambda: window.table.current_row.takes_back)
    window.reject()


def test_the_list_says_why_something_stays(posted, qtbot):
    window = posted.undo.open_list()
    assert isinstance(window, UndoWindow)
    qtbot.waitUntil(lambda: window.model.rowCount() > 4)
    place = next(at for at, step in enumerate(window.model.rows) if step.action == "user_added")
    window.table.choose(place)

    assert not window.undo_button.isEnabled()
    assert window.why.text().startswith("Users, passwords and keys do not go back")
    window.reject()


def test_what_stands_in_the_way_is_said_in_the_banner(posted, desk, qtbot):
    person = desk.roster.find("Gul Khan 0")[0].uid
    desk.service_record.post([person], PostingDraft("PS Cantt", DAY))
    desk.roster.withdraw(person, "entered twice")
    desk.undo.undo()
    step = next(one for one in desk.undo.steps() if one.what.startswith("post 3"))
    window = posted.undo.open_list()
    qtbot.waitUntil(lambda: window.model.rowCount() > 4)
    window.table.choose(next(at for at, one in enumerate(window.model.rows) if one.step == step.step))
    window.take_back()

    qtbot.waitUntil(lambda: "khan changed the person Gul Khan 0" in window.banner.text)
    assert postings(desk) == {"PS Cantt", "PS City"}
    window.reject()
