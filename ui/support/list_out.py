"""What goes out of a list as it is seen: to the clipboard, into a workbook, onto paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kpdesk.base.list_shown import ListShown
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from ui.context import Context
from ui.support.chosen_rows import Blocks, chosen_blocks
from ui.support.clipboard_rows import put_on_clipboard
from ui.support.dialogs import ask_new_file
from ui.support.list_reading import shown_list, shown_texts
from ui.support.table_view import TableView

if TYPE_CHECKING:
    from ui.support.paper_window import Look, PaperWindow


class ListOut(QObject):
    """``opened(QDialog)``: a file dialog or a printed list is on the screen; what was done is said at the bottom."""

    opened = Signal(object)

    def __init__(self, context: Context, table: TableView, title: str, lines: Callable[[], Sequence[str]]) -> None:
        """``lines`` gives the conditions of the list in words, when something goes out."""
        super().__init__(table)
        self._context, self._table, self._title, self._lines = context, table, title, lines
        table.copy_asked.connect(self.copy)

    def copy(self) -> None:
        """Reads the chosen rows and puts them on the clipboard, those included that never came into view."""
        read = shown_texts(self._table, chosen_blocks(self._table))

        def done(lines: list[list[str]]) -> None:
            put_on_clipboard(lines)
            said = self.tr("On the clipboard, rows: {0}").format(f"{len(lines) - 1:,}")
            self._context.said.emit("good", said)

        self._context.jobs.start(read, done, None, "list_reading", self)

    def ask_export(self, blocks: Blocks = ()) -> None:
        """Asks where the workbook shall go; with ``blocks`` only those rows are in it."""
        name = f"{self._table.objectName()}.xlsx"
        kind = self.tr("Excel workbook (*.xlsx)")
        dialog = ask_new_file(
            self._table, self.tr("Save the list as a workbook"), kind, name, lambda path: self.export(path, blocks)
        )
        self.opened.emit(dialog)

    def export(self, path: Path, blocks: Blocks = ()) -> None:
        """Writes the columns that are seen; the file dialog has asked before a file is replaced."""
        make = self._make(blocks)

        def work(desk: Desk, progress: Progress) -> int:
            return desk.lists.export(make(progress), path, force=True, progress=progress)

        def done(rows: int) -> None:
            told = self.tr("Saved in {0}, rows: {1}").format(path.name, f"{rows:,}")
            self._context.said.emit("good", told)

        self._context.act(work, done, None, "workbook_writing", self)

    def print_list(self, blocks: Blocks = ()) -> PaperWindow:
        """Shows the list as it will be printed, and returns that window."""
        # Read from disk when a list is first printed: the page must come up at once.
        from ui.support.paper_window import PaperWindow

        make = self._make(blocks)

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.lists.pdf(make(progress), look.size, progress)

        window = PaperWindow(self._context, self._title, self._table.objectName(), draw, self._table)
        # Its cells are in the language of the window.
        window.language.hide()
        window.open()
        window.draw()
        self.opened.emit(window)
        return window

    def _make(self, blocks: Blocks) -> Callable[[Progress], ListShown]:
        return shown_list(self._table, self._title, self._lines(), self._context.language, blocks)
