"""The board of cases, the case's people and replies, and its whole file."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.states import Step, Track
from ui.support.paper_window import PaperWindow


@pytest.fixture
def three(desk, violations, take):
    uids = desk.cases.open(CaseDraft(tuple(violations), Track.GENERAL, date(2026, 11, 5))).uids
    take(uids[1], Step.SHOW_CAUSE_ISSUED, 18, served_on=date(2026, 11, 19))
    take(uids[2], Step.SHOW_CAUSE_ISSUED, 6, served_on=date(2026, 11, 6))
    return uids


@pytest.fixture
def board(three, page, settle):
    page.list.setCurrentWidget(page.list.board_view)
    settle()
    return page.list.board_view


def texts(widget) -> str:
    return "\n".join(found.text() for found in widget.findChildren(QLabel))


def numbers(column):
    return [column.model.card(place).number for place in range(column.model.rowCount())]


def test_cases_stand_in_the_column_of_their_stage(board):
    assert [len(numbers(column)) for column in board.columns] == [1, 2, 0, 0, 0, 0]
    assert "1 late" in texts(board.columns[1])
    assert "No case" in texts(board.columns[2])


def test_arrows_lead_from_column_to_column_and_enter_opens_the_case(board, page, qtbot, settle, three):
    board.columns[0].take_focus(0)
    qtbot.keyClick(board.columns[0].cards, Qt.Key.Key_Right)
    assert board.columns[1].cards.hasFocus()
    qtbot.keyClick(board.columns[1].cards, Qt.Key.Key_Down)
    qtbot.keyClick(board.columns[1].cards, Qt.Key.Key_Return)
    settle()
    assert page.view.uid == three[2]


def test_the_board_follows_what_is_put_on_record(board, page, take, three, settle):
    take(three[0], Step.SHOW_CAUSE_ISSUED, 20)
    page.reload()
    settle()
    assert [len(numbers(column)) for column in board.columns][:2] == [0, 3]


def test_a_card_says_how_late_it_is(board):
    card = board.columns[1].model.card(1)
    assert card.late_days > 0
    assert str(card.late_days) in " ".join(board.columns[1].model.lines(card))


def test_people_and_replies_of_a_case_are_shown(desk, case, take, opened):
    take(case, Step.CHARGE_SHEET_ISSUED, 6, served_on=date(2026, 11, 6), charges=["video"])
    take(case, Step.ENQUIRY_OFFICER_APPOINTED, 6, officer="Daud Jan", officer_rank="DSP", members=["Insp Sohail"])
    take(case, Step.REPLY_RECEIVED, 9, gist="It was an old video")
    take(case, Step.HEARING_HELD, 11, witnesses=["Zarghun Shah"], defence_witnesses=["Palwasha"], gist="heard")
    view = opened(case).view
    people, heard = texts(view.people), texts(view.heard)
    for name in ("Daud Jan", "Insp Sohail", "Zarghun Shah", "Palwasha"):
        assert name in people
    assert "It was an old video" in heard
    assert "Palwasha" in heard


def test_the_whole_file_opens_in_a_window(case, take, opened, settle, qtbot):
    take(case, Step.SHOW_CAUSE_ISSUED, 6)
    view = opened(case).view
    window = view.files.open_file()
    settle()
    assert isinstance(window, PaperWindow)
    assert window.save_button.isEnabled()
    window.close()


def test_a_copy_asks_for_whom_it_is(case, take, opened, settle, qtbot):
    take(case, Step.SHOW_CAUSE_ISSUED, 6)
    asking = opened(case).view.files.ask_for_copy()
    assert not asking.make.isEnabled()
    qtbot.keyClicks(asking.to, "Haji Anwar")
    assert asking.make.isEnabled()
    asking.words.setPlainText("first\n\n second ")
    with qtbot.waitSignal(asking.wanted) as asked:
        qtbot.mouseClick(asking.make, Qt.MouseButton.LeftButton)
    assert asked.args[0].withhold == ("first", "second")
    settle()
    shown = opened(case).view.findChild(PaperWindow)
    assert shown.save_button.isEnabled()
    shown.close()
