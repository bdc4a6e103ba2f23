"""The photo on a person's page: from a file, dropped, pasted, replaced and taken off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QPushButton

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def uid(desk, page):
    return desk.roster.find("Asad")[0].uid


@pytest.fixture
def photo(page, uid, settle):
    page.open_person(uid)
    settle()
    return page.person.photo


@pytest.fixture
def picture(tmp_path):
    """Returns a picture file of a kind."""

    def picture(name, size=40):
        image = QImage(size, size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.darkGreen)
        assert image.save(str(tmp_path / name))
        return tmp_path / name

    return picture


def test_a_picture_file_becomes_the_photo(photo, picture, desk, uid, settle):
    assert photo.accessibleName() == "No photo on record"
    photo.take(picture("asad.png"))
    settle()

    assert desk.service_record.photo(uid) == picture("asad.png").read_bytes()
    assert photo.accessibleName() == "Photo on record"


def test_what_is_no_picture_is_told_and_leaves_no_file(page, photo, desk, uid, settle, tmp_path):
    (tmp_path / "asad.png").write_bytes(b"MZ no picture")
    before = sorted(desk.workplace.store.folder.evidence.rglob("*"))
    photo.take(tmp_path / "asad.png")
    settle()

    assert "asad.png" in page.person.banner.text
    assert desk.service_record.photo(uid) is None
    assert sorted(desk.workplace.store.folder.evidence.rglob("*")) == before


def test_a_dropped_picture_is_taken_and_the_page_begins_no_import(page, photo, picture, desk, uid, settle):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture("asad.jpg")))])
    where, copy = QPoint(5, 5), Qt.DropAction.CopyAction
    entered = QDragEnterEvent(where, copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    photo.dragEnterEvent(entered)
    photo.dropEvent(QDropEvent(where, copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    settle()

    assert entered.isAccepted()
    assert desk.service_record.photo(uid) == picture("asad.jpg").read_bytes()
    assert page.views.currentWidget() is page.person


def test_a_copied_picture_is_pasted_by_keyboard_and_made_small(photo, desk, uid, settle, qtbot):
    image = QImage(3000, 2000, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(photo, Qt.Key.Key_V, CTRL)
    settle()

    kept = QImage.fromData(desk.service_record.photo(uid))
    assert (kept.width(), kept.height()) == (1200, 800)
    QGuiApplication.clipboard().clear()


def test_the_photo_is_taken_off_with_a_reason_and_the_history_says_so(page, photo, picture, desk, uid, settle, qtbot):
    photo.take(picture("asad.png"))
    settle()
    menu = photo.open_menu()
    assert [action.isEnabled() for action in menu.actions()] == [True, False, True]
    menu.actions()[2].trigger()
    menu.close()
    question = page.window().findChild(QDialog, "askReason")
    question.findChild(object, "reason").insertPlainText("another man")
    question.findChild(QPushButton, "reasonYes").click()
    settle()

    assert desk.service_record.photo(uid) is None
    assert photo.accessibleName() == "No photo on record"
    kinds = [entry.kind for entry in desk.roster.timeline(desk.roster.person(uid))]
    assert kinds[-2:] == ["timeline_photo", "timeline_photo_withdrawn"]


def test_the_photo_of_one_person_is_not_shown_beside_another(page, photo, picture, desk, settle):
    photo.take(picture("asad.png"))
    settle()
    page.open_person(desk.roster.find("Amir")[0].uid)
    settle()
    assert photo.accessibleName() == "No photo on record"

    page.open_new()
    settle()

    assert photo.isHidden()
