"""A table that is as high as its rows, so that a page of tables scrolls as one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from ui.support.columns import END, Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.weekly.figure_lines import FigureLine, Number

_NUMBER_WIDTH = 5


class WholeTable(TableView):
    """Lines of figures. ``asked(Number)``: Enter or a double click on a number above 0."""

    asked = Signal(object)

    def __init__(self, name: str, title: str, columns: dict[str, str], parent: QWidget | None = None) -> None:
        """``columns`` gives the numbers' names and headings; ``title`` also heads the first column."""
        super().__init__(name, title, parent)
        self._names = tuple(columns)
        first: Column[FigureLine] = Column(title, lambda line: line.name, width=0)
        numbers = [_number_column(name, heading) for name, heading in columns.items()]
        self.lines: RowsTableModel[FigureLine] = RowsTableModel([first, *numbers], (), self)
        self.set_model(self.lines, sortable=False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionsMovable(False)
        self.opened.connect(self._on_opened)
        self.horizontalScrollBar().rangeChanged.connect(self._on_width_changed)

    def show_lines(self, lines: tuple[FigureLine, ...]) -> None:
        """Shows these lines and grows to their number."""
        self.lines.set_rows(lines)
        self.updateGeometry()

    def _on_opened(self, line: FigureLine) -> None:
        place = max(self.currentIndex().column() - 1, 0)
        number: Number | None = line.numbers.get(self._names[place])
        if number is not None and number.value:
            self.asked.emit(number)

    def _on_width_changed(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Returns the height of the headings and all rows."""
        rows = max(self.lines.rowCount(), 1) * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar()
        beside = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + beside + 4)

    def minimumSizeHint(self) -> QSize:
        """Returns the same: a table that is cut off would hide figures."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Takes its new height with another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()


def _number_column(name: str, heading: str) -> Column[FigureLine]:
    return Column(heading, lambda line: line.value(name), width=_NUMBER_WIDTH, align=END)
