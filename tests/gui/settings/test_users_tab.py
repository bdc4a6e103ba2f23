"""Users: added, closed, given a new password."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from kpdesk.base.actor import Role
from kpdesk.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def users(page, settle):
    page.open_target("users")
    settle()
    return page.users


def fill(qtbot, form, **texts):
    for name, text in texts.items():
        form.fields[name].setFocus()
        form.fields[name].selectAll()
        qtbot.keyClicks(form.fields[name], text)


def add_clerk(users, qtbot, settle):
    users.begin()
    fill(qtbot, users.user_form, full_name="Noor Bibi", name="noor", password="a long secret", again="a long secret")
    qtbot.keyClick(users.user_form.fields["again"], Qt.Key.Key_S, CTRL)
    settle()


def test_the_first_administrator_is_listed(users):
    assert [(user.name, user.role) for user in users.model.rows] == [("khan", Role.ADMINISTRATOR)]


def test_a_user_is_added_by_keyboard_and_can_log_in(users, qtbot, settle, desk, clock):
    add_clerk(users, qtbot, settle)

    assert [user.name for user in users.model.rows] == ["khan", "noor"]
    assert users.side.isHidden()
    folder = desk.folder
    desk.close()
    with Desk.open(folder, "noor", "a long secret", clock=clock) as opened:
        assert opened.actor.role is Role.CLERK


def test_every_problem_of_a_new_user_is_marked_at_once(users, qtbot, desk):
    users.begin()
    fill(qtbot, users.user_form, name="two words", password="short", again="shorter")
    users.user_form.submit()

    marked = {name for name, field in users.user_form.fields.items() if field.property("problem")}
    assert marked == {"full_name", "name", "password", "again"}
    assert len(desk.users.items()) == 1


def test_a_name_that_is_taken_is_told_at_its_field(users, qtbot, settle):
    users.begin()
    fill(qtbot, users.user_form, full_name="Khan", name="khan", password="a long secret", again="a long secret")
    users.user_form.submit()
    settle()

    assert "already a user" in users.user_form.findChild(object, "nameNote").text()


def test_cancel_adds_nobody(users, page, qtbot, desk):
    users.begin()
    fill(qtbot, users.user_form, name="noor")
    assert not page.may_leave()
    qtbot.keyClick(users.user_form.fields["name"], Qt.Key.Key_Escape)
    box = users.user_form.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)

    assert users.side.isHidden()
    assert len(desk.users.items()) == 1
    assert page.may_leave()


def test_an_account_is_closed_after_a_question_and_opened_by_a_new_password(users, qtbot, settle, desk):
    add_clerk(users, qtbot, settle)
    users.table.choose(1)
    users.disable_button.click()
    box = users.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()
    assert desk.users.items()[1].disabled_at is not None
    assert not users.disable_button.isEnabled()

    users.begin_password()
    fill(qtbot, users.password_form, password="another secret", again="another secret")
    users.password_form.submit()
    settle()

    assert desk.users.items()[1].disabled_at is None


def test_the_only_administrator_cannot_be_closed(users, qtbot, settle, desk):
    users.table.choose(0)
    users.disable_button.click()
    box = users.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()

    assert "only administrator" in users.banner.text
    assert desk.users.items()[0].disabled_at is None
