"""Evidence that travelled, as the store keeps it: what went out to whom, what was asked for, what came from others."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base


class SentEvidenceRecord(Base):
    """An exhibit whose contents went out with a file; ``outbox`` is that file's uid, ``way`` picture or sidecar."""

    __tablename__ = "sent_evidence"
    __table_args__ = (Index("ix_sent_evidence_exhibit", "exhibit", "recipient"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    exhibit: Mapped[str] = mapped_column(String(36))
    recipient: Mapped[str] = mapped_column(String(8))
    outbox: Mapped[str] = mapped_column(String(36))
    way: Mapped[str] = mapped_column(String(20))
    sent_at: Mapped[datetime]


class AskedEvidenceRecord(Base):
    """An exhibit of this office that another office asked for, ``receipt`` the inbox uid of the file that asked.

    ``answered_with`` is the outbox uid of the file that it went with.
    """

    __tablename__ = "asked_evidence"
    __table_args__ = (UniqueConstraint("exhibit", "asked_by"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    exhibit: Mapped[str] = mapped_column(String(36))
    asked_by: Mapped[str] = mapped_column(String(8))
    asked_at: Mapped[datetime]
    receipt: Mapped[str] = mapped_column(String(36))
    answered_at: Mapped[datetime | None]
    answered_with: Mapped[str] = mapped_column(String(36), default="")


class EvidenceFileRecord(Base):
    """What evidence a file that was taken in brings.

    ``file`` is its inbox uid, ``sidecar`` the name of what lies beside it; ``pictures`` are the hashes of those inside
    the workbook, ``contents`` hash and size of what is in the sidecar, in its order. ``came_at`` is when it was kept.
    """

    __tablename__ = "evidence_file"

    file: Mapped[str] = mapped_column(String(36), primary_key=True)
    pictures: Mapped[list[Any]] = mapped_column(JSON, default=list)
    contents: Mapped[list[Any]] = mapped_column(JSON, default=list)
    sidecar: Mapped[str] = mapped_column(default="")
    sidecar_sha256: Mapped[str] = mapped_column(String(64), index=True, default="")
    sidecar_bytes: Mapped[int] = mapped_column(BigInteger, default=0)
    came_at: Mapped[datetime | None]


class HeldEvidenceRecord(Base):
    """An exhibit of another office as its last file lists it; ``owner``, ``epoch``, ``place`` as in held rows.

    ``way`` is how its contents travelled last. ``stored_as`` names the sealed file in the folder of evidence, None
    while the contents are not here; ``came_with`` is the inbox uid of the file that brought them. ``fault`` is why
    they could not be kept, ``asked_at`` when this office asked for them, ``asked_why`` the reason that was given.
    """

    __tablename__ = "held_evidence"

    uid: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(String(8), index=True)
    epoch: Mapped[str] = mapped_column(String(36))
    place: Mapped[int]
    last_file: Mapped[str] = mapped_column(String(36), index=True)
    violation: Mapped[str] = mapped_column(String(36), index=True)
    number: Mapped[str] = mapped_column(String(30))
    exhibit: Mapped[str] = mapped_column(String(20))
    file_name: Mapped[str]
    media_type: Mapped[str] = mapped_column(String(100))
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    way: Mapped[str] = mapped_column(String(20))
    stored_as: Mapped[str | None] = mapped_column(String(60), index=True)
    came_with: Mapped[str] = mapped_column(String(36), default="")
    came_at: Mapped[datetime | None]
    fault: Mapped[str] = mapped_column(String(40), default="")
    asked_at: Mapped[datetime | None]
    asked_by: Mapped[str] = mapped_column(String(60), default="")
    asked_why: Mapped[str] = mapped_column(default="")
