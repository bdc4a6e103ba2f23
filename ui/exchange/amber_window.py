"""A file that was changed after sealing: its changed rows, cell by cell, accepted one by one with a reason each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QSplitter, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.desk.amber import AmberFile
from kpdesk.exchange.amber import AmberCell, AmberRow, AmberState
from kpdesk.exchange.rows import FileReport
from ui.exchange.report_words import verdict_words
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.dialogs import ask_folder
from ui.support.fields import TextField
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, named, row

Accept = Callable[[Mapping[str, str], Path, Callable[[FileReport], object], Callable[[KpDeskError], object]], object]
"""Takes rows in by their keys with a reason each, and where the receipt goes."""


class AmberWindow(QDialog):
    """``ask_asked()``: the person wants a new file from the sender instead; ``taken(FileReport)`` after the rows that
    he accepted were taken in."""

    ask_asked = Signal()
    taken = Signal(object)

    def __init__(self, found: AmberFile, accept: Accept, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("amberWindow")
        self.setWindowTitle(self.tr("Rows changed after sealing"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1080, 620)
        self._found, self._accept = found, accept
        self.reasons: dict[str, str] = {}
        self.banner = Banner("amberBanner")
        self.rows: RowsTableModel[AmberRow] = RowsTableModel(self._columns(), (), self)
        self.table = TableView("amberTable", self.tr("Changed rows"))
        self.table.set_model(self.rows, sortable=False)
        self.table.row_changed.connect(self._on_row)
        self.cells: RowsTableModel[AmberCell] = RowsTableModel(_cell_columns(), (), self)
        self.cell_table = TableView("amberCells", self.tr("Cells of the row"))
        self.cell_table.set_model(self.cells, sortable=False)
        self.cell_table.set_empty_text(
            self.tr("Nothing to compare"), self.tr("This place shows what stands elsewhere.")
        )
        self.reason = TextField(longest=500)
        named(self.reason, "amberReason", self.tr("Why this row is accepted"))
        self.reason.edited.connect(self._fit_buttons)
        self.accept_row_button = button("amberAcceptRow", self.tr("Accept this row"), self._toggle, icon="check")
        self.take_button = button("amberTake", "", self._take, icon="download", keys="Ctrl+Return")
        self.ask_button = button("amberAsk", self.tr("Ask for a new file…"), self._ask, icon="send", look="primary")
        self._lay_out()
        self._say_first()
        self._show_rows()
        acceptable = [line.acceptable for line in self.rows.rows]
        self.table.choose(acceptable.index(True) if True in acceptable else 0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.table)
        parts.addWidget(self.cell_table)
        parts.setSizes([300, 180])
        parts.setChildrenCollapsible(False)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self._found.report.name, "title", wrap=True))
        whole.addWidget(self.banner)
        whole.addWidget(parts, 1)
        whole.addLayout(row(label(self.tr("Reason")), self.reason, self.accept_row_button, gap=3))
        whole.addLayout(row(
            self.ask_button, None, self.take_button, button("amberClose", self.tr("Close"), self.reject)
        ))  # fmt: skip

    def _say_first(self) -> None:
        if self._found.stopped_by:
            report = self._found.report
            words = verdict_words(self._found.stopped_by, {**report.values, "sender": report.sender, "seq": report.seq})
            self.banner.say("danger", words.what, self.tr("No row of it can be accepted."))
            return
        what = self.tr("{0} sealed this file, and somebody changed it afterwards. All other rows are proved.")
        self.banner.say(
            "warning", what.format(self._found.report.sender or "?"),
            self.tr("Best ask for a new file. Accept a row only where you know that the changed value is right."),
        )  # fmt: skip

    def _show_rows(self) -> None:
        place = max(self.table.currentIndex().row(), 0)
        self.rows.set_rows(self._found.rows)
        self.table.choose(place)
        self._fit_buttons()

    def _on_row(self, line: AmberRow | None) -> None:
        self.cells.set_rows(line.cells if line is not None else ())
        self.reason.set_value(self.reasons.get(line.key, "") if line is not None else "")
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        line = self.table.current_row
        may = line is not None and line.acceptable and not self._found.stopped_by
        is_in = line is not None and line.key in self.reasons
        self.reason.setEnabled(may and not is_in)
        self.accept_row_button.setEnabled(may and (is_in or len(str(self.reason.value() or "").strip()) >= 5))
        self.accept_row_button.setText(self.tr("Take the row out again") if is_in else self.tr("Accept this row"))
        self.take_button.setText(self.tr("Take in with %n accepted row(s)", "", len(self.reasons)))
        self.take_button.setEnabled(bool(self.reasons) and not self._found.stopped_by)

    def _toggle(self) -> None:
        line = self.table.current_row
        if line is None:
            return
        if line.key in self.reasons:
            del self.reasons[line.key]
        else:
            self.reasons[line.key] = str(self.reason.value()).strip()
        self._show_rows()

    def _take(self) -> None:
        ask_folder(self, self.tr("Stick or folder for the receipt"), self.take_in)

    def take_in(self, folder: Path) -> None:
        """Takes in what was accepted and writes the receipt into the folder."""
        self.take_button.setEnabled(False)
        self._accept(dict(self.reasons), folder, self._on_taken, self._on_failed)

    def _on_taken(self, report: FileReport) -> None:
        self.accept()
        self.taken.emit(report)

    def _on_failed(self, error: KpDeskError) -> None:
        self._fit_buttons()
        self.banner.show_error(error)

    def _ask(self) -> None:
        self.reject()
        self.ask_asked.emit()

    def _columns(self) -> list[Column[AmberRow]]:
        return [
            Column(_tr("Sheet"), lambda line: line.sheet, width=13),
            Column(_tr("Row"), lambda line: "*" if line.state is AmberState.WHOLE else line.row, width=5),
            Column(_tr("What"), lambda line: _state_name(line.state), width=17),
            Column(_tr("Changed"), _changes, width=0),
            Column(_tr("Accepted"), self._accepted, width=20, tone=self._tone),
        ]

    def _accepted(self, line: AmberRow) -> str:
        return "✓ " + self.reasons[line.key] if line.key in self.reasons else ""

    def _tone(self, line: AmberRow) -> str:
        return "good" if line.key in self.reasons else ""


def _state_name(state: AmberState) -> str:
    return {
        AmberState.CHANGED: "! " + _tr("Differs"),
        AmberState.NEW: "? " + _tr("Not known here"),
        AmberState.UNREADABLE: "✕ " + _tr("Cannot be read"),
        AmberState.WHOLE: "! " + _tr("Whole sheet"),
        AmberState.SHOWN_ONLY: "· " + _tr("Only shown"),
    }[state]


def _changes(line: AmberRow) -> str:
    shown = [f"{cell.column}: {cell.before or '–'} → {cell.after or '–'}" for cell in line.cells[:3]]
    if line.state is AmberState.NEW:
        shown = [f"{cell.column}: {cell.after}" for cell in line.cells[1:5]]
    return " · ".join(shown)


def _cell_columns() -> list[Column[AmberCell]]:
    return [
        Column(_tr("Column"), lambda cell: cell.column, width=20),
        Column(_tr("As known here"), lambda cell: cell.before, width=0),
        Column(_tr("In this file"), lambda cell: cell.after, width=0),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
