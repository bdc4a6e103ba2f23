"""The punishment register: every punishment ordered in a period, and what became of it.

Only what rule 4 of the Police Rules 1975 lists stands here; warnings, suspensions and the like have a register of their
own and are in no figure of this one. What was modified or set aside stays, with the day and the decision. Source:
domain notes §1.3, §7.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Subquery, select

from kpdesk.base.clock import on_paper
from kpdesk.cases.facts import Award, awards_in
from kpdesk.cases.paper_words import punishment_words
from kpdesk.cases.records import CaseRecord, CaseStepRecord, PunishmentRecord
from kpdesk.cases.roll_rules import UNDONE, Entry, entry_state
from kpdesk.cases.states import REVIEWS, Outcome, Step
from kpdesk.reference.rules import Detail
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.stood_then import StoodThen
from kpdesk.weekly.registers.register import Part, Register, Value
from kpdesk.weekly.registers.source import Source, filled

_UNDER_APPEAL: Final = "under_appeal"
_IN_FORCE: Final = "in_force"
_TELLING: Final = (Step.ORDER_ISSUED, Step.APPEAL_FILED, *REVIEWS)
"""Steps that say more of a punishment than its own record."""

_AWARD: Final = (
    PunishmentRecord.case_id, PunishmentRecord.punishment, PunishmentRecord.grade, PunishmentRecord.amount,
    PunishmentRecord.cumulative, PunishmentRecord.ordered_on, PunishmentRecord.ob_no, PunishmentRecord.appeal_until,
    PunishmentRecord.state, PunishmentRecord.undone_on, PunishmentRecord.undone_by, PunishmentRecord.entry_due_on,
    PunishmentRecord.entered_on, PunishmentRecord.entry_page, PunishmentRecord.entry_cancelled_on,
)  # fmt: skip
_PERSON: Final = (
    PersonRecord.id, PersonRecord.name, PersonRecord.name_urdu, PersonRecord.father_name,
    PersonRecord.father_name_urdu, PersonRecord.rank, PersonRecord.belt_no, PersonRecord.posting,
)  # fmt: skip


def punishments(source: Source) -> Register:
    """Returns the register, the earliest order first; how each stands is told as on the day of drawing up."""
    counted: Counter[str] = Counter()
    rows = list(_rows(source, counted))
    columns = (
        source.day("ordered"), source.text("ob_no", 1.1, 12), *source.official(), source.text("case", 1.5, 18),
        source.text("punishment", 2.6, 34), source.text("class", 0.9, 9, source.words("register_class_minor")),
        source.day("appeal_until"),
        source.text("stands", 2.6, 44), source.day("entry_due"), source.text("entry", 1.7, 26),
    )  # fmt: skip
    lines = (
        *source.narrowed(),
        _counts(source, len(rows), counted),
        source.words("register_punishments_note", on=on_paper(source.today)),
    )
    part = Part(source.words("register_sheet_punishments"), columns, rows)
    title = source.words("register_punishments")
    return Register(source.wanted.kind, title, source.period(), filled(lines), (part,), True, source.language)


def _counts(source: Source, count: int, counted: Counter[str]) -> str:
    values = {name: counted[name] for name in ("minor", "major", "modified", "set_aside", _UNDER_APPEAL)}
    standing = count - sum(counted[state] for state in UNDONE)
    return source.words("register_punishments_counts", count=count, standing=standing, **values)


def _rows(source: Source, counted: Counter[str]) -> Iterator[tuple[Value, ...]]:
    stood = StoodThen(source.session, (Aspect.RANK, Aspect.POSTING))
    conditions = _conditions(source)
    steps = _steps(source, conditions)
    for line in source.session.execute(_chosen(conditions)):
        rank = stood.before(Aspect.RANK, line.id, line.ordered_on, line.rank)
        station = stood.before(Aspect.POSTING, line.id, line.ordered_on, line.posting)
        if not source.fits(station, rank):
            continue
        counted.update((line.grade, line.state))
        of_case = steps.get(line.case_id, ())
        yield (
            line.ordered_on, line.ob_no, source.rank(rank), source.in_language(line.name, line.name_urdu),
            source.in_language(line.father_name, line.father_name_urdu), line.belt_no, station, line.number,
            _punishment(source, line, of_case), source.words(f"register_class_{line.grade}"), line.appeal_until,
            _standing(source, line, of_case), line.entry_due_on, _entry(source, line),
        )  # fmt: skip


def _conditions(source: Source) -> list[ColumnElement[bool]]:
    found = [PunishmentRecord.withdrawn_at.is_(None), PunishmentRecord.ordered_on <= source.last]
    if source.wanted.first is not None:
        found.append(PunishmentRecord.ordered_on >= source.wanted.first)
    return found


def _chosen(conditions: Sequence[ColumnElement[bool]]) -> Select[*tuple[Any, ...]]:
    return (
        select(*_AWARD, CaseRecord.number, *_PERSON)
        .join(CaseRecord, CaseRecord.id == PunishmentRecord.case_id)
        .join(PersonRecord, PersonRecord.id == PunishmentRecord.person_id)
        .where(CaseRecord.withdrawn_at.is_(None), *conditions)
        .order_by(PunishmentRecord.ordered_on, PunishmentRecord.id)
    )


def _steps(source: Source, conditions: Sequence[ColumnElement[bool]]) -> dict[int, list[CaseStepRecord]]:
    """Reads the steps of those cases only whose punishments they say something of: most stand as they were given."""
    reducing = [row.code for row in source.reference.punishments if {Detail.RANK, Detail.POST} & set(row.states)]
    told = (PunishmentRecord.state != _IN_FORCE) | PunishmentRecord.punishment.in_(reducing)
    cases: Subquery = select(PunishmentRecord.case_id).where(told, *conditions).distinct().subquery()
    found = source.session.scalars(
        select(CaseStepRecord)
        .where(
            CaseStepRecord.case_id.in_(select(cases.c.case_id)), CaseStepRecord.withdrawn_at.is_(None),
            CaseStepRecord.step.in_([step.value for step in _TELLING]),
        )
        .order_by(CaseStepRecord.case_id, CaseStepRecord.seq)
    )  # fmt: skip
    by_case: dict[int, list[CaseStepRecord]] = defaultdict(list)
    for step in found:
        by_case[step.case_id].append(step)
    return by_case


def _punishment(source: Source, line: Any, steps: Sequence[CaseStepRecord]) -> str:
    given = (award for step in steps if step.on_date == line.ordered_on for award in _given(step))
    reduced = next((award.reduced_to for award in given if award.punishment == line.punishment), "")
    return _words(source, Award(line.punishment, line.amount, line.cumulative, reduced))


def _given(step: CaseStepRecord) -> tuple[Award, ...]:
    if step.step == Step.ORDER_ISSUED:
        return awards_in(step.fields)
    return awards_in({"awards": [step.fields]}) if step.fields.get("outcome") == Outcome.MODIFIED else ()


def _words(source: Source, award: Award) -> str:
    row = source.reference.punishments.get(award.punishment)
    return punishment_words(award, row, source.rank(award.reduced_to), source.language) if row else award.punishment


def _standing(source: Source, line: Any, steps: Sequence[CaseStepRecord]) -> str:
    """What became of it; of a decision above the authority its day, its number, by whom, and what stands instead."""
    if line.state == _UNDER_APPEAL:
        filed = next((step.on_date for step in reversed(steps) if step.step == Step.APPEAL_FILED), None)
        return source.words("register_stands_under_appeal", on=on_paper(filed))
    if line.state not in UNDONE:
        return source.words("register_stands_in_force")
    decision = next((step for step in steps if step.uid == line.undone_by), None)
    fields = decision.fields if decision else {}
    remanded = fields.get("outcome") == Outcome.REMANDED
    instead = "; ".join(_words(source, award) for award in _given(decision)) if decision else ""
    return source.words(
        "register_stands_remanded" if remanded else f"register_stands_{line.state}",
        on=on_paper(line.undone_on), instead=instead, decision=_decision(source, decision),
    ).strip()  # fmt: skip


def _decision(source: Source, step: CaseStepRecord | None) -> str:
    if step is None:
        return ""
    parts = (source.words(f"case_step_{step.step}"), step.letter_no, str(step.fields.get("by") or ""))
    return source.words("register_decision", told=", ".join(part for part in parts if part))


def _entry(source: Source, line: Any) -> str:
    state = entry_state(line.state, line.entry_due_on, line.entered_on, line.entry_cancelled_on, source.today)
    told: dict[Entry, date | None] = {
        Entry.MADE: line.entered_on, Entry.TO_CANCEL: line.entered_on, Entry.CANCELLED: line.entry_cancelled_on,
    }  # fmt: skip
    page = source.words("register_entry_page", page=line.entry_page) if line.entry_page else ""
    parts = (source.words(f"entry_state_{state}"), on_paper(told.get(state)), page)
    return " ".join(part for part in parts if part)
