"""The records of this office as rows of their record tables, before anybody's right to a field is looked at.

What is withdrawn, belongs to another office or is a protected disclosure has no row: who was sent one before is told
that it no longer counts. Drafts are in other tables of the store and never come here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, String, cast, select
from sqlalchemy.orm import Session, aliased

from kpdesk.base.canonical import digest
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord, PunishmentRecord
from kpdesk.cases.states import Step
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord
from kpdesk.exchange.canonical_columns import canonical_rows
from kpdesk.exchange.record_tables import (
    ACCOUNT,
    AWARD,
    CASE,
    PERSON,
    POSTING,
    SIGNATURE,
    STEP,
    VIOLATION,
    RecordTable,
)
from kpdesk.exchange.tables import Row, ValueType
from kpdesk.monitoring.records import AccountRecord
from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.rules import Attribution, Disposal, may_be_named

_UID_DIGITS: Final = 16


def record_rows(session: Session, office: str, table: RecordTable) -> list[Row]:
    """Returns the office's records of that table as canonical rows, each with its uid in front; none is withdrawn."""
    rows = _READS[table.name](session, office)
    # Dates come as the text that the store holds: read as dates they would only be written as text again.
    columns = tuple(
        replace(column, type=ValueType.TEXT) if column.type is ValueType.DATE else column for column in table.columns
    )
    return [row for row in canonical_rows(columns, rows) if row is not None]


def _persons(session: Session, office: str) -> list[Sequence[Any]]:
    names = [column.name for column in PERSON.columns[:-1]]
    chosen = select(*(_plain(getattr(PersonRecord, name)) for name in names))
    chosen = chosen.where(PersonRecord.withdrawn_at.is_(None), PersonRecord.office == office)
    return _with_end(session.execute(chosen.order_by(PersonRecord.id)))


def _postings(session: Session, office: str) -> list[Sequence[Any]]:
    """A row's uid follows from what it says: the same period gives the same uid, whoever has the person by then."""
    record = ServiceHistoryRecord
    chosen = (
        select(
            PersonRecord.uid, record.aspect, record.value, _plain(record.held_from), _plain(record.held_until),
            record.order_no, record.supervisor,
        )
        .join(PersonRecord, PersonRecord.id == record.person_id)
        .where(PersonRecord.withdrawn_at.is_(None), PersonRecord.office == office)
        .order_by(record.person_id, record.id)
    )  # fmt: skip
    seen: dict[str, int] = defaultdict(int)
    rows: list[Sequence[Any]] = []
    for row in session.execute(chosen):
        name = f"{row[0]}/{digest(list(row[1:5]))[:_UID_DIGITS]}"
        seen[name] += 1
        uid = name if seen[name] == 1 else f"{name}-{seen[name]}"
        rows.append((uid, *row, False))
    return rows


def _violations(session: Session, office: str) -> list[Sequence[Any]]:
    """Who is meant is told where a report may name him; the others are counted without a name."""
    names = [column.name for column in VIOLATION.columns[:-1] if column.name != "person"]
    person = VIOLATION.columns.index(next(c for c in VIOLATION.columns if c.name == "person"))
    chosen = (
        select(PersonRecord.uid, *(_plain(getattr(ViolationRecord, name)) for name in names))
        .outerjoin(PersonRecord, PersonRecord.id == ViolationRecord.person_id)
        .where(*_ours(ViolationRecord, office), ViolationRecord.protected.is_(False))
        .order_by(ViolationRecord.id)
    )
    attribution, disposal, case = (names.index(name) for name in ("attribution", "disposal", "case_number"))
    rows: list[Sequence[Any]] = []
    for who, *row in session.execute(chosen):
        named = _is_named(row[attribution], row[disposal], row[case])
        rows.append((*row[:person], who if named else None, *row[person:], False))
    return rows


def _cases(session: Session, office: str) -> list[Sequence[Any]]:
    about = _about(session)
    names = ("number", "track", "state", "opened_on", "last_step_on", "due_on", "due_what", "authority",
             "enquiry_officer", "suspended_on", "outcome", "closed_on")  # fmt: skip
    chosen = select(
        CaseRecord.id, CaseRecord.uid, PersonRecord.uid, *(_plain(getattr(CaseRecord, name)) for name in names)
    )
    chosen = chosen.join(PersonRecord, PersonRecord.id == CaseRecord.person_id).where(*_ours(CaseRecord, office))
    rows: list[Sequence[Any]] = []
    for key, uid, who, number, *rest in session.execute(chosen.order_by(CaseRecord.id)):
        violations, named, told = about.get(key, ("", True, True))
        if told:
            rows.append((uid, number, who if named else None, violations, *rest, False))
    return rows


def _steps(session: Session, office: str) -> list[Sequence[Any]]:
    record, untold = CaseStepRecord, _untold(session)
    chosen = select(
        record.case_id, record.uid, CaseRecord.uid, record.seq, record.step, _plain(record.on_date), record.letter_no,
        record.fields["outcome"].as_string(),
    )  # fmt: skip
    chosen = chosen.join(CaseRecord, CaseRecord.id == record.case_id).where(
        *_ours(record, office), CaseRecord.withdrawn_at.is_(None)
    )
    rows = session.execute(chosen.order_by(record.id))
    return _with_end(row[1:] for row in rows if row[0] not in untold)


def _awards(session: Session, office: str) -> list[Sequence[Any]]:
    record, about = PunishmentRecord, _about(session)
    chosen = (
        select(
            record.case_id, record.uid, CaseRecord.uid, PersonRecord.uid, record.punishment, record.grade,
            record.amount, record.unit, _plain(record.ordered_on), record.ob_no, CaseRecord.authority, record.state,
            _plain(record.undone_on), record.undone_by,
        )
        .join(CaseRecord, CaseRecord.id == record.case_id)
        .join(PersonRecord, PersonRecord.id == record.person_id)
        .where(*_ours(record, office), CaseRecord.withdrawn_at.is_(None))
        .order_by(record.id)
    )  # fmt: skip
    orders = _orders(session)
    rows: list[Sequence[Any]] = []
    for key, uid, case, who, *rest in session.execute(chosen):
        _uids, named, told = about.get(key, ("", True, True))
        if told:
            rest[6] = orders.get((key, rest[4])) or rest[6]
            rows.append((uid, case, who if named else None, *rest, False))
    return rows


def _accounts(session: Session, office: str) -> list[Sequence[Any]]:
    record = AccountRecord
    chosen = select(
        record.uid, record.platform, record.kind, record.name, record.authorised, record.members_of_office,
        _plain(record.found_on), _plain(record.closed_on), record.closure_proof, record.exception_reason,
    )  # fmt: skip
    return _with_end(session.execute(chosen.where(*_ours(record, office)).order_by(record.id)))


def _signatures(session: Session, office: str) -> list[Sequence[Any]]:
    """A letter is named by its code: offices have the same codes, and identities of their own."""
    record = AcknowledgementRecord
    chosen = (
        select(record.uid, PersonRecord.uid, DirectiveRecord.code, record.state, _plain(record.on_date))
        .join(PersonRecord, PersonRecord.id == record.person_id)
        .join(DirectiveRecord, DirectiveRecord.id == record.directive_id)
        .where(
            *_ours(record, office), PersonRecord.withdrawn_at.is_(None), PersonRecord.office == office,
            DirectiveRecord.withdrawn_at.is_(None),
        )
        .order_by(record.id)
    )  # fmt: skip
    return _with_end(session.execute(chosen))


_READS: Final[dict[str, Callable[[Session, str], list[Sequence[Any]]]]] = {
    PERSON.name: _persons,
    POSTING.name: _postings,
    VIOLATION.name: _violations,
    CASE.name: _cases,
    STEP.name: _steps,
    AWARD.name: _awards,
    ACCOUNT.name: _accounts,
    SIGNATURE.name: _signatures,
}


def _about(session: Session) -> dict[int, tuple[str, bool, bool]]:
    """Returns for each case about violations: their uids, whether its person may be named, whether it may be told of.

    A case about protected disclosures alone is told to nobody; of others these are left out.
    """
    record, violation = CaseViolationRecord, aliased(ViolationRecord)
    chosen = select(
        record.case_id, violation.uid, violation.protected, violation.attribution, violation.disposal,
        violation.case_number, violation.withdrawn_at,
    ).join(violation, violation.id == record.violation_id).order_by(record.case_id, violation.id)  # fmt: skip
    found: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for case, uid, protected, attribution, disposal, number, withdrawn in session.execute(chosen):
        told = found[case]
        if not protected:
            told.append(("" if withdrawn else uid, _is_named(attribution, disposal, number)))
    return {
        case: (" ".join(uid for uid, _ in told if uid), any(named for _, named in told), bool(told))
        for case, told in found.items()
    }


def _untold(session: Session) -> set[int]:
    return {case for case, (_uids, _named, told) in _about(session).items() if not told}


def _orders(session: Session) -> dict[tuple[int, str], str]:
    """Returns who gave the order, by case and day."""
    record = CaseStepRecord
    chosen = select(record.case_id, _plain(record.on_date), record.fields["authority"].as_string()).where(
        record.step == Step.ORDER_ISSUED.value, record.withdrawn_at.is_(None)
    )
    return {(case, day): who for case, day, who in session.execute(chosen) if who}


def _is_named(attribution: str, disposal: str | None, case_number: str | None) -> bool:
    return may_be_named(
        Attribution(attribution), Disposal(disposal) if disposal else None, protected=False,
        in_proceedings=case_number is not None,
    )  # fmt: skip


def _ours(record: Any, office: str) -> tuple[ColumnElement[bool], ...]:
    return record.withdrawn_at.is_(None), record.office == office


def _plain(column: Any) -> Any:
    return cast(column, String) if isinstance(column.type, Date) else column


def _with_end(rows: Iterable[Sequence[Any]]) -> list[Sequence[Any]]:
    return [(*row, False) for row in rows]
