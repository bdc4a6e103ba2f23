"""Banner, questions, file dialogs, fields that find."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from kpdesk.base.errors import Broken
from kpdesk.base.problems import Problem, Severity
from ui.support.banner import Banner
from ui.support.dialogs import ask_file, ask_new_file, ask_reason, confirm
from ui.support.finder import Found, LookupField
from ui.support.link_label import LinkLabel
from ui.support.words import error_words, list_words


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def test_a_banner_is_hidden_until_it_has_something_to_say(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    assert (banner.isHidden(), banner.text) == (True, "")

    banner.show_error(Broken("disk_full", path="a.pdf"))

    assert "The disk is full" in banner.text
    assert "Free some space" in banner.text


def test_a_banner_offers_the_remedy_as_a_button(qtbot):
    banner, pressed = Banner(), []
    qtbot.addWidget(banner)
    banner.say("warning", "Old backup.", action=("Make a backup", lambda: pressed.append(1)))
    banner.show()
    qtbot.mouseClick(banner.findChild(QPushButton, "bannerAction"), Qt.MouseButton.LeftButton)

    assert pressed == [1]


def test_doubts_are_told_apart_from_what_stops(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_problems([Problem("full_name_missing", severity=Severity.DOUBTFUL)])
    assert banner.property("tone") == "warning"

    banner.show_problems([Problem("full_name_missing"), Problem("passwords_differ")])
    assert banner.property("tone") == "danger"
    assert "2 things" in banner.text


def test_many_findings_are_cut_with_their_number(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_problems([Problem("full_name_missing", field=f"f{number}") for number in range(9)])

    assert len([link for link in banner.findChildren(LinkLabel) if link.objectName().startswith("finding_")]) == 6


def test_a_long_finding_wraps_and_does_not_widen_the_page(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_problems([Problem("obtained_not_allowed", field="obtained", values={"obtained": "x" * 20})])
    link = banner.findChild(LinkLabel, "finding_obtained")

    assert banner.minimumSizeHint().width() < link.fontMetrics().horizontalAdvance(link.text()) / 2


def test_a_finding_is_followed_by_keyboard_too(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_problems([Problem("full_name_missing", field="full_name")])
    with qtbot.waitSignal(banner.field_asked) as asked:
        qtbot.keyClick(banner.findChild(LinkLabel, "finding_full_name"), Qt.Key.Key_Return)

    assert asked.args == ["full_name"]


def test_words_are_the_catalogues(qtbot):
    words = error_words(Broken("disk_full", path="a.pdf"))

    assert words.joined.startswith("The disk is full; a.pdf")
    assert list_words([Problem("passwords_differ"), Problem("full_name_missing")]).count("\n") == 1


@pytest.mark.parametrize(("name", "answers"), [("confirmYes", [1]), ("confirmNo", [])])
def test_only_the_verb_does_it(qtbot, parent, name, answers):
    given = []
    box = confirm(parent, "Freeze the week?", "It cannot be changed afterwards.", "Freeze", lambda: given.append(1))
    qtbot.mouseClick(box.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    assert given == answers


def test_a_dangerous_question_has_cancel_as_its_default(parent):
    box = confirm(parent, "Withdraw?", "", "Withdraw", lambda: None, danger=True)

    assert isinstance(box, QMessageBox)
    assert box.defaultButton().objectName() == "confirmNo"
    assert box.findChild(QPushButton, "confirmYes").text() == "Withdraw"
    box.close()


def test_a_reason_is_wanted_before_the_verb(qtbot, parent):
    reasons = []
    dialog = ask_reason(parent, "Withdraw this record?", "", "Withdraw", reasons.append)
    yes = dialog.findChild(QPushButton, "reasonYes")
    assert not yes.isEnabled()
    qtbot.keyClicks(dialog.findChild(QWidget, "reason"), "entered twice")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)

    assert reasons == ["entered twice"]


def test_a_file_that_was_chosen_comes_to_the_handler(parent, tmp_path):
    chosen = []
    dialog = ask_file(parent, "Open", "Workbooks (*.xlsx)", chosen.append)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "roll.xlsx"))
    dialog.close()

    assert chosen == [tmp_path / "roll.xlsx"]


def test_a_new_file_gets_its_ending(parent):
    dialog = ask_new_file(parent, "Save", "PDF (*.pdf)", "week.pdf", lambda file: None)

    assert dialog.defaultSuffix() == "pdf"
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.close()


@pytest.fixture
def lookup(qtbot, jobs):
    people = [Found("u1", "Gul Zaman", "214"), Found("u2", "Gulab Shah", "7")]
    names = {one.value: one.title for one in people}
    field = LookupField(
        jobs, lambda text: [one for one in people if text.casefold() in one.title.casefold()], names.get
    )
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def test_a_record_is_found_by_typing_and_taken_with_enter(lookup, qtbot):
    qtbot.keyClicks(lookup, "gul")
    qtbot.waitUntil(lambda: len(lookup.results) == 2)
    qtbot.keyClick(lookup, Qt.Key.Key_Down)
    qtbot.keyClick(lookup, Qt.Key.Key_Return)

    assert (lookup.value(), lookup.text()) == ("u2", "Gulab Shah")


def test_typing_on_unsets_what_was_taken(lookup, qtbot):
    lookup.set_value(Found("u1", "Gul Zaman"))
    qtbot.keyClicks(lookup, "x")

    assert lookup.value() is None


def test_a_value_is_shown_by_its_name(lookup, qtbot):
    lookup.set_value("u1")
    qtbot.waitUntil(lambda: lookup.text() == "Gul Zaman")

    assert lookup.value() == "u1"


def test_escape_closes_the_results_and_keeps_the_text(lookup, qtbot):
    qtbot.keyClicks(lookup, "gul")
    qtbot.waitUntil(lambda: len(lookup.results) == 2)
    qtbot.keyClick(lookup, Qt.Key.Key_Escape)

    assert (lookup.results, lookup.text()) == ((), "gul")


def test_a_file_dialog_opens_where_the_last_one_ended(parent, qapp, tmp_path):
    qapp.setProperty("kpd_folder", None)
    first = ask_new_file(parent, "Save", "PDF (*.pdf)", "a.pdf", lambda path: None)
    first.setDirectory(str(tmp_path))
    first.accepted.emit()
    first.close()
    second = ask_file(parent, "Open", "All (*)", lambda path: None)

    assert second.directory().absolutePath() == str(tmp_path)
    second.close()
    qapp.setProperty("kpd_folder", None)
