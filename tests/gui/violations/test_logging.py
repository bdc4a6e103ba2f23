"""Logging a violation by keyboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMessageBox

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(page, qtbot, settle):
    qtbot.keyClick(page.list.table, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: page.logging is not None and page.stack.currentWidget() is page.logging)
    return page.logging.form


def pick(qtbot, form, text, downs=0):
    finder = form.fields["persons"].finder
    finder.setFocus()
    qtbot.keyClicks(finder, text)
    qtbot.waitUntil(lambda: len(finder.results) > downs, timeout=5000)
    for _ in range(downs):
        qtbot.keyClick(finder, Qt.Key.Key_Down)
    qtbot.keyClick(finder, Qt.Key.Key_Return)


def choose(qtbot, field, text):
    line = field.lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    # A list of matches that is open gets the keys first, as it does from a real keyboard.
    qtbot.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Tab)


def shown_people(form):
    return [one.title for one in form.fields["persons"]._chosen.values()]


def save(qtbot, form, settle):
    qtbot.keyClick(form, Qt.Key.Key_S, CONTROL)
    settle()


def test_a_violation_is_logged_without_a_mouse(page, form, qtbot, settle, desk, people):
    pick(qtbot, form, "khattak")
    choose(qtbot, form.fields["kind"], "V02")
    qtbot.keyClicks(form.fields["url"], "https://www.tiktok.com/@bakht/video/1")
    qtbot.keyClicks(form.fields["seen_on"], "y")
    save(qtbot, form, settle)

    (row,) = desk.violations.items()
    assert (row.person_uid, row.kind, row.platform, row.seen_on) == (people[2], "V02", "tiktok", date(2026, 11, 21))
    assert page.stack.currentWidget() is page.view
    assert row.number in page.view._title.text()


def test_namesakes_are_told_apart_by_father_belt_and_posting(form, qtbot):
    finder = form.fields["persons"].finder
    finder.setFocus()
    qtbot.keyClicks(finder, "gul zaman")
    qtbot.waitUntil(lambda: len(finder.results) == 2, timeout=5000)

    assert {one.title for one in finder.results} == {"Gul Zaman son of Sher Zaman", "Gul Zaman son of Noor Zaman"}
    assert any("1021" in one.detail and "PS Saddar" in one.detail for one in finder.results)


def test_several_officials_make_a_violation_each(form, qtbot, settle, desk):
    pick(qtbot, form, "gul zaman")
    pick(qtbot, form, "khattak")
    choose(qtbot, form.fields["kind"], "V05")
    qtbot.keyClicks(form.fields["seen_on"], "today")
    save(qtbot, form, settle)

    assert len(desk.violations.items()) == 2
    assert len({row.incident for row in desk.violations.items()}) == 1


def test_an_official_is_taken_out_again(form, qtbot):
    pick(qtbot, form, "khattak")
    qtbot.mouseClick(form.findChild(object, "removePerson0"), Qt.MouseButton.LeftButton)

    assert form.fields["persons"].value() == ()


def test_somebody_not_yet_identified_is_logged_by_what_is_known(form, qtbot, settle, desk):
    qtbot.keyClicks(form.fields["unidentified"], "constable with a beard")
    choose(qtbot, form.fields["kind"], "V02")
    qtbot.keyClicks(form.fields["seen_on"], "20.11.26")
    save(qtbot, form, settle)

    assert [(row.person_uid, row.unidentified) for row in desk.violations.items()] == [(None, "constable with a beard")]


def test_what_is_missing_is_marked_at_its_field(form, qtbot, settle, desk):
    save(qtbot, form, settle)

    marked = {name for name, field in form.fields.items() if field.property("problem") is True}
    assert marked == {"persons", "kind", "seen_on"}
    assert form.banner.text
    assert desk.violations.count() == 0


def test_a_day_to_come_is_marked(form, qtbot, settle):
    qtbot.keyClicks(form.fields["seen_on"], "1.12.2026")
    save(qtbot, form, settle)

    assert form.fields["seen_on"].property("problem") is True


def test_cancel_after_typing_asks_and_leaves_every_row_as_it_was(page, form, qtbot, settle, desk, log, people):
    log(people[0])
    before = desk.violations.items()
    pick(qtbot, form, "khattak")
    qtbot.keyClick(form.fields["what"], Qt.Key.Key_Escape)
    box = form.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()

    assert desk.violations.items() == before
    assert page.stack.currentWidget() is page.list


def test_cancel_of_an_untouched_form_does_not_ask(page, form, qtbot):
    qtbot.keyClick(form.fields["what"], Qt.Key.Key_Escape)

    assert form.findChild(QMessageBox, "confirm") is None
    assert page.stack.currentWidget() is page.list


def test_custody_fields_appear_for_media_access_only(form, qtbot):
    choose(qtbot, form.fields["kind"], "V02")
    assert form.fields["fir_no"].isHidden()

    choose(qtbot, form.fields["kind"], "V16")
    assert not form.fields["fir_no"].isHidden()


def test_the_platform_follows_from_the_link(form, qtbot):
    qtbot.keyClicks(form.fields["url"], "https://facebook.com/x")

    assert form.fields["platform"].value() == "facebook"


def test_files_are_pasted_and_go_into_the_locker(form, qtbot, settle, desk, tmp_path):
    shot = tmp_path / "shot.png"
    shot.write_bytes(b"picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(shot))])
    QGuiApplication.clipboard().setMimeData(data)
    box = form.fields["evidence"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_V, CONTROL)
    pick(qtbot, form, "khattak")
    choose(qtbot, form.fields["kind"], "V02")
    qtbot.keyClicks(form.fields["seen_on"], "y")
    save(qtbot, form, settle)

    (exhibit,) = desk.violations.show(desk.violations.items()[0].uid).evidence
    assert exhibit.file_name == "shot.png"
    assert shot.exists()


def test_a_picture_on_the_clipboard_stays_in_memory(form, qtbot):
    QGuiApplication.clipboard().setImage(QImage(8, 8, QImage.Format.Format_RGB32))
    box = form.fields["evidence"]
    box.paste()
    (pasted,) = box.value()

    assert pasted.data.startswith(b"\x89PNG")
    assert pasted.path.parent == Path()
    assert not pasted.path.exists()


def test_nothing_in_the_form_is_wider_than_its_room(form):
    assert form._scroll.horizontalScrollBar().maximum() == 0
