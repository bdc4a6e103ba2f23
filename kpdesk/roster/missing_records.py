"""The queue of persons whom a roll did not name, as the store keeps it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base

_OPEN = text("settled_as IS NULL AND closed_by IS NULL")
_CLOSED = text("closed_by IS NOT NULL")


class MissingPersonRecord(Base):
    """A serving person whom an accepted roll did not name; waits until somebody says what became of him.

    ``settled_as`` is a service state or ``mistake``; ``closed_by`` is the later roll that names him again, or that
    asks anew. Taking an import back removes what nobody settled, and opens what that import closed.
    """

    __tablename__ = "roster_missing"
    __table_args__ = (
        UniqueConstraint("batch_id", "person_id"),
        # The queue is counted in this index alone.
        Index(
            "ix_roster_missing_open",
            "person_id",
            "batch_id",
            "settled_as",
            "closed_by",
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        # Only of those closed: a full one would be preferred to the one above.
        Index("ix_roster_missing_closed", "closed_by", sqlite_where=_CLOSED, postgresql_where=_CLOSED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("roster_import.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("roster_import.id"))
    settled_as: Mapped[str | None] = mapped_column(String(30))
    settled_on: Mapped[date | None]
    settled_order: Mapped[str] = mapped_column(default="")
    to_office: Mapped[str] = mapped_column(String(8), default="")
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str | None] = mapped_column(String(60))
