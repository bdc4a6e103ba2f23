"""The strip at the window's foot that says what is being done, how far it is, how long it still takes."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QMenu, QProgressBar, QWidget

from ui.support.jobs import Job, Jobs
from ui.support.theme import SPACE
from ui.support.time_left import TimeLeft
from ui.support.widgets import button, label, named, row
from ui.support.words import code_words

_APPEARS_AFTER_MS = 500
_MINUTES_FROM_SECONDS = 90


class ProgressStrip(QFrame):
    """Appears half a second after work has started and goes when it has ended; Stop stops it.

    What nobody began, such as keeping a draft, is not shown. Work that waits behind is counted, and each can be taken
    out of the queue.
    """

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressStrip")
        self.setProperty("look", "strip")
        self._jobs = jobs
        self._time_left = TimeLeft()
        self._shown: Job | None = None
        self._what = label(name="progressWhat")
        self._far = label(look="muted", name="progressFar")
        self._left = label(look="muted", name="progressLeft")
        self._bar = QProgressBar()
        named(self._bar, "progressBar", self.tr("How far the work is"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(200)
        self.waiting_button = button("progressWaiting", "", look="quiet", tip=self.tr("Work that waits"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.waiting_button.setMenu(self._menu)
        self.stop_button = button("progressStop", self.tr("Stop"), self._stop, icon="circle-stop", look="quiet")
        whole = row(
            self._what, self._bar, self._far, self._left, None, self.waiting_button, self.stop_button, parent=self,
            gap=4,
        )  # fmt: skip
        whole.setContentsMargins(SPACE[5], SPACE[1], SPACE[5], SPACE[1])
        self._appear = QTimer(self, singleShot=True, interval=_APPEARS_AFTER_MS)
        self._appear.timeout.connect(self._show_if_busy)
        jobs.started.connect(self._on_changed)
        jobs.ended.connect(self._on_changed)
        jobs.progressed.connect(self._on_progressed)
        self.hide()

    def _on_changed(self, _job: Job) -> None:
        """Goes over to the work that runs now; one that follows at once keeps the strip where it is."""
        current = self._jobs.asked_for
        if current is None:
            self._shown = None
            self._appear.stop()
            self.hide()
            return
        if current is not self._shown:
            self._shown = current
            self._time_left.begin()
            self.stop_button.setEnabled(True)
            if not self.isVisible() and not self._appear.isActive():
                self._appear.start()
        self._tell(current)
        waiting = len(self._jobs.waiting)
        self.waiting_button.setText(self.tr("%n more waiting", "", waiting))
        self.waiting_button.setAccessibleName(self.waiting_button.text())
        self.waiting_button.setVisible(bool(waiting))

    def _show_if_busy(self) -> None:
        if self._jobs.asked_for is not None:
            self.setVisible(True)

    def _on_progressed(self, job: Job) -> None:
        if job is self._shown:
            self._tell(job)

    def _tell(self, job: Job) -> None:
        step = job.step
        self._what.setText(code_words("stopping") if job.is_stopping else code_words(step.label or "working"))
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self._far.setText(self.tr("{0} of {1}").format(f"{step.done:,}", f"{step.total:,}") if step.total else "")
        seconds = self._time_left.seconds(step.label, step.done, step.total)
        self._left.setText("" if seconds is None or job.is_stopping else self._time_words(seconds))

    def _time_words(self, seconds: float) -> str:
        if seconds >= _MINUTES_FROM_SECONDS:
            return self.tr("about %n minute(s) left", "", round(seconds / 60))
        return self.tr("about %n second(s) left", "", max(round(seconds), 1))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for job in self._jobs.waiting:
            words = self.tr("Do not do: {0}").format(code_words(job.label or "working"))
            self._menu.addAction(words, job.stop)

    def _stop(self) -> None:
        job = self._jobs.asked_for
        if job is not None:
            job.stop()
            self.stop_button.setEnabled(False)
            self._tell(job)
