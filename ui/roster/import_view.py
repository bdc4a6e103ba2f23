"""The import of a nominal roll in four steps: file, columns, plan, result."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.roster.accepting import Accepted
from kpdesk.roster.importing import ImportOptions
from kpdesk.roster.plan import Verdict
from kpdesk.roster.preview import RollPreview
from kpdesk.roster.questions import Answers
from kpdesk.roster.rows import BatchRow
from kpdesk.roster.undoing import Undone
from ui.context import Context
from ui.roster.file_step import FileStep
from ui.roster.mapping_step import MappingStep
from ui.roster.plan_lines import PlanView, plan_view
from ui.roster.plan_step import PlanStep
from ui.roster.result_step import ResultStep
from ui.support.banner import Banner
from ui.support.dialogs import ask_new_file, confirm
from ui.support.jobs import Job, is_gone
from ui.support.rights import only_for
from ui.support.widgets import column, label, restyle, row

T = TypeVar("T")


class ImportView(QWidget):
    """``left()``: the person goes back to the list; ``missing_asked()``: to those whom the roll does not name.

    Nothing is kept before the plan is accepted.
    """

    left = Signal()
    missing_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importView")
        self._context = context
        self._path: Path | None = None
        self._plan: PlanView | None = None
        self._job: Job | None = None
        self._cursor: tuple[QWidget | None, QWidget | None] = (None, None)
        self.banner = Banner("importBanner")
        self.file_step, self.mapping_step = FileStep(), MappingStep()
        only_for(context, Permission.ROSTER, self.file_step.choose_button, self.file_step.undo_button)
        self.plan_step, self.result_step = PlanStep(context.jobs), ResultStep()
        self.steps = QStackedWidget()
        self._marks: list[QLabel] = []
        for step in (self.file_step, self.mapping_step, self.plan_step, self.result_step):
            self.steps.addWidget(step)
        trail = row(gap=2)
        for number, name in enumerate(
            (self.tr("File"), self.tr("Columns"), self.tr("What will change"), self.tr("Done")), start=1
        ):
            mark = label(f"{number}  {name}", name=f"step{number}")
            mark.setProperty("look", "pill")
            self._marks.append(mark)
            trail.addWidget(mark)
        self._file_name = label(look="muted", name="importFile")
        trail.addSpacing(12)
        trail.addWidget(self._file_name)
        trail.addStretch(1)
        whole = column(self, gap=3)
        whole.addLayout(trail)
        whole.addWidget(self.banner)
        whole.addWidget(self.steps, 1)
        self._connect()
        self._go(self.file_step)

    def start(self, path: Path | None = None) -> None:
        """Begins anew, with this file or at the choice of one."""
        self.banner.clear()
        self._file_name.clear()
        self._go(self.file_step)
        self._context.ask(lambda desk: desk.roster.batches(), self.file_step.set_batches, owner=self)
        if path is not None:
            self.open_file(path)
        else:
            self.file_step.choose_button.setFocus()

    def open_file(self, path: Path) -> None:
        """Reads a file's first rows and shows them with the guessed columns."""
        self._path = path
        self._file_name.setText(path.name)
        self._go(self.file_step)  # a file that cannot be read must not stand beside the rows of another file
        self._run(lambda desk, progress: desk.roster.preview(path, progress), self._on_preview)

    def _connect(self) -> None:
        self.file_step.chosen.connect(self.open_file)
        self.file_step.undo_asked.connect(self._ask_undo)
        self.mapping_step.confirmed.connect(self._compare)
        self.mapping_step.left.connect(self.start)
        self.plan_step.accepted.connect(self._accept)
        self.plan_step.answered.connect(self._answer)
        self.plan_step.mark_asked.connect(self._ask_mark)
        self.plan_step.left.connect(lambda: self._go(self.mapping_step))
        self.result_step.undo_asked.connect(self._undo)
        self.result_step.left.connect(self.left)
        self.result_step.missing_asked.connect(self.missing_asked)
        self.result_step.another_asked.connect(self.start)
        self._context.jobs.ended.connect(self._on_ended)

    def _compare(self, options: ImportOptions) -> None:
        path = self._path
        if path is None:
            return

        def work(desk: Desk, progress: Progress) -> PlanView:
            return plan_view(desk.roster.plan(path, options, progress), desk.roster.ranks())

        self._run(work, self._on_plan)

    def _answer(self, answers: Answers) -> None:
        """Asks for the plan as these answers make it; the file is not read again."""
        plan = self._plan
        if plan is None:
            return

        def work(desk: Desk, _progress: Progress) -> PlanView:
            return plan_view(desk.roster.answer(plan.proposal, answers), desk.roster.ranks())

        self._run(work, self._on_plan)

    def _ask_mark(self) -> None:
        if self._path is None:
            return
        kinds, name = self.tr("Excel workbook (*.xlsx)"), f"{self._path.stem}-marked.xlsx"
        ask_new_file(self, self.tr("Save the sheet with marks"), kinds, name, self.mark_to)

    def mark_to(self, target: Path) -> None:
        """Writes the marked copy; the save dialog has asked before a file is replaced."""
        plan, path, language = self._plan, self._path, self._context.language
        if plan is None or path is None:
            return

        def work(desk: Desk, progress: Progress) -> int:
            return desk.roster.mark(plan.proposal, path, target, force=True, language=language, progress=progress)

        def told(count: int) -> None:
            words = self.tr("{0} rows marked in {1}. Correct them there and import that file.")
            if count == 1:
                words = self.tr("{0} row marked in {1}. Correct it there and import that file.")
            self._context.said.emit("good", words.format(f"{count:,}", target.name))

        self._run(work, told)

    def _accept(self, take_doubtful: bool, whole_roll: bool) -> None:
        plan = self._plan
        if plan is None:
            return

        def work(desk: Desk, progress: Progress) -> Accepted:
            return desk.roster.accept(
                plan.proposal, take_doubtful=take_doubtful, whole_roll=whole_roll, progress=progress
            )

        rows = plan.rows
        left_out = rows[Verdict.REFUSED] + (0 if take_doubtful else rows[Verdict.DOUBTFUL])
        self._run(work, lambda accepted: self._on_accepted(accepted, left_out))

    def _ask_undo(self, batch: BatchRow) -> None:
        confirm(
            self,
            self.tr("Take the import of {0} back?").format(batch.file_name),
            self.tr("Who came with it leaves the list; what it changed gets its old value. Later changes are kept."),
            self.tr("Take it back"),
            lambda: self._undo(batch.uid),
            danger=True,
        )

    def _undo(self, batch: str) -> None:
        self._run(lambda desk, progress: desk.roster.undo(batch, progress), self._on_undone)

    def _run(self, work: Callable[[Desk, Progress], T], done: Callable[[T], object]) -> None:
        """One job at a time; while it runs the step is disabled, and Stop in the window's strip enables it again."""
        if self._job is not None:
            return
        self.banner.clear()
        before = QApplication.focusWidget()
        self.steps.setEnabled(False)
        self._cursor = (before, QApplication.focusWidget())
        self._job = self._context.act(work, done, self._on_failed, "working", self)

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.steps.setEnabled(True)
            self._put_cursor_back()

    def _put_cursor_back(self) -> None:
        """A disabled step loses the cursor to some other widget; unless the person has moved on, it gets it back."""
        before, fled_to = self._cursor
        self._cursor = (None, None)
        if before is not None and not is_gone(before) and QApplication.focusWidget() is fled_to:
            before.setFocus()

    def _on_failed(self, error: KpDeskError) -> None:
        self.banner.show_error(error)

    def _on_preview(self, preview: RollPreview) -> None:
        self.mapping_step.show_preview(preview)
        self._go(self.mapping_step)
        self.mapping_step.focus_first()

    def _on_plan(self, view: PlanView) -> None:
        self._plan = view
        self.plan_step.show_plan(view)
        self._go(self.plan_step)
        self.steps.setEnabled(True)  # the job is about to end; a disabled widget takes no cursor
        self.plan_step.focus_first()

    def _on_accepted(self, accepted: Accepted, left_out: int) -> None:
        self._plan = None
        self.result_step.show_accepted(accepted, left_out)
        self._go(self.result_step)

    def _on_undone(self, undone: Undone) -> None:
        self.result_step.show_undone(undone)
        self._go(self.result_step)

    def _go(self, step: QWidget) -> None:
        self.steps.setCurrentWidget(step)
        for place, mark in enumerate(self._marks):
            here = place == self.steps.currentIndex()
            restyle(mark, tone="info" if here else "good" if place < self.steps.currentIndex() else "muted")
