"""Replies, or orders, of many cases: a grid that the guard judges line by line before it is entered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.cases.grid import JudgedLine
from kpdesk.cases.grid_lines import GridKind, GridLine
from kpdesk.desk import Desk
from kpdesk.desk.case_grid import Entered
from ui.cases.grid_model import GridModel
from ui.cases.grid_table import GridTable
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_file
from ui.support.draft_keeper import DraftKeeper
from ui.support.widgets import button, column, label, row


class GridForm(QFrame):
    """``entered(Entered)``: lines are on record; ``cancelled()``."""

    entered = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, kind: GridKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = f"{kind.value}Grid"
        self.setObjectName(name)
        self.setProperty("look", "card")
        self._context, self.kind = context, kind
        self.banner = Banner(f"{name}Banner")
        self.table = GridTable(f"{name}Table")
        self.model = GridModel(kind, context.language, self)
        self.table.show_grid(self.model)
        self.waiting_button = button(f"{name}Waiting", self.tr("Cases that wait"), self.fill, icon="list-checks")
        self.file_button = button(f"{name}File", self.tr("From a file…"), self._ask_file, icon="file-spreadsheet")
        self.check_button = button(f"{name}Check", self.tr("Check"), self.check, keys="F9")
        self.enter_button = button(f"{name}Enter", self.tr("Enter all"), self.enter, look="primary", keys="Ctrl+S")
        self.ready_button = button(
            f"{name}EnterReady",
            self.tr("Enter those ready"),
            lambda: self.enter(ready_only=True),
            tip=self.tr("Each line by itself; the others stay here with what was found"),
        )
        self._lay_out(name)
        self.table.refused.connect(self.banner.show_error)

    def begin(self) -> None:
        """Starts with the lines that were left half-typed and the cases that wait."""
        self.model.set_lines(())
        self.banner.clear()
        self.keeper.begin()
        self.fill()
        self.table.setFocus()

    @property
    def is_changed(self) -> bool:
        """Whether lines stand here that were typed and not entered."""
        return bool(self.model.kept())

    def discard(self) -> None:
        """Drops the lines that were typed, also what was kept of them."""
        self.model.set_lines(())
        self.keeper.forget()

    def fill(self) -> None:
        """Adds the cases that wait for a reply, or for an order."""
        kind = self.kind
        self._context.ask(
            lambda desk: desk.case_grid.awaiting(kind), self.model.set_awaiting, self.banner.show_error, owner=self
        )

    def read_file(self, path: Path) -> None:
        """Shows the lines of a workbook or CSV file and checks them."""
        kind = self.kind

        def done(lines: tuple[GridLine, ...]) -> None:
            self.model.set_lines(lines)
            self.model.edited.emit()
            self.check()

        self._context.act(
            lambda desk, progress: desk.case_grid.read(kind, path, progress),
            done,
            self.banner.show_error,
            "workbook_checking",
            self,
        )

    def check(self) -> None:
        """Asks the guard about every line; nothing is entered."""
        kind, lines = self.kind, self._typed()

        def done(judged: tuple[JudgedLine, ...]) -> None:
            self._show(judged)
            ready = sum(line.ready for line in judged)
            self.banner.say("info", self.tr("{0} of {1} lines are ready.").format(ready, len(judged)))

        self._context.act(
            lambda desk, progress: desk.case_grid.judge(kind, lines, progress),
            done,
            self.banner.show_error,
            "grid_judging",
            self,
        )

    def enter(self, *, ready_only: bool = False) -> None:
        """Enters all lines or none, or those that are ready each by itself."""
        kind, lines = self.kind, self._typed()
        self._allow(entering=True)

        def work(desk: Desk, progress: Progress) -> Entered:
            return desk.case_grid.enter(kind, lines, ready_only=ready_only, progress=progress)

        self._context.act(work, self._on_entered, self._on_failed, "case_steps_taking", self)

    def _typed(self) -> tuple[GridLine, ...]:
        """Returns the lines in which more than the case stands: those filled in by the program are no lines yet."""
        return tuple(line for line in self.model.lines() if set(line.cells) != {"case"})

    def _on_entered(self, done: Entered) -> None:
        self._allow(entering=False)
        self._show(done.lines)
        if not done.entered:
            self.banner.say("warning", self.tr("Nothing was entered: correct the lines in red, or give a reason."))
            return
        self.model.without(done.entered)
        self.keeper.keep()
        self.banner.clear()
        self.entered.emit(done)

    def _on_failed(self, error: KpDeskError) -> None:
        self._allow(entering=False)
        self.banner.show_error(error)

    def _show(self, judged: Sequence[JudgedLine]) -> None:
        self.model.show_judged(judged)

    def _allow(self, *, entering: bool) -> None:
        for one in (self.enter_button, self.ready_button, self.check_button):
            one.setEnabled(not entering)

    def _ask_file(self) -> None:
        filters = self.tr("Workbooks (*.xlsx *.xls *.ods *.csv)")
        ask_file(self, self.tr("Lines from a file"), filters, self.read_file)

    def _lay_out(self, name: str) -> None:
        replies = self.kind is GridKind.REPLIES
        title = self.tr("Replies of many cases") if replies else self.tr("Orders in many cases")
        hint = self.tr(
            "One line for each case; lines with nothing but the case are left out. Paste cells from Excel with Ctrl+V, "
            "repeat a cell downwards with Ctrl+D. “Found” says what the guard finds."
        )
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(title, "heading"))
        whole.addWidget(label(hint, "muted", wrap=True))
        whole.addLayout(row(self.waiting_button, self.file_button, None))
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        cancel = button(f"{name}Cancel", self.tr("Close"), self.cancelled.emit)
        whole.addLayout(row(self.enter_button, self.ready_button, self.check_button, None, cancel))
        self.keeper = DraftKeeper(self, {}, lambda: {"lines": self.table.accessibleName()}, whole)
        self.keeper.add("lines", self.model)
