"""Columns that only their cells speak for: asked about once for the whole file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kpdesk.roster.fields import Field
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.questions import About, Answers, Choice, Place, Question
from kpdesk.roster.redrafting import redrafted
from kpdesk.roster.roll_tables import COLUMN_GUESSED
from kpdesk.roster.settled import Settled

TAKE, LEAVE = "take", "leave"
_BLANK = {Field.BORN_ON, Field.ENLISTED_ON, Field.POSTED_ON, Field.CNIC, Field.PERSONNEL_NO, Field.BPS}


def settle_columns(rows: Sequence[IncomingRow], answers: Answers, today: date) -> Settled:
    """Returns the rows with such columns taken or emptied as answered, and one question about them all."""
    identifier = About.COLUMNS.value
    answer = answers.get(identifier)
    places: list[Place] = []
    told: dict[str, None] = {}
    settled = []
    for row in rows:
        doubts = [problem for problem in row.problems if problem.code == COLUMN_GUESSED]
        if doubts:
            places.append((row.sheet, row.row))
            told.update(dict.fromkeys(str(problem.values["columns"]) for problem in doubts))
            if answer is not None:
                fields = [Field(problem.field) for problem in doubts if problem.field] if answer == LEAVE else []
                blank = {field.value: None if field in _BLANK else "" for field in fields}
                row = redrafted(row, today, doubts, **blank)
        settled.append(row)
    if not places:
        return Settled(tuple(settled))
    values = {"count": len(places), "columns": "; ".join(told)}
    choices = (Choice(TAKE, "choice_columns_right"), Choice(LEAVE, "choice_columns_left_out"))
    question = Question(
        identifier, About.COLUMNS, "ask_columns", values, choices, tuple(places), TAKE, answer
    )  # fmt: skip
    return Settled(tuple(settled), (question,))
