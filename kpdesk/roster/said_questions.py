"""Lines and remarks that may change people: is it a place, is it a state? Asked once for each wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kpdesk.base.problems import Problem
from kpdesk.reference.register import spelling
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.questions import About, Answers, Choice, Place, Question, question_id
from kpdesk.roster.redrafting import redrafted
from kpdesk.roster.section_values import SECTION_UNCLEAR, STATE_SAID
from kpdesk.roster.settled import Settled

PLACE, REMARK = "place", "remark"
TAKE, LEAVE = "take", "leave"


@dataclass(slots=True)
class _Asked:
    """One wording and the rows that wait for it."""

    problem: Problem
    text: str
    rows: list[Place]


def settle_said(rows: Sequence[IncomingRow], answers: Answers, today: date) -> Settled:
    """Returns the rows with the lines above them, and states said in remarks, as answered; a question for each wording.

    A line that is a place is the posting of the people below it; a remark leaves them where they stood before.
    """
    asked: dict[str, _Asked] = {}
    settled = []
    for row in rows:
        for problem in row.problems:
            if problem.code == SECTION_UNCLEAR:
                row = _below_line(row, problem, answers, asked, today)
            elif problem.code == STATE_SAID:
                row = _with_state(row, problem, answers, asked, today)
        settled.append(row)
    return Settled(tuple(settled), tuple(_question(identifier, a, answers) for identifier, a in asked.items()))


def _below_line(
    row: IncomingRow, problem: Problem, answers: Answers, asked: dict[str, _Asked], today: date
) -> IncomingRow:
    lines = problem.values["lines"]
    assert isinstance(lines, tuple)
    posting, is_open = str(problem.values["before"]), False
    for line in lines:
        identifier = question_id(About.SECTION, spelling(line))
        asked.setdefault(identifier, _Asked(problem, line, [])).rows.append((row.sheet, row.row))
        said = answers.get(identifier)
        is_open = is_open or said is None
        posting = line if said == PLACE else posting
    return row if is_open else redrafted(row, today, [problem], posting=posting)


def _with_state(
    row: IncomingRow, problem: Problem, answers: Answers, asked: dict[str, _Asked], today: date
) -> IncomingRow:
    identifier = question_id(About.STATE_SAID, problem.field, spelling(str(problem.values["text"])))
    asked.setdefault(identifier, _Asked(problem, str(problem.values["text"]), [])).rows.append((row.sheet, row.row))
    said = answers.get(identifier)
    if said is None:
        return row
    assert problem.field is not None
    return redrafted(row, today, [problem], **({problem.field: problem.values["state"]} if said == TAKE else {}))


def _question(identifier: str, found: _Asked, answers: Answers) -> Question:
    values = {"text": found.text, "count": len(found.rows)}
    rows = tuple(found.rows)
    if found.problem.code == STATE_SAID:
        state = str(found.problem.values["state"])
        take = (Choice(TAKE, f"choice_state_{state}"), Choice(LEAVE, "choice_state_not_said"))
        return Question(
            identifier, About.STATE_SAID, "ask_state_said", values, take, rows, TAKE, answers.get(identifier)
        )  # fmt: skip
    choices = (Choice(PLACE, "choice_section_place", values), Choice(REMARK, "choice_section_remark", values))
    return Question(
        identifier, About.SECTION, "ask_section", values, choices, rows, PLACE, answers.get(identifier)
    )  # fmt: skip
