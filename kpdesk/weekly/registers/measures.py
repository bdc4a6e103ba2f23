"""Measures that are no punishment: a register of their own, so that no count of punishments ever holds one.

Source: domain notes §1.3; rule 4 of the Police Rules 1975 lists none of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import select

from kpdesk.cases.paper_words import listed, name_in
from kpdesk.cases.records import CaseRecord, CaseStepRecord
from kpdesk.cases.states import Outcome, Step
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import ServiceState
from kpdesk.roster.stood_then import StoodThen
from kpdesk.weekly.registers.register import Part, Register, Value
from kpdesk.weekly.registers.source import Source, filled

_BY_STEP: Final[Mapping[str, str]] = MappingProxyType(
    {
        Step.EXPLANATION_CALLED: "EXPLANATION",
        Step.SUSPENDED: "SUSPENSION",
        Step.CLOSED_TO_LINES: "LINES",
        Step.TRANSFERRED: "TRANSFER",
    }
)
_BY_OUTCOME: Final[Mapping[object, str]] = MappingProxyType(
    {Outcome.WARNED.value: "WARNING", Outcome.DISPLEASURE.value: "DISPLEASURE"}
)
_BY_STATE: Final[Mapping[str, str]] = MappingProxyType(
    {ServiceState.REVERTED: "REVERSION", ServiceState.DISCHARGED: "DISCHARGE"}
)
_ENDS: Final[Mapping[str, Step]] = MappingProxyType(
    {Step.SUSPENDED: Step.REINSTATED, Step.CLOSED_TO_LINES: Step.RETURNED_FROM_LINES}
)
_PERSON: Final = (
    PersonRecord.id, PersonRecord.name, PersonRecord.name_urdu, PersonRecord.father_name,
    PersonRecord.father_name_urdu, PersonRecord.rank, PersonRecord.belt_no, PersonRecord.posting,
)  # fmt: skip


def measures(source: Source) -> Register:
    """Returns the measures of the period, the earliest first."""
    counted: Counter[str] = Counter()
    found = [*_from_cases(source), *_from_roster(source)]
    rows = sorted(_told(source, found, counted), key=lambda row: str(row[0]))
    columns = (
        source.day("measure_on"), source.text("number", 1.3, 14), *source.official(), source.text("case", 1.5, 18),
        source.text("measure", 2.2, 28), source.text("measure_to", 1.8, 22), source.day("measure_ended"),
    )  # fmt: skip
    each = listed((f"{name} {count}" for name, count in sorted(counted.items())), source.language)
    lines = (
        *source.narrowed(),
        source.words("register_measures_counts", count=len(rows), each=each) if rows else "",
        source.words("register_measures_note"),
    )
    part = Part(source.words("register_sheet_measures"), columns, rows)
    title = source.words("register_measures")
    return Register(source.wanted.kind, title, source.period(), filled(lines), (part,), True, source.language)


def ended_on(steps: Sequence[CaseStepRecord], place: int, last: date) -> date | None:
    """Returns the day on which the suspension or the time in Lines at that place ended, None while it lasted.

    An order that says how the suspension counts ends it too.
    """
    end = _ENDS.get(steps[place].step)
    for later in steps[place + 1 :] if end else ():
        settled = end is Step.REINSTATED and later.fields.get("suspension_treated_as")
        if (later.step == end or settled) and later.on_date <= last:
            return later.on_date
    return None


Found = tuple[date, str, Any, str, str, str, date | None]
"""Day, number, the person's line, case number, code of the measure, where to, the day of its end."""


def _from_cases(source: Source) -> Iterator[Found]:
    lines = source.session.execute(
        select(CaseStepRecord, CaseRecord.number, *_PERSON)
        .join(CaseRecord, CaseRecord.id == CaseStepRecord.case_id)
        .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
        .where(
            CaseRecord.withdrawn_at.is_(None), CaseStepRecord.withdrawn_at.is_(None),
            CaseStepRecord.step.in_([*_BY_STEP, *_ENDS.values(), Step.ORDER_ISSUED.value]),
        )
        .order_by(CaseStepRecord.case_id, CaseStepRecord.seq)
    )  # fmt: skip
    by_case: dict[int, list[Any]] = defaultdict(list)
    for line in lines:
        by_case[line[0].case_id].append(line)
    for of_case in by_case.values():
        steps = [line[0] for line in of_case]
        for place, line in enumerate(of_case):
            step: CaseStepRecord = line[0]
            outcome = step.fields.get("outcome")
            code = _BY_OUTCOME.get(outcome, "") if step.step == Step.ORDER_ISSUED else _BY_STEP.get(step.step, "")
            if code and _within(source, step.on_date):
                number = str(step.fields.get("ob_number") or "") or step.letter_no
                to = str(step.fields.get("to") or "")
                yield step.on_date, number, line, line.number, code, to, ended_on(steps, place, source.today)


def _from_roster(source: Source) -> Iterator[Found]:
    """Gives reversions and discharges: they are states of service, not steps of a case."""
    now = select(PersonRecord.service_state, PersonRecord.state_since, PersonRecord.state_order, *_PERSON).where(
        PersonRecord.service_state.in_(_BY_STATE), PersonRecord.withdrawn_at.is_(None)
    )
    history = ServiceHistoryRecord
    before = (
        select(history.value, history.held_from, history.order_no, *_PERSON)
        .join(PersonRecord, PersonRecord.id == history.person_id)
        .where(history.aspect == Aspect.SERVICE_STATE.value, history.value.in_(_BY_STATE))
        .where(PersonRecord.withdrawn_at.is_(None))
    )
    for wanted in (now, before):
        for line in source.session.execute(wanted):
            state, since, order = line[:3]
            if since is not None and _within(source, since):
                yield since, order or "", line, "", _BY_STATE[state], "", None


def _told(source: Source, found: Sequence[Found], counted: Counter[str]) -> Iterator[tuple[Value, ...]]:
    stood = StoodThen(source.session, (Aspect.RANK, Aspect.POSTING))
    for on, number, line, case, code, to, ended in found:
        rank = stood.before(Aspect.RANK, line.id, on, line.rank)
        station = stood.before(Aspect.POSTING, line.id, on, line.posting)
        if not source.fits(station, rank):
            continue
        name = name_in(source.reference.non_punishments.get(code), source.language) or code
        counted[name] += 1
        yield (
            on, number, source.rank(rank), source.in_language(line.name, line.name_urdu),
            source.in_language(line.father_name, line.father_name_urdu), line.belt_no, station, case, name, to, ended,
        )  # fmt: skip


def _within(source: Source, day: date) -> bool:
    return (source.wanted.first is None or source.wanted.first <= day) and day <= source.last
