"""Table models."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from kpdesk.base.errors import Refused
from ui.support.columns import Column
from ui.support.paged_model import PAGE_ROWS, PagedTableModel, Source
from ui.support.table_model import TONE_ROLE, RowsTableModel


def texts(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_rows_in_memory_make_a_correct_model(qtmodeltester, columns, people):
    model = RowsTableModel(columns, people)
    qtmodeltester.check(model, force_py=True)
    model.set_rows(people[:1])
    qtmodeltester.check(model, force_py=True)


def test_rows_are_shown_as_their_columns_say(columns, people):
    model = RowsTableModel(columns, people)

    assert texts(model, 1) == ["214", "1021", "7"]
    assert model.index(0, 2).data(TONE_ROLE) == "good"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Belt"


def test_numbers_are_sorted_as_numbers(columns, people):
    model = RowsTableModel(columns, people)
    model.sort(1)

    assert texts(model, 1) == ["7", "214", "1021"]


def test_empty_cells_come_last(columns, people):
    model = RowsTableModel(columns, people)
    model.sort(2)

    assert texts(model, 2) == ["PS City", "PS Saddar", ""]


def test_a_filter_and_an_order_stay_when_rows_are_renewed(columns, people):
    model = RowsTableModel(columns)
    model.set_filter(lambda person: person.belt > 100)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.set_rows(people)

    assert texts(model, 0) == ["Gul Zaman", "Asad Khan"]


def asked(model, jobs, qtbot, rows, asked_for=None):
    def page(first, limit, order):
        if asked_for is not None:
            asked_for.append((first, limit, order, threading.current_thread() is threading.main_thread()))
        return rows[first : first + limit]

    with qtbot.waitSignal(model.loaded):
        model.ask(Source(lambda: len(rows), page))


def test_paged_rows_make_a_correct_model(qtmodeltester, jobs, qtbot, columns, many):
    model = PagedTableModel(columns, jobs)
    asked(model, jobs, qtbot, many)
    qtmodeltester.check(model, force_py=True)


def test_only_the_first_page_is_read_until_more_is_looked_at(jobs, qtbot, columns, many):
    model, reads = PagedTableModel(columns, jobs), []
    asked(model, jobs, qtbot, many, reads)

    assert model.rowCount() == 1000
    assert reads == [(0, PAGE_ROWS, None, False)]


def test_a_page_that_comes_into_view_is_fetched(jobs, qtbot, columns, many):
    model = PagedTableModel(columns, jobs)
    asked(model, jobs, qtbot, many)

    assert model.index(700, 0).data() == ""
    with qtbot.waitSignal(model.dataChanged):
        pass

    assert model.index(700, 0).data() == "Name 0700"
    assert model.row_at(700) == many[700]


def test_sorting_asks_the_source_for_another_order(jobs, qtbot, columns, many):
    model, reads = PagedTableModel(columns, jobs), []
    asked(model, jobs, qtbot, many, reads)
    with qtbot.waitSignal(model.loaded):
        model.sort(1, Qt.SortOrder.DescendingOrder)

    assert (reads[-1][2].by, reads[-1][2].descending) == ("belt", True)


def test_a_new_question_overtakes_the_one_before(jobs, qtbot, columns, many, people):
    model, let_go = PagedTableModel(columns, jobs), threading.Event()
    jobs.read(lambda _progress: let_go.wait(10))
    model.ask(Source(lambda: len(many), lambda first, limit, order: many[first : first + limit]))
    model.ask(Source(lambda: len(people), lambda first, limit, order: people))
    counts = []
    model.loaded.connect(counts.append)
    let_go.set()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert counts == [3]


def test_a_refused_read_leaves_the_rows_as_they_are(jobs, qtbot, columns, people):
    model = PagedTableModel(columns, jobs)
    asked(model, jobs, qtbot, people)

    def refuse():
        raise Refused("not_permitted", role="auditor")

    with qtbot.waitSignal(model.failed):
        model.ask(Source(refuse, lambda first, limit, order: []))

    assert model.rowCount() == 3


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("PS Saddar & City", "PS Saddar & City"),
        ("<img src='//server/x'> b", "<p>&lt;img src=&#x27;//server/x&#x27;&gt; b</p>"),
    ],
)
def test_nothing_in_a_tip_is_taken_for_markup(text: str, tip: str) -> None:
    model = RowsTableModel([Column("Text", str)], [text])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == tip
    assert model.data(model.index(0, 0)) == text
