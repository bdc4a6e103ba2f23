"""Which columns of a list a person sees, in which order and how wide; kept for him and there again next time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.support.preferences import Preferences
from ui.support.table_model import TableModel
from ui.support.table_view import TableView

_NARROWEST, _WIDEST = 4, 120
"""Letters."""


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """One column as the person has it: its place in the model, its heading, whether it is seen."""

    place: int
    title: str
    is_shown: bool


class ColumnLayout(QObject):
    """``changed()``: the person changed something. A layout of a list that has other columns by now is forgotten.

    Widths are kept in letters, so that they fit another text size too.
    """

    changed = Signal()

    def __init__(self, table: TableView, preferences: Preferences) -> None:
        super().__init__(table)
        self._table, self._preferences = table, preferences
        self._name = f"list.{table.objectName()}.columns"
        self._hidden: set[int] = set()
        table.columns_chosen.connect(self._on_chosen)
        head = table.horizontalHeader()
        head.sectionMoved.connect(self._on_moved)
        head.sectionResized.connect(self._on_resized)
        table.model_set.connect(self.apply)
        if table.model() is not None:
            self.apply()

    @property
    def columns(self) -> tuple[ColumnShown, ...]:
        """The columns in the order in which they stand."""
        head, model = self._table.horizontalHeader(), self._table.model()
        if not isinstance(model, TableModel):
            return ()
        places = [head.logicalIndex(place) for place in range(head.count())]
        return tuple(ColumnShown(at, model.columns[at].title, at not in self._hidden) for at in places)

    def apply(self) -> None:
        """Puts the columns as the person left them, or as the list has them at first."""
        model = self._table.model()
        if not isinstance(model, TableModel):
            return
        count = len(model.columns)
        kept = _understood(self._preferences.value(self._name), count)
        at_first = {at for at, column in enumerate(model.columns) if not column.at_first}
        self._hidden = set(kept["hidden"]) if kept else at_first
        self._table.own_widths = {int(at): letters for at, letters in kept["widths"].items()} if kept else {}
        self._arrange(kept["order"] if kept else list(range(count)))

    def show_column(self, place: int, shown: bool) -> None:
        """Shows or hides a column; the last one that is seen stays."""
        if not shown and len([one for one in self.columns if one.is_shown]) <= 1:
            return
        (self._hidden.discard if shown else self._hidden.add)(place)
        self._table.setColumnHidden(place, not shown)
        self._table.fit_columns()
        self._keep()

    def move(self, place: int, by: int) -> None:
        """Moves a column so many places towards the end; back where negative."""
        head = self._table.horizontalHeader()
        stands = head.visualIndex(place)
        head.moveSection(stands, min(max(stands + by, 0), head.count() - 1))

    def widen(self, place: int, letters: int) -> None:
        """Makes a column so many letters wider; narrower where negative."""
        letter = max(self._table.fontMetrics().averageCharWidth(), 1)
        wide = self._table.own_widths.get(place, round((self._table.columnWidth(place) - 16) / letter))
        self._table.own_widths[place] = min(max(wide + letters, _NARROWEST), _WIDEST)
        self._table.fit_columns()
        self._keep()

    def forget(self) -> None:
        """Puts the columns as the list has them at first."""
        self._preferences.put(self._name, None)
        self.apply()
        self.changed.emit()

    def _arrange(self, order: list[int]) -> None:
        head = self._table.horizontalHeader()
        blocked = head.blockSignals(True)
        for stands, place in enumerate(order):
            head.moveSection(head.visualIndex(place), stands)
        head.blockSignals(blocked)
        for place in order:
            self._table.setColumnHidden(place, place in self._hidden)
        self._table.fit_columns()

    def _on_chosen(self, place: int, shown: bool) -> None:
        self.show_column(place, shown)

    def _on_moved(self) -> None:
        self._keep()

    def _on_resized(self, place: int, _before: int, now: int) -> None:
        if self._table.is_resized_by_hand:
            letter = max(self._table.fontMetrics().averageCharWidth(), 1)
            self._table.own_widths[place] = min(max(round((now - 16) / letter), _NARROWEST), _WIDEST)
            self._keep()

    def _keep(self) -> None:
        order = [column.place for column in self.columns]
        widths = {str(place): letters for place, letters in self._table.own_widths.items()}
        kept = {"columns": len(order), "order": order, "hidden": sorted(self._hidden), "widths": widths}
        self._preferences.put(self._name, kept)
        self.changed.emit()


def _understood(kept: Any, count: int) -> dict[str, Any] | None:
    """Returns a layout that belongs to a list of so many columns; None for any other."""
    if not isinstance(kept, dict) or kept.get("columns") != count:
        return None
    order, hidden, widths = kept.get("order"), kept.get("hidden"), kept.get("widths")
    if not isinstance(order, list) or sorted(order) != list(range(count)):
        return None
    if not isinstance(hidden, list) or not set(hidden) < set(range(count)) or not isinstance(widths, dict):
        return None
    fits = all(place.isdigit() and int(place) < count and isinstance(wide, int) for place, wide in widths.items())
    return kept if fits else None
