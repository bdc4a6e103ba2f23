"""What a data pack of the CPO changes in the lists of this office: a line for each field, as it is here and there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kpdesk.reference.pack_rules import ListChange, PackStep
from ui.support.columns import Column
from ui.support.dates import on_screen
from ui.support.list_words import field_title, pack_list_words
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import Tone, column, label

_LONGEST_SHOWN: Final = 600
_DAYS: Final = frozenset({"valid_from", "valid_to", "first", "last", "issued", "issued_last"})
_TONES: Final[dict[PackStep, Tone]] = {
    PackStep.NEW: "good",
    PackStep.CHANGED: "info",
    PackStep.WITHDRAWN: "muted",
    PackStep.OVERRULED: "warning",
    PackStep.KEPT: "warning",
}


@dataclass(frozen=True, slots=True)
class PackLine:
    """One field of a row; ``first`` on the line that names the row."""

    change: ListChange
    field: str = ""
    before: str = ""
    after: str = ""
    first: bool = True


class PackRows(QWidget):
    """The table of changes with a line below that shows the chosen one in full."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("packRows")
        self._heading = label(look="heading", name="packHeading", wrap=True)
        self.rows: RowsTableModel[PackLine] = RowsTableModel(self._columns(), (), self)
        self.table = TableView("packTable", self.tr("Rows that the data pack changes"))
        self.table.set_model(self.rows, sortable=False)
        self.table.row_changed.connect(self._on_row_changed)
        self._detail = label(look="muted", name="packDetail", wrap=True)
        whole = column(self, gap=2)
        whole.addWidget(self._heading)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._detail)
        self.hide()

    def show_changes(self, changes: Sequence[ListChange]) -> None:
        """Shows the changes of one file; hides itself where there are none."""
        self.rows.set_rows(tuple(line for change in changes for line in lines_of(change)))
        own = sum(change.step in (PackStep.OVERRULED, PackStep.KEPT) for change in changes)
        said = self.tr("Rows that the data pack changes: {0}").format(len(changes))
        self._heading.setText(f"{said} · {self.tr('changed by this office itself: {0}').format(own)}" if own else said)
        self.setVisible(bool(changes))
        if changes:
            self.table.choose(0)

    def _columns(self) -> list[Column[PackLine]]:
        names = pack_list_words()
        return [
            Column(self.tr("List"), lambda line: names[line.change.table] if line.first else "", width=20),
            Column(self.tr("Row"), lambda line: line.change.code if line.first else "", width=26),
            Column(self.tr("What happens"), _step, width=24, tone=_tone),
            Column(self.tr("Field"), lambda line: line.field, width=18),
            Column(self.tr("Here now"), lambda line: line.before, width=0),
            Column(self.tr("In the pack"), lambda line: line.after, width=0),
        ]

    def _on_row_changed(self, line: PackLine | None) -> None:
        if line is None:
            self._detail.clear()
            return
        parts = [f"{line.change.name} ({step_words(line.change)})"]
        if line.field:
            parts.append(self.tr("{0}: {1} → {2}").format(line.field, _short(line.before), _short(line.after)))
        self._detail.setText(". ".join(parts))


def lines_of(change: ListChange) -> Iterator[PackLine]:
    """Gives the lines of one row: one for each field, and one for a row that only comes or goes."""
    if not change.fields:
        yield PackLine(change)
    for place, one in enumerate(change.fields):
        shown = _day if one.name in _DAYS else _shown
        yield PackLine(change, field_title(one.name), shown(one.before), shown(one.after), not place)


def step_words(change: ListChange) -> str:
    """Returns what becomes of a row, in words."""
    if change.step is PackStep.OVERRULED and change.gone:
        return _tr("Own row is taken out")
    return {
        PackStep.NEW: _tr("New"),
        PackStep.CHANGED: _tr("Changed"),
        PackStep.WITHDRAWN: _tr("Taken out"),
        PackStep.OVERRULED: _tr("Own value is replaced"),
        PackStep.KEPT: _tr("Own value stays"),
        PackStep.SAME: _tr("As before"),
    }[change.step]


def _step(line: PackLine) -> str:
    return step_words(line.change) if line.first else ""


def _tone(line: PackLine) -> str:
    return _TONES.get(line.change.step, "muted") if line.first else ""


def _shown(value: object) -> str:
    if value is None or value == "" or value == []:
        return "–"
    if isinstance(value, bool):
        return _tr("Yes") if value else _tr("No")
    if isinstance(value, list):
        return ", ".join(one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in value)
    return str(value).strip()


def _day(value: object) -> str:
    return on_screen(date.fromisoformat(value)) if isinstance(value, str) and value else _shown(value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} …"


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
