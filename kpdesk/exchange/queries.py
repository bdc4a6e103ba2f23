"""Reads of peers, outbox and inbox for screens and the command line."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.exchange.answers import ANSWERED
from kpdesk.exchange.fingerprint import check_words
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.peers import ROOT, peers
from kpdesk.exchange.quarantine import remedy_for
from kpdesk.exchange.records import InboxRecord, OutboxRecord
from kpdesk.exchange.review_tables import reviews_received
from kpdesk.exchange.rows import InboxRow, OutboxRow, PeerRow
from kpdesk.exchange.sending import CORRECTION, RECEIVED, REFUSED
from kpdesk.exchange.trust import Colour
from kpdesk.weekly.records import ReturnRecord

RECEIPT_DUE: Final = timedelta(days=14)
"""After this long without a receipt somebody should ask (exchange design, "Receipts")."""

COUNTS: Final = ("added", "updated", "same", "conflicts", "refused")
"""What a file did to the rows here, under the names of the headless contract."""


def outbox(session: Session, now: datetime) -> tuple[OutboxRow, ...]:
    """Returns every file that was written, newest first."""
    records = session.scalars(select(OutboxRecord).order_by(OutboxRecord.id.desc())).all()
    reviews = _reviews_of_weeks(session, {record.recipient for record in records})
    return tuple(
        OutboxRow(
            record.uid,
            record.file_name,
            record.recipient,
            record.seq,
            record.kind,
            record.period,
            record.state,
            record.rows,
            record.sha256,
            record.written_at,
            record.receipt,
            record.kind in ANSWERED and record.state not in (RECEIVED, REFUSED, CORRECTION)
            and now - record.written_at > RECEIPT_DUE,
            record.kind == Kind.RETURN.value and bool(record.about) and not record.sealed_by,
            reviews.get((record.recipient, record.about), ""),
        )
        for record in records
    )  # fmt: skip


def _reviews_of_weeks(session: Session, reviewers: set[str]) -> dict[tuple[str, str], str]:
    """Returns what became of this office's own weeks, by reviewer and the uid of the edition that was sent."""
    own = session.execute(select(ReturnRecord.week, ReturnRecord.edition, ReturnRecord.uid, ReturnRecord.office))
    uids = {(week, edition, office): uid for week, edition, uid, office in own}
    if not uids:
        return {}
    return {
        (one.reviewer, uids[one.week, one.edition, one.office]): one.state.value
        for one in reviews_received(session, reviewers)
        if (one.week, one.edition, one.office) in uids
    }


def outbox_record(session: Session, file: str) -> OutboxRecord:
    """Returns the record of a file that was written, by its uid or its name; raises Refused ``file_unknown``."""
    wanted = select(OutboxRecord).where(or_(OutboxRecord.uid == file, OutboxRecord.file_name == file))
    record = session.scalars(wanted.order_by(OutboxRecord.id.desc()).limit(1)).first()
    if record is None:
        raise Refused("file_unknown", field="file", uid=file)
    return record


def inbox(session: Session, office: str, limit: int = 500) -> tuple[InboxRow, ...]:
    """Returns what came in, newest first, with what still lies in quarantine and the one thing that helps with it."""
    wanted = select(InboxRecord).where(InboxRecord.withdrawn_at.is_(None))
    records = session.scalars(wanted.order_by(InboxRecord.id.desc()).limit(limit))
    return tuple(_inbox_row(record, at_root=office == ROOT) for record in records)


def _inbox_row(record: InboxRecord, *, at_root: bool) -> InboxRow:
    found = record.outcome
    # The verdict on record is the one before somebody took the file in late; what holds now is that it was.
    late = record.accepted and bool(found.get("late"))
    helps = remedy_for(record.code, found, at_root=at_root, was_read=bool(record.manifest))
    return InboxRow(
        record.uid,
        record.file_name,
        record.sender,
        record.seq,
        record.kind,
        record.period,
        Colour.GREEN.value if late else record.colour,
        "taken_late" if late else record.code,
        record.accepted,
        record.changed_at,
        record.sha256,
        found.get("values", {}),
        "" if record.accepted else helps.value,
        str(found.get("answered", "")),
        {name: int(found[name]) for name in COUNTS if name in found},
        tuple(found.get("missing", ())),
        len(found.get("left_out", ())),
        str(found.get("accepted_by", "")),
        tuple((key, reason) for key, reason in found.get("reasons", ())),
    )


def peer_rows(session: Session) -> tuple[PeerRow, ...]:
    """Returns every other office's keys."""
    return tuple(
        PeerRow(
            peer.office,
            peer.key_id,
            check_words(peer.signing_public, peer.agreement_public),
            peer.valid_from,
            peer.valid_to,
            peer.revoked_at,
        )
        for peer in peers(session)
    )
