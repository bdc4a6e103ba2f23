"""An account that another operator corrected while its form was open: both values, and whose shall stand."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.monitoring.draft import AccountDraft
from kpdesk.monitoring.stages import Step
from ui.monitoring.account_steps import draft_of
from ui.support.meanwhile_window import MeanwhileWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(desk, people, page, qtbot, settle):
    """The window over the form, after another gave the account an admin and this one a note."""
    uid = desk.monitoring.add_account(AccountDraft("whatsapp", name="Boys", found_on=date(2026, 11, 3))).uid
    page.open_target(uid)
    settle()
    tab = page.accounts
    tab.panel.asked.emit(Step.CORRECT.value)
    now = desk.monitoring.account(uid)
    desk.monitoring.correct_account(uid, dataclasses.replace(draft_of(now), admin=people[0]), now.revision)
    form = tab.forms[Step.CORRECT]
    form.set_values({"note": "seen twice"})
    qtbot.keyClick(form.fields["name"], Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: tab.findChild(MeanwhileWindow) is not None)
    return tab.findChild(MeanwhileWindow)


def test_who_was_named_meanwhile_stands_by_name(window):
    texts = [window.findChild(QLabel, f"admin{part}").text() for part in ("Field", "Yours", "Theirs")]
    assert texts == ["Owner or admin", "not touched by you", "CONST Gul Zaman 214"]
    assert window.findChild(QLabel, "noteYours").text() == "seen twice"


def test_keeping_mine_keeps_what_the_other_wrote_elsewhere(window, qtbot, settle, desk, people):
    qtbot.mouseClick(window.findChild(QPushButton, "meanwhileMine"), Qt.MouseButton.LeftButton)
    settle()
    (account,) = desk.monitoring.accounts()
    assert (account.note, account.admin_uid) == ("seen twice", people[0])
