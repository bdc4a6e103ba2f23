"""Python's cycle collector, run by the event loop only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
# How many objects may wait before the young ones are gone through, and how many such rounds before the older ones.
YOUNG, ROUNDS = 700, 10
# A full round goes through everything that lives, so it is due only once in so many times.
FULL_ROUND_EVERY = 60
# What has outlived a full round is left out of the next ones, all but each twentieth: a round through everything that
# a window of ten pages is made of takes the window's thread for a fifth of a second.
EVERYTHING_EVERY = 20


class Collector(QObject):
    """Takes the collector off the allocator and runs it from a timer of the thread that it is made on.

    Left alone, the collector runs wherever an object is made: on a worker thread, where it would destroy widgets
    that belong to the window's thread, or in the middle of Qt delivering an event to the widget that it destroys.
    Either ends the process. A timer's slot is on the right thread and between two events.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()
        self._ticks = 0

    def stop(self) -> None:
        """Gives the collector back to the allocator."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _on_time(self) -> None:
        self._ticks += 1
        waiting, rounds, _ = gc.get_count()
        if self._ticks % FULL_ROUND_EVERY == 0:
            if self._ticks % (FULL_ROUND_EVERY * EVERYTHING_EVERY) == 0:
                gc.unfreeze()
            gc.collect()
            gc.freeze()
        elif rounds >= ROUNDS:
            gc.collect(1)
        elif waiting >= YOUNG:
            gc.collect(0)
