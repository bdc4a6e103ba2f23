"""What every table of ours has in common."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from uuid_utils import uuid7

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def new_uid() -> str:
    """Returns a fresh UUIDv7 as text: unique in the province and in the order of making."""
    return str(uuid7())


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; refuses a moment without time zone, gives one back with it."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Returns what the database keeps: UTC without the zone's name."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Returns the moment with its zone."""
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """The root of all mapped classes."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012 - SQLAlchemy reads it from the class


class Record(Base):
    """A record with an owner, a revision and a hand that changed it; never deleted, only withdrawn.

    ``office``, ``changed_at`` and ``changed_by`` are filled by the unit of work at flush; a bulk insert
    through Core fills them itself (:meth:`kpdesk.store.unit_of_work.UnitOfWork.stamp`).
    """

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(36), unique=True, default=new_uid)
    office: Mapped[str] = mapped_column(String(8))
    revision: Mapped[int]
    changed_at: Mapped[datetime]
    changed_by: Mapped[str] = mapped_column(String(60))
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None]

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - SQLAlchemy gives the class
        """Counts ``revision`` up at every update and refuses an update of a row that changed meanwhile."""
        return {"version_id_col": cls.revision}
