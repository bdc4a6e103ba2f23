"""Whether a row means the person on record that it resembles: asked once, for many such rows together."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.base.problems import Problem
from kpdesk.roster.cnic import written
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.questions import About, Answers, Choice, Question, question_id
from kpdesk.roster.rows import PresentPerson
from kpdesk.roster.twins import place_of

SAME, OTHER, DROP = "same", "other", "drop"
ALL_LIKE = About.SAME_PEOPLE.value
MOST_SINGLE = 2
"""Rows that are asked about one by one; more of them are one question."""

_PERHAPS = "perhaps_known"


def identity_answer(row: IncomingRow, doubt: Problem, answers: Answers) -> str | None:
    """Returns what was answered for this row, or for all rows that are merely like somebody."""
    answer = answers.get(_id(row, doubt))
    return answers.get(ALL_LIKE) if answer is None and doubt.code == _PERHAPS else answer


def identity_question(row: IncomingRow, doubt: Problem, person: PresentPerson, answer: str | None) -> Question:
    """Returns the question whether the row means the person, with both beside each other."""
    new, old = row.draft, person.draft
    values = {
        "sheet": row.sheet, "row": row.row, "row_name": new.name, "row_father_name": new.father_name,
        "row_belt_no": new.belt_no, "row_cnic": written(new.cnic), "row_personnel_no": new.personnel_no or "",
        "name": old.name, "father_name": old.father_name, "belt_no": old.belt_no, "cnic": written(old.cnic),
        "personnel_no": old.personnel_no or "",
    }  # fmt: skip
    perhaps = doubt.code == _PERHAPS
    second = Choice(OTHER, "choice_other_person", values) if perhaps else Choice(DROP, "choice_drop_number", values)
    about = About.SAME_PERSON if perhaps else About.NUMBER
    code = f"ask_{doubt.code}"
    choices = (Choice(SAME, "choice_same_person", values), second)
    return Question(_id(row, doubt), about, code, values, choices, ((row.sheet, row.row),), None, answer)


def grouped(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """Returns the questions, those about likeness that nobody answered singly as one where they are many."""
    like = [q for q in questions if q.about is About.SAME_PERSON and q.id not in answers]
    if len(like) <= MOST_SINGLE:
        return tuple(questions)
    others = tuple(question for question in questions if question not in like)
    values = {"count": len(like), "names": ", ".join(str(question.values["row_name"]) for question in like[:5])}
    choices = (Choice(SAME, "choice_same_people", values), Choice(OTHER, "choice_other_people", values))
    rows = tuple(place for question in like for place in question.rows)
    whole = Question(ALL_LIKE, About.SAME_PEOPLE, "ask_same_people", values, choices, rows, SAME, answers.get(ALL_LIKE))
    return (*others, whole)


def _id(row: IncomingRow, doubt: Problem) -> str:
    return question_id(About.SAME_PERSON if doubt.code == _PERHAPS else About.NUMBER, place_of(row))
