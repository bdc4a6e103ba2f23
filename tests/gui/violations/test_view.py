"""One violation."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rules import AckState
from kpdesk.violations.rules import Attribution, Disposal, State
from ui.violations.known_card import _on_paper


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def decide(page, qtbot, settle, attribution, reason):
    card = page.view.attribution
    qtbot.mouseClick(card.findChild(object, "decideAttribution"), Qt.MouseButton.LeftButton)
    card.form.fields["attribution"].set_value(attribution)
    qtbot.keyClicks(card.form.fields["note"], reason)
    qtbot.keyClick(card.form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_the_ban_and_the_proof_that_he_knew_it_stand_beside_the_facts(opened, qtbot, desk, log, people):
    desk.directives.acknowledge(AckDraft("D9", (people[0],), AckState.SIGNED, date(2026, 11, 1)))
    page = opened(log(people[0]))

    qtbot.waitUntil(lambda: "08.04.2025" in texts(page.view.known))
    assert "signed by him" in texts(page.view.known)
    assert "nothing on record" in texts(page.view.known)


def test_a_decision_without_a_reason_is_not_kept(opened, qtbot, settle, desk, log, people):
    uid = log(people[0])
    page = opened(uid)
    decide(page, qtbot, settle, Attribution.CONFIRMED, "")

    assert page.view.attribution.form.fields["note"].property("problem") is True
    assert desk.violations.show(uid).row.attribution is Attribution.UNDECIDED


def test_a_namesake_is_cleared(opened, qtbot, settle, desk, log, people):
    uid = log(people[0])
    page = opened(uid)
    decide(page, qtbot, settle, Attribution.FAKE, "Namesake of Swabi")

    row = desk.violations.show(uid).row
    assert (row.attribution, row.disposal) == (Attribution.FAKE, Disposal.NOT_ATTRIBUTABLE)
    assert "Not his doing" in texts(page.view)


def test_cancel_of_a_decision_leaves_the_violation_as_it_was(opened, qtbot, settle, desk, log, people):
    uid = log(people[0])
    page = opened(uid)
    card = page.view.attribution
    qtbot.mouseClick(card.findChild(object, "decideAttribution"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(card.form.fields["note"], Qt.Key.Key_Escape)
    settle()

    assert card.form.isHidden()
    assert desk.violations.show(uid).row.attribution is Attribution.UNDECIDED


def test_the_person_is_identified_from_the_roster(opened, qtbot, settle, desk, log, people):
    uid = log(unidentified="a beard")
    page = opened(uid)
    finder = page.view.attribution._picker.finder
    finder.setFocus()
    qtbot.keyClicks(finder, "khattak")
    qtbot.waitUntil(lambda: len(finder.results) == 1, timeout=5000)
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    qtbot.mouseClick(page.view.attribution.findChild(object, "identifyPerson"), Qt.MouseButton.LeftButton)
    settle()

    assert desk.violations.show(uid).row.person_uid == people[2]
    assert "Bakht Khattak" in page.view._title.text()


def test_an_exhibit_shows_the_hash_of_its_file(opened, qtbot, settle, log, people, tmp_path):
    shot = tmp_path / "shot.png"
    shot.write_bytes(b"picture")
    page = opened(log(people[0]))
    page.view.exhibits.box.add([shot])
    qtbot.mouseClick(page.view.exhibits.keep_button, Qt.MouseButton.LeftButton)
    settle()

    shown = page.view.exhibits.findChild(QLabel, "hash_P-1") or next(
        one for one in page.view.exhibits.findChildren(QLabel) if one.objectName().startswith("hash_")
    )
    assert shown.toolTip() == hashlib.sha256(b"picture").hexdigest()
    assert page.view.exhibits.box.value() == ()


def test_withdrawing_wants_a_reason_and_keeps_the_number(opened, qtbot, settle, desk, log, people):
    uid = log(people[0])
    page = opened(uid)
    qtbot.mouseClick(page.view.findChild(object, "withdrawViolation"), Qt.MouseButton.LeftButton)
    dialog = page.view.findChild(object, "askReason")
    yes = dialog.findChild(object, "reasonYes")
    assert not yes.isEnabled()

    qtbot.keyClicks(dialog.findChild(object, "reason"), "logged twice")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    settle()

    assert desk.violations.show(uid).row.state is State.WITHDRAWN
    assert page.view.findChild(object, "withdrawViolation").isHidden()


def test_the_history_tells_what_was_done(opened, qtbot, settle, log, people):
    page = opened(log(people[0]))
    decide(page, qtbot, settle, Attribution.ADMITTED, "His statement")

    assert "his, he admits it. His statement" in texts(page.view.history)
    assert "by Khan Zada" in texts(page.view.history)


def test_the_case_is_asked_for_by_its_button(opened, qtbot, log, people):
    uid = log(people[0])
    page = opened(uid)
    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.mouseClick(page.view.findChild(object, "violationCase"), Qt.MouseButton.LeftButton)

    assert asked.args == ["cases", ("open", (uid,))]


@pytest.mark.parametrize(
    ("dated", "shown"),
    [
        ("2025-04-08", "08.04.2025"),
        ("2023-04", "__.04.2023"),
        ("2023-08-15/2023-08-16", "15-16.08.2023"),
    ],
)
def test_dates_of_letters_are_shown_as_letters_cite_them(dated, shown):
    assert _on_paper(dated) == shown
