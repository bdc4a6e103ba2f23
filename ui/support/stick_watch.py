"""Notices that a stick was put in or pulled out: a thread of its own looks, the window only hears of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal

LOOKED_EVERY_S: Final = 3.0


class StickWatch(QObject):
    """``changed(tuple)``: what ``look`` gives now, on the window's thread; told at the start where it is not empty.

    ``look`` runs on a thread of its own: a slow or dying stick never stops the window. What it raises as OSError counts
    as no stick.
    """

    changed = Signal(object)
    _seen = Signal(object)

    def __init__(
        self, look: Callable[[], Sequence[Any]], parent: QObject | None = None, every_s: float = LOOKED_EVERY_S
    ) -> None:
        super().__init__(parent)
        self._look, self._every_s = look, every_s
        self._last: tuple[Any, ...] = ()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="kpdesk-sticks", daemon=True)
        self._seen.connect(self._on_seen, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begins to look."""
        self._thread.start()

    def stop(self) -> None:
        """Ends it; returns when the thread has ended, or after a second where a stick does not answer."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(1.0)

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                found = tuple(self._look())
            except OSError:
                found = ()
            if not self._stop.is_set():
                self._seen.emit(found)
            self._stop.wait(self._every_s)

    def _on_seen(self, found: tuple[Any, ...]) -> None:
        if found != self._last and not self._stop.is_set():
            self._last = found
            self.changed.emit(found)
