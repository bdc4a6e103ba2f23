"""A quiet note when long work has ended while the person was elsewhere, with a button that goes there."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.support.jobs import Job, Jobs
from ui.support.page import Page
from ui.support.words import code_words

LONG_SECONDS = 2.0
"""What is over sooner, the person has waited for."""

Say = Callable[[str, str, str, Callable[[], object]], object]


class LongWork(QObject):
    """Watches the work that pages begin. ``say(tone, text, verb, does)`` shows the note with its button."""

    def __init__(
        self,
        jobs: Jobs,
        shown: Callable[[], str],
        go_to: Callable[[str], object],
        say: Say,
        parent: QObject,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """``shown`` names the page that is on the screen; ``go_to`` shows another one."""
        super().__init__(parent)
        self._shown, self._go_to, self._say, self._now = shown, go_to, say, now
        self._since = now()
        self._running: Job | None = None
        self._jobs = jobs
        jobs.started.connect(self._on_started)
        jobs.ended.connect(self._on_ended)

    def _on_started(self, _job: Job) -> None:
        self._follow()

    def _on_ended(self, job: Job) -> None:
        seconds = self._now() - self._since
        was_running = job is self._running
        self._follow()
        page = _page_of(job.owner)
        if not was_running or seconds < LONG_SECONDS or page is None or page == self._shown():
            return
        what = code_words(job.label or "working")
        if job.outcome == "done":
            self._say("good", self.tr("{0}: done.").format(what), self.tr("Show it"), lambda: self._go_to(page))
        elif job.outcome == "failed":
            self._say(
                "warning", self.tr("{0}: this did not work.").format(what), self.tr("See why"),
                lambda: self._go_to(page),
            )  # fmt: skip

    def _follow(self) -> None:
        """The time of a work is counted from when it runs, not from when it was put behind others."""
        current = self._jobs.current
        if current is not self._running:
            self._running, self._since = current, self._now()


def _page_of(owner: QObject | None) -> str | None:
    """Returns the name of the page to which the widget belongs that began a work."""
    at: QObject | None = owner
    while at is not None and not isinstance(at, Page):
        at = at.parentWidget() if isinstance(at, QWidget) else at.parent()
    return at.objectName() if isinstance(at, Page) else None
