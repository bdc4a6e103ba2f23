"""Rolls in which nobody has a number: whether people are known by name, father and birth is asked once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.questions import About, Answers, Choice, Question
from kpdesk.roster.settled import Settled

TAKE, LEAVE = "take", "leave"
_NEARLY_ALL = 0.9
_MISSING = "identity_missing"


def settle_numberless(rows: Sequence[IncomingRow], answers: Answers) -> Settled:
    """Returns the rows, without the doubt about missing numbers where that was answered so; and the question.

    It is asked where nine rows of ten have neither CNIC nor personnel number; single rows without one stay doubtful.
    """
    without = [row for row in rows if any(problem.code == _MISSING for problem in row.problems)]
    if len(without) < 2 or len(without) < _NEARLY_ALL * len(rows):
        return Settled(tuple(rows))
    identifier = About.NO_NUMBERS.value
    answer = answers.get(identifier)
    question = Question(
        identifier, About.NO_NUMBERS, "ask_no_numbers", {"count": len(without)},
        (Choice(TAKE, "choice_no_numbers"), Choice(LEAVE, "choice_numbers_needed")),
        tuple((row.sheet, row.row) for row in without), TAKE, answer,
    )  # fmt: skip
    if answer != TAKE:
        return Settled(tuple(rows), (question,))
    settled = [replace(row, problems=tuple(p for p in row.problems if p.code != _MISSING)) for row in rows]
    return Settled(tuple(settled), (question,))
