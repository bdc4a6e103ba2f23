"""Peers, and the transfer files that went out and came in, as the store keeps them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base, Record


class PeerRecord(Record):
    """Another office as this one knows it: its public keys, and how far its files have been taken in."""

    __tablename__ = "peer"

    peer: Mapped[str] = mapped_column(String(8), index=True)
    key_id: Mapped[str] = mapped_column(String(16), unique=True)
    signing_public: Mapped[bytes] = mapped_column(LargeBinary)
    agreement_public: Mapped[bytes] = mapped_column(LargeBinary)
    certificate: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    valid_from: Mapped[datetime]
    valid_to: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class OutboxRecord(Record):
    """A transfer file that was written; ``about`` is the uid of the record that it carries.

    ``seal_sha256`` is the digest of its manifest, which the next file names in ``previous_sha256``.
    ``written_at`` is when it was first handed over, before that when it was sealed; a receipt leaves it as it is.
    ``sealed_by`` is the district whose file was passed on; "" for this office's own, which alone are its chain.
    ``sidecar`` is the name of the file of evidence that lies beside it in the outbox, "" where there is none.
    """

    __tablename__ = "outbox"
    __table_args__ = (UniqueConstraint("recipient", "seq", "epoch"),)

    recipient: Mapped[str] = mapped_column(String(8))
    seq: Mapped[int]
    epoch: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str] = mapped_column(String(20))
    period: Mapped[str] = mapped_column(String(20), default="")
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    seal_sha256: Mapped[str] = mapped_column(String(64), index=True)
    previous_sha256: Mapped[str] = mapped_column(String(64), default="")
    about: Mapped[str] = mapped_column(String(36), default="", index=True)
    size_bytes: Mapped[int]
    rows: Mapped[int]
    state: Mapped[str] = mapped_column(String(20), default="written")
    written_at: Mapped[datetime]
    sealed_by: Mapped[str] = mapped_column(String(8), default="")
    sidecar: Mapped[str] = mapped_column(default="")
    sidecar_sha256: Mapped[str] = mapped_column(String(64), default="")
    receipt: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class InboxRecord(Record):
    """A transfer file that came in, accepted or in quarantine; its bytes lie in the inbox folder by hash.

    ``addressed`` is the office for which it was sealed: another than this one where a region passed it on. ``place``
    orders all files of one sender in an epoch, to whomever they went; ``seq`` counts those to one office.
    """

    __tablename__ = "inbox"

    sender: Mapped[str] = mapped_column(String(8), index=True, default="")
    addressed: Mapped[str] = mapped_column(String(8), default="")
    seq: Mapped[int | None]
    place: Mapped[int] = mapped_column(default=0)
    epoch: Mapped[str] = mapped_column(String(36), default="")
    kind: Mapped[str] = mapped_column(String(20), default="")
    period: Mapped[str] = mapped_column(String(20), default="")
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    seal_sha256: Mapped[str] = mapped_column(String(64), default="")
    previous_sha256: Mapped[str] = mapped_column(String(64), default="")
    key_id: Mapped[str] = mapped_column(String(16), default="")
    colour: Mapped[str] = mapped_column(String(10))
    code: Mapped[str] = mapped_column(String(40))
    accepted: Mapped[bool] = mapped_column(default=False)
    manifest: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    outcome: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class ReceivedRowRecord(Base):
    """A row of another office as its last accepted file gave it; ``first_file`` and ``last_file`` are inbox uids."""

    __tablename__ = "received_row"

    table_name: Mapped[str] = mapped_column(String(30), primary_key=True)
    uid: Mapped[str] = mapped_column(String(80), primary_key=True)
    owner: Mapped[str] = mapped_column(String(8), index=True)
    row_revision: Mapped[int]
    entry: Mapped[dict[str, Any]] = mapped_column(JSON)
    first_file: Mapped[str] = mapped_column(String(36))
    last_file: Mapped[str] = mapped_column(String(36))
