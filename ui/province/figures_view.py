"""Figures of a return, or of many added up: the account by kind, and all others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from kpdesk.weekly.rules import Balance
from ui.support.columns import END, Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import row
from ui.support.words import code_words

_ACCOUNT = tuple(column.value for column in Balance)


@dataclass(frozen=True, slots=True)
class Line:
    """A name with its numbers."""

    name: str
    numbers: tuple[int, ...]


class FiguresView(QWidget):
    """Two lists side by side."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        account = [_number(code_words(f"figure_{column}"), place) for place, column in enumerate(_ACCOUNT)]
        self.kinds: RowsTableModel[Line] = RowsTableModel([_name(self.tr("By kind of violation")), *account], (), self)
        self.others: RowsTableModel[Line] = RowsTableModel([_name(self.tr("Other figures")), _number("", 0)], (), self)
        kinds = TableView(f"{name}Kinds", self.tr("By kind of violation"))
        others = TableView(f"{name}Others", self.tr("Other figures"))
        kinds.set_model(self.kinds, sortable=False)
        others.set_model(self.others)
        kinds.set_empty_text(self.tr("No violation was reported"))
        whole = row(parent=self, gap=3)
        whole.addWidget(kinds, 3)
        whole.addWidget(others, 2)

    def show_figures(self, figures: Mapping[str, Any], kinds: Mapping[str, str]) -> None:
        """Shows figures by their names in the return; none at all empties both lists."""
        by_kind = figures.get("by_kind", {})
        lines = [
            Line(f"{code}  {kinds.get(code, '')}", tuple(numbers[column] for column in _ACCOUNT))
            for code, numbers in by_kind.items()
        ]
        if by_kind:
            lines.append(Line(code_words("total"), tuple(int(figures[column]) for column in _ACCOUNT)))
        self.kinds.set_rows(lines)
        plain = [name for name, value in figures.items() if isinstance(value, int) and name not in _ACCOUNT]
        self.others.set_rows(Line(code_words(f"figure_{name}"), (int(figures[name]),)) for name in plain)


def _name(title: str) -> Column[Line]:
    return Column(title, lambda line: line.name, width=0)


def _number(title: str, place: int) -> Column[Line]:
    return Column(title, lambda line: line.numbers[place], width=5, align=END)
