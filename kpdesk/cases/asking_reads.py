"""The guard's list read from the store: for one case, and for all open ones at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.cases.asking import Asked, GuardList, as_it_stands, guard_list
from kpdesk.cases.gathering import gather
from kpdesk.cases.loading import find_case
from kpdesk.cases.records import CaseRecord, CaseStepRecord
from kpdesk.cases.rulebook import Rulebook
from kpdesk.cases.states import ENDED, Paper, State, Step
from kpdesk.cases.table import TABLE
from kpdesk.reference.reference import Reference
from kpdesk.roster.bulk import without_collector


@dataclass(frozen=True, slots=True)
class OpenCase:
    """An open case that has findings."""

    uid: str
    number: str
    person: str
    rank: str
    state: State
    findings: tuple[Asked, ...]


def case_guard(
    session: Session, text: str, reference: Reference, today: date, paper: Paper | None = None
) -> tuple[str, GuardList]:
    """Returns the case's number and its list, for one paper where it is named; raises Refused ``case_unknown``."""
    record = find_case(session, text)
    (case,) = gather(session, select(CaseRecord.id).where(CaseRecord.id == record.id), reference)
    book, rank = Rulebook(reference), case.facts.accused.rank
    rows = session.execute(
        select(CaseStepRecord.overrides).where(CaseStepRecord.case_id == record.id).order_by(CaseStepRecord.seq)
    )
    reasons = {
        (seq, code): str(answered["reason"])
        for seq, (overrides,) in enumerate(rows, 1)
        for code, answered in overrides.items()
    }
    found = guard_list(case.facts, lambda day: book.on(rank, day, case.office), today, step_of(paper), reasons)
    return case.number, found


def open_cases_guard(session: Session, reference: Reference, today: date) -> tuple[tuple[OpenCase, ...], int]:
    """Returns the open cases that have findings, the oldest first, and how many cases were looked at."""
    with without_collector():
        return _guarded(session, reference, today)


def _guarded(session: Session, reference: Reference, today: date) -> tuple[tuple[OpenCase, ...], int]:
    ended = [state.value for state in ENDED]
    wanted = select(CaseRecord.id).where(CaseRecord.withdrawn_at.is_(None), CaseRecord.state.not_in(ended))
    book = Rulebook(reference)
    cases = gather(session, wanted, reference)
    found = []
    for case in cases:
        facts = case.facts
        rank, office = facts.accused.rank, case.office
        asked = as_it_stands(facts, lambda day, rank=rank, office=office: book.on(rank, day, office), today)  # type: ignore[misc]
        if asked:
            found.append(OpenCase(case.uid, case.number, facts.accused.name, rank, facts.state, asked))
    return tuple(found), len(cases)


def step_of(paper: Paper | None) -> Step | None:
    """Returns the step that makes the paper; None for the whole case, and for a receipt slip, which goes with any."""
    return _STEPS.get(paper) if paper is not None else None


_STEPS: Final[dict[Paper, Step]] = {
    paper: step
    for entries in TABLE.values()
    for step, entry in entries.items()
    for paper in entry.papers
    if paper is not Paper.RECEIPT
}
