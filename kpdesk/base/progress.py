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


class _Within(Progress):
    """A part of a longer work: its steps count on from what was done before."""

    def __init__(self, whole: Progress, label: str, before: int, total: int) -> None:
        super().__init__()
        self._whole, self._name, self._before, self._total = whole, label, before, total

    def step(self, label: str, done: int = 0, total: int = 0) -> None:
        self._whole.step(self._name, self._before + done, self._total)


def within(whole: Progress, label: str, before: int, total: int) -> Progress:
    """Returns a progress for one part, reported as ``label`` with what was done before it; stopping stops the whole."""
    return _Within(whole, label, before, total)
