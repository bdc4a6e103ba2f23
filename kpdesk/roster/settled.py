"""What a stage of answering leaves: the rows as answered, what it asks, and rows that an answer set aside."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.questions import Question
from kpdesk.roster.table import LeftOut, Reason


@dataclass(frozen=True, slots=True)
class Settled:
    """Rows after a stage; ``questions`` are all that the stage asks, answered ones too."""

    rows: tuple[IncomingRow, ...]
    questions: tuple[Question, ...] = ()
    set_aside: tuple[LeftOut, ...] = ()


def aside(row: IncomingRow) -> LeftOut:
    """Returns a row that an answer left out, as the plan names it."""
    return LeftOut(row.sheet, row.row, Reason.ANSWERED, row.draft.name)
