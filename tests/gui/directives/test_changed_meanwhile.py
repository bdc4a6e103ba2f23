"""A letter that another operator corrected while its form was open: both values, and whose shall stand."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from ui.directives.letter_form import draft_of
from ui.support.meanwhile_window import MeanwhileWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_both_values_are_shown_and_mine_can_be_kept(page, qtbot, settle, desk):
    code = page._letter.row.code
    qtbot.mouseClick(page.amend_button, Qt.MouseButton.LeftButton)
    now = desk.directives.show(code)
    desk.directives.amend(code, dataclasses.replace(draft_of(now), letter_no="512-60/IAB", note="found"), now.revision)
    qtbot.keyClicks(page.form.fields["letter_no"], "77/IAB")
    qtbot.keyClick(page.form.fields["letter_no"], Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.findChild(MeanwhileWindow) is not None)
    window = page.findChild(MeanwhileWindow)

    texts = [window.findChild(QLabel, f"letter_no{part}").text() for part in ("Field", "Yours", "Theirs")]
    assert texts == ["Letter No.", "77/IAB", "512-60/IAB"]
    qtbot.mouseClick(window.findChild(QPushButton, "meanwhileMine"), Qt.MouseButton.LeftButton)
    settle()
    kept = desk.directives.show(code)
    assert (kept.letter_no, kept.note) == ("77/IAB", "found")
