"""Lists and registers: the paper itself, with the choices beside it; saved as PDF or workbook, or printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.weekly.registers.register import Register
from kpdesk.weekly.registers.register_code import RegisterCode, RegisterIssue
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted
from ui.context import Context
from ui.support.dialogs import ask_new_file
from ui.support.fields import TextField
from ui.support.paper_window import Look, PaperWindow
from ui.support.widgets import button, column, label, named
from ui.weekly.register_answer import say_register
from ui.weekly.register_choices import RegisterChoices, read_lists, title_of

_CHOICES_WIDTH, _LETTERS = 250, 34
"""Pixels, and letters of a larger text, that the choices need."""


class RegistersWindow(PaperWindow):
    """A register drawn up anew at each choice; nothing is written but the file asked for."""

    has_letterhead = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", "register", _Drawing(RegisterWanted(RegisterKind.PUNISHMENTS)), parent)
        self.setWindowTitle(self.tr("Lists and registers"))
        self.choices = RegisterChoices(context.clock)
        self.excel_button = button(
            "registerExcel", self.tr("Save as Excel…"), self._ask_workbook, icon="file-spreadsheet", keys="Ctrl+E",
            tip=self.tr("The same rows and columns as a workbook"),
        )  # fmt: skip
        self.code = TextField(hint=self.tr("Code, then Enter"), longest=200)
        named(self.code, "registerCode", self.tr("Code of a printed page"))
        self.code.returnPressed.connect(self.check_code)
        side = QWidget()
        inside = column(side, gap=3)
        inside.addWidget(self.choices, 1)
        inside.addWidget(self.excel_button)
        inside.addWidget(label(self.tr("Code of a printed page"), look="muted"))
        inside.addWidget(self.code)
        self.stand_beside(side, max(_CHOICES_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth()))
        self.choices.changed.connect(self._on_changed)
        self.choices.kind.setFocus()

    def read(self, kind: RegisterKind | None = None) -> None:
        """Reads what there is to choose from and draws the first register, or the one of that kind."""
        self._context.ask(read_lists, self.choices.offer, self.banner.show_error, owner=self)
        if kind is not None:
            self.choices.choose(kind)
        self._on_changed()

    def save_workbook(self, path: Path) -> None:
        """Writes the register as it is chosen to a workbook; the file dialog has asked before one is replaced."""
        wanted, language = self.choices.wanted, self.look.language

        def work(desk: Desk, progress: Progress) -> int:
            register = desk.registers.register(wanted, language)
            return desk.registers.export(register, path, force=True, progress=progress)

        def done(rows: int) -> None:
            self.note.setText(self.tr("Saved: {0}, {1} rows").format(path.name, rows))

        self._context.act(work, done, self.banner.show_error, "register_drawing", self)

    def check_code(self) -> None:
        """Says whether this office issued the register that the typed code names."""
        text = self.code.value()
        self._context.ask(lambda desk: desk.registers.check(text), self._on_checked, self.banner.show_error, owner=self)

    def on_gone_out(self, how: str, copies: int) -> None:
        """Puts into the history that the register was printed or saved."""
        register = self._draw.register if isinstance(self._draw, _Drawing) else None
        if register is not None:
            self._context.act(
                lambda desk, _progress: desk.registers.note_issued(register, how, copies),
                failed=self.banner.show_error, owner=self,
            )  # fmt: skip

    def _on_checked(self, found: tuple[RegisterCode, tuple[RegisterIssue, ...]]) -> None:
        say_register(self.banner, *found)

    def _on_changed(self) -> None:
        if not self.choices.take_shown():
            return
        wanted = self.choices.wanted
        problems = self.choices.problems()
        self.excel_button.setEnabled(not problems)
        if problems:
            self.banner.show_problems(problems)
            self._allow(ready=False)
            return
        self._draw, self._name = _Drawing(wanted), f"register-{wanted.kind}"
        self.setWindowTitle(self.tr("Lists and registers: {0}").format(title_of(wanted.kind)))
        self.banner.clear()
        self.draw()

    def _ask_workbook(self) -> None:
        ask_new_file(
            self, self.tr("Save the register"), self.tr("Excel workbook (*.xlsx)"), f"{self._name}.xlsx",
            self.save_workbook,
        )  # fmt: skip


class _Drawing:
    """Draws a register and keeps it: what is printed or saved later is noted as it was drawn."""

    def __init__(self, wanted: RegisterWanted) -> None:
        self._wanted = wanted
        self.register: Register | None = None

    def __call__(self, desk: Desk, look: Look, progress: Progress) -> bytes:
        self.register = register = desk.registers.register(self._wanted, look.language)
        return desk.registers.pdf(register, look.size, progress)
