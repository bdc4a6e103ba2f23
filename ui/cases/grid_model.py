"""An editable grid of cases: cells as typed or pasted, and what the guard found in each line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from kpdesk.base.errors import Refused
from kpdesk.cases.grid import JudgedLine, Remark
from kpdesk.cases.grid_lines import COLUMNS, GridKind, GridLine, column_title, pasted_lines
from ui.support.plain_tip import plain_tip
from ui.support.theme import current_theme
from ui.support.words import code_words

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
SPARE_LINES = 5


class GridModel(QAbstractTableModel):
    """The first columns are the grid's own, the last says what was found. ``edited``: a cell was changed."""

    edited = Signal()

    def __init__(self, kind: GridKind, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind, self._language = kind, language
        self.columns = COLUMNS[kind]
        self._cells: list[dict[str, str]] = []
        self._judged: dict[int, JudgedLine] = {}
        self._names: dict[str, str] = {}
        self.set_lines(())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not any(self._cells)

    def kept(self) -> list[dict[str, str]]:
        """Returns the lines that a person typed, as they are kept half-typed: a case that waits is no typing."""
        return [dict(cells) for cells in self._cells if cells and not self._is_offered(cells)]

    def put_kept(self, plain: object) -> None:
        """Shows lines that were kept, above the cases that wait; raises Refused ``value_not_kept``."""
        if not isinstance(plain, list) or not all(isinstance(cells, dict) for cells in plain):
            raise Refused("value_not_kept", kind=type(plain).__name__)
        back = [{name: str(cells[name]) for name in self.columns if cells.get(name)} for cells in plain]
        present = {cells.get("case", "").casefold() for cells in back}
        offered = [cells for cells in self._cells if self._is_offered(cells)]
        still = [cells for cells in offered if cells["case"].casefold() not in present]
        self.set_lines([GridLine(0, cells) for cells in (*back, *still)])

    def lines(self) -> tuple[GridLine, ...]:
        """Returns the lines that hold something, numbered from 1 as they are shown."""
        return tuple(GridLine(place, dict(cells)) for place, cells in enumerate(self._cells, start=1) if cells)

    def set_lines(self, lines: Sequence[GridLine]) -> None:
        """Shows these lines instead of all others, with some empty ones below."""
        self.beginResetModel()
        self._cells = [dict(line.cells) for line in lines] + [{} for _ in range(SPARE_LINES)]
        self._judged = {}
        self.endResetModel()

    def set_awaiting(self, cases: Iterable[tuple[str, str]]) -> None:
        """Adds a line for each case, by number and person, that has none yet."""
        pairs = tuple(cases)
        self._names |= {number.casefold(): person for number, person in pairs}
        present = {cells.get("case", "").casefold() for cells in self._cells}
        added = [GridLine(0, {"case": number}) for number, _ in pairs if number.casefold() not in present]
        self.set_lines([*self.lines(), *added])

    def paste(self, place: int, column: int, text: str) -> int:
        """Returns how many lines were pasted, from the cell at this place on; raises as ``pasted_lines``."""
        first = self.columns[column] if column < len(self.columns) else self.columns[0]
        lines = pasted_lines(self.kind, text, first)
        self.beginResetModel()
        missing = place + len(lines) + SPARE_LINES - len(self._cells)
        self._cells += [{} for _ in range(max(0, missing))]
        for below, line in enumerate(lines):
            self._cells[place + below] |= line.cells
        self._judged = {}
        self.endResetModel()
        self.edited.emit()
        return len(lines)

    def clear(self, cells: Iterable[tuple[int, int]]) -> None:
        """Empties cells by their places."""
        for place, column in cells:
            self.setData(self.index(place, column), "")

    def show_judged(self, judged: Sequence[JudgedLine]) -> None:
        """Shows what was found, each beside its line."""
        self._judged = {line.line - 1: line for line in judged}
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def without(self, cases: Iterable[str]) -> None:
        """Takes out the lines of cases that were entered; the others keep what was found in them."""
        gone = {case.casefold() for case in cases}
        numbers = {place: line.case.casefold() for place, line in self._judged.items()}
        kept = [
            (cells, self._judged.get(place))
            for place, cells in enumerate(self._cells)
            if cells and numbers.get(place, cells.get("case", "").casefold()) not in gone
        ]
        self.set_lines([GridLine(0, cells) for cells, _ in kept])
        self._judged = {place: line for place, (_, line) in enumerate(kept) if line is not None}

    def said(self, place: int) -> str:
        """Returns what was found in a line, in words."""
        line = self._judged.get(place)
        if line is None:
            return ""
        if line.ready and not line.remarks:
            return _tr("Ready")
        return " · ".join(_words(remark) for remark in line.remarks)

    def rowCount(self, parent: Index = _NONE) -> int:
        """Returns the number of lines."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Returns the number of columns."""
        return 0 if parent.isValid() else len(self.columns) + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Returns what may be done with a cell: the last two are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() < len(self.columns) else flags

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Returns the headings in the window's language, and the lines' numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way is Qt.Orientation.Vertical:
            return str(section + 1)
        if section < len(self.columns):
            return column_title(self.columns[section], self._language)
        return _tr("Official") if section == len(self.columns) else _tr("Found")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Returns a cell's text; what was found stands in red where it stops."""
        place, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(place, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(place, column))
        if role == Qt.ItemDataRole.ForegroundRole and column == len(self.columns) + 1:
            return self._tone(place)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Returns whether the cell was changed; a changed line is to be judged anew."""
        place, column = index.row(), index.column()
        if role != Qt.ItemDataRole.EditRole or column >= len(self.columns) or not index.isValid():
            return False
        name, text = self.columns[column], " ".join(str(value or "").split())
        if self._cells[place].get(name, "") == text:
            return False
        if text:
            self._cells[place][name] = text
        else:
            self._cells[place].pop(name, None)
        self._judged.pop(place, None)
        self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
        if place == len(self._cells) - 1:
            self.beginInsertRows(_NONE, place + 1, place + SPARE_LINES)
            self._cells += [{} for _ in range(SPARE_LINES)]
            self.endInsertRows()
        self.edited.emit()
        return True

    def _is_offered(self, cells: dict[str, str]) -> bool:
        return set(cells) == {"case"} and cells["case"].casefold() in self._names

    def _text(self, place: int, column: int) -> str:
        if column < len(self.columns):
            return self._cells[place].get(self.columns[column], "")
        if column == len(self.columns):
            line = self._judged.get(place)
            return line.person if line else self._names.get(self._cells[place].get("case", "").casefold(), "")
        return self.said(place)

    def _tone(self, place: int) -> QColor | None:
        line = self._judged.get(place)
        if line is None:
            return None
        return current_theme().color("good" if line.ready else "danger")


def _words(remark: Remark) -> str:
    return code_words(remark.code, **dict(remark.values))


def _tr(text: str) -> str:
    return QCoreApplication.translate("cases", text)
