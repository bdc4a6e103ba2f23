"""A list of 150,000 rows: no turn of the window's thread is long, whatever is done in it."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt

from tests.stall_watch import slowness
from ui.support.paged_model import PagedTableModel, Source
from ui.support.table_view import TableView

ROWS = 150_000
FRAME_MS = 50


@pytest.fixture
def table(qtbot, jobs, columns, people, settle):
    table = TableView("people", "People")
    model = PagedTableModel(columns, jobs, table)
    table.set_model(model)
    table.resize(1200, 600)
    qtbot.addWidget(table)
    table.show()
    model.ask(Source(lambda: ROWS, lambda first, limit, _order: [people[at % 3] for at in range(first, first + limit)]))
    settle()
    return table


@pytest.fixture
def turn(qapp):
    """Returns how long the window's own thread computes for something and its painting, in milliseconds."""

    def measure(does):
        began = time.thread_time()
        does()
        qapp.processEvents()
        return (time.thread_time() - began) * 1000 / slowness()

    return measure


def test_no_frame_of_scrolling_takes_long(table, turn):
    bar = table.verticalScrollBar()
    steps = [40] * 40 + [bar.maximum() // 50] * 40
    frames = [turn(lambda step=step: bar.setValue(bar.value() + step)) for step in steps]

    assert bar.value() > bar.maximum() * 0.7
    assert sorted(frames)[-2] < FRAME_MS


def test_choosing_everything_takes_no_longer_than_a_frame(table, turn):
    assert turn(table.selectAll) < FRAME_MS
    assert turn(lambda: table.sortByColumn(0, Qt.SortOrder.AscendingOrder)) < FRAME_MS


def test_going_to_the_end_takes_no_longer_than_a_frame(table, turn, qtbot):
    table.choose(0)

    assert turn(lambda: qtbot.keyClick(table, Qt.Key.Key_End)) < FRAME_MS
    assert table.currentIndex().row() == ROWS - 1
