"""The officials and one letter: what is on record, and what was marked but not kept yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject

from kpdesk.directives.rows import AckRow
from kpdesk.directives.rules import AckState
from ui.directives.names import STATE_TONES, state_name
from ui.support.columns import Cell, Column
from ui.support.growing_model import GrowingTableModel
from ui.support.jobs import Jobs

STATE = 0


class SignatureModel(GrowingTableModel[AckRow]):
    """Marks stand over the record until they are kept or taken back; see :meth:`marks`."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        self._marks: dict[str, AckState] = {}
        super().__init__(signature_columns({}), jobs, parent)

    @property
    def marks(self) -> dict[str, AckState]:
        """What was marked, by the official's uid."""
        return dict(self._marks)

    def mark(self, places: Iterable[int], state: AckState) -> None:
        """Marks the officials at these places."""
        for place in places:
            row = self.row_at(place)
            if row is not None:
                self._marks[row.person_uid] = state
                self.dataChanged.emit(self.index(place, STATE), self.index(place, STATE))

    def clear_marks(self) -> None:
        """Takes all marks back."""
        self._marks.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, STATE), self.index(self.rowCount() - 1, STATE))

    def cell(self, place: int, column: int) -> Cell:
        """Returns the cell; a mark stands over what is on record."""
        if column == STATE and self._marks:
            row = self.row_at(place)
            state = self._marks.get(row.person_uid) if row else None
            if state is not None:
                return Cell(f"{state_name(state)} *", STATE_TONES[state])
        return super().cell(place, column)


def signature_columns(ranks: Mapping[str, str]) -> list[Column[AckRow]]:
    """Returns the columns of the list; ``ranks`` are names by their codes."""
    return [
        Column(_tr("State"), lambda row: state_name(row.state), 11, tone=_tone),
        Column(_tr("Official"), _who, 0),
        Column(_tr("Rank"), lambda row: ranks.get(row.rank, row.rank), 14),
        Column(_tr("Belt"), lambda row: row.belt_no, 5),
        Column(_tr("Posting"), lambda row: row.posting, 14),
        Column(_tr("On"), lambda row: row.on_date, 10),
        Column(_tr("Sheet"), lambda row: row.sheet, 7),
    ]


def _who(row: AckRow) -> str:
    return f"{row.name} {_tr('s/o')} {row.father_name}" if row.father_name else row.name


def _tone(row: AckRow) -> str:
    return STATE_TONES[row.state] if row.state else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("directives", text)
