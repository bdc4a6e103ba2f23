"""The figures of a return, from the five of the account down to the arrears."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import Balance
from ui.support.theme import SPACE
from ui.support.widgets import card, column, label, row
from ui.support.words import code_words
from ui.weekly.figure_lines import GROUPS, Number, account_lines, balance_numbers, other_lines, platform_lines
from ui.weekly.figure_tile import FigureTile
from ui.weekly.names import Names
from ui.weekly.whole_table import WholeTable

_SIGNS: Final = {Balance.NEW: "+", Balance.REOPENED: "+", Balance.DISPOSED: "−", Balance.BALANCE: "="}


class FiguresTab(QScrollArea):
    """``asked(Number)``: the person wants the rows of a figure; ``page_asked(str)``: the page that holds them all."""

    asked = Signal(object)
    page_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("weekFigures")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._numbers: dict[str, Number] = {}
        self._uid = ""
        self.tiles: dict[str, FigureTile] = {}
        self.tables: dict[str, WholeTable] = {}
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self._whole = column(inside, gap=3)
        self._whole.setContentsMargins(0, SPACE[3], SPACE[3], SPACE[3])
        self._nil = label(name="weekNil", wrap=True)
        self._whole.addWidget(self._account())
        self._whole.addWidget(self._nil)
        self._add_accounts()
        self._add_others()
        self._whole.addWidget(
            label(self.tr("Enter or a double click on a number shows the rows that it was counted from."), "small")
        )
        self._whole.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)

    def show_figures(self, view: ReturnView, names: Names) -> None:
        """Shows a return's figures."""
        self._numbers = balance_numbers(view)
        if view.row.uid != self._uid:
            self._uid = view.row.uid
            self.verticalScrollBar().setValue(0)
        for name, tile in self.tiles.items():
            tile.set_figure(self._numbers[name].value)
        for table in ("by_kind", "by_rank"):
            lines = account_lines(view, table, names)
            self.tables[table].show_lines(lines)
            self.tables[table].setVisible(bool(lines))
        self.tables["by_platform"].show_lines(platform_lines(view, names))
        for group in GROUPS:
            self.tables[group].show_lines(other_lines(view, group))
        self._nil.setText(self._nil_words(view))
        self._nil.setVisible(view.row.nil)

    def _nil_words(self, view: ReturnView) -> str:
        checks, accounts = view.figures["checks"], view.figures["accounts_checked"]
        if not checks:
            return self.tr(
                "NIL report. But no check of public accounts is on record for this week, and the certificate says so."
            )
        return self.tr(
            "NIL report. Behind it: {0} check(s) of {1} public account(s) in this week; nothing came to notice."
        ).format(checks, accounts)

    def _account(self) -> QFrame:
        frame, inside = card("weekAccount")
        inside.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
        strip = row(gap=1)
        for place in Balance:
            if place in _SIGNS:
                strip.addWidget(label(_SIGNS[place], "heading"))
            tile = FigureTile(f"tile_{place}", code_words(f"figure_{place}"))
            tile.clicked.connect(lambda _checked=False, name=place.value: self.asked.emit(self._numbers[name]))
            self.tiles[place.value] = tile
            strip.addWidget(tile, 1)
        inside.addLayout(strip)
        return frame

    def _add_accounts(self) -> None:
        columns = {place.value: code_words(f"figure_{place}") for place in Balance}
        for table, title in (("by_kind", self.tr("By kind of violation")), ("by_rank", self.tr("By rank"))):
            self._whole.addWidget(self._table(table, title, columns))

    def _add_others(self) -> None:
        titles = {
            "watch": self.tr("Watch"),
            "action": self.tr("Action taken"),
            "results": self.tr("Results and appeals"),
            "groups": self.tr("Accounts and groups"),
            "arrears": self.tr("Arrears"),
            "by_platform": self.tr("New, by platform"),
        }
        grid = QGridLayout()
        grid.setSpacing(SPACE[3])
        columns = (("watch", "groups", "by_platform"), ("action", "results", "arrears"))
        for across, tables in enumerate(columns):
            pile = QVBoxLayout()
            pile.setSpacing(SPACE[3])
            for name in tables:
                pile.addWidget(self._table(name, titles[name], {"number": ""}))
            pile.addStretch(1)
            grid.addLayout(pile, 0, across)
            grid.setColumnStretch(across, 1)
        self._whole.addLayout(grid)

    def _table(self, name: str, title: str, columns: dict[str, str]) -> WholeTable:
        table = WholeTable(f"figures_{name}", title, columns)
        table.asked.connect(self._on_asked)
        self.tables[name] = table
        return table

    def _on_asked(self, number: Number) -> None:
        if number.uids or number.days:
            self.asked.emit(number)
        else:
            # Only the strength is counted from rows that no return knows.
            self.page_asked.emit("roster")
