"""A printed page of another office, held against what that office sent: the CPO's side of ``check-paper``."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.exchange.records import PeerRecord, ReceivedRowRecord
from kpdesk.exchange.return_tables import HEAD
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.weekly.checking import PaperCheck, PaperVerdict
from kpdesk.weekly.paper_code import PaperCode, is_signed_by, short_digest
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import CertificateState, ReturnState


def check_paper_of_another(session: Session, code: PaperCode) -> PaperCheck:
    """Returns the verdict on a page of an office whose keys and returns are here.

    UNKNOWN where its keys are not known or that edition was never received; ALTERED where it is not signed by
    the office, or its digest is not that of the return that came in.
    """
    keys = session.scalars(select(PeerRecord.signing_public).where(PeerRecord.peer == code.office)).all()
    if not keys:
        return PaperCheck(PaperVerdict.UNKNOWN, code)
    if not any(is_signed_by(public, code) for public in keys):
        return PaperCheck(PaperVerdict.ALTERED, code)
    received = session.scalars(
        select(ReceivedReturnRecord)
        .where(ReceivedReturnRecord.reporting_office == code.office, ReceivedReturnRecord.week == code.week)
        .order_by(ReceivedReturnRecord.edition)
    ).all()
    mine = next((record for record in received if record.edition == code.edition), None)
    digest = _digest_received(session, code)
    if mine is None or digest is None:
        return PaperCheck(PaperVerdict.UNKNOWN, code)
    row = _row(mine, digest)
    if short_digest(digest) != code.digest:
        return PaperCheck(PaperVerdict.ALTERED, code, row)
    newest = received[-1].edition
    return PaperCheck(PaperVerdict.SUPERSEDED if newest > code.edition else PaperVerdict.TRUE, code, row, newest)


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
