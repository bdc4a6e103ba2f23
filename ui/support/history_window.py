"""The history of one record in plain sentences: a button on its page, and the window that it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QWidget

from kpdesk.desk.told_lines import ToldLine
from ui.context import Context
from ui.support.banner import Banner
from ui.support.language import ltr
from ui.support.widgets import button, clear_layout, column, label, paragraph, row

AT_ONCE = 40
"""Lines that are laid out in one go."""


class HistoryLines(QFrame):
    """What was done, the newest on top: a sentence, what was changed from what to what, when and by whom."""

    def __init__(self, name: str = "recordHistory", *, card: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._is_card = card
        if card:
            self.setProperty("look", "card")
        self.setAccessibleName(self.tr("History"))
        self._column = column(self, margin=4 if card else 2, gap=1)
        self._lines: tuple[ToldLine, ...] = ()
        self._older: QPushButton | None = None

    def show_lines(self, lines: Iterable[ToldLine]) -> None:
        """Fills it with the newest lines; a button brings older ones, since hundreds at once would make it stand."""
        clear_layout(self._column)
        self._older = None
        if self._is_card:
            self._column.addWidget(label(self.tr("History"), "heading"))
        self._lines = tuple(lines)
        self._column.addStretch(1)
        self.show_older()

    def show_older(self) -> None:
        """Adds the next lines below those that are seen."""
        if self._older is not None:
            self._older.hide()
            self._older.deleteLater()
            self._older = None
        self._column.takeAt(self._column.count() - 1)
        shown, self._lines = self._lines[:AT_ONCE], self._lines[AT_ONCE:]
        for line in shown:
            self._column.addWidget(paragraph(line.what))
            for change in line.changes:
                self._column.addWidget(paragraph(change, "muted"))
            self._column.addWidget(label(self.tr("{0}, by {1}").format(ltr(line.when), line.by), "small"))
            self._column.addSpacing(6)
        if self._lines:
            self._older = button(
                f"{self.objectName()}Older",
                self.tr("Older entries"),
                self.show_older,
                icon="chevron-down",
                look="quiet",
            )
            self._column.addWidget(self._older)
        self._column.addStretch(1)


class HistoryWindow(QDialog):
    """The history of the record that ``record`` names."""

    def __init__(self, context: Context, title: str, record: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History"))
        self.banner = Banner("historyWindowBanner")
        self.lines = HistoryLines()
        scroll = QScrollArea()
        scroll.setObjectName("historyScroll")
        scroll.setAccessibleName(self.tr("History"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.lines)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("History"), "title"))
        whole.addWidget(paragraph(title, "muted"))
        whole.addWidget(self.banner)
        whole.addWidget(scroll, 1)
        whole.addLayout(row(None, button("historyClose", self.tr("Close"), self.accept, look="primary")))
        self.resize(640, 560)
        language = context.language
        context.ask(
            lambda desk: desk.record_history.about(record, language),
            self.lines.show_lines,
            self.banner.show_error,
            self,
        )


def history_button(
    name: str, context: Context, words: tuple[str, str], record: Callable[[], tuple[str, str]], parent: QWidget
) -> QPushButton:
    """Returns the button that opens the history; ``words`` are its label and its tip.

    ``record`` gives the name of what is shown and the uid of the record at the moment of the press.
    """

    def open_window() -> None:
        title, uid = record()
        if uid:
            HistoryWindow(context, title, uid, parent.window()).open()

    return button(name, words[0], open_window, icon="history", look="quiet", tip=words[1])
