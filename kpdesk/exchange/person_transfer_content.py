"""Everything on record about a person, as it goes to another office with him: plain values, no keys of this store.

A protected disclosure goes nowhere. What is a file of its own (exhibits) travels as evidence; scans and photos stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.clock import iso_utc
from kpdesk.cases.paper_records import IssuedPaperRecord
from kpdesk.cases.records import (
    CaseDueRecord,
    CaseRecord,
    CaseScanRecord,
    CaseStepRecord,
    CaseViolationRecord,
    PunishmentRecord,
)
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord
from kpdesk.roster.history_records import (
    DeclarationRecord,
    DeclaredAccountRecord,
    PersonPhotoRecord,
    ServiceHistoryRecord,
)
from kpdesk.roster.records import PersonRecord
from kpdesk.store.schema import Base
from kpdesk.violations.records import EvidenceRecord, ViolationDirectiveRecord, ViolationRecord

OF_THE_STORE: Final = frozenset(
    {
        "id", "office", "revision", "changed_at", "changed_by", "withdrawn_at", "withdrawn_reason", "person_id",
        "case_id", "violation_id", "directive_id", "declaration_id", "batch_id", "import_batch", "import_key",
        "stored_as", "sort_name", "received_from", "received_on",
    }
)  # fmt: skip
"""Columns that mean something in one store only, or are made anew in the other."""


def content_of(session: Session, person: PersonRecord) -> dict[str, Any]:
    """Returns the person's records as nested plain values; ``left`` counts what stays behind."""
    violations = session.scalars(_stands(ViolationRecord, person).order_by(ViolationRecord.id)).all()
    told = [record for record in violations if not record.protected]
    cases = _cases(session, person, {record.id: record.uid for record in told})
    return {
        "person": plain(person),
        "history": [plain(row) for row in _of_person(session, ServiceHistoryRecord, person)],
        "declarations": [
            {**plain(row), "accounts": [plain(one) for one in _accounts(session, row)]}
            for row in session.scalars(_stands(DeclarationRecord, person).order_by(DeclarationRecord.id))
        ],
        "acknowledgements": _acknowledgements(session, person),
        "violations": [{**plain(record), "directives": _known(session, record)} for record in told],
        "exhibits": _exhibits(session, told),
        "cases": cases,
        "left": {
            "protected": len(violations) - len(told),
            "photos": len(session.scalars(_stands(PersonPhotoRecord, person)).all()),
            "scans": _scans(session, person),
        },
    }


def counts_of(content: dict[str, Any]) -> dict[str, int]:
    """Returns how many of each thing there are, and how much stays behind under ``left_…``."""
    cases = content["cases"]
    return {
        "violations": len(content["violations"]),
        "pending": sum(1 for row in content["violations"] if row["disposed_on"] is None),
        "exhibits": len(content["exhibits"]),
        "cases": len(cases),
        "open_cases": sum(1 for case in cases if case["closed_on"] is None),
        "steps": sum(len(case["steps"]) for case in cases),
        "punishments": sum(len(case["punishments"]) for case in cases),
        "papers": sum(len(case["papers"]) for case in cases),
        "history": len(content["history"]),
        "declarations": len(content["declarations"]),
        "acknowledgements": len(content["acknowledgements"]),
        **{f"left_{name}": count for name, count in content["left"].items()},
    }


def plain(record: Base) -> dict[str, Any]:
    """Returns a record's own columns as JSON values: days and moments as ISO text."""
    names = [column.key for column in record.__mapper__.column_attrs if column.key not in OF_THE_STORE]
    return {name: _plain(getattr(record, name)) for name in names}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return iso_utc(value)
    return value.isoformat() if isinstance(value, date) else value


def _stands(record: Any, person: PersonRecord) -> Any:
    return select(record).where(record.person_id == person.id, record.withdrawn_at.is_(None))


def _of_person(session: Session, record: Any, person: PersonRecord) -> Iterable[Any]:
    return session.scalars(select(record).where(record.person_id == person.id).order_by(record.id)).all()


def _accounts(session: Session, declaration: DeclarationRecord) -> Iterable[DeclaredAccountRecord]:
    wanted = DeclaredAccountRecord.declaration_id == declaration.id
    return session.scalars(select(DeclaredAccountRecord).where(wanted).order_by(DeclaredAccountRecord.id)).all()


def _acknowledgements(session: Session, person: PersonRecord) -> list[dict[str, Any]]:
    rows = session.execute(
        select(AcknowledgementRecord, DirectiveRecord.code)
        .join(DirectiveRecord, DirectiveRecord.id == AcknowledgementRecord.directive_id)
        .where(AcknowledgementRecord.person_id == person.id, AcknowledgementRecord.withdrawn_at.is_(None))
        .order_by(DirectiveRecord.code)
    )
    return [{**plain(record), "directive": code} for record, code in rows]


def _known(session: Session, violation: ViolationRecord) -> list[dict[str, Any]]:
    rows = session.execute(
        select(ViolationDirectiveRecord, DirectiveRecord.code)
        .join(DirectiveRecord, DirectiveRecord.id == ViolationDirectiveRecord.directive_id)
        .where(ViolationDirectiveRecord.violation_id == violation.id)
        .order_by(DirectiveRecord.code)
    )
    return [{**plain(record), "directive": code} for record, code in rows]


def _exhibits(session: Session, violations: list[ViolationRecord]) -> list[dict[str, Any]]:
    found = []
    for violation in violations:
        wanted = (EvidenceRecord.violation_id == violation.id, EvidenceRecord.withdrawn_at.is_(None))
        for record in session.scalars(select(EvidenceRecord).where(*wanted).order_by(EvidenceRecord.id)):
            found.append({**plain(record), "violation": violation.uid})
    return found


def _cases(session: Session, person: PersonRecord, violations: dict[int, str]) -> list[dict[str, Any]]:
    """Returns his cases; one about protected disclosures alone is told to nobody."""
    found = []
    for case in session.scalars(_stands(CaseRecord, person).order_by(CaseRecord.id)):
        links = session.scalars(
            select(CaseViolationRecord.violation_id).where(CaseViolationRecord.case_id == case.id)
        ).all()
        about = [violations[key] for key in links if key in violations]
        if links and not about:
            continue
        found.append(
            {
                **plain(case),
                "violations": about,
                "steps": [plain(row) for row in _of_case(session, CaseStepRecord, case)],
                "punishments": [plain(row) for row in _of_case(session, PunishmentRecord, case)],
                "papers": [plain(row) for row in _of_case(session, IssuedPaperRecord, case)],
                "dues": [plain(row) for row in _of_case(session, CaseDueRecord, case)],
            }
        )
    return found


def _of_case(session: Session, record: Any, case: CaseRecord) -> list[Any]:
    wanted = select(record).where(record.case_id == case.id)
    if hasattr(record, "withdrawn_at"):
        wanted = wanted.where(record.withdrawn_at.is_(None))
    return list(session.scalars(wanted.order_by(record.id)))


def _scans(session: Session, person: PersonRecord) -> int:
    return (
        session.scalar(
            select(func.count())
            .select_from(CaseScanRecord)
            .join(CaseRecord, CaseRecord.id == CaseScanRecord.case_id)
            .where(CaseRecord.person_id == person.id, CaseScanRecord.withdrawn_at.is_(None))
        )
        or 0
    )
