"""Posting and status of many people at once, and the printed list."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.rules import DutyState

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(page):
    """The windows that the bar below the list opened."""
    windows: list[QDialog] = []
    page.list.acts.opened.connect(windows.append)
    return windows


@pytest.fixture
def choose_all(page, qtbot):
    """Chooses everybody by keyboard."""
    page.list.go_to_list()
    qtbot.keyClick(page.list.table, Qt.Key.Key_A, CTRL)


def fill(qtbot, form, **texts):
    for name, text in texts.items():
        field = form.fields[name]
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
        qtbot.keyClicks(field, text)


def test_nothing_can_be_done_with_nobody(page):
    page.list.table.clearSelection()

    assert not page.list.acts.post_button.isEnabled()
    assert not page.list.acts.status_button.isEnabled()
    assert page.list.acts.print_button.isEnabled()


def test_all_who_are_chosen_are_posted_by_keyboard(page, opened, choose_all, press, qtbot, desk, settle):
    press(page.list.acts.post_button, Qt.Key.Key_P, ALT)
    (window,) = opened
    assert "4 persons" in window.findChild(object, "actDetail").text()
    fill(qtbot, window.form, posting="Police Lines", on="20.11.2026", order_no="OB 77", supervisor="Line Officer")
    with qtbot.waitSignal(window.accepted):
        qtbot.keyClick(window.form.verb_button, Qt.Key.Key_Space)
    settle()

    assert {person.posting for person in desk.roster.page()} == {"Police Lines"}
    uid = desk.roster.find("Asad")[0].uid
    (posting,) = [h for h in desk.service_record.holdings(uid) if h.value == "Police Lines"]
    assert (posting.held_from, posting.order_no, posting.supervisor) == (date(2026, 11, 20), "OB 77", "Line Officer")
    assert page.list.model.row_at(0).posting == "Police Lines"


def test_a_form_without_a_day_is_not_sent(page, opened, choose_all, press, qtbot, desk, settle):
    press(page.list.acts.post_button, Qt.Key.Key_P, ALT)
    fill(qtbot, opened[0].form, posting="Police Lines")
    qtbot.keyClick(opened[0].form.verb_button, Qt.Key.Key_Space)
    settle()

    assert opened[0].isVisible()
    assert opened[0].form.banner.text
    assert desk.roster.find("Asad")[0].posting == "PS Saddar"


def test_what_is_not_possible_for_one_is_done_for_nobody_and_says_for_whom(
    page, opened, choose_all, press, qtbot, desk, settle
):
    desk.roster.register(PersonDraft("Retired Gul", service_state="retired", posting="PS City"))
    page.list.reload()
    settle()
    page.list.go_to_list()
    qtbot.keyClick(page.list.table, Qt.Key.Key_A, CTRL)
    press(page.list.acts.post_button, Qt.Key.Key_P, ALT)
    fill(qtbot, opened[0].form, posting="Police Lines", on="20.11.2026", order_no="OB 77")
    qtbot.keyClick(opened[0].form.verb_button, Qt.Key.Key_Space)
    banner = opened[0].form.banner
    qtbot.waitUntil(banner.isVisible)
    settle()

    assert opened[0].isVisible()
    assert opened[0].form.isEnabled()
    assert any("Retired Gul" in link.text() for link in banner.findChildren(object) if hasattr(link, "text"))
    assert "Police Lines" not in {person.posting for person in desk.roster.page()}


def test_a_status_is_set_for_the_chosen_ones_only(page, opened, press, qtbot, desk, settle):
    page.list.go_to_list()
    page.list.table.choose(1)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page.list.acts.status_button, Qt.Key.Key_S, ALT)
    fill(qtbot, opened[0].form, duty_state="Casual leave", on="21.11.2026", order_no="DD 5")
    with qtbot.waitSignal(opened[0].accepted):
        qtbot.keyClick(opened[0].form.verb_button, Qt.Key.Key_Space)
    settle()

    assert {person.name for person in desk.roster.page() if person.duty_state == DutyState.CASUAL_LEAVE} == {
        "Asad Khan",
        "Bakht Khattak",
    }


def test_rows_that_were_never_read_are_meant_too(page, opened, press, qtbot, desk, settle, tmp_path):
    lines = "\n".join(f"Person {number:03},{number},PS Swabi" for number in range(700))
    (tmp_path / "roll.csv").write_text(f"Name,Belt No,Posting\n{lines}\n", encoding="utf-8")
    proposal = desk.roster.plan(tmp_path / "roll.csv")
    answers = {question.id: question.proposed for question in proposal.questions if question.proposed}
    desk.roster.accept(proposal, answers, take_doubtful=True)
    page.list.reload()
    settle()
    page.list.go_to_list()
    qtbot.keyClick(page.list.table, Qt.Key.Key_A, CTRL)
    press(page.list.acts.post_button, Qt.Key.Key_P, ALT)

    assert f"{desk.roster.count()} persons" in opened[0].findChild(object, "actDetail").text()
    assert desk.roster.count() == 704
    opened[0].reject()


def test_the_list_is_printed_on_either_sheet(page, opened, press, qtbot, settle, tmp_path, desk):
    press(page.list.acts.print_button, Qt.Key.Key_P, CTRL)
    (window,) = opened
    assert window.preview.page_count == 1
    window.size_choice.set_value("legal")
    window.size_choice.edited.emit()
    settle()
    window.save_to(tmp_path / "list.pdf")
    settle()

    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert window.note.text() == "Saved: list.pdf"
    window.reject()


def choose_two(page, qtbot):
    """Chooses the first and the third person: Ctrl+Down goes on, Ctrl+Space chooses one more."""
    page.list.go_to_list()
    page.list.table.choose(0)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Space, CTRL)


def test_people_are_chosen_one_by_one_with_space(page, qtbot):
    choose_two(page, qtbot)

    assert [person.name for person in page.list.table.selected_rows] == ["Amir Gul", "Bakht Khattak"]
    assert page.list.frame.count.text() == "Rows: 4 · chosen: 2"


def test_the_chosen_ones_are_printed(page, opened, press, qtbot, settle, desk):
    choose_two(page, qtbot)
    press(page.list.acts.print_button, Qt.Key.Key_P, CTRL)
    menu = page.list.acts.print_button.findChild(QMenu, "whomMenu")
    assert [action.text() for action in menu.actions()] == ["The 2 who are chosen", "All 4 whom the list shows"]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settle()

    assert desk.audit.latest(1)[0].details["rows"] == 2
    opened[0].reject()


def test_all_are_printed_where_somebody_says_so(page, opened, press, qtbot, settle, desk):
    choose_two(page, qtbot)
    press(page.list.acts.print_button, Qt.Key.Key_P, CTRL)
    menu = page.list.acts.print_button.findChild(QMenu, "whomMenu")
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settle()

    assert desk.audit.latest(1)[0].details["rows"] == 4
    opened[0].reject()


def test_the_chosen_ones_are_exported_and_import_back_unchanged(page, press, qtbot, settle, desk, tmp_path):
    choose_two(page, qtbot)
    export = page.findChild(object, "exportRoster")
    press(export, Qt.Key.Key_E, CTRL)
    qtbot.keyClick(export.findChild(QMenu, "whomMenu"), Qt.Key.Key_Return)
    settle()
    dialog = page.findChild(QFileDialog, "askNewFile")
    dialog.fileSelected.emit(str(tmp_path / "two.xlsx"))
    dialog.close()
    settle()

    plan = desk.roster.plan(tmp_path / "two.xlsx").plan
    assert {name: count for name, count in plan.counts.items() if count} == {"unchanged": 2, "missing": 2}
