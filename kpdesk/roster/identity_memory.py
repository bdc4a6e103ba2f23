"""Answers to who is who that outlive their file: found again by the data that they were about, wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping

from kpdesk.base.canonical import digest
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.questions import Answers, Recall

LONGEST_MEANING = 64
_PREFIX = "~"
_WHO = ("name", "father_name", "born_on", "belt_no")


def data_key(*parts: object) -> str:
    """Returns what an answer is found by: the same for the same data in any row of any file."""
    return digest([str(part) for part in parts])


def whole(draft: PersonDraft) -> str:
    """Returns all particulars of a row as one digest."""
    return data_key(*(getattr(draft, field.value) or "" for field in FIELDS))


def who(draft: PersonDraft) -> str:
    """Returns what tells who a row means without its numbers, as one digest."""
    return data_key(*(getattr(draft, name) or "" for name in _WHO))


def recalled(answers: Answers, recall: Recall) -> str | None:
    """Returns the key of the choice that was answered for the same data before, or None."""
    said = answers.get(by_data(recall.data))
    return next((key for key, meant in recall.meanings.items() if meant == said), None) if said else None


def as_answers(remembered: Mapping[str, str]) -> Answers:
    """Returns remembered answers, given by their data, in the form in which a plan is given answers."""
    return {by_data(data): answer for data, answer in remembered.items()}


def by_data(data: str) -> str:
    """Returns under which id a plan finds the answer that was given for this data."""
    return _PREFIX + data
