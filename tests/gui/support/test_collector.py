"""Circles of Python objects are collected between events, on the thread of the window."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtWidgets import QWidget


class _Circle(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.me = self


def _churn() -> None:
    for _ in range(50_000):
        circle: list[object] = []
        circle.append(circle)


def test_a_lot_of_work_on_another_thread_destroys_no_widget(qtbot):
    gc.collect()
    widget = _Circle()
    ended_on: list[str] = []
    weakref.finalize(widget, lambda: ended_on.append(threading.current_thread().name))
    del widget
    worker = threading.Thread(target=_churn, name="worker")
    worker.start()
    worker.join()
    assert ended_on == []
    gc.collect()
    assert ended_on == [threading.current_thread().name]


def test_the_event_loop_collects_what_nobody_holds(qtbot):
    ended: list[bool] = []
    circle = type("Circle", (), {})()
    circle.me = circle
    weakref.finalize(circle, lambda: ended.append(True))
    del circle
    _churn()
    qtbot.waitUntil(lambda: ended == [True], timeout=5_000)
