"""What the store says of itself: identity, office, epoch."""

from __future__ import annotations

from sqlalchemy import String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from kpdesk.base.errors import Broken
from kpdesk.store.schema import Base

STORE_ID = "store_id"
OFFICE = "office"
EPOCH = "epoch"
EPOCH_NOTE = "epoch_note"
PRACTICE = "practice"


class MetaRecord(Base):
    """One fact about the store."""

    __tablename__ = "store_meta"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str]


def meta(session: Session, key: str) -> str:
    """Returns a fact about the store; raises Broken ``store_damaged`` when it is missing."""
    value = session.scalar(select(MetaRecord.value).where(MetaRecord.key == key))
    if value is None:
        raise Broken("store_damaged", reason=f"no {key}")
    return value


def practice_state(session: Session) -> str:
    """Returns how far a store of invented data was filled, an empty text for every real store."""
    return session.scalar(select(MetaRecord.value).where(MetaRecord.key == PRACTICE)) or ""


def put_meta(session: Session, key: str, value: str) -> None:
    """Writes a fact about the store."""
    session.merge(MetaRecord(key=key, value=value))
