"""The history of a record in plain sentences, as every page opens it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import PostingDraft
from ui.support.history_window import AT_ONCE, HistoryWindow, history_button

DAY = date(2026, 11, 20)


def said(window: HistoryWindow) -> list[str]:
    return [found.text() for found in window.lines.findChildren(QLabel)]


def test_the_window_tells_from_what_to_what_and_by_whom(desk, context, qtbot):
    uid = desk.roster.register(PersonDraft(name="Gul Khan", father_name="Ali", rank="HC", posting="PS A")).uid
    desk.service_record.post([uid], PostingDraft("PS City", DAY))
    window = HistoryWindow(context, "Gul Khan", uid)
    qtbot.addWidget(window)

    qtbot.waitUntil(lambda: len(said(window)) > 3)
    assert said(window)[0] == "Head Constable Gul Khan was posted to PS City"
    assert "Posting: from “PS A” to “PS City”" in said(window)
    assert any("by Khan Zada" in line for line in said(window))


def test_a_long_history_is_laid_out_piece_by_piece(desk, context, qtbot):
    uid = desk.roster.register(PersonDraft(name="Gul Khan", posting="PS A")).uid
    with desk.workplace.writing() as uow:
        for place in range(5000):
            uow.note("person_changed", "person", uid, before={"posting": f"PS {place}"}, after={"posting": "PS B"})
        uow.commit()
    window = HistoryWindow(context, "Gul Khan", uid)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: len(said(window)) == 3 * AT_ONCE)
    assert "Posting: from “PS 4999” to “PS B”" in said(window)

    window.lines.findChild(QPushButton, "recordHistoryOlder").click()

    qtbot.waitUntil(lambda: len(said(window)) == 6 * AT_ONCE)
    assert f"Posting: from “PS {4999 - AT_ONCE}” to “PS B”" in said(window)


def test_a_record_without_history_says_so(context, qtbot):
    window = HistoryWindow(context, "", "nothing")
    qtbot.addWidget(window)

    qtbot.waitUntil(lambda: "nothing" in window.banner.text)


def test_the_button_opens_the_record_that_is_shown(desk, context, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = history_button("userHistory", context, ("History…", ""), lambda: ("khan", "khan"), parent)
    made.setParent(parent)
    parent.show()

    made.click()

    window = parent.findChild(HistoryWindow)
    qtbot.waitUntil(lambda: "User khan (Khan Zada) was added as Administrator" in said(window))
    window.reject()
