"""Unknown ranks, postings and states: asked once per value, answered for every row that holds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from rapidfuzz import fuzz, process

from kpdesk.base.problems import Problem, Severity
from kpdesk.reference.register import spelling
from kpdesk.roster.fields import Field
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.places import place_key
from kpdesk.roster.posting_names import LIKE, UNKNOWN
from kpdesk.roster.questions import About, Answers, Choice, Place, Question, question_id
from kpdesk.roster.ranks import LONGEST_RANK, RankNames
from kpdesk.roster.redrafting import redrafted
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.settled import Settled

KEEP, BLANK = "keep", "blank"
"""Answers for every value: as it is written, or nothing."""

ALL_POSTINGS = About.POSTINGS.value
MOST_SINGLE = 2
"""New postings that are asked about one by one; more of them are one question."""

_NEAREST = 8
_ABOUT: Mapping[str, About] = MappingProxyType(
    {"rank_unknown": About.RANK, LIKE: About.POSTING, UNKNOWN: About.POSTING, "state_unknown": About.STATE}
)
_STATES: dict[str, tuple[str, ...]] = {
    Field.SERVICE_STATE.value: tuple(ServiceState),
    Field.DUTY_STATE.value: tuple(DutyState),
}


@dataclass(slots=True)
class _Asked:
    """One value and the rows that hold it."""

    problem: Problem
    rows: list[Place]


def settle_values(
    rows: Sequence[IncomingRow], answers: Answers, ranks: RankNames, postings: Sequence[str], today: date
) -> Settled:
    """Returns the rows with the answered values, and one question for every value that nobody knows.

    More than two new postings are one question; a name that may be a slip of a known one is always its own.
    """
    asked: dict[str, _Asked] = {}
    settled: list[IncomingRow] = []
    for row in rows:
        for problem in row.problems:
            if problem.code in _ABOUT:
                identifier = _id(problem)
                asked.setdefault(identifier, _Asked(problem, [])).rows.append((row.sheet, row.row))
                answer = answers.get(identifier)
                if answer is None and problem.code == UNKNOWN:
                    answer = answers.get(ALL_POSTINGS)
                if answer is not None:
                    row = _answered(row, problem, answer, today)
        settled.append(row)
    singles = [_question(identifier, found, answers, ranks, postings) for identifier, found in asked.items()]
    return Settled(tuple(settled), tuple(_grouped(singles, answers)))


def _id(problem: Problem) -> str:
    about, text = _ABOUT[problem.code], str(problem.values.get("text", ""))
    if about is About.STATE:
        return question_id(about, problem.field, spelling(text))
    return question_id(about, place_key(text) if about is About.POSTING else spelling(text))


def _answered(row: IncomingRow, problem: Problem, answer: str, today: date) -> IncomingRow:
    assert problem.field is not None
    written = str(problem.values.get("text", ""))
    if answer == KEEP:
        value = written[:LONGEST_RANK] if problem.field == Field.RANK.value else written
        return redrafted(row, today, [problem], **{problem.field: value})
    value = "" if answer == BLANK else answer
    changed = redrafted(row, today, [problem], **{problem.field: value})
    values = {"text": written, "value": value or "–"}
    note = Problem("value_answered", problem.field, Severity.NOTE, row.sheet, row.row, problem.column, values)
    return IncomingRow(changed.sheet, changed.row, changed.draft, (*changed.problems, note), changed.cleared)


def _question(identifier: str, found: _Asked, answers: Answers, ranks: RankNames, postings: Sequence[str]) -> Question:
    problem = found.problem
    about = _ABOUT[problem.code]
    text = str(problem.values.get("text", ""))
    choices, proposed = _CHOICES[about](problem, text, ranks, postings)
    values = {"text": text, "count": len(found.rows), **problem.values}
    return Question(
        identifier, about, f"ask_{problem.code}", values, choices, tuple(found.rows), proposed,
        answers.get(identifier),
    )  # fmt: skip


def _rank_choices(
    _problem: Problem, text: str, ranks: RankNames, _postings: Sequence[str]
) -> tuple[tuple[Choice, ...], str | None]:
    named = [Choice(code, "choice_rank", {"rank": ranks.name(code)}) for code in ranks.nearest(text)]
    return (*named, Choice(KEEP, "choice_keep", {"text": text}), Choice(BLANK, "choice_blank")), None


def _posting_choices(
    problem: Problem, text: str, _ranks: RankNames, postings: Sequence[str]
) -> tuple[tuple[Choice, ...], str | None]:
    like = str(problem.values["like"]) if "like" in problem.values else None
    near = process.extract(text, postings, scorer=fuzz.ratio, limit=_NEAREST)
    names = dict.fromkeys([*([like] if like else []), *(name for name, _score, _place in near)])
    named = [Choice(name, "choice_posting", {"posting": name}) for name in names]
    ends = (Choice(KEEP, "choice_new_posting", {"text": text}), Choice(BLANK, "choice_blank"))
    return (*named, *ends), like or KEEP


def _state_choices(
    problem: Problem, _text: str, _ranks: RankNames, _postings: Sequence[str]
) -> tuple[tuple[Choice, ...], str | None]:
    states = _STATES[problem.field or ""]
    return (*(Choice(s, f"choice_state_{s}") for s in states), Choice(BLANK, "choice_blank")), None


_CHOICES: Mapping[About, Callable[[Problem, str, RankNames, Sequence[str]], tuple[tuple[Choice, ...], str | None]]] = {
    About.RANK: _rank_choices,
    About.POSTING: _posting_choices,
    About.STATE: _state_choices,
}


def _grouped(singles: Sequence[Question], answers: Answers) -> list[Question]:
    new = [question for question in singles if question.code == f"ask_{UNKNOWN}" and question.is_open]
    if len(new) <= MOST_SINGLE:
        return list(singles)
    others = [question for question in singles if question not in new]
    rows = tuple(place for question in new for place in question.rows)
    names = ", ".join(str(question.values["text"]) for question in new)
    values = {"count": len(new), "postings": names}
    keep = Choice(KEEP, "choice_new_postings", {"count": len(new)})
    whole = Question(
        ALL_POSTINGS, About.POSTINGS, "ask_postings", values, (keep,), rows, KEEP, answers.get(ALL_POSTINGS)
    )
    return [*others, whole]
