"""Transfers of persons between offices as they travel: what went out, what came in, and what became of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class PersonTransferRecord(Record):
    """A person's transfer by file; ``transfer`` is its own uid, the same at both offices.

    ``direction`` is ``out`` at the office that gives, ``in`` at the one that receives. ``content`` is what a file
    brought and waits to be accepted, emptied when it was; of one that goes out, what its files say. ``exhibits`` are
    the capture sheets of what travels as evidence, by uid. ``about`` counts what it holds, ``file`` is the uid of the
    last file about it, in the outbox or the inbox; ``epoch`` and ``place`` are those of the last file that came.
    """

    __tablename__ = "person_transfer"
    __table_args__ = (UniqueConstraint("transfer", "direction"),)

    transfer: Mapped[str] = mapped_column(String(36), index=True)
    direction: Mapped[str] = mapped_column(String(3))
    peer: Mapped[str] = mapped_column(String(8))
    person_uid: Mapped[str] = mapped_column(String(36), index=True)
    person_name: Mapped[str]
    rank: Mapped[str] = mapped_column(String(20), default="")
    order_no: Mapped[str] = mapped_column(default="")
    offered_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(12))
    settled_on: Mapped[date | None]
    settled_order: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    about: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    exhibits: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    digest: Mapped[str] = mapped_column(String(64), default="")
    file: Mapped[str] = mapped_column(String(36), default="")
    epoch: Mapped[str] = mapped_column(String(36), default="")
    place: Mapped[int] = mapped_column(default=-1)
    told_at: Mapped[datetime | None]
