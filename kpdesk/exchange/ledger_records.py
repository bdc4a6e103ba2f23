"""What of this office's records has gone to whom, as the store keeps it: a fingerprint of each row, never its contents.

``row_digest`` is of the row as that recipient got it. Both tables are made for many rows: their key is all they have.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base


class DeliveredRowRecord(Base):
    """A row that the recipient has confirmed to hold."""

    __tablename__ = "delivered_row"
    __table_args__ = ({"sqlite_with_rowid": False},)

    recipient: Mapped[str] = mapped_column(String(8), primary_key=True)
    table_name: Mapped[str] = mapped_column(String(20), primary_key=True)
    uid: Mapped[str] = mapped_column(String(80), primary_key=True)
    row_digest: Mapped[bytes] = mapped_column(LargeBinary)


class RowUnderwayRecord(Base):
    """A row of a file for which no receipt has come; ``row_digest`` None tells that it no longer counts."""

    __tablename__ = "row_underway"
    __table_args__ = ({"sqlite_with_rowid": False},)

    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), primary_key=True)
    table_name: Mapped[str] = mapped_column(String(20), primary_key=True)
    uid: Mapped[str] = mapped_column(String(80), primary_key=True)
    row_digest: Mapped[bytes | None] = mapped_column(LargeBinary)
