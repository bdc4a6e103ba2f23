"""Reference data as the store keeps it: one row of any table, and the data packs of the CPO that were taken in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class ReferenceRecord(Record):
    """One row; ``table_name`` and ``code`` name it, ``entry`` holds its fields, ``confirm`` asks to check the paper.

    ``pack_uid`` is the CPO's name for the row since a data pack brought or changed it; ``pack_no`` and ``pack_on``
    number and date of the pack whose values it has (null once somebody of the office changed it). Where a pack changed
    a dated rule, ``pack_period`` is ``ended`` on the row as it was and ``begun`` on the one that follows it here.
    """

    __tablename__ = "reference_item"
    __table_args__ = (UniqueConstraint("table_name", "code", "valid_from"),)

    table_name: Mapped[str] = mapped_column(String(30), index=True)
    code: Mapped[str] = mapped_column(String(40))
    entry: Mapped[dict[str, Any]] = mapped_column(JSON)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    source: Mapped[str | None]
    page: Mapped[str | None]
    confirm: Mapped[bool] = mapped_column(default=False)
    built_in: Mapped[bool] = mapped_column(default=True)
    pack_uid: Mapped[str | None] = mapped_column(String(36), index=True)
    pack_no: Mapped[int | None]
    pack_on: Mapped[date | None]
    pack_period: Mapped[str | None] = mapped_column(String(10))


class DataPackRecord(Record):
    """A data pack of the CPO that was taken in; ``file`` is the uid of its transfer file.

    ``before`` holds each row that it touched as it was, so that the pack can be taken back.
    """

    __tablename__ = "data_pack"

    number: Mapped[int]
    sent_on: Mapped[date]
    file: Mapped[str] = mapped_column(String(36), unique=True)
    lists: Mapped[list[str]] = mapped_column(JSON)
    counts: Mapped[dict[str, int]] = mapped_column(JSON)
    before: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None] = mapped_column(String(60))
