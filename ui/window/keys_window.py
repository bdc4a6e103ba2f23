"""The list of keys that Ctrl+/ shows, and that is printed as a card."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocument, QTextOption
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.support.command import Command
from ui.support.language import ltr
from ui.support.page import Page
from ui.support.paper_printing import ask_printer
from ui.support.theme import SPACE
from ui.support.widgets import button, column, label, row
from ui.window.key_lines import KeyGroup, key_groups


class KeysWindow(QDialog):
    """The keys of the window, of the page that is open, of lists and of forms, side by side."""

    def __init__(self, parent: QWidget, page: Page | None = None, commands: Sequence[Command] = ()) -> None:
        super().__init__(parent)
        self.setObjectName("keysWindow")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.groups = key_groups(page, commands)
        sides = (column(gap=3), column(gap=3))
        for place, group in enumerate(self.groups):
            sides[min(place, 1)].addLayout(_grid(group))
        across = row(gap=6)
        for side in sides:
            side.addStretch(1)
            across.addLayout(side, 1)
        whole = column(self, margin=5, gap=4)
        whole.addWidget(label(self.tr("Keys"), "title"))
        whole.addLayout(across)
        printing = button("keysPrint", self.tr("Print as a card…"), self._print, icon="printer", keys="Ctrl+P")
        close = button("keysClose", self.tr("Close"), self.accept, look="primary")
        whole.addLayout(row(printing, None, close))
        close.setFocus()

    def card(self) -> QTextDocument:
        """Returns the card as it is printed."""
        document = QTextDocument()
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        document.setDefaultTextOption(option)
        parts = [f"<h2>{escape(self.tr('KP Desk: keys'))}</h2>"]
        for group in self.groups:
            lines = "".join(
                f"<tr><td><b>{escape(_shown(line.keys))}</b></td><td>{escape(line.does)}</td></tr>"
                for line in group.lines
            )
            parts.append(f"<h4>{escape(group.title)}</h4><table cellpadding='3'>{lines}</table>")
        document.setHtml("".join(parts))
        return document

    def _print(self) -> None:
        def print_on(printer: QPrinter) -> None:
            self.card().print_(printer)

        ask_printer(self, "keysPrintDialog", print_on, self.tr("Print the keys as a card"))


def _grid(group: KeyGroup) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE[5])
    grid.setVerticalSpacing(SPACE[1])
    grid.addWidget(label(group.title, "heading"), 0, 0, 1, 2)
    for place, line in enumerate(group.lines, start=1):
        grid.addWidget(label(_shown(line.keys), "muted"), place, 0)
        grid.addWidget(label(line.does), place, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _shown(keys: str) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ltr(", ".join(QKeySequence(one.strip()).toString(native) for one in keys.split(",")))
