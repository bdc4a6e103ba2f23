"""Questions that an import asks once: about a value, a column of dates, or who is who."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from kpdesk.base.errors import Refused

Answers = Mapping[str, str]
"""What a person answered: the chosen key by the question's id."""

Place = tuple[str, int]
"""A row by its sheet and the number that the spreadsheet shows."""

NO_ANSWERS: Answers = MappingProxyType({})


class About(StrEnum):
    """What a question is about; the first part of its id."""

    RANK = "rank"
    POSTING = "posting"
    POSTINGS = "postings"
    STATE = "state"
    DATES = "dates"
    TWO_ROWS = "two_rows"
    ONE_NUMBER = "one_number"
    OTHER_OFFICE = "other_office"
    SAME_PERSON = "same_person"
    SAME_PEOPLE = "same_people"
    NUMBER = "number"
    STATE_STEP = "state_step"
    SECTION = "section"
    STATE_SAID = "state_said"
    COLUMNS = "columns"
    NO_NUMBERS = "no_numbers"

    @property
    def is_value(self) -> bool:
        """Whether the answer holds for later rolls too."""
        return self in {About.RANK, About.POSTING, About.STATE, About.SECTION, About.STATE_SAID}


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: ``key`` is what an answer says, ``code`` with ``values`` is its sentence."""

    key: str
    code: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Recall:
    """By what an answer about people is found again: the digest of the data, and what each choice means in it."""

    data: str
    meanings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """One question; ``rows`` wait for it, ``proposed`` is the likeliest answer (None: nothing speaks for one).

    ``code`` with ``values`` is its sentence. ``answer`` is what was answered, now or for an earlier roll;
    ``recalls`` find it again when the same data comes in another file or row.
    """

    id: str
    about: About
    code: str
    values: Mapping[str, object]
    choices: tuple[Choice, ...]
    rows: tuple[Place, ...]
    proposed: str | None = None
    answer: str | None = None
    recalls: tuple[Recall, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.answer is None


def question_id(about: About, *what: object) -> str:
    """Returns the id of a question: the same for the same file, and for a value in every file."""
    return ":".join((about.value, *map(str, what)))[:120]


def about_of(identifier: str) -> About | None:
    """Returns what a question is about by its id, or None."""
    first = identifier.partition(":")[0]
    return About(first) if first in set(About) else None


def check_answers(questions: Iterable[Question], answers: Answers) -> None:
    """Returns when every answer fits a question; raises Refused ``question_unknown`` and ``answer_not_possible``.

    Answers about values that this roll does not hold are passed over: they may be meant for others.
    """
    known = {question.id: question for question in questions}
    for identifier, answer in answers.items():
        question = known.get(identifier)
        if question is None:
            about = about_of(identifier)
            if about is not None and about.is_value:
                continue
            raise Refused("question_unknown", field="answers", question=identifier)
        if answer not in {choice.key for choice in question.choices}:
            possible = ", ".join(choice.key for choice in question.choices)
            raise Refused("answer_not_possible", field="answers", question=identifier, answer=answer, possible=possible)
