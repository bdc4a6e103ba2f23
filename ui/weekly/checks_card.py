"""The checks of the week behind the certificate: when, by whom, what was looked at, what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QFrame

from kpdesk.weekly.wording import grouped
from ui.support.columns import END, Column
from ui.support.dates import on_screen
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import card, column, label
from ui.weekly.names import Names

_MOST_ROWS = 8


class ChecksCard(QFrame):
    """A week without any check says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("weekChecks")
        self._names = Names()
        columns: list[Column[Mapping[str, Any]]] = [
            Column(self.tr("On"), lambda check: on_screen(date.fromisoformat(check["on"])), width=11),
            Column(self.tr("By"), lambda check: " · ".join(filter(None, (check["by"], check["unit"]))), width=24),
            Column(self.tr("Platforms"), self._platforms, width=18),
            Column(self.tr("Accounts"), lambda check: grouped(check["accounts"]), width=9, align=END),
            Column(self.tr("What was looked at"), lambda check: check["looked_at"], width=0),
            Column(self.tr("Result"), self._result, width=16),
        ]
        self.rows: RowsTableModel[Mapping[str, Any]] = RowsTableModel(columns, (), self)
        self.table = TableView("weekChecksTable", self.tr("Checks of the week"))
        self.table.set_model(self.rows, sortable=False)
        self._none = label(
            self.tr("No check of public accounts is on record for this week; the paper says so."),
            "doubt",
            name="weekNoChecks",
            wrap=True,
        )
        frame, inside = card("weekChecksCard")
        inside.addWidget(label(self.tr("Checks behind it"), "heading"))
        inside.addWidget(self._none)
        inside.addWidget(self.table)
        column(self).addWidget(frame)

    def show_checks(self, checks: Sequence[Mapping[str, Any]], names: Names) -> None:
        """Shows the checks of a return."""
        self._names = names
        self.rows.set_rows(tuple(checks))
        self.table.setVisible(bool(checks))
        self._none.setVisible(not checks)
        rows = min(max(len(checks), 1), _MOST_ROWS) * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows + 4)

    def _platforms(self, check: Mapping[str, Any]) -> str:
        return ", ".join(self._names.platforms.get(code, code) for code in check["platforms"])

    def _result(self, check: Mapping[str, Any]) -> str:
        return self.tr("Nothing found") if check["nothing_found"] else self.tr("Something found")
