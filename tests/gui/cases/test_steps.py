"""The next step of a case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.cases.states import State, Step, Track
from kpdesk.cases.table import allowed_in
from kpdesk.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def offered(page):
    buttons = page.view.next_step.findChildren(object)
    names = {one.objectName() for one in buttons if one.objectName().startswith("step_")}
    return {Step(name.removeprefix("step_")) for name in names}


def open_step(page, qtbot, step, settle):
    qtbot.mouseClick(page.view.findChild(object, f"step_{step}"), Qt.MouseButton.LeftButton)
    settle()
    return page.view.next_step.form


def save(qtbot, form, settle):
    # A shortcut needs the active window; offscreen, one that closed just before may still count as it.
    form.window().activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form.fields["on"], Qt.Key.Key_S, CONTROL)
    settle()


def test_exactly_the_steps_of_the_table_are_offered(opened, case):
    page = opened(case)

    later = {Step.SUSPENSION_REVIEWED, Step.RETURNED_FROM_LINES}
    table = {entry.step for entry in allowed_in(Track.GENERAL, State.INFORMATION, Role.ADMINISTRATOR)}
    assert offered(page) == table - later


def test_a_step_that_the_role_may_not_take_is_not_offered(desk, context, page, settle, case):
    desk.users.add(UserDraft("noor", "Noor Ali", Role.CLERK, "another four plain words"))
    folder, clock = desk.folder, desk.clock
    desk.close()
    with Desk.open(folder, "noor", "another four plain words", clock=clock) as clerk:
        context.desk = clerk
        page.open_target(case)
        settle()

        assert Step.ORDER_ISSUED not in offered(page)
        assert Step.SHOW_CAUSE_ISSUED in offered(page)
        page.view.next_step.open_step(Step.ORDER_ISSUED)
        assert page.view.next_step.form is None
    context.desk = desk


def test_a_step_is_taken_by_keyboard(opened, qtbot, settle, desk, case):
    page = opened(case)
    page.view.findChild(object, "step_explanation_called").setFocus()
    qtbot.keyClick(page.view.findChild(object, "step_explanation_called"), Qt.Key.Key_Space)
    form = page.view.next_step.form
    qtbot.keyClicks(form.fields["number"], "118/PA")
    settle()
    save(qtbot, form, settle)

    (step,) = desk.cases.show(case).steps
    assert (step.step, step.letter_no) == (Step.EXPLANATION_CALLED, "118/PA")
    assert page.view.findChild(QLabel, "caseState").text() == "Explanation awaited"
    assert page.view.next_step.form is None


def test_a_field_that_is_needed_is_marked(opened, qtbot, settle, desk, case, take):
    take(case, Step.SHOW_CAUSE_ISSUED, 6)
    form = open_step(opened(case), qtbot, Step.REPLY_RECEIVED, settle)
    save(qtbot, form, settle)

    assert form.fields["gist"].property("problem") is True
    assert "Reply received" in form.banner.text or "Reply received" in form._notes["gist"].text()
    assert len(desk.cases.show(case).steps) == 1


def test_cancel_after_typing_asks_and_leaves_the_case_as_it_was(opened, qtbot, settle, desk, case):
    before = desk.cases.show(case)
    page = opened(case)
    form = open_step(page, qtbot, Step.EXPLANATION_CALLED, settle)
    qtbot.keyClicks(form.fields["number"], "118/PA")
    qtbot.keyClick(form.fields["number"], Qt.Key.Key_Escape)
    box = form.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()

    assert desk.cases.show(case) == before
    assert Step.EXPLANATION_CALLED in offered(page)


def test_what_the_guard_finds_is_shown_while_typing(opened, qtbot, settle, case):
    page = opened(case)
    form = open_step(page, qtbot, Step.ORDER_ISSUED, settle)
    form.set_values({"outcome": "punished", "reasons": "He admitted it.", "awards": ({"punishment": "DISMISSAL"},)})
    qtbot.waitUntil(lambda: bool(form.overrides.warnings), timeout=5000)

    assert "no_notice" in {warning.code for warning in form.overrides.warnings}


def test_a_step_against_a_finding_needs_a_reason_for_each(opened, qtbot, settle, desk, case):
    form = open_step(opened(case), qtbot, Step.ORDER_ISSUED, settle)
    form.set_values({"outcome": "punished", "reasons": "He admitted it.", "awards": ({"punishment": "CENSURE"},)})
    qtbot.waitUntil(lambda: bool(form.overrides.warnings), timeout=5000)
    settle()
    save(qtbot, form, settle)
    assert desk.cases.show(case).steps == ()
    assert all(line.property("problem") for line in form.overrides._lines.values())

    for line in form.overrides._lines.values():
        qtbot.keyClicks(line, "as the DPO ordered")
    save(qtbot, form, settle)

    (step,) = desk.cases.show(case).steps
    assert {override.reason for override in step.overrides} == {"as the DPO ordered"}


def test_a_finding_that_wants_a_reason_is_brought_into_view(opened, qtbot, settle, case):
    form = open_step(opened(case), qtbot, Step.ORDER_ISSUED, settle)
    form.set_values({"outcome": "punished", "reasons": "He admitted it.", "awards": ({"punishment": "CENSURE"},)})
    qtbot.waitUntil(lambda: bool(form.overrides.warnings), timeout=5000)
    settle()
    save(qtbot, form, settle)

    line = form.overrides.first_missing
    qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty(), timeout=2000)


def test_reasons_that_only_the_desk_asks_for_get_their_line(opened, qtbot, settle, desk, case):
    form = open_step(opened(case), qtbot, Step.ORDER_ISSUED, settle)
    form.set_values({"outcome": "punished", "reasons": "He admitted it.", "awards": ({"punishment": "CENSURE"},)})
    form._soon.stop()
    form.submit()
    settle()

    assert form.overrides.warnings
    assert desk.cases.show(case).steps == ()


def test_two_punishments_are_entered_in_two_lines(opened, qtbot, settle, case):
    form = open_step(opened(case), qtbot, Step.ORDER_ISSUED, settle)
    awards = form.fields["awards"]
    awards.set_value(({"punishment": "CENSURE"}, {"punishment": "FORFEITURE", "amount": "2"}))
    qtbot.mouseClick(awards.findChild(object, "awardRemove2"), Qt.MouseButton.LeftButton)
    assert [award["punishment"] for award in awards.value()] == ["CENSURE"]

    qtbot.mouseClick(awards.findChild(object, "awardAdd"), Qt.MouseButton.LeftButton)
    awards._lines[1].punishment.set_value("FORFEITURE")
    assert [award["punishment"] for award in awards.value()] == ["CENSURE", "FORFEITURE"]


@pytest.mark.parametrize("step", [Step.ORDER_ISSUED, Step.SHOW_CAUSE_ISSUED, Step.SERVICE_RECORDED])
def test_no_form_of_a_step_is_wider_than_its_room(opened, qtbot, settle, case, step):
    form = open_step(opened(case), qtbot, step, settle)

    assert form._scroll.horizontalScrollBar().maximum() == 0
