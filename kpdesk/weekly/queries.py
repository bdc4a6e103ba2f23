"""Reads on weekly returns."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from kpdesk.base.errors import Refused
from kpdesk.weekly.drawing import changed_figures
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rows import ReturnRow, ReturnView
from kpdesk.weekly.rules import CertificateState, ReturnState


def returns(session: Session) -> tuple[ReturnRow, ...]:
    """Returns every return, the newest week and edition first."""
    chosen = select(ReturnRecord).options(defer(ReturnRecord.parts), defer(ReturnRecord.counted))
    chosen = chosen.where(ReturnRecord.withdrawn_at.is_(None))
    chosen = chosen.order_by(ReturnRecord.first.desc(), ReturnRecord.edition.desc())
    return tuple(row_of(record) for record in session.scalars(chosen))


def record_of(session: Session, week: str, edition: int | None = None) -> ReturnRecord | None:
    """Returns the record of a week, its last edition unless one is named; None where there is none."""
    chosen = select(ReturnRecord).where(ReturnRecord.week == week, ReturnRecord.withdrawn_at.is_(None))
    if edition is not None:
        chosen = chosen.where(ReturnRecord.edition == edition)
    return session.scalars(chosen.order_by(ReturnRecord.edition.desc())).first()


def need_record(session: Session, week: str, edition: int | None = None) -> ReturnRecord:
    """Returns the record of a week; raises Refused ``week_not_drawn_up``."""
    record = record_of(session, week, edition)
    if record is None:
        raise Refused("week_not_drawn_up", field="week", week=week)
    return record


def view(session: Session, week: str, edition: int | None = None) -> ReturnView:
    """Returns one return whole; raises Refused ``week_not_drawn_up``."""
    record = need_record(session, week, edition)
    before = record_of(session, week, record.edition - 1) if record.edition > 1 else None
    return ReturnView(
        row=row_of(record),
        letter_no=record.letter_no,
        note=record.note,
        figures=record.figures,
        counted=record.counted,
        parts=record.parts,
        certificate=record.certificate,
        problems=(),
        changes=tuple(changed_figures(before.figures, record.figures)) if before else (),
        signature=record.signature,
        audit_head=record.audit_head,
    )


def row_of(record: ReturnRecord) -> ReturnRow:
    """Returns the record as a row of the list."""
    return ReturnRow(
        uid=record.uid,
        week=record.week,
        first=record.first,
        last=record.last,
        edition=record.edition,
        state=ReturnState(record.state),
        nil=record.nil,
        certificate=CertificateState(record.certificate["state"]),
        new=record.figures["new"],
        balance=record.figures["balance"],
        drawn_up_by=record.drawn_up_by,
        frozen_by=record.frozen_by,
        frozen_at=record.frozen_at,
        digest=record.digest,
    )
