"""A file is chosen, dropped or pasted; a pasted screenshot goes from memory into the sealed store."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from kpdesk.base.pasted import Pasted
from kpdesk.monitoring.draft import AccountDraft
from ui.monitoring.file_field import FileField


@pytest.fixture
def field(qtbot, clock):
    field = FileField(clock)
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def screenshot():
    picture = QImage(8, 6, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(picture)
    yield picture
    QGuiApplication.clipboard().clear()


def drop(field, data):
    allowed = Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(field, QDragEnterEvent(field.rect().center(), allowed, data, buttons, keys))
    QApplication.sendEvent(field, QDropEvent(QPointF(field.rect().center()), allowed, data, buttons, keys))


def test_a_file_that_is_dropped_is_taken(field, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "shot.png"))])
    with qtbot.waitSignal(field.edited):
        drop(field, data)

    assert field.value() == tmp_path / "shot.png"


def test_several_files_or_a_transfer_file_are_not_taken(field, tmp_path):
    for names in (("a.png", "b.png"), ("KPD_MRD_CPO_0001.xlsx",)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
        drop(field, data)

    assert field.value() is None


def test_a_screenshot_is_pasted_by_keyboard_and_becomes_the_proof(field, qtbot, desk, screenshot):
    qtbot.keyClick(field.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    pasted = field.value()
    assert isinstance(pasted, Pasted)
    assert pasted.name == "screenshot 2026-11-22 140000 1.png"

    made = desk.monitoring.add_account(AccountDraft("tiktok", name="Boys", found_on=date(2026, 11, 20)))
    desk.monitoring.close_account(made.uid, date(2026, 11, 21), "", pasted)
    account = desk.monitoring.account(made.uid)
    assert account.proof_file == pasted.name


def test_pasting_without_a_picture_changes_nothing(field, qtbot):
    QGuiApplication.clipboard().setText("no picture")
    qtbot.keyClick(field.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert field.value() is None


def test_a_path_is_kept_half_typed_and_a_pasted_picture_is_not(field, tmp_path):
    field.set_value(tmp_path / "shot.png")
    kept = field.kept()
    field.set_value(None)
    field.put_kept(kept)
    assert field.value() == tmp_path / "shot.png"

    field.set_value(Pasted("a.png", b"x"))
    assert field.kept() is None
