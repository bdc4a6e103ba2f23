"""A correction of a closed week lies in quarantine at the CPO with one button that opens a late window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton

from kpdesk.exchange.review_rules import ReviewState
from kpdesk.province.review_draft import ReviewDraft

WEEK = "2026-W47"


def test_a_late_window_is_opened_from_quarantine_and_the_correction_taken_in(qtbot, enrolled, cpo, stick, open_page):
    cpo.exchange.receive([Path(enrolled.exchange.send(WEEK, stick).path)], accept=True)
    cpo.reviews.decide(ReviewDraft("MRD", WEEK, 1), ReviewState.ACCEPTED)
    enrolled.weekly.draw_up(WEEK)
    enrolled.week_words.state_reasons(WEEK, figures={"": "Logged late."})
    enrolled.weekly.freeze(WEEK, "one person does the work")
    cpo.exchange.receive([Path(enrolled.exchange.send(WEEK, stick).path)], accept=True)
    page = open_page(cpo)
    box = page.boxes.quarantine
    qtbot.waitUntil(lambda: box.table.model().rowCount() == 1)

    box.table.choose(0)
    assert box.remedy_button.text() == "Open a late window and take it in…"
    box.remedy_button.click()
    dialog = page.findChild(QDialog, "askReason")
    dialog.findChild(QPlainTextEdit).setPlainText("agreed by telephone")
    dialog.findChild(QPushButton, "reasonYes").click()

    qtbot.waitUntil(lambda: box.table.model().rowCount() == 0)
    assert cpo.reviews.lines(WEEK)[0].edition == 2
    assert [one.reason for one in cpo.reviews.windows()] == ["agreed by telephone"]
