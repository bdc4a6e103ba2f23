"""Lists that the store gives one stretch after the other."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QModelIndex

from kpdesk.base.errors import Refused
from ui.support.growing_model import GrowingTableModel, Stretch
from ui.support.table_view import TableView

ROOT = QModelIndex()


def in_stretches(rows, of=100):
    def fetch(after):
        first = after or 0
        last = first + of
        return Stretch(rows[first:last], last if last < len(rows) else None)

    return fetch


@pytest.fixture
def model(jobs, qtbot, columns, many):
    model = GrowingTableModel(columns, jobs)
    with qtbot.waitSignal(model.loaded):
        model.ask(in_stretches(many))
    return model


def test_it_is_a_correct_model(model, qtmodeltester):
    qtmodeltester.check(model, force_py=True)


def test_only_the_first_stretch_is_read(model):
    assert model.rowCount() == 100
    assert model.canFetchMore(ROOT)


def test_it_reads_on_until_the_end(model, qtbot, many):
    while not model.is_whole:
        with qtbot.waitSignal(model.loaded):
            model.fetchMore(ROOT)

    assert [model.row_at(place) for place in range(model.rowCount())] == many
    assert not model.canFetchMore(ROOT)


def test_scrolling_down_reads_on(model, qtbot):
    view = TableView("many", "Many")
    view.set_model(model)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() >= 200)


def test_a_new_question_begins_anew(model, qtbot, people):
    with qtbot.waitSignal(model.loaded):
        model.ask(in_stretches(people))

    assert (model.rowCount(), model.is_whole) == (3, True)


def test_a_question_overtaken_by_another_is_not_shown(jobs, qtbot, columns, many, people):
    model, let_go, told = GrowingTableModel(columns, jobs), threading.Event(), []
    jobs.read(lambda _progress: let_go.wait(10))
    model.loaded.connect(told.append)
    model.ask(in_stretches(many))
    model.ask(in_stretches(people))
    let_go.set()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert told == [3]


def test_a_refused_read_leaves_the_rows_and_can_be_tried_again(model, qtbot, people):
    def refuse(after):
        raise Refused("not_permitted", role="auditor")

    with qtbot.waitSignal(model.failed):
        model.ask(refuse)
    assert model.rowCount() == 100

    with qtbot.waitSignal(model.loaded):
        model.ask(in_stretches(people))
