"""Rows without any number whose particulars stand in the file already: asked whether it is one person."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.fields import Field
from kpdesk.roster.identity_memory import data_key, recalled, whole
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.phonetic import sound_key
from kpdesk.roster.question_groups import OTHER, SAME, effective
from kpdesk.roster.questions import About, Answers, Choice, Place, Question, Recall, question_id
from kpdesk.roster.settled import Settled, aside
from kpdesk.roster.table import LeftOut
from kpdesk.roster.twins import place_of, row_values, shared

_Key = tuple[date, tuple[str, ...], str]


def settle_alike(rows: Sequence[IncomingRow], answers: Answers) -> Settled:
    """Returns the rows as answered; a row without numbers that is like an earlier or a numbered one waits till then.

    Alike are rows of one birth whose names and fathers' names sound the same.
    """
    changed: dict[Place, IncomingRow | None] = {}
    questions: list[Question] = []
    set_aside: list[LeftOut] = []
    for row, first in _pairs(rows):
        place = (row.sheet, row.row)
        if row.draft == first.draft:
            changed[place] = _with(row, shared(row, "row_repeated", Field.NAME, first))
            continue
        question = _question(row, first, answers)
        questions.append(question)
        answer = effective(question, answers)
        if answer == SAME:
            changed[place] = None
            set_aside.append(aside(row))
        elif answer != OTHER:
            changed[place] = _with(row, shared(row, "rows_alike", Field.NAME, first))
    if changed:
        kept = (changed.get((row.sheet, row.row), row) for row in rows)
        rows = [row for row in kept if row is not None]
    return Settled(tuple(rows), tuple(questions), tuple(set_aside))


def _pairs(rows: Sequence[IncomingRow]) -> Iterator[tuple[IncomingRow, IncomingRow]]:
    """Gives each row without numbers with the row that it is like: a numbered one before one without numbers."""
    bare = [row for row in rows if _is_bare(row)]
    births = {row.draft.born_on for row in bare}
    found: dict[_Key, list[IncomingRow]] = defaultdict(list)
    for row in rows if births else ():
        if row.draft.born_on in births and (key := _key(row)) is not None:
            found[key].append(row)
    for alike in found.values():
        first = next((row for row in alike if not _is_bare(row)), alike[0])
        yield from ((row, first) for row in alike if row is not first and _is_bare(row))


def _is_bare(row: IncomingRow) -> bool:
    draft = row.draft
    if draft.cnic or draft.personnel_no or draft.born_on is None or not draft.name:
        return False
    return all(problem.field not in (Field.CNIC, Field.PERSONNEL_NO) or not problem.column for problem in row.problems)


def _key(row: IncomingRow) -> _Key | None:
    draft = row.draft
    assert draft.born_on is not None
    return draft.born_on, tuple(sorted(sound_key(draft.name).split())), sound_key(draft.father_name)


def _with(row: IncomingRow, problem: Problem) -> IncomingRow:
    assert problem.severity is Severity.REFUSED
    return dataclasses.replace(row, problems=(*row.problems, problem))


def _question(row: IncomingRow, first: IncomingRow, answers: Answers) -> Question:
    identifier = question_id(About.TWO_ROWS, "alike", place_of(row))
    recall = Recall(data_key("alike", whole(row.draft), whole(first.draft)), {SAME: SAME, OTHER: OTHER})
    values = row_values(row) | {"other_row": first.row, "other_sheet": first.sheet, "other_name": first.draft.name}
    return Question(
        identifier,
        About.TWO_ROWS,
        "ask_rows_alike",
        values,
        (Choice(SAME, "choice_leave_repeated", values), Choice(OTHER, "choice_other_person", values)),
        ((row.sheet, row.row),),
        None,
        answers.get(identifier) or recalled(answers, recall),
        (recall,),
    )
