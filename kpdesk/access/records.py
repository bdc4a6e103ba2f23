"""Users as the store keeps them; the password itself is nowhere, only key slots outside the database."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base, Record


class UserRecord(Record):
    """A person who may log in."""

    __tablename__ = "user_account"

    name: Mapped[str] = mapped_column(String(60), unique=True)
    full_name: Mapped[str]
    role: Mapped[str] = mapped_column(String(20))
    disabled_at: Mapped[datetime | None]


class SettingRecord(Base):
    """A setting that differs from its default; ``user_name`` is empty for the office's own settings."""

    __tablename__ = "setting"

    user_name: Mapped[str] = mapped_column(String(60), primary_key=True, default="")
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str]
