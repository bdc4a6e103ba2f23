"""The list of weeks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.support.columns import Column
from ui.support.dates import on_screen
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.weekly.names import state_name, state_tone
from ui.weekly.week_lines import WeekLine

_LETTERS_WIDE = 47
_LETTERS_WITHOUT_DATE = 31
_LARGE_LETTER = 10
"""Letters this wide (pixels) leave no room for the second column beside the figures."""


class WeekList(TableView):
    """``chosen(WeekLine)``: the person moved to another week."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("weekList", "", parent)
        self.setAccessibleName(self.tr("Weeks"))
        columns: list[Column[WeekLine]] = [
            Column(self.tr("Week"), _week, width=13),
            Column(self.tr("Until"), lambda line: on_screen(line.week.last), width=10),
            # A width of its own lets it shrink to what is left, so that no bar runs below the few columns.
            Column(
                self.tr("State"),
                lambda line: state_name(line.state),
                width=14,
                tone=lambda line: state_tone(line.state),
            ),
        ]
        self.lines: RowsTableModel[WeekLine] = RowsTableModel(columns, (), self)
        self.set_model(self.lines, sortable=False)
        self.row_changed.connect(self._on_row_changed)
        self._is_quiet = False
        self._fit()

    def show_lines(self, lines: Sequence[WeekLine], week: str, edition: int) -> WeekLine | None:
        """Shows the weeks and stands on one of them without telling it; returns the line it stands on."""
        self._is_quiet = True
        self.lines.set_rows(lines)
        found = self.stand_on(week, edition)
        self._is_quiet = False
        return found

    def stand_on(self, week: str, edition: int = 0) -> WeekLine | None:
        """Moves to a week, to its newest edition where the one asked for is not there; None for an unknown week."""
        places = [place for place, line in enumerate(self.lines.rows) if line.week.label == week]
        wanted = next((place for place in places if self.lines.rows[place].edition == edition), None)
        place = wanted if wanted is not None else next(iter(places), None)
        if place is None:
            self.clearSelection()
            return None
        self.choose(place)
        return self.lines.rows[place]

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.setColumnHidden(1, letter >= _LARGE_LETTER)
        self.setFixedWidth(letter * (_LETTERS_WITHOUT_DATE if letter >= _LARGE_LETTER else _LETTERS_WIDE))

    def _on_row_changed(self, line: WeekLine | None) -> None:
        if line is not None and not self._is_quiet:
            self.chosen.emit(line)

    def changeEvent(self, event: QEvent) -> None:
        """Takes another width with another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self.model() is not None:
            self._fit()


def _week(line: WeekLine) -> str:
    return f"{line.week.label} ({line.edition})" if line.edition > 1 else line.week.label
