"""Forms edit drafts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, ProblemsFound
from ui.support.fields import ChoiceField, DateField, LinesField, TextField
from ui.support.form import Form

CLOCK = FixedClock(datetime(2026, 11, 22, 9, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Draft:
    path: str = ""
    seen_on: date | None = None
    kind: str | None = None
    note: str = ""

    def check(self):
        return [] if self.path else [Problem("file_not_found", field="path", values={"path": "?"})]


@pytest.fixture
def form(qtbot):
    form = Form("draftForm", "Save it", Draft.check)
    form.add("path", "File", TextField())
    form.add("seen_on", "Seen on", DateField(clock=CLOCK))
    form.add("kind", "Kind", ChoiceField([("V01", "Uploading"), ("V02", "Dance video"), ("V03", "Live session")]))
    form.add("note", "Note", LinesField())
    qtbot.addWidget(form)
    form.edit(Draft(path="a.xlsx", kind="V01"))
    form.show()
    return form


def submitted(form):
    drafts = []
    form.submitted.connect(drafts.append)
    return drafts


def test_a_form_gives_back_the_draft_it_was_given(form):
    assert form.draft() == Draft(path="a.xlsx", kind="V01")
    assert not form.is_changed


def test_what_was_typed_is_in_the_draft(form, qtbot):
    drafts = submitted(form)
    form.fields["path"].setFocus()
    form.fields["path"].clear()
    qtbot.keyClicks(form.fields["path"], "b.csv")
    qtbot.keyClicks(form.fields["seen_on"], "y")
    qtbot.keyClicks(form.fields["note"], "seen by the unit")
    qtbot.keyClick(form.fields["note"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert drafts == [Draft("b.csv", date(2026, 11, 21), "V01", "seen by the unit")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_enter_submits_from_any_field(form, qtbot, key):
    drafts = submitted(form)
    qtbot.keyClick(form.fields["note"], key, Qt.KeyboardModifier.ControlModifier)

    assert len(drafts) == 1


def test_a_problem_marks_its_field_and_stops(form, qtbot):
    drafts = submitted(form)
    form.fields["path"].clear()
    form.submit()

    assert drafts == []
    assert form.fields["path"].property("problem") is True
    assert "There is no file" in form.findChild(object, "pathNote").text()
    assert form.fields["seen_on"].property("problem") is False
    assert form.banner.text


def test_a_mark_goes_when_the_field_is_changed(form, qtbot):
    form.fields["path"].clear()
    form.submit()
    qtbot.keyClicks(form.fields["path"], "x")

    assert form.fields["path"].property("problem") is False


def test_a_date_that_is_none_is_refused_at_its_field(form, qtbot):
    drafts = submitted(form)
    form.fields["seen_on"].setText("31.02.2026")
    form.submit()

    assert drafts == []
    assert "31.02.2026" in form.findChild(object, "seen_onNote").text()


def test_cancel_without_a_change_asks_nothing(form, qtbot):
    with qtbot.waitSignal(form.cancelled):
        qtbot.keyClick(form.fields["path"], Qt.Key.Key_Escape)

    assert form.findChild(QMessageBox) is None


def test_cancel_after_a_change_asks_and_leaves_the_draft_as_it_was(form, qtbot):
    qtbot.keyClicks(form.fields["path"], "typed")
    form.cancel()
    box = form.findChild(QMessageBox, "confirm")
    assert box.isVisible()

    with qtbot.waitSignal(form.cancelled):
        qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)

    assert form.draft() == Draft(path="a.xlsx", kind="V01")


def test_keeping_on_after_cancel_keeps_what_was_typed(form, qtbot):
    qtbot.keyClicks(form.fields["path"], "2")
    form.cancel()
    qtbot.mouseClick(form.findChild(object, "confirmNo"), Qt.MouseButton.LeftButton)

    assert form.draft().path == "a.xlsx2"


def test_findings_of_the_desk_appear_at_their_fields(form):
    found = (Problem("file_exists", field="path", values={"path": "a"}), Problem("not_permitted", field="kind"))
    form.show_error(ProblemsFound(found))

    assert form.fields["path"].property("problem") is True
    assert form.fields["kind"].property("problem") is True


def test_an_outcome_without_a_field_appears_in_the_banner(form):
    form.show_error(Refused("not_permitted", role="auditor", allowed="a clerk"))

    assert "auditor" in form.banner.text


def test_a_click_on_a_finding_goes_to_its_field(form, qtbot):
    form.fields["path"].clear()
    form.submit()
    form.fields["note"].setFocus()
    qtbot.mouseClick(form.banner.findChild(object, "finding_path"), Qt.MouseButton.LeftButton)

    assert form.focusWidget() is form.fields["path"]


def test_a_choice_is_found_by_a_part_of_it(form, qtbot):
    kind = form.fields["kind"]
    kind.lineEdit().clear()
    qtbot.keyClicks(kind.lineEdit(), "danc")
    kind.lineEdit().editingFinished.emit()

    assert kind.value() == "V02"


def test_a_choice_that_is_not_on_the_list_has_no_value(form, qtbot):
    kind = form.fields["kind"]
    kind.lineEdit().clear()
    qtbot.keyClicks(kind.lineEdit(), "zzz")
    kind.lineEdit().editingFinished.emit()

    assert kind.value() is None


def test_every_field_has_its_name_for_screen_readers(form):
    assert {name: field.accessibleName() for name, field in form.fields.items()} == {
        "path": "File", "seen_on": "Seen on", "kind": "Kind", "note": "Note",
    }  # fmt: skip


def test_tab_goes_through_the_fields_and_then_to_the_verb_and_cancel(form, qtbot):
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.fields["path"].setFocus()
    reached = []
    for _ in range(5):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        reached.append(form.focusWidget().objectName() or form.focusWidget().parentWidget().objectName())

    assert reached == ["seen_on", "kind", "note", "draftFormSubmit", "draftFormCancel"]
