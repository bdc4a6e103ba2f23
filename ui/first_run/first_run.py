"""Setting up a new store: office and user, recovery sheet, what to begin with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from ui.first_run.new_office import NewOffice
from ui.first_run.office_step import OfficeStep
from ui.first_run.sheet_step import SheetStep
from ui.first_run.start_step import StartStep
from ui.support.banner import Banner
from ui.support.icons import pixmap
from ui.support.jobs import Jobs
from ui.support.progress_strip import ProgressStrip
from ui.support.widgets import column, label, restyle, row

_WIDTH = 760
Creator = Callable[[Path, NewOffice], tuple[Desk, str]]
SheetWriter = Callable[[Desk, str, Path], object]
Practise = Callable[[Path, str, Progress], Desk]


class FirstRun(QWidget):
    """``entered(Desk, str)``: a store is open; the text is what the person wants to begin with: "import", "later",
    or "practice", which comes with the desk of a practice store. ``restore_asked()``; ``join_asked()``; ``closed()``.
    """

    entered = Signal(object, str)
    restore_asked = Signal()
    join_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        folder: Path,
        jobs: Jobs,
        create: Creator,
        write_sheet: SheetWriter,
        practise: Practise,
        *,
        clock: Clock | None = None,
    ) -> None:
        """``create``, ``write_sheet`` and ``practise`` (given folder and office) run in jobs."""
        super().__init__()
        self.setObjectName("firstRun")
        self.setWindowTitle(self.tr("KP Desk: set up an office"))
        self._folder, self._jobs = folder, jobs
        self._create, self._write_sheet, self._practise = create, write_sheet, practise
        self._desk: Desk | None = None
        self._focused: QWidget | None = None
        self._title = label(look="title", name="stepTitle")
        self._steps = (
            label(self.tr("1  Office and user")),
            label(self.tr("2  Recovery sheet")),
            label(self.tr("3  Begin")),
        )
        self.stack = QStackedWidget()
        self.office_step = OfficeStep(jobs, clock or SystemClock())
        self.office_step.given.connect(self._on_given)
        self.office_step.practice_asked.connect(self._look_around)
        self.office_step.restore_asked.connect(self.restore_asked)
        self.office_step.join_asked.connect(self.join_asked)
        self.banner = Banner("firstRunBanner")
        jobs.busy_changed.connect(self._on_busy)
        self._lay_out()
        self._show(self.office_step, 0, self.tr("Set up your office"))
        self.resize(920, 680)

    @property
    def desk(self) -> Desk | None:
        """The desk of the store once it was created."""
        return self._desk

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        body = column(inside, gap=4)
        picture = label()
        picture.setPixmap(pixmap("shield-check", "accent", 32))
        body.addLayout(row(picture, self._title, None))
        body.addLayout(row(*self._steps, None, gap=5))
        body.addWidget(self.banner)
        body.addWidget(self.stack, 1)
        outer = row(None, inside, None, gap=0, margin=5)
        outer.setStretchFactor(inside, 8)
        whole = column(self, gap=0)
        whole.addLayout(outer, 1)
        whole.addWidget(ProgressStrip(self._jobs))

    def _show(self, step: QWidget, place: int, title: str) -> None:
        if self.stack.indexOf(step) < 0:
            self.stack.addWidget(step)
        self.stack.setCurrentWidget(step)
        self._title.setText(title)
        for number, mark in enumerate(self._steps):
            self._mark(mark, now=number == place)

    def _mark(self, step: QLabel, *, now: bool) -> None:
        restyle(step, look="pill", tone="info" if now else "muted")

    def _on_given(self, office: NewOffice) -> None:
        form = self.office_step.form

        def create(_progress: Progress) -> tuple[Desk, str]:
            return self._create(self._folder, office)

        self._jobs.start(create, self._on_created, form.show_error, "founding_store", owner=self)

    def _on_created(self, made: tuple[Desk, str]) -> None:
        desk, words = made
        self._desk = desk
        step = SheetStep(self._jobs, words, lambda file: self._write_sheet(desk, words, file))
        step.proved.connect(self._on_proved)
        self._show(step, 1, self.tr("Keep the way back in"))
        step.save_button.setFocus()

    def _on_proved(self) -> None:
        step = StartStep()
        step.chosen.connect(self._on_chosen)
        self._show(step, 2, self.tr("Everything is ready"))
        step.focus_first()

    def _on_chosen(self, way: str) -> None:
        if way == "practice":
            self._look_around()
        else:
            self.entered.emit(self._desk, way)

    def _look_around(self) -> None:
        """Opens the practice store; the office's own is closed only when that has gone well."""
        own = self._desk
        office = own.actor.office if own is not None else self.office_step.form.draft().office or ""
        self.banner.clear()

        def practise(progress: Progress) -> Desk:
            desk = self._practise(self._folder, office, progress)
            if own is not None:
                own.close()
            return desk

        self._jobs.start(practise, self._on_practice, self.banner.show_error, "practice_office", owner=self)

    def _on_practice(self, desk: Desk) -> None:
        self._desk = desk
        self.entered.emit(desk, "practice")

    def _on_busy(self, busy: bool) -> None:
        """Nothing else can be begun meanwhile; the cursor comes back to where it was."""
        if busy:
            self._focused = self.focusWidget()
        self.stack.setDisabled(busy)
        if not busy and self._focused is not None:
            self._focused.setFocus()
            self._focused = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that the person does not go on."""
        super().closeEvent(event)
        self.closed.emit()
