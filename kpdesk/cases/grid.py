"""Replies and orders of many cases: each line judged by the guard with its reasons, then entered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy.orm import Session

from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, ProblemsFound
from kpdesk.base.progress import Progress, silent
from kpdesk.cases.draft import StepDraft
from kpdesk.cases.findings import Warning
from kpdesk.cases.grid_lines import GridKind, GridLine
from kpdesk.cases.grid_steps import draft_of
from kpdesk.cases.guard import refuse_without_reasons
from kpdesk.cases.loading import find_case
from kpdesk.cases.records import CaseRecord
from kpdesk.cases.service import judge_step
from kpdesk.cases.states import State, Step
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be said about a line: its code with values, the column it is about, and whether it stops."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    column: str = ""
    stops: bool = True


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """A line as the rules see it; ``draft`` is None where it cannot be a step."""

    line: int
    case: str
    person: str
    step: Step | None
    remarks: tuple[Remark, ...]
    draft: StepDraft | None = None

    @property
    def ready(self) -> bool:
        """Whether it can be entered as it stands."""
        return self.draft is not None and not any(remark.stops for remark in self.remarks)


def judge_lines(
    session: Session,
    kind: GridKind,
    lines: Sequence[GridLine],
    reference: Reference,
    role: Role,
    today: date,
    progress: Progress | None = None,
) -> tuple[JudgedLine, ...]:
    """Returns every line with what the guard finds; ``anyway`` answers all of its findings. Raises Cancelled."""
    progress = progress or silent()
    found = []
    for done, line in enumerate(lines):
        progress.step("grid_judging", done, len(lines))
        found.append(_judged(session, kind, line, reference, role, today))
    named = Counter(line.case for line in found if line.case)
    return tuple(_once(line, twice=named[line.case] > 1) for line in found)


def _once(line: JudgedLine, *, twice: bool) -> JudgedLine:
    if not twice:
        return line
    return replace(line, remarks=(Remark("grid_case_twice", {"case": line.case}, "case"), *line.remarks))


def _judged(
    session: Session, kind: GridKind, line: GridLine, reference: Reference, role: Role, today: date
) -> JudgedLine:
    try:
        record = find_case(session, line.cell("case"))
    except Refused as refused:
        return JudgedLine(line.line, line.cell("case"), "", None, (_remark(refused),))
    person = session.get_one(PersonRecord, record.person_id).name
    draft, problems = draft_of(kind, line, record.uid, State(record.state))
    if draft is None:
        return JudgedLine(line.line, record.number, person, None, tuple(map(_problem, problems)))
    return _with_guard(session, line, record, person, draft, (reference, role, today))


def _with_guard(
    session: Session,
    line: GridLine,
    record: CaseRecord,
    person: str,
    draft: StepDraft,
    by: tuple[Reference, Role, date],
) -> JudgedLine:
    number, why = record.number, line.cell("anyway")
    try:
        warnings = judge_step(session, draft, *by)
        reasons = {entry.code: why for entry in warnings} if why else {}
        told = tuple(_finding(entry, answered=bool(why)) for entry in warnings)
        answered = replace(draft, overrides=reasons)
        if any(entry.stops for entry in warnings):
            refuse_without_reasons(warnings, reasons)
    except ProblemsFound as refused:
        return JudgedLine(line.line, number, person, draft.step, tuple(map(_problem, refused.problems)))
    except Refused as refused:
        return JudgedLine(line.line, number, person, draft.step, (_remark(refused),))
    return JudgedLine(line.line, number, person, draft.step, told, answered)


def _finding(entry: Warning, *, answered: bool) -> Remark:
    return Remark(entry.code, dict(entry.values), "anyway", stops=entry.blocks and not answered)


def _problem(problem: Problem) -> Remark:
    return Remark(problem.code, dict(problem.values), problem.field or "")


def _remark(refused: Refused) -> Remark:
    return Remark(refused.code, dict(refused.values), refused.field or "")
