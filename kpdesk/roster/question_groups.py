"""Questions of one kind as one: a file asks a handful of things, however many rows wait for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kpdesk.roster.questions import About, Answers, Choice, Question, Recall

MOST_SINGLE = 2
"""Questions of one kind that are asked one by one; more of them are one question."""

MOST_ONE_BY_ONE = 200
"""Questions of one kind that can be asked one by one when somebody wants that; a window cannot hold thousands."""

EACH = "each"
"""The answer to a question about many: no answer for all, but one for each."""

FIRST, LAST = "first", "last"
SAME, OTHER, DROP, LEAVE, NOBODY = "same", "other", "drop", "leave", "nobody"


@dataclass(frozen=True, slots=True)
class Group:
    """What many questions of one kind become; ``choices`` are keys with the codes of their sentences."""

    id: str
    about: About
    code: str
    choices: tuple[tuple[str, str], ...]
    proposed: str | None = None


GROUPS: Mapping[str, Group] = MappingProxyType(
    {
        "ask_perhaps_known": Group(
            About.SAME_PEOPLE.value, About.SAME_PEOPLE, "ask_same_people",
            ((SAME, "choice_same_people"), (OTHER, "choice_other_people")), SAME,
        ),
        "ask_somebody_else": Group(
            "number:somebody_else", About.NUMBER, "ask_all_somebody_else",
            ((SAME, "choice_same_people"), (DROP, "choice_drop_numbers")),
        ),
        "ask_cnic_differs": Group(
            "number:cnic_differs", About.NUMBER, "ask_all_cnic_differs",
            ((SAME, "choice_rows_right"), (DROP, "choice_drop_numbers")),
        ),
        "ask_personnel_differs": Group(
            "number:personnel_differs", About.NUMBER, "ask_all_personnel_differs",
            ((SAME, "choice_rows_right"), (DROP, "choice_drop_numbers")),
        ),
        "ask_personnel_held": Group(
            "number:personnel_held", About.NUMBER, "ask_all_personnel_held", ((DROP, "choice_drop_numbers"),),
        ),
        "ask_two_rows": Group(
            "two_rows", About.TWO_ROWS, "ask_all_two_rows",
            ((FIRST, "choice_first_rows"), (LAST, "choice_last_rows")),
        ),
        "ask_person_twice": Group(
            "two_rows:record", About.TWO_ROWS, "ask_all_person_twice",
            ((FIRST, "choice_first_rows"), (LAST, "choice_last_rows")),
        ),
        "ask_rows_alike": Group(
            "two_rows:alike", About.TWO_ROWS, "ask_all_rows_alike",
            ((SAME, "choice_leave_repeated"), (OTHER, "choice_other_people")),
        ),
        "ask_one_number": Group("one_number", About.ONE_NUMBER, "ask_all_one_number", ((NOBODY, "choice_nobody_all"),)),
        "ask_other_office": Group(
            "other_office", About.OTHER_OFFICE, "ask_all_other_office",
            ((LEAVE, "choice_leave_rows"), (DROP, "choice_drop_numbers")), LEAVE,
        ),
    }
)  # fmt: skip
"""The group of each question by the code of its sentence."""


def effective(question: Question, answers: Answers) -> str | None:
    """Returns the question's own answer, or what was answered for all of its kind together."""
    if question.answer is not None:
        return question.answer
    group = GROUPS.get(question.code)
    said = answers.get(group.id) if group else None
    return None if said is None or said == EACH else _for_one(question, said)


def grouped(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """Returns the questions, those without an answer of their own as one of each kind where they are many.

    A kind that was answered with ``EACH`` stands before its single questions, so that this can be taken back.
    """
    kinds: dict[str, list[Question]] = {}
    for question in questions:
        group = GROUPS.get(question.code)
        if group is not None and (question.is_open or answers.get(group.id) == EACH):
            kinds.setdefault(question.code, []).append(question)
    each = {code: found for code, found in kinds.items() if answers.get(GROUPS[code].id) == EACH}
    many = {
        code: found
        for code, found in kinds.items()
        if code not in each and (len(found) > MOST_SINGLE or GROUPS[code].id in answers)
    }
    gone = {question.id for found in many.values() for question in found}
    return (
        *(_whole(GROUPS[code], found, answers) for code, found in each.items()),
        *(question for question in questions if question.id not in gone),
        *(_whole(GROUPS[code], found, answers) for code, found in many.items()),
    )


def _whole(group: Group, found: Sequence[Question], answers: Answers) -> Question:
    names = ", ".join(str(q.values.get("row_name") or q.values.get("name", "")) for q in found[:5])
    values = {"count": len(found), "names": names}
    keys = [key for key, _code in group.choices]
    recalls = tuple(
        Recall(r.data, {key: r.meanings[_for_one(q, key)] for key in keys if _for_one(q, key) in r.meanings})
        for q in found
        for r in q.recalls
    )
    choices = [Choice(key, code, values) for key, code in group.choices]
    if len(found) <= MOST_ONE_BY_ONE:
        choices.append(Choice(EACH, "choice_one_by_one", values))
    return Question(
        group.id, group.about, group.code, values, tuple(choices),
        tuple(place for question in found for place in question.rows),
        group.proposed, answers.get(group.id), recalls,
    )  # fmt: skip


def _for_one(question: Question, said: str) -> str:
    """Returns what the answer for all means for one: the first or the last of its own rows."""
    rows = [choice.key for choice in question.choices if choice.code == "choice_row"]
    if said in (FIRST, LAST) and rows:
        return rows[0] if said == FIRST else rows[-1]
    return said
