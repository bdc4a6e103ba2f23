"""Columns of dates whose day and month may stand the wrong way round: asked once per column.

The same column of several sheets is one column: they were made in one way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from kpdesk.base.clock import on_paper
from kpdesk.base.problems import Problem
from kpdesk.roster.dates import turned
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.questions import About, Answers, Choice, Place, Question, question_id
from kpdesk.roster.redrafting import redrafted
from kpdesk.roster.settled import Settled

SWAP, KEEP = "swap", "keep"
_CODES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "date_maybe_swapped": ("swapped", "choice_dates_swapped", "choice_dates_as_they_are"),
        "date_order_unclear": ("order", "choice_month_first", "choice_day_first"),
    }
)


@dataclass(slots=True)
class _Column:
    """One column in doubt: its first finding, a day of it, the rows, and whether nothing speaks against a swap."""

    problem: Problem
    day: date
    rows: list[Place]
    certain: bool = True


def settle_dates(rows: Sequence[IncomingRow], answers: Answers, today: date) -> Settled:
    """Returns the rows with day and month as answered, and one question for each column in doubt.

    ``swap`` exchanges day and month of the rows in doubt only; the others are certain by their days above 12.
    """
    columns: dict[str, _Column] = {}
    settled: list[IncomingRow] = []
    for row in rows:
        for problem in row.problems:
            if problem.code in _CODES and problem.field is not None:
                identifier = question_id(About.DATES, problem.field, _CODES[problem.code][0])
                day: date = getattr(row.draft, problem.field)
                column = columns.setdefault(identifier, _Column(problem, day, []))
                column.rows.append((row.sheet, row.row))
                column.certain = column.certain and bool(problem.values.get("certain"))
                answer = answers.get(identifier)
                if answer is not None:
                    value = turned(day) if answer == SWAP else day
                    row = redrafted(row, today, [problem], **{problem.field: value})
        settled.append(row)
    return Settled(
        tuple(settled), tuple(_question(identifier, column, answers) for identifier, column in columns.items())
    )


def _question(identifier: str, column: _Column, answers: Answers) -> Question:
    problem, day = column.problem, column.day
    _what, swap, keep = _CODES[problem.code]
    sheets = ", ".join(dict.fromkeys(sheet for sheet, _row in column.rows))
    values = {"heading": problem.values["heading"], "sheet": sheets, "count": len(column.rows)}
    choices = (
        Choice(SWAP, swap, {"date": on_paper(turned(day)), "row": problem.row}),
        Choice(KEEP, keep, {"date": on_paper(day), "row": problem.row}),
    )
    proposed = SWAP if column.certain else None
    return Question(
        identifier, About.DATES, f"ask_{problem.code}", values, choices, tuple(column.rows), proposed,
        answers.get(identifier),
    )  # fmt: skip
