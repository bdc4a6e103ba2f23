"""The page of the weekly report."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget

from kpdesk.base.changes import Changes
from kpdesk.base.weeks import Week
from kpdesk.weekly.registers.wanted import RegisterKind
from kpdesk.weekly.rows import CountedRow, ReturnView
from kpdesk.weekly.rules import ReturnState
from ui.context import Context
from ui.support.dialogs import ask_new_file
from ui.support.page import Page
from ui.support.paper_printing import ask_printer
from ui.support.widgets import button, column, row
from ui.weekly.actions import WeeklyActions, WeeksRead, read_weeks
from ui.weekly.check_window import CheckWindow
from ui.weekly.counted_window import CountedWindow
from ui.weekly.figure_lines import Number
from ui.weekly.freeze_steps import FreezeSteps
from ui.weekly.names import page_of, target_of
from ui.weekly.no_return import NoReturn
from ui.weekly.questions import ask_reason_of
from ui.weekly.registers_window import RegistersWindow
from ui.weekly.scans_window import ScansWindow
from ui.weekly.week_lines import WeekLine
from ui.weekly.week_list import WeekList
from ui.weekly.week_panel import WeekPanel
from ui.weekly.week_walk import WeekWalk


class WeeklyPage(Page):
    """Weeks on the left, the chosen one on the right."""

    features: ClassVar[frozenset[str]] = frozenset({"weekly", "violations", "cases", "monitoring", "directives"})

    def __init__(self, context: Context) -> None:
        super().__init__("weekly", self.tr("Weekly report"))
        self._context = context
        self._actions = WeeklyActions(context, self, self.banner.show_error)
        self._read: WeeksRead | None = None
        self._week, self._edition = "", 0
        self._view: ReturnView | None = None
        self.week_list = WeekList()
        self.panel = WeekPanel(context)
        self._walk = WeekWalk(self.panel)
        self._freezing = FreezeSteps(self, context, self._actions, self.panel.letter, self._walk)
        self.no_return = NoReturn(context.desk.actor.role)
        self.stack = QStackedWidget()
        self.stack.setObjectName("weekStack")
        self.stack.addWidget(self.no_return)
        self.stack.addWidget(self.panel)
        self.stack.hide()
        self._add_chooser()
        # What is about no single week stands below the weeks: in the top line it would be too wide at large text.
        left = column(gap=2)
        left.addWidget(self.week_list, 1)
        left.addWidget(self.registers_button)
        left.addWidget(self.check_button)
        across = row(gap=4)
        across.addLayout(left)
        across.addWidget(self.stack, 1)
        self.body.addLayout(across, 1)
        self._connect()

    @property
    def view(self) -> ReturnView | None:
        """The return on the screen; None while there is none."""
        return self._view

    def reload(self) -> None:
        """Reads the weeks and the chosen one."""
        self._context.ask(read_weeks, self._on_read, owner=self)

    def open_target(self, target: object) -> None:
        """Shows the week of that name, takes its next step for ``("go_on", week)``, or opens the register of
        ``("registers", kind)``.
        """
        if isinstance(target, tuple) and target[0] == "registers":
            self.open_registers(RegisterKind(target[1]))
            return
        if isinstance(target, tuple):
            self._walk.begin()
            target = target[1]
        self._week, self._edition = str(target), 0
        if self._read is not None:
            self._on_read(self._read)

    def open_registers(self, kind: RegisterKind | None = None) -> RegistersWindow:
        """Opens the window of lists and registers, on the one of that kind."""
        window = RegistersWindow(self._context, self)
        window.open()
        window.read(kind)
        return window

    def open_check(self) -> CheckWindow:
        """Opens the window in which a paper is held against the records."""
        window = CheckWindow(self._context, self)
        window.open()
        return window

    def open_scans(self) -> None:
        """Opens the scans of the signed paper of the week on the screen."""
        if self._view is not None:
            ScansWindow(self._context, self._view.row, self).open()

    def may_leave(self) -> bool:
        """Tells whether no letter is half-typed."""
        return self.panel.letter.changed is None

    def _add_chooser(self) -> None:
        self.previous_button = button(
            "weekPrevious", "", lambda: self._move(-1), icon="chevron-left", look="quiet",
            tip=self.tr("Week before"), keys="Alt+Left",
        )  # fmt: skip
        self.next_button = button(
            "weekNext", "", lambda: self._move(1), icon="chevron-right", look="quiet", tip=self.tr("Week after"),
            keys="Alt+Right",
        )  # fmt: skip
        this_week = button(
            "weekThis", self.tr("This week"), self._go_to_this_week, icon="calendar-days", keys="Alt+Home"
        )
        self.registers_button = button(
            "weekRegisters", self.tr("Registers…"), self.open_registers, icon="list-checks", keys="Ctrl+R",
            tip=self.tr("Punishments, pending cases, groups, acknowledgements, strength: for any period"),
        )  # fmt: skip
        self.check_button = button(
            "weekCheckPaper", self.tr("Check a paper…"), self.open_check, icon="shield-check", keys="Ctrl+Shift+K",
            tip=self.tr("Is a printed page true? Hold its square code against the records"),
        )  # fmt: skip
        for item in (self.previous_button, this_week, self.next_button):
            self.action_row.addWidget(item)

    def _connect(self) -> None:
        self.week_list.chosen.connect(self._on_chosen)
        self.no_return.draw_up_asked.connect(self._draw_up)
        self.panel.draw_up_asked.connect(self._draw_up)
        self.panel.freeze_asked.connect(self._ask_freeze)
        self.panel.print_asked.connect(self._ask_print)
        self.panel.save_asked.connect(self._ask_save)
        self.panel.scans_asked.connect(self.open_scans)
        self.panel.send_asked.connect(lambda: self.page_asked.emit("exchange", ("write", self._week)))
        self.panel.letter.submitted.connect(self._write_letter)
        self.panel.certificate.reason_asked.connect(self._ask_exception)
        self.panel.changes.reason_asked.connect(self._ask_change)
        self.panel.figures.asked.connect(self._show_counted)
        self.panel.charts.asked.connect(self._show_counted)
        self.panel.charts.violations_asked.connect(lambda behind: self.page_asked.emit("violations", behind))
        self.panel.charts.letter_asked.connect(lambda code: self.page_asked.emit("directives", code))
        self.panel.figures.page_asked.connect(lambda name: self.page_asked.emit(name, None))

    def _on_read(self, read: WeeksRead) -> None:
        self._read = read
        week = self._week or read.current.label
        line = self.week_list.show_lines(read.lines, week, self._edition)
        if line is not None:
            self._on_chosen(line)

    def _on_chosen(self, line: WeekLine) -> None:
        if line.week.label != self._week:
            self.banner.clear()
        self._week, self._edition = line.week.label, line.edition
        self.next_button.setEnabled(self._read is not None and line.week < self._read.current)
        if line.row is None:
            self._view = None
            self.no_return.show_week(line.week)
            self._show(self.no_return)
            if self._walk.is_to_draw_up() and self.no_return.draw_button.isEnabled():
                self._draw_up()
            return
        label, edition = self._week, self._edition
        self._context.ask(
            lambda desk: desk.weekly.show(label, edition),
            lambda view: self._on_view(line, view),
            self.banner.show_error,
            owner=self,
        )

    def _on_view(self, line: WeekLine, view: ReturnView) -> None:
        if self._read is None or (line.week.label, line.edition) != (self._week, self._edition):
            return
        self._view = view
        self.panel.show_week(line, view, self._read.names)
        self._show(self.panel)
        self._walk.arrived(line)

    def _show(self, side: NoReturn | WeekPanel) -> None:
        self.stack.setCurrentWidget(side)
        self.stack.show()

    def _move(self, weeks: int) -> None:
        line = self.week_list.current_row
        if line is not None:
            wanted: Week = line.week.next() if weeks > 0 else line.week.previous()
            self.week_list.stand_on(wanted.label)

    def _go_to_this_week(self) -> None:
        if self._read is not None:
            self.week_list.stand_on(self._read.current.label)

    def _draw_up(self, _draft: object = None) -> None:
        self.banner.clear()
        self._edition = 0
        letter = self.panel.letter
        self._actions.draw_up(self._week, letter.changed, letter.language, self._on_drawn_up)

    def _on_drawn_up(self, _changes: Changes) -> None:
        self.panel.letter.forget()
        self._context.said.emit("good", self.tr("Week {0} was drawn up.").format(self._week))

    def _ask_freeze(self) -> None:
        if self._view is not None:
            self._freezing.ask(self._view)

    def _write_letter(self) -> None:
        letter = self.panel.letter
        if letter.changed is not None:
            self._actions.write_letter(self._week, letter.changed, letter.language, self._on_written)

    def _on_written(self, _changes: Changes) -> None:
        self.panel.letter.forget()
        self._context.said.emit("good", self.tr("The letter of week {0} is saved.").format(self._week))

    def _ask_exception(self, key: str, what: str) -> None:
        ask_reason_of(self, what, lambda reason: self._state({key: reason}, {}))

    def _ask_change(self, figure: str, what: str) -> None:
        ask_reason_of(
            self, what or self.tr("The revision as a whole"), lambda reason: self._state({}, {figure: reason})
        )

    def _state(self, exceptions: dict[str, str], figures: dict[str, str]) -> None:
        self._actions.state_reason(self._week, exceptions, figures, self._on_stated)

    def _on_stated(self, _changes: Changes) -> None:
        self._context.said.emit("good", self.tr("The reason stands on record."))

    def _ask_save(self) -> None:
        view, sheet = self._view, self.panel.preview.wanted
        if view is None:
            return
        draft = "_draft" if view.row.state is ReturnState.DRAFT else ""
        name = f"weekly_{view.row.week}{f'_revised_{view.row.edition}' if view.row.edition > 1 else ''}{draft}.pdf"

        def save(path: Path) -> None:
            self._actions.save_pdf(view.row, sheet, path, self._on_saved)

        ask_new_file(self, self.tr("Save the report as PDF"), self.tr("PDF (*.pdf)"), name, save)

    def _on_saved(self, path: Path) -> None:
        self._context.said.emit("good", self.tr("Saved: {0}").format(path))

    def _ask_print(self) -> None:
        view, sheet = self._view, self.panel.preview.wanted
        if view is None:
            return
        ask_printer(
            self,
            "printDialog",
            lambda printer: self._actions.print_on(printer, view.row, sheet, self._on_printed),
            self.tr("Print the report"),
        )

    def _on_printed(self, pages: int) -> None:
        self._context.said.emit("good", self.tr("%n page(s) went to the printer.", "", pages))
        self.panel.send_button.setFocus()

    def _show_counted(self, number: Number) -> None:
        if self._read is None:
            return
        window = CountedWindow(self._context, number, self._read.names, self)
        window.row_asked.connect(self._open_counted)
        window.open()

    def _open_counted(self, one: CountedRow) -> None:
        self.page_asked.emit(page_of(one.kind), target_of(one))
