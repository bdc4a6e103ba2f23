"""The store's own keys by name, such as the one under which its files are sealed; sealed in their turn."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from kpdesk.store.schema import Base
from kpdesk.store.sealed_columns import SealedBytes


class SealedKeyRecord(Base):
    """A key of the store by its name."""

    __tablename__ = "sealed_key"

    name: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[bytes] = mapped_column(SealedBytes("sealed_key.key"))


def key_named(session: Session, name: str) -> bytes | None:
    """Returns a key of the store, or None where none of that name was made."""
    record = session.get(SealedKeyRecord, name)
    return None if record is None else record.key


def keep_key(session: Session, name: str, key: bytes) -> None:
    """Adds a key to the store."""
    session.add(SealedKeyRecord(name=name, key=key))
    session.flush()
