"""Other offices as this one knows them: their keys, since when, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.exchange.records import PeerRecord

ROOT: Final = "CPO"
"""The office that certifies all others."""


@dataclass(frozen=True, slots=True)
class Peer:
    """One key pair of another office; files sealed from ``revoked_at`` on are refused."""

    office: str
    key_id: str
    signing_public: bytes
    agreement_public: bytes
    valid_from: datetime
    valid_to: datetime
    revoked_at: datetime | None

    def valid_at(self, moment: datetime) -> bool:
        """Returns whether the key's own term holds at that moment; revocation is asked for separately."""
        return self.valid_from <= moment <= self.valid_to


def peers(session: Session) -> tuple[Peer, ...]:
    """Returns every key that is known, revoked ones too, the newest of each office first."""
    records = session.scalars(
        select(PeerRecord).where(PeerRecord.withdrawn_at.is_(None)).order_by(PeerRecord.peer, PeerRecord.id.desc())
    )
    return tuple(peer_of(record) for record in records)


def peer_in_use(session: Session, office: str, moment: datetime) -> Peer | None:
    """Returns the newest key of the office that is valid and not revoked at that moment, or None."""
    for peer in peers(session):
        revoked = peer.revoked_at is not None and peer.revoked_at <= moment
        if peer.office == office and peer.valid_at(moment) and not revoked:
            return peer
    return None


def peer_of(record: PeerRecord) -> Peer:
    """Returns the frozen row of a record."""
    return Peer(
        record.peer,
        record.key_id,
        record.signing_public,
        record.agreement_public,
        record.valid_from,
        record.valid_to,
        record.revoked_at,
    )
