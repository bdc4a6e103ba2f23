"""What is half-typed is kept by itself, is gone when it was logged or given up, and is offered at the next login."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.rules import Part

SEEN = date(2026, 11, 20)


@pytest.fixture
def form(page, qtbot):
    page.open_new()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.logging)
    return page.logging.form


@pytest.fixture
def typed(page, form, qtbot, settle):
    """Types some words with real keys and lets the keeper's time pass at once."""

    def typing(text):
        form.fields["what"].setFocus()
        qtbot.keyClicks(form.fields["what"], text)
        assert page.logging.keeper.timer.isActive()
        page.logging.keeper.timer.setInterval(0)
        settle()
        qtbot.waitUntil(lambda: not page.logging.keeper.timer.isActive())
        settle()

    return typing


def what_is_kept(desk):
    return [kept.draft.what for kept in desk.violation_figures.drafts()]


def test_typing_is_kept_two_seconds_later_without_any_button(page, form, qtbot, desk):
    qtbot.keyClicks(form.fields["what"], "seen on a phone")

    assert page.logging.keeper.timer.isActive()
    qtbot.waitUntil(lambda: what_is_kept(desk) == ["seen on a phone"], timeout=20_000)


def test_later_typing_replaces_the_draft_and_typing_nothing_keeps_nothing(page, typed, desk, settle):
    typed("seen")
    typed(" on a phone")
    before = desk.violation_figures.drafts()
    page.logging.keeper.keep()
    settle()

    assert [kept.draft.what for kept in before] == ["seen on a phone"]
    assert desk.violation_figures.drafts() == before


def test_no_draft_is_left_when_it_was_logged(page, form, typed, settle, desk, people):
    typed("dance in uniform")
    form.set_values({"persons": (people[0],), "kind": "V02", "seen_on": SEEN})
    page.logging.keeper.keep()
    form.submit()
    settle()

    assert desk.violations.count() == 1
    assert desk.violation_figures.drafts() == ()


def test_giving_up_leaves_no_draft(page, typed, settle, desk, qtbot):
    typed("typed in error")
    page.leave()
    qtbot.mouseClick(page.findChild(QMessageBox, "confirm").findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()

    assert desk.violation_figures.drafts() == ()
    assert page.stack.currentWidget() is page.list


def test_giving_up_a_draft_that_was_gone_on_with_leaves_it_as_it_was(page, form, typed, settle, desk, qtbot):
    desk.violation_figures.keep_draft(ViolationDraft(kind="V02", what="kept before"))
    page.logging.start()
    settle()
    page.logging.go_on_with(desk.violation_figures.drafts()[0])
    typed(" and more")
    changed = what_is_kept(desk)
    page.leave()
    qtbot.mouseClick(page.findChild(QMessageBox, "confirm").findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()

    assert "and more" in changed[0]
    assert what_is_kept(desk) == ["kept before"]


def test_a_draft_is_offered_once_at_the_next_login(page, settle, desk, qtbot):
    desk.violation_figures.keep_draft(ViolationDraft(kind="V02", what="left when the power went"))
    page._offered = False
    page.reload()
    settle()
    assert "left when the power went" in page.banner.text

    qtbot.mouseClick(page.banner.findChild(QPushButton, f"{page.banner.objectName()}Action"), Qt.MouseButton.LeftButton)
    settle()
    assert page.logging.form.values()["what"] == "left when the power went"
    page.logging.form.edit(page.logging.form.draft())
    page.leave()
    page.reload()
    settle()
    assert page.banner.text == ""


def test_a_person_has_a_kind_of_his_own_and_a_draft_keeps_it(page, form, settle, desk, people):
    form.set_values({"persons": (people[0], Involved(people[1], Part.FAILED_TO_SUPERVISE)), "kind": "V02"})
    form.set_values({"seen_on": SEEN})
    settle()
    kind = form.fields["persons"].findChild(object, "kind1")
    kind.set_value("V15")
    kind.edited.emit()
    page.logging._keep()
    settle()
    assert {one.kind for one in desk.violation_figures.drafts()[0].draft.also} == {"", "V15"}
    form.submit()
    settle()

    assert {row.person_uid: row.kind for row in desk.violations.items()} == {people[0]: "V02", people[1]: "V15"}


def test_parts_and_kinds_are_reached_right_after_the_officials(form, settle, people, qtbot):
    form.set_values({"persons": (people[0], people[1])})
    settle()
    wanted = ["part0", "kind0", "removePerson0", "part1", "kind1", "removePerson1", "unidentified"]

    def reached():
        names, control = [], form.fields["persons"].finder
        for _ in range(80):
            control = control.nextInFocusChain()
            if control.isVisibleTo(form) and control.objectName() in wanted:
                names.append(control.objectName())
        return names[: len(wanted)]

    qtbot.waitUntil(lambda: reached() == wanted, timeout=20_000)


def test_a_lock_or_a_close_does_not_wait_for_the_two_seconds(page, form, context, qtbot, settle, desk):
    form.fields["what"].setFocus()
    qtbot.keyClicks(form.fields["what"], "seen at the gate")
    context.form_drafts.keep_all_now()
    settle()

    assert what_is_kept(desk) == ["seen at the gate"]
