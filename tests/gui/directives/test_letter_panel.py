"""The letter itself: its facts, its ties, its scans, the office's note; and the chain as a picture."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.directives.draft import DirectiveDraft
from kpdesk.directives.rules import Link
from ui.directives.directives_page import DirectivesPage
from ui.directives.many_field import ManyField
from ui.directives.names import link_name, linked_name
from ui.support.link_label import LinkLabel
from ui.support.scan_window import ScanWindow


@pytest.fixture
def panel(page, settle):
    page.tabs.setCurrentIndex(2)
    settle()
    return page.letter


def texts(panel):
    return [one.text() for one in panel.findChildren(QLabel)]


def test_what_is_not_known_reads_not_on_record(panel):
    assert texts(panel).count("not on record") >= 2
    assert "08.04.2025" in " ".join(texts(panel))


def test_a_tie_leads_to_the_other_letter_and_back(panel, page, qtbot, settle):
    qtbot.mouseClick(panel.findChild(LinkLabel, "tie_D8"), Qt.MouseButton.LeftButton)
    settle()
    assert "D8" in page.findChild(QLabel, "letterTitle").text()

    tie = panel.findChild(LinkLabel, "tie_D9")
    assert tie.text().startswith("repeated by")
    qtbot.mouseClick(tie, Qt.MouseButton.LeftButton)
    settle()
    assert "D9" in page.findChild(QLabel, "letterTitle").text()


def test_a_click_in_the_chain_shows_that_ban(panel, page, qtbot, settle):
    qtbot.mouseClick(page.strip, Qt.MouseButton.LeftButton, pos=page.strip.place_of("D2").toPoint())
    settle()

    assert "D2" in page.findChild(QLabel, "letterTitle").text()


def test_a_scan_is_attached_looked_at_and_saved(panel, page, qtbot, settle, desk, tmp_path):
    letter = tmp_path / "letter.png"
    panel.grab().save(str(letter))
    panel.attach(letter)
    settle()
    assert desk.signatures.scans("D9")[0].file_name == "letter.png"

    qtbot.mouseClick(panel.findChild(QPushButton, "scanLook0"), Qt.MouseButton.LeftButton)
    settle()
    assert page.findChild(ScanWindow).isVisible()
    page.findChild(ScanWindow).reject()


def test_a_picture_is_pasted_as_the_scan_of_the_letter(panel, qtbot, settle, desk):
    QGuiApplication.clipboard().setImage(panel.grab().toImage())
    qtbot.keyClick(panel.attach_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()

    (scan,) = desk.signatures.scans("D9")
    assert scan.file_name.startswith("screenshot 2026-11-22")
    assert desk.signatures.open_scan(scan.uid)[1].startswith(b"\x89PNG")


def test_a_file_that_is_no_scan_is_named(panel, settle, tmp_path):
    (tmp_path / "virus.exe").write_bytes(b"MZ")
    panel.attach(tmp_path / "virus.exe")
    settle()

    assert "virus.exe" in panel.banner.text


def test_the_offices_note_is_kept_and_a_half_typed_one_is_not_lost_silently(panel, page, qtbot, settle, desk):
    panel.note.insertPlainText("Copy in file 12")
    assert not page.may_leave()

    qtbot.mouseClick(panel.note_button, Qt.MouseButton.LeftButton)
    settle()
    assert desk.directives.show("D9").office_note == "Copy in file 12"
    assert page.may_leave()


def test_a_letter_that_the_cpo_sent_cannot_be_corrected_here(panel, page, settle, desk):
    with desk.workplace.writing() as uow:
        from kpdesk.directives.queries import record_of

        record_of(uow.session, "D9").cpo_uid = "x"
        uow.commit()
    page.reload()
    settle()

    assert not page.amend_button.isVisible()
    assert panel.note_button.isVisible()


def test_scope_and_several_ties_are_chosen_by_keyboard(page, qtbot, settle, desk):
    page._new()
    form = page.form
    qtbot.keyClicks(form.fields["title"], "Eleventh letter")
    for name, words in (("extends", ("D8", "D9")), ("ranks", ("Head Constable",)), ("offices", ("Mardan",))):
        for word in words:
            choice = form.fields[name].choice
            choice.setFocus()
            qtbot.keyClicks(choice.lineEdit(), next(text for _code, text in _texts(form.fields[name], word)))
            qtbot.keyClick(choice, Qt.Key.Key_Tab)
    qtbot.keyClick(form.fields["title"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()

    row = next(row for row in desk.directives.items() if row.title == "Eleventh letter")
    assert row.extends == ("D8", "D9")
    assert row.ranks == ("HC",)
    assert row.offices == ("MRD",)


def _texts(field: ManyField, word: str):
    return [(code, text) for code, text in field._texts.items() if word in text.replace("Lady ", "~")]


def test_what_was_chosen_is_taken_out_again(qtbot):
    field = ManyField("ranks", "Ranks", "everybody")
    qtbot.addWidget(field)
    field.set_choices([("HC", "Head Constable"), ("SI", "Sub-Inspector")])
    field.set_value(("HC", "SI", "GONE"))
    with qtbot.waitSignal(field.edited):
        qtbot.mouseClick(field.findChild(QPushButton, "ranksOut_HC"), Qt.MouseButton.LeftButton)

    assert field.value() == ("SI", "GONE")


def test_every_tie_has_both_its_names():
    assert all(link_name(link) and linked_name(link) for link in Link)


def test_a_new_letter_shows_from_when_it_holds_no_longer(page, settle, desk, qtbot):
    desk.directives.register(DirectiveDraft(title="New", dated=date(2026, 11, 1), supersedes=("D9",)))
    page.reload()
    page.tabs.setCurrentIndex(2)
    settle()
    page._go_to("D9")
    settle()

    assert "31.10.2026" in " ".join(texts(page.letter))


def test_a_half_typed_note_comes_back_with_its_letter_and_goes_when_it_is_kept(
    panel, page, context, qtbot, settle, desk
):
    page.form_drafts = context.form_drafts
    panel.note.setPlainText("before")
    panel._keep_note()
    settle()
    page.open_target("D8")
    settle()
    page.open_target("D9")
    settle()
    panel.note.setPlainText("before the audit")
    context.keep_now()
    settle()
    assert not page.loses_typing()
    assert [(draft.form, draft.subject) for draft in desk.form_drafts.items()] == [("letterPanel", "D9")]

    again = DirectivesPage(context)
    again.form_drafts = context.form_drafts
    qtbot.addWidget(again)
    again.show()
    settle()
    again.open_draft("letterPanel", "D9")
    settle()
    assert again.tabs.currentWidget() is again.letter
    assert again.letter.note.value() == "before the audit"
    qtbot.waitUntil(lambda: not again.letter.note.visibleRegion().isEmpty())

    again.letter.note_button.click()
    settle()
    assert desk.form_drafts.items() == ()
    assert not again.letter.is_changed


def test_a_note_that_was_discarded_stays_away(panel, page, context, settle, desk):
    page.form_drafts = context.form_drafts
    page.open_target("D8")
    settle()
    panel.note.setPlainText("typed")
    context.keep_now()
    settle()
    panel.discard()
    context.keep_now()
    settle()

    assert desk.form_drafts.items() == ()
