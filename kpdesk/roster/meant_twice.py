"""Rows that mean one person on record by different numbers: which is right is asked, and till then none is taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kpdesk.base.problems import Problem
from kpdesk.roster.fields import Field
from kpdesk.roster.identity_memory import data_key, recalled, whole
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.question_groups import effective
from kpdesk.roster.questions import About, Answers, Choice, Place, Question, Recall, question_id
from kpdesk.roster.rows import PresentPerson
from kpdesk.roster.settled import aside
from kpdesk.roster.table import LeftOut
from kpdesk.roster.twins import place_of, row_values, shared


@dataclass(frozen=True, slots=True)
class MeantTwice:
    """What is asked about such rows, which of them wait for the answer, and which an answer left out."""

    questions: tuple[Question, ...]
    refused: Mapping[Place, Problem]
    set_aside: Mapping[Place, LeftOut]


def meant_twice(
    groups: Sequence[tuple[PresentPerson, Sequence[IncomingRow]]], unsure: Collection[Place], answers: Answers
) -> MeantTwice:
    """Returns what becomes of rows that mean one person together.

    A row of which it is not certain that it means him waits for that answer; only certain ones are asked about here.
    """
    questions: list[Question] = []
    refused: dict[Place, Problem] = {}
    left: dict[Place, LeftOut] = {}
    for person, claims in groups:
        rows = [row for row in claims if (row.sheet, row.row) not in unsure]
        for row in claims:
            if row not in rows:
                other = next(other for other in claims if other is not row)
                refused[row.sheet, row.row] = shared(row, "person_twice", Field.NAME, other)
        if len(rows) < 2:
            continue
        question = _question(person, rows, answers)
        questions.append(question)
        answer = effective(question, answers)
        for row in rows:
            place = (row.sheet, row.row)
            if answer is None:
                other = next(other for other in rows if other is not row)
                refused[place] = shared(row, "person_twice", Field.NAME, other)
            elif place_of(row) != answer:
                left[place] = aside(row)
    return MeantTwice(tuple(questions), refused, left)


def _question(person: PresentPerson, rows: Sequence[IncomingRow], answers: Answers) -> Question:
    identifier = question_id(About.TWO_ROWS, "record", place_of(rows[0]))
    meanings = {place_of(row): whole(row.draft) for row in rows}
    recall = Recall(data_key("person_twice", person.uid, *sorted(meanings.values())), meanings)
    return Question(
        identifier,
        About.TWO_ROWS,
        "ask_person_twice",
        {"name": person.draft.name, "father_name": person.draft.father_name, "count": len(rows)},
        tuple(Choice(place_of(row), "choice_row", row_values(row)) for row in rows),
        tuple((row.sheet, row.row) for row in rows),
        None,
        answers.get(identifier) or recalled(answers, recall),
        (recall,),
    )
