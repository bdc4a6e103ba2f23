"""The register of pending cases as on a day: at which stage each stands, and since when; nothing says guilt.

Pending is a case in which somebody has still to decide: the authority, or the one above it to whom the official went.
Source: domain notes §1.5, §7 (presumption of innocence); Constitution, article 10-A.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, or_, select

from kpdesk.cases.paper_words import listed, name_in
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord
from kpdesk.cases.states import BEFORE_ORDER, State, Step
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.stood_then import StoodThen
from kpdesk.violations.records import ViolationRecord
from kpdesk.weekly.registers.measures import ended_on
from kpdesk.weekly.registers.register import Part, Register, Value
from kpdesk.weekly.registers.source import Source, filled

ABOVE: Final = frozenset({State.APPEAL_PENDING, State.REVISION_PENDING, State.TRIBUNAL_PENDING, State.COURT_PENDING})
"""States in which the one above the authority has to decide."""

PENDING: Final = BEFORE_ORDER | ABOVE

_CASE: Final = (
    CaseRecord.id, CaseRecord.number, CaseRecord.opened_on, CaseRecord.due_what, CaseRecord.due_on,
    PersonRecord.id.label("person"), PersonRecord.name, PersonRecord.name_urdu, PersonRecord.father_name,
    PersonRecord.father_name_urdu, PersonRecord.rank, PersonRecord.belt_no, PersonRecord.posting,
)  # fmt: skip


def pending(source: Source) -> Register:
    """Returns the cases that were pending at the end of the day, the oldest first."""
    counted: Counter[str] = Counter()
    rows = list(_rows(source, counted))
    columns = (
        source.text("case", 1.5, 18), source.day("opened"), *source.official(), source.text("allegation", 2.4, 34),
        source.text("stage", 1.8, 24), source.text("last_step", 2, 30), source.day("last_step_on"),
        source.number("days", 0.8), source.day("suspended"), *((source.text("due", 1.5, 22), source.day("due_on"))
        if source.last == source.today else ()),
    )  # fmt: skip
    lines = (
        *source.narrowed(),
        source.words("register_pending_counts", count=len(rows), first=counted["before"], above=counted["above"]),
        source.words("register_pending_note"),
    )
    part = Part(source.words("register_sheet_pending"), columns, rows)
    title = source.words("register_pending")
    return Register(source.wanted.kind, title, source.period(), filled(lines), (part,), True, source.language)


def _rows(source: Source, counted: Counter[str]) -> Iterator[tuple[Value, ...]]:
    stood = StoodThen(source.session, (Aspect.RANK, Aspect.POSTING))
    steps, kinds = _steps(source), _kinds(source)
    for line in source.session.execute(_chosen(source)):
        of_case = steps.get(line.id, ())
        state = State(of_case[-1].to_state) if of_case else State.INFORMATION
        rank = stood.on(Aspect.RANK, line.person, source.last, line.rank)
        station = stood.on(Aspect.POSTING, line.person, source.last, line.posting)
        if state not in PENDING or not source.fits(station, rank):
            continue
        counted["above" if state in ABOVE else "before"] += 1
        yield (
            line.number, line.opened_on, source.rank(rank), source.in_language(line.name, line.name_urdu),
            source.in_language(line.father_name, line.father_name_urdu), line.belt_no, station,
            listed(kinds.get(line.id, ()), source.language), source.words(f"case_state_{state}"),
            *_last(source, of_case), (source.last - line.opened_on).days, _suspended(source, of_case),
            *_due(source, line),
        )  # fmt: skip


def _chosen(source: Source) -> Select[*tuple[Any, ...]]:
    """What has ended since that day was pending then, perhaps: its steps tell."""
    return (
        select(*_CASE)
        .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
        .where(*_conditions(source))
        .order_by(CaseRecord.opened_on, CaseRecord.id)
    )


def _conditions(source: Source) -> list[ColumnElement[bool]]:
    found = [
        CaseRecord.withdrawn_at.is_(None),
        CaseRecord.opened_on <= source.last,
        or_(CaseRecord.state.in_([state.value for state in PENDING]), CaseRecord.last_step_on > source.last),
    ]
    if source.wanted.first is not None:
        found.append(CaseRecord.opened_on >= source.wanted.first)
    return found


def _steps(source: Source) -> dict[int, list[CaseStepRecord]]:
    found = source.session.scalars(
        select(CaseStepRecord)
        .join(CaseRecord, CaseRecord.id == CaseStepRecord.case_id)
        .where(*_conditions(source), CaseStepRecord.withdrawn_at.is_(None), CaseStepRecord.on_date <= source.last)
        .order_by(CaseStepRecord.case_id, CaseStepRecord.seq)
    )
    by_case: dict[int, list[CaseStepRecord]] = defaultdict(list)
    for step in found:
        by_case[step.case_id].append(step)
    return by_case


def _kinds(source: Source) -> dict[int, list[str]]:
    """Reads what each case is about, in the words of the list of kinds, each once."""
    names = {row.code: f"{row.code} {name_in(row, source.language)}" for row in source.reference.kinds}
    found = source.session.execute(
        select(CaseViolationRecord.case_id, ViolationRecord.kind)
        .join(ViolationRecord, ViolationRecord.id == CaseViolationRecord.violation_id)
        .join(CaseRecord, CaseRecord.id == CaseViolationRecord.case_id)
        .where(*_conditions(source))
        .distinct()
        .order_by(CaseViolationRecord.case_id, ViolationRecord.kind)
    )
    by_case: dict[int, list[str]] = defaultdict(list)
    for case, kind in found:
        by_case[case].append(names.get(kind, kind))
    return by_case


def _last(source: Source, steps: Sequence[CaseStepRecord]) -> tuple[Value, Value]:
    if not steps:
        return source.words("register_no_step"), None
    latest = max(steps, key=lambda step: (step.on_date, step.seq))
    told = (source.words(f"case_step_{latest.step}"), latest.letter_no)
    return " ".join(part for part in told if part), latest.on_date


def _suspended(source: Source, steps: Sequence[CaseStepRecord]) -> Value:
    place = next((at for at in range(len(steps) - 1, -1, -1) if steps[at].step == Step.SUSPENDED), None)
    lasts = place is not None and ended_on(steps, place, source.last) is None
    return steps[place].on_date if lasts and place is not None else None


def _due(source: Source, line: Any) -> tuple[Value, ...]:
    """Tells what is due next; only of today, for the dates that ran on an earlier day are not kept."""
    if source.last != source.today:
        return ()
    return (source.words(f"case_due_{line.due_what}") if line.due_what else "", line.due_on)
