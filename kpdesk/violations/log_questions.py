"""What a person is asked about a log, each wording once: of what kind it is, on which platform, and who it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.log_matching import Known
from kpdesk.violations.log_plan import Decision, LogPlan, PlannedViolation, Verdict
from kpdesk.violations.log_wordings import LONGEST_WORDING, Asked, answer_key
from kpdesk.violations.records import LogAnswerRecord

UNIDENTIFIED, LEAVE_OUT = "unidentified", "leave_out"
"""Answers to "who was it?" beside a person's uid."""

_OF_PERSON = frozenset(
    {
        "log_name_only", "log_person_unknown", "log_number_unknown", "log_name_differs", "log_father_differs",
        "log_rank_differs", "log_person_ambiguous", "log_numbers_disagree", "log_belt_only", "log_nobody_named",
        "log_not_serving",
    }
)  # fmt: skip


_CODES = {"kind_not_guessed": Asked.KIND, "platform_not_understood": Asked.PLATFORM}
REMEMBERED = (Asked.KIND, Asked.PLATFORM)
"""Answered once for all later sheets. Who somebody was is asked in every sheet: names repeat."""


@dataclass(frozen=True, slots=True)
class LogQuestion:
    """One question with the numbers of its rows; ``candidates`` are persons whom the wording could mean."""

    asked: Asked
    wording: str
    rows: tuple[int, ...]
    candidates: tuple[Known, ...] = ()

    @property
    def key(self) -> str:
        """The name under which it is answered."""
        return answer_key(self.asked, self.wording)


def questions(plan: LogPlan) -> tuple[LogQuestion, ...]:
    """Returns what is to be asked about the doubtful rows, in the order of the sheet."""
    rows: dict[tuple[Asked, str], list[int]] = defaultdict(list)
    first: dict[tuple[Asked, str], LogQuestion] = {}
    for row in plan.having(Verdict.DOUBTFUL):
        for asked, wording in _asked_of(row):
            key = (asked, fold(wording))
            rows[key].append(row.row.row)
            first.setdefault(key, LogQuestion(asked, wording, (), row.candidates if asked is Asked.PERSON else ()))
    return tuple(
        LogQuestion(found.asked, found.wording, tuple(rows[key]), found.candidates) for key, found in first.items()
    )


def decisions_from(plan: LogPlan, answers: Mapping[str, str]) -> dict[int, Decision]:
    """Returns the decisions that the answers on persons make, by row.

    Raises Refused ``log_answer_unknown`` for an answer to what nobody asked.
    """
    asked = {question.key: question for question in questions(plan)}
    found: dict[int, Decision] = {}
    for key, answer in answers.items():
        kind = key.partition(":")[0]
        if kind not in set(Asked):
            raise Refused("log_answer_unknown", field="answers", key=key)
        question = asked.get(key)
        if question is None or question.asked is not Asked.PERSON or answer == LEAVE_OUT:
            continue
        for row in question.rows:
            found[row] = Decision(None if answer == UNIDENTIFIED else answer)
    return found


def alike(plan: LogPlan, planned: PlannedViolation) -> tuple[PlannedViolation, ...]:
    """Returns the other doubtful rows that are asked the very same."""
    wanted = {(asked, fold(wording)) for asked, wording in _asked_of(planned)}
    return tuple(
        row
        for row in plan.having(Verdict.DOUBTFUL)
        if row is not planned and wanted and {(asked, fold(wording)) for asked, wording in _asked_of(row)} == wanted
    )


def same_answer(planned: PlannedViolation, decision: Decision) -> Decision:
    """Returns what the decision on one row says of another that is asked the same: no more than what was asked.

    Where only the kind was asked, each row keeps its own person; where only the person was, each keeps its kind.
    """
    asked = {one for one, _wording in _asked_of(planned)}
    return Decision(
        decision.person_uid if Asked.PERSON in asked else None, decision.kind if Asked.KIND in asked else ""
    )


def remembered(session: Session) -> dict[str, str]:
    """Returns the answers that were given for earlier sheets, by key."""
    rows = session.execute(select(LogAnswerRecord.question, LogAnswerRecord.wording, LogAnswerRecord.answer)).all()
    return {f"{question}:{wording}": answer for question, wording, answer in rows}


def remember(uow: UnitOfWork, answers: Mapping[str, str]) -> None:
    """Keeps the answers on kinds and platforms for later sheets; a newer answer replaces an older one."""
    for key, answer in answers.items():
        question, _, wording = key.partition(":")
        if question in REMEMBERED:
            uow.session.merge(
                LogAnswerRecord(
                    question=question,
                    wording=wording[:LONGEST_WORDING],
                    answer=answer,
                    changed_at=uow.now,
                    changed_by=uow.actor.name,
                )
            )


def answers_of_kinds(planned: Iterable[PlannedViolation], kind: str) -> dict[str, str]:
    """Returns the answers that say that the wordings of these rows are of that kind."""
    wordings = [wording for row in planned for asked, wording in _asked_of(row) if asked is Asked.KIND]
    return {answer_key(Asked.KIND, wording): kind for wording in wordings}


def _asked_of(row: PlannedViolation) -> list[tuple[Asked, str]]:
    found = []
    for problem in row.problems:
        if problem.code in _CODES:
            found.append((_CODES[problem.code], str(problem.values["wording"])))
        elif problem.code in _OF_PERSON:
            found.append((Asked.PERSON, row.row.person_text or "?"))
    return list(dict.fromkeys(found))
