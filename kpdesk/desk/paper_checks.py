"""A printed page of another office, held against what that office sent: the CPO's side of ``check-paper``."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.exchange.records import PeerRecord, ReceivedRowRecord
from kpdesk.exchange.return_tables import HEAD
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.weekly.checking import PaperCheck, PaperVerdict, Why
from kpdesk.weekly.paper_code import PaperCode, is_signed_by, short_digest
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import CertificateState, ReturnState


def check_paper_of_another(session: Session, code: PaperCode) -> PaperCheck:
    """Returns the verdict on a page of an office whose key is here: the key proves it, what came in gives its figures.

    A page that the office signed is TRUE also where its return did not come in; what it states and whether it was
    revised is then not known. UNKNOWN where the key is not here; ALTERED where it is not signed by the office, or
    where another return came in under its name.
    """
    keys = session.scalars(select(PeerRecord.signing_public).where(PeerRecord.peer == code.office)).all()
    if not keys:
        return PaperCheck(PaperVerdict.UNKNOWN, Why.OTHER_OFFICE, code)
    received = session.scalars(
        select(ReceivedReturnRecord)
        .where(ReceivedReturnRecord.reporting_office == code.office, ReceivedReturnRecord.week == code.week)
        .order_by(ReceivedReturnRecord.edition)
    ).all()
    mine = next((record for record in received if record.edition == code.edition), None)
    newest = received[-1].edition if received else None
    digest = _digest_received(session, code)
    row = _row(mine, digest) if mine and digest else None
    figures = dict(mine.figures) if mine else {}
    if not any(is_signed_by(public, code) for public in keys):
        return PaperCheck(PaperVerdict.ALTERED, Why.NOT_SIGNED, code, row, newest, figures)
    if digest is not None and short_digest(digest) != code.digest:
        return PaperCheck(PaperVerdict.ALTERED, Why.OTHER_FIGURES, code, row, newest, figures)
    if newest is not None and newest > code.edition:
        return PaperCheck(PaperVerdict.SUPERSEDED, Why.SUPERSEDED, code, row, newest, figures)
    if row is None:
        return PaperCheck(PaperVerdict.TRUE, Why.TRUE_NOT_RECEIVED, code)
    return PaperCheck(PaperVerdict.TRUE, Why.TRUE, code, row, newest, figures)


def _digest_received(session: Session, code: PaperCode) -> str | None:
    entries = session.scalars(
        select(ReceivedRowRecord.entry).where(
            ReceivedRowRecord.table_name == HEAD, ReceivedRowRecord.owner == code.office
        )
    )
    return next((e["digest"] for e in entries if (e["week"], e["edition"]) == (code.week, code.edition)), None)


def _row(record: ReceivedReturnRecord, digest: str) -> ReturnRow:
    return ReturnRow(
        uid=record.uid,
        week=record.week,
        first=record.first,
        last=record.last,
        edition=record.edition,
        state=ReturnState.FROZEN,
        nil=record.nil,
        certificate=CertificateState(record.certificate["state"]),
        new=record.figures["new"],
        balance=record.figures["balance"],
        drawn_up_by=record.reporting_office,
        frozen_by=None,
        frozen_at=record.frozen_at,
        digest=digest,
    )
