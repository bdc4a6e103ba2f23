"""Reads of peers, outbox and inbox for screens and the command line."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.exchange.fingerprint import check_words
from kpdesk.exchange.peers import peers
from kpdesk.exchange.records import InboxRecord, OutboxRecord
from kpdesk.exchange.rows import InboxRow, OutboxRow, PeerRow
from kpdesk.exchange.sending import RECEIVED, REFUSED

RECEIPT_DUE: Final = timedelta(days=14)
"""After this long without a receipt somebody should ask (exchange design, "Receipts")."""


def outbox(session: Session, now: datetime) -> tuple[OutboxRow, ...]:
    """Returns every file that was written, newest first."""
    records = session.scalars(select(OutboxRecord).order_by(OutboxRecord.id.desc()))
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
            record.kind == "return" and record.state not in (RECEIVED, REFUSED)
            and now - record.written_at > RECEIPT_DUE,
        )
        for record in records
    )  # fmt: skip


def inbox(session: Session, limit: int = 500) -> tuple[InboxRow, ...]:
    """Returns what came in, newest first, quarantine included."""
    records = session.scalars(select(InboxRecord).order_by(InboxRecord.id.desc()).limit(limit))
    return tuple(
        InboxRow(
            record.uid,
            record.file_name,
            record.sender,
            record.seq,
            record.kind,
            record.period,
            record.colour,
            record.code,
            record.accepted,
            record.changed_at,
            record.sha256,
            record.outcome.get("values", {}),
        )
        for record in records
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
