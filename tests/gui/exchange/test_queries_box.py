"""A query of the CPO on the page Send & receive: read, answered by keyboard, written and gone from what waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kpdesk.desk import Desk
from kpdesk.province.held_records import HeldAccountRecord
from ui.exchange.answer_window import AnswerWindow
from ui.exchange.exchange_page import ExchangePage
from ui.today.due_lines import due_lines


@pytest.fixture
def asked(enrolled: Desk, cpo: Desk, stick: Path) -> Desk:
    """The district after it has received a query of the CPO."""
    with cpo.workplace.writing() as uow:
        uow.session.add(
            HeldAccountRecord(
                uid="a1",
                owner="MRD",
                epoch="e",
                place=1,
                last_file="f",
                row_digest="",
                name="PS Toru",
                platform="facebook",
                found_on=date(2026, 10, 1),
                closed_on=date(2026, 11, 1),
            )
        )
        uow.commit()
    (finding,) = cpo.early_warnings.findings()
    sent = cpo.early_warnings.ask(finding.key, "Please send the proof.", stick)
    enrolled.exchange.receive([Path(sent.file.path)], accept=True)
    return enrolled


@pytest.fixture
def page(qtbot, asked: Desk, open_page: Callable[[Desk], ExchangePage]) -> ExchangePage:
    page = open_page(asked)
    page.open_target(("queries",))
    qtbot.waitUntil(lambda: page.queries.rows.rowCount() == 1)
    return page


def test_the_tab_counts_what_waits_and_today_names_it(page: ExchangePage, asked: Desk) -> None:
    assert page.boxes.tabText(page.boxes.indexOf(page.queries)) == "Queries (1)"
    assert "without any proof" in page.queries.sentence.text()
    (line,) = [line for line in due_lines(asked) if line.target == ("queries",)]
    assert (line.page, line.on) == ("exchange", date(2026, 12, 2))


def test_an_answer_is_written_and_the_query_waits_no_more(qtbot, page: ExchangePage, stick: Path) -> None:
    qtbot.keyClick(page.queries.table, Qt.Key.Key_Return)
    window = page.queries.findChild(AnswerWindow)
    assert window.rows.rowCount() == 1
    assert not window.write_button.isEnabled()
    window.text.insertPlainText("It follows by letter.")
    with qtbot.waitSignal(window.answered):
        window.write_to(stick)

    qtbot.waitUntil(lambda: page.boxes.tabText(page.boxes.indexOf(page.queries)) == "Queries")
    assert len(list(stick.glob("KPD_MRD_CPO_*_answer.xlsx"))) == 1


def test_a_full_stick_leaves_the_window_open_with_the_reason(qtbot, page: ExchangePage, stick: Path) -> None:
    page.queries.answer()
    window = page.queries.findChild(AnswerWindow)
    window.text.insertPlainText("It follows by letter.")
    (stick / "a-file").write_text("no folder")
    window.write_to(stick / "a-file")

    qtbot.waitUntil(lambda: window.banner.isVisible())
    assert window.text.value() == "It follows by letter."
    window.reject()


def test_the_cpo_has_no_tab_for_queries_to_itself(cpo: Desk, open_page: Callable[[Desk], ExchangePage]) -> None:
    page = open_page(cpo)

    assert page.boxes.indexOf(page.queries) == -1
