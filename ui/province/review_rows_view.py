"""The rows of a return under review: all parts in one list, the row that one stands on in full, a remark on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QWidget

from kpdesk.exchange.review_tables import RowRemark
from kpdesk.province.review_rows import ReviewSheet
from ui.support.columns import Column
from ui.support.fields import LinesField
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column, label, named

Key = tuple[str, str]
"""Table and uid of a row."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a part; ``facts`` are its headings with what stands under them."""

    key: Key
    part: str
    number: int
    text: str
    facts: tuple[tuple[str, str], ...]


class ReviewRowsView(QSplitter):
    """``edited``: the person changed a remark on a row."""

    edited = Signal()

    def __init__(self, sheet: ReviewSheet) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("reviewRows")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self._typed: dict[Key, str] = {(one.table, one.row_uid): one.text for one in sheet.remarks}
        region = sheet.line.region.remarks if sheet.line.region else ()
        self._region: dict[Key, str] = {(one.table, one.row_uid): one.text for one in region}
        self._line: Line | None = None
        self._is_marking, self._none = False, "–"
        columns: list[Column[Line]] = [
            Column(self.tr("Part"), lambda line: line.part, 5),
            Column(self.tr("No."), lambda line: line.number, 5),
            Column(self.tr("Row"), lambda line: line.text, 0),
            Column(self.tr("Remark"), self._mark, 14, tone=lambda line: "warning" if self._said(line) else ""),
        ]
        self.lines: RowsTableModel[Line] = RowsTableModel(columns, (), self)
        self.table = TableView("reviewRowsTable", self.tr("Rows of the return"))
        self.table.set_model(self.lines)
        self.table.set_empty_text(self.tr("NIL: the return has no rows"))
        self.addWidget(self.table)
        self.addWidget(self._beside())
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.lines.set_rows(_lines_of(sheet))
        self.table.row_changed.connect(self._show)
        self.table.opened.connect(lambda _line: self.remark.setFocus())
        self.table.choose(0)
        self._show(self.table.current_row)

    def remarks(self) -> tuple[RowRemark, ...]:
        """Returns every remark that was typed, an empty one where it was taken away."""
        return tuple(RowRemark(table, uid, text) for (table, uid), text in sorted(self._typed.items()))

    def set_read_only(self, read_only: bool) -> None:
        """Lets remarks be read only."""
        self.remark.setReadOnly(read_only)

    def step(self, rows: int) -> None:
        """Goes up or down in the list, wherever the cursor is."""
        self.table.choose(min(max(self.table.currentIndex().row() + rows, 0), self.lines.rowCount() - 1))

    def _beside(self) -> QWidget:
        holder = QWidget()
        whole = column(holder, gap=2)
        self.facts = QPlainTextEdit()
        self.facts.setReadOnly(True)
        self.facts.setTabChangesFocus(True)
        named(self.facts, "reviewFacts", self.tr("The row in full"))
        self.remark = LinesField(hint=self.tr("What is wrong with this row, or missing in it"), lines=3)
        named(self.remark, "reviewRowRemark", self.tr("Remark on this row"))
        self.remark.edited.connect(self._on_typed)
        self._region_label = label("", "muted", name="reviewRegionRemark", wrap=True)
        whole.addWidget(label(self.tr("The row in full")))
        whole.addWidget(self.facts, 1)
        whole.addWidget(self._region_label)
        whole.addWidget(label(self.tr("Remark on this row (Ctrl+Up, Ctrl+Down: other rows)")))
        whole.addWidget(self.remark)
        return holder

    def _show(self, line: Line | None) -> None:
        if self._is_marking:
            return
        self._line = None
        self.facts.setPlainText("\n".join(f"{name}: {text or self._none}" for name, text in line.facts) if line else "")
        self.remark.set_value(self._typed.get(line.key, "") if line else "")
        said = self._region.get(line.key, "") if line else ""
        self._region_label.setText(self.tr("The region: {0}").format(said) if said else "")
        self._region_label.setVisible(bool(said))
        self.remark.setEnabled(line is not None)
        self._line = line

    def _on_typed(self) -> None:
        if self._line is None:
            return
        before = bool(self._typed.get(self._line.key))
        self._typed[self._line.key] = self.remark.value()
        if before != bool(self.remark.value()):
            self._mark_anew(self._line.key)
        self.edited.emit()

    def _mark_anew(self, key: Key) -> None:
        """Shows the marks as they are now; the cursor stays where it is typing."""
        self._is_marking = True
        self.lines.set_rows(self.lines.rows)
        self.table.choose(next(place for place, line in enumerate(self.lines.rows) if line.key == key))
        self._is_marking = False

    def _said(self, line: Line) -> str:
        return self._typed.get(line.key, "") or self._region.get(line.key, "")

    def _mark(self, line: Line) -> str:
        own, region = bool(self._typed.get(line.key)), bool(self._region.get(line.key))
        if own and region:
            return self.tr("here, region")
        return self.tr("here") if own else self.tr("region") if region else ""


def _lines_of(sheet: ReviewSheet) -> tuple[Line, ...]:
    """Returns the rows of all parts, as they follow each other on paper."""
    return tuple(
        Line(
            (part.table, str(entry["uid"])), part.table[-1].upper(), number, " · ".join(filter(None, cells)),
            tuple(zip(part.headings, cells, strict=True)),
        )
        for part in sheet.parts
        for number, (entry, cells) in enumerate(zip(part.rows, part.cells, strict=True), 1)
    )  # fmt: skip
