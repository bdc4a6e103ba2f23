"""Half-typed forms are kept while one types, come back, and go when they were saved or discarded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QWidget

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.form_draft import FormDraft
from ui.support.fields import ChoiceField, DateField, LinesField, TextField, TickField
from ui.support.form import Form
from ui.support.form_drafts import FormDrafts, subject_of
from ui.support.typing_window import keep_typing
from ui.support.widgets import column

CLOCK = FixedClock(datetime(2026, 11, 22, 9, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Draft:
    name: str = ""
    on: date | None = None
    kind: str | None = None
    note: str = ""
    sure: bool = False
    password: str = ""
    revision: int = 4


class Store:
    """Takes what is written, as the desk's job would."""

    def __init__(self):
        self.kept, self.writes, self.error = {}, 0, None

    def write(self, kept, gone, failed):
        self.writes += 1
        if self.error is not None:
            failed(self.error)
            return
        self.kept |= {draft.key: draft for draft in kept}
        for key in gone:
            self.kept.pop(key, None)


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def opened(qtbot, store):
    """Opens the form as a window that was started anew would, with what the store holds."""

    windows = []

    def opened(draft=None, subject=""):
        window = QWidget()
        windows.append(window)
        window.form_drafts = FormDrafts(store.kept.values(), store.write, CLOCK, window)
        form = Form("draftForm", "Save it")
        form.add("name", "Name", TextField())
        form.add("on", "On", DateField(clock=CLOCK))
        form.add("kind", "Kind", ChoiceField([("V01", "Uploading"), ("V02", "Dance video")]))
        form.add("note", "Note", LinesField())
        form.add("sure", "", TickField("Sure"))
        form.add("password", "Password", TextField(secret=True))
        form.edit(draft or Draft(), subject)
        column(window).addWidget(form)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return form

    return opened


def typed(form, qtbot, **texts):
    for name, text in texts.items():
        field = form.fields[name]
        qtbot.keyClicks(field.lineEdit() if isinstance(field, ChoiceField) else field, text)
    form.keeper.keep()
    qtbot.wait(1)


def test_the_first_key_starts_the_two_seconds_and_the_next_ones_do_not_start_them_anew(opened, qtbot):
    form = opened()
    qtbot.keyClicks(form.fields["name"], "G")
    left = form.keeper.timer.remainingTime()
    qtbot.wait(30)
    qtbot.keyClicks(form.fields["name"], "ul")

    assert form.keeper.timer.remainingTime() < left


def test_what_was_typed_is_back_with_half_a_date_and_half_a_name(opened, qtbot, store):
    form = opened()
    form.fields["sure"].click()
    typed(form, qtbot, name="Gul Za", on="18.1.2", kind="danc", note="seen by the unit")
    again = opened()

    fields = again.fields
    assert (fields["name"].text(), fields["on"].text()) == ("Gul Za", "18.1.2")
    assert (fields["kind"].currentText(), fields["note"].toPlainText()) == ("danc", "seen by the unit")
    assert fields["sure"].isChecked()
    assert again.is_changed
    assert "22.11.2026 14:00" in again.findChild(QWidget, "draftFormDraftWhen").text()


def test_the_cursor_stands_where_it_stood(opened, qtbot):
    form = opened()
    form.fields["note"].setFocus()
    qtbot.keyClicks(form.fields["note"], "seen by unit")
    for _ in range(4):
        qtbot.keyClick(form.fields["note"], Qt.Key.Key_Left)
    form.keeper.keep()
    qtbot.wait(1)
    again = opened()
    qtbot.waitUntil(again.fields["note"].hasFocus)

    assert again.fields["note"].textCursor().position() == 8


def test_a_password_is_never_kept(opened, qtbot, store):
    form = opened()
    typed(form, qtbot, name="Gul", password="four plain words")

    (draft,) = store.kept.values()
    assert "password" not in draft.typed
    assert "four plain words" not in str(draft)


def test_each_record_has_its_own_draft(opened, qtbot):
    typed(opened(subject="uid-1"), qtbot, name="one")
    typed(opened(subject="uid-2"), qtbot, name="two")

    assert opened(subject="uid-1").fields["name"].text() == "one"
    assert opened().fields["name"].text() == ""


def test_what_was_saved_is_kept_no_longer(opened, qtbot, store):
    form = opened()
    typed(form, qtbot, name="Gul")
    form.submit()
    form.edit(Draft())
    qtbot.waitUntil(lambda: store.kept == {})

    assert opened().fields["name"].text() == ""


def test_a_form_that_is_hidden_after_it_was_submitted_was_saved(opened, qtbot, store):
    form = opened()
    typed(form, qtbot, name="Gul")
    form.submit()
    form.hide()

    qtbot.waitUntil(lambda: store.kept == {})


def test_what_the_desk_refused_is_kept_on(opened, qtbot, store):
    form = opened()
    typed(form, qtbot, name="Gul")
    form.submit()
    form.show_error(Refused("not_permitted", role="auditor", allowed="a clerk"))
    form.hide()
    qtbot.wait(1)

    assert len(store.kept) == 1


def test_cancelling_takes_the_draft_away_and_so_does_discard(opened, qtbot, store):
    form = opened()
    typed(form, qtbot, name="Gul")
    form.discard()
    qtbot.waitUntil(lambda: store.kept == {})
    assert form.fields["name"].text() == ""

    typed(form, qtbot, name="Gul")
    again = opened()
    qtbot.mouseClick(again.findChild(QPushButton, "draftFormDraftDiscard"), Qt.MouseButton.LeftButton)

    assert (again.fields["name"].text(), again.is_changed) == ("", False)
    qtbot.waitUntil(lambda: store.kept == {})


def test_keep_takes_the_line_away_and_leaves_what_was_typed(opened, qtbot):
    typed(opened(), qtbot, name="Gul")
    again = opened()
    again.findChild(QPushButton, "draftFormDraftKeep").setFocus()
    qtbot.keyClick(again.findChild(QPushButton, "draftFormDraftKeep"), Qt.Key.Key_Return)

    assert not again.keeper.strip.isVisible()
    assert again.fields["name"].text() == "Gul"


def test_a_record_that_others_changed_meanwhile_is_told_with_both_values(opened, qtbot):
    typed(opened(Draft(name="Gul", note="old"), "uid-1"), qtbot, name=" Zaman")
    again = opened(Draft(name="Gul Khan", note="new"), "uid-1")

    said = [label.text() for label in again.keeper.strip.findChildren(QWidget) if hasattr(label, "text")]
    assert any("changed meanwhile" in text for text in said)
    assert any("“Gul Khan”" in text and "“Gul”" in text for text in said)
    assert again.fields["name"].text() == "Gul Zaman"
    assert again.fields["note"].toPlainText() == "new"


def test_a_value_that_this_program_no_longer_knows_leaves_the_others(opened, store):
    values = {"name": {"value": {"$": "enum", "of": "kpdesk.base.actor:Role", "value": "king"}}, "note": "kept"}
    store.kept = {("draftForm", ""): FormDraft("draftForm", "", typed={**values, "gone": 1}, kept_at=CLOCK.now())}
    form = opened()

    assert form.fields["note"].toPlainText() == "kept"
    said = [label.text() for label in form.keeper.strip.findChildren(QWidget) if hasattr(label, "text")]
    assert any("2 field" in text for text in said)


def test_what_the_disk_could_not_take_is_written_with_the_next(opened, qtbot, store):
    form, failures = opened(), []
    form.window().form_drafts.failed.connect(failures.append)
    store.error = Broken("disk_full")
    typed(form, qtbot, name="Gul")
    assert (store.kept, len(failures)) == ({}, 1)

    store.error = None
    form.window().form_drafts.keep_all_now()
    assert len(store.kept) == 1


def test_everything_is_kept_at_once_when_the_desk_is_locked_closed_or_broken(opened, qtbot, store):
    form = opened()
    qtbot.keyClicks(form.fields["name"], "Gul")

    assert form.window().form_drafts.keep_all_now() == 1
    assert len(store.kept) == 1


def test_typing_it_back_to_what_it_was_leaves_no_draft(opened, qtbot, store):
    form = opened()
    typed(form, qtbot, name="G")
    qtbot.keyClick(form.fields["name"], Qt.Key.Key_Backspace)
    form.keeper.keep()

    qtbot.waitUntil(lambda: store.kept == {})


def test_many_records_have_one_subject_whatever_their_order():
    assert subject_of(("b", "a")) == subject_of(("a", "b"))
    assert (subject_of(()), subject_of(("a",))) == ("", "a")
    assert len(subject_of([str(n) for n in range(500)])) < 100


@pytest.fixture
def asked(qtbot, store):
    """Opens a window with fields of its own, as that of a query."""
    kept = []

    def asked():
        main = QWidget()
        main.form_drafts = FormDrafts(store.kept.values(), store.write, CLOCK, main)
        window = QDialog(main)
        window.setObjectName("queryWindow")
        window.text, cancel = LinesField(), QPushButton("Cancel")
        layout = column(window)
        layout.addWidget(window.text)
        layout.addWidget(cancel)
        window.keeper = keep_typing(window, {"text": window.text}, layout, "F-1", cancel)
        kept.extend((main, window))
        qtbot.addWidget(main)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return asked


def test_a_window_that_is_closed_keeps_what_was_typed_without_waiting_two_seconds(asked, qtbot, store):
    window = asked()
    qtbot.keyClicks(window.text, "Why two lists")
    window.close()
    qtbot.waitUntil(lambda: len(store.kept) == 1)

    assert asked().text.toPlainText() == "Why two lists"


def test_escape_asks_where_something_was_typed_and_then_drops_it(asked, qtbot, store):
    window = asked()
    qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    assert not window.isVisible()

    window = asked()
    qtbot.keyClicks(window.text, "Why")
    window.keeper.keep()
    qtbot.keyClick(window.text, Qt.Key.Key_Escape)
    box = window.findChild(QMessageBox, "confirm")
    assert box.isVisible()
    assert window.isVisible()
    box.findChild(QPushButton, "confirmYes").click()
    qtbot.waitUntil(lambda: store.kept == {})
    assert not window.isVisible()


def test_a_window_whose_work_is_done_keeps_nothing(asked, qtbot, store):
    window = asked()
    qtbot.keyClicks(window.text, "Why")
    window.keeper.keep()
    window.accept()
    qtbot.wait(1)

    assert store.kept == {}


def test_words_tell_a_draft_from_another_one_before_its_day_does(opened, qtbot, store):
    typed(opened(), qtbot, on="18.11.2026", note="seen at the gate")

    (draft,) = store.kept.values()
    assert draft.about == "seen at the gate"
