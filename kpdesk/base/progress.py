"""Reporting long work, and stopping it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from kpdesk.base.errors import Cancelled

REPORT_EVERY_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Step:
    """Where a job is: ``label`` is a message code, ``total`` is 0 when it is not known."""

    label: str
    done: int
    total: int


class Progress:
    """Given to every job; :meth:`step` reports at most ten times a second and stops when asked to."""

    def __init__(self, report: Callable[[Step], None] | None = None) -> None:
        self._report = report
        self._stop = threading.Event()
        self._last = -REPORT_EVERY_SECONDS
        self._label = ""

    def stop(self) -> None:
        """Asks the job to stop at its next step; may be called from any thread."""
        self._stop.set()

    def step(self, label: str, done: int = 0, total: int = 0) -> None:
        """Reports the place of the work; raises :class:`Cancelled` when the person pressed Stop."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if self._report and (label != self._label or now - self._last >= REPORT_EVERY_SECONDS):
            self._label, self._last = label, now
            self._report(Step(label, done, total))


def silent() -> Progress:
    """Returns a progress that nobody watches."""
    return Progress()
