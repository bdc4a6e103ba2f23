"""The buttons in the quiet bar that take back what was done last, and show the last fifty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.undo import Undone
from kpdesk.desk.undo_steps import UndoStep
from ui.context import Context
from ui.support.command import Command
from ui.support.widgets import button, row
from ui.window.undo_window import UndoWindow
from ui.window.undo_words import shortened, undo_line

UNDO_KEYS = "Ctrl+Z"
AGAIN_KEYS = "Ctrl+Shift+Z"
LIST_KEYS = "Ctrl+Alt+Z"


class UndoButton(QWidget):
    """``failed(KpDeskError)``: it could not be taken back, with who or what stands in the way.

    Ctrl+Z is given by the window, so that a text field keeps its own. ``undo_button`` is hidden while there is nothing.
    """

    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undo")
        self._context = context
        self.undo_button = button("undoLast", "", self.take_back, icon="undo-2", look="link")
        self.undo_button.setAccessibleName(self.tr("Undo what you did last"))
        self.undo_button.hide()
        self.list_button = button(
            "undoList", "", self.open_list, icon="history", look="quiet", tip=self.tr("Your last actions"),
            keys=LIST_KEYS,
        )  # fmt: skip
        self.list_button.setAccessibleName(self.tr("Your last actions"))
        row(self.undo_button, self.list_button, parent=self, gap=1)
        context.changed.connect(lambda _changes: self.read())
        self.read()

    def read(self) -> None:
        """Asks anew what would be taken back."""
        language = self._context.language
        self._context.ask(lambda desk: desk.undo.next(language), self._show, owner=self)

    def take_back(self) -> None:
        """Takes the newest piece of work back."""
        language = self._context.language

        def work(desk: Desk, progress: Progress) -> Undone:
            return desk.undo.undo(None, language, progress)

        self._context.act(work, self._on_undone, self._on_failed, "undo_taking_back", self)

    def do_again(self) -> None:
        """Does again what was taken back last."""
        language = self._context.language

        def work(desk: Desk, progress: Progress) -> Undone:
            return desk.undo.again(language, progress)

        self._context.act(work, self._on_again, self._on_failed, "undo_taking_back", self)

    def open_list(self) -> UndoWindow:
        """Returns the window with the last fifty, already shown."""
        window = UndoWindow(self._context, self.window())
        window.open()
        return window

    def commands(self) -> tuple[Command, ...]:
        """Returns the same three deeds for whoever types a word of them."""
        return (
            Command("undo", self.tr("Undo what you did last"), self.tr("take back revert mistake"), self.take_back,
                    UNDO_KEYS, "undo-2"),
            Command("undo_again", self.tr("Do again what was taken back"), self.tr("redo repeat"), self.do_again,
                    AGAIN_KEYS, "undo-2"),
            Command("undo_list", self.tr("Your last actions"), self.tr("undo list history"), self.open_list,
                    LIST_KEYS, "history"),
        )  # fmt: skip

    def _show(self, step: UndoStep | None) -> None:
        self.undo_button.setVisible(step is not None)
        if step is not None:
            line = undo_line(step)
            self.undo_button.setText(shortened(line))
            self.undo_button.setAccessibleName(line)
            keys = self.tr("{0} takes it back, {1} does again what was taken back last.")
            self.undo_button.setToolTip("\n".join((line, keys.format(UNDO_KEYS, AGAIN_KEYS))))

    def _on_undone(self, done: Undone) -> None:
        text = self.tr("Taken back: {0}").format(done.step.what)
        if done.kept:
            text = self.tr("Taken back: {0}; %n row(s) that were changed since stay.", "", done.kept).format(
                done.step.what
            )
        self._context.said.emit("good", text)
        self.read()

    def _on_again(self, _done: Undone) -> None:
        self._context.said.emit("good", self.tr("Done again."))
        self.read()

    def _on_failed(self, error: KpDeskError) -> None:
        self.failed.emit(error)
        self.read()
