"""The strip at the window's foot that says what is being done, how far it is, how long it still takes."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from ui.support.jobs import Job, Jobs
from ui.support.theme import SPACE
from ui.support.widgets import button, label, row
from ui.support.words import code_words

_APPEARS_AFTER_MS = 500
_GUESS_AFTER_SECONDS = 2.0


class ProgressStrip(QFrame):
    """Appears half a second after work has started and goes when it has ended; Stop stops it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressStrip")
        self.setProperty("look", "strip")
        self._jobs = jobs
        self._label = ""
        self._since = 0.0
        self._what = label(name="progressWhat")
        self._left = label(look="muted", name="progressLeft")
        self._bar = QProgressBar()
        self._bar.setObjectName("progressBar")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(240)
        self.stop_button = button("progressStop", self.tr("Stop"), self._stop, icon="circle-stop", look="quiet")
        whole = row(self._what, self._bar, self._left, None, self.stop_button, parent=self, gap=4)
        whole.setContentsMargins(SPACE[5], SPACE[1], SPACE[5], SPACE[1])
        self._appear = QTimer(self, singleShot=True, interval=_APPEARS_AFTER_MS)
        self._appear.timeout.connect(self._show_if_busy)
        jobs.busy_changed.connect(self._on_busy_changed)
        jobs.progressed.connect(self._on_progressed)
        self.hide()

    def _on_busy_changed(self, busy: bool) -> None:
        if busy:
            self._label = ""
            self.stop_button.setEnabled(True)
            self._appear.start()
        else:
            self._appear.stop()
            self.hide()

    def _show_if_busy(self) -> None:
        if self._jobs.current is not None:
            self.setVisible(True)

    def _on_progressed(self, job: Job) -> None:
        if job is not self._jobs.current:
            return
        step = job.step
        if step.label != self._label:
            self._label, self._since = step.label, time.monotonic()
            self.stop_button.setEnabled(True)
        self._what.setText(code_words(step.label or "working"))
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self._left.setText(self._time_left(step.done, step.total))

    def _time_left(self, done: int, total: int) -> str:
        spent = time.monotonic() - self._since
        if not total or not done or spent < _GUESS_AFTER_SECONDS:
            return ""
        seconds = round(spent * (total - done) / done)
        if seconds >= 90:
            return self.tr("about {0} minutes left").format(round(seconds / 60))
        return self.tr("about {0} seconds left").format(max(seconds, 1))

    def _stop(self) -> None:
        if self._jobs.current is not None:
            self._jobs.current.stop()
            self.stop_button.setEnabled(False)
            self._what.setText(code_words("stopping"))
