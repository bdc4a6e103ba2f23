"""Users, the office's own keys and settings; passwords are nowhere, only key slots outside the database."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base, Record
from kpdesk.store.sealed_columns import SealedBytes, SealedText


class UserRecord(Record):
    """A person who may log in.

    ``person_uid`` is he himself on the roll, ``supports_uid`` the officer whom he works for as reader, gunman or
    staff: he handles no violation of either.
    """

    __tablename__ = "user_account"

    name: Mapped[str] = mapped_column(String(60), unique=True)
    full_name: Mapped[str]
    role: Mapped[str] = mapped_column(String(20))
    disabled_at: Mapped[datetime | None]
    person_uid: Mapped[str | None] = mapped_column(String(36))
    supports_uid: Mapped[str | None] = mapped_column(String(36))


class OfficeKeyRecord(Record):
    """This office's own keys; private halves never leave the encrypted store.

    ``in_use_since`` is None while a renewed pair waits for the CPO's certificate; ``renews`` is the pair before it.
    """

    __tablename__ = "office_key"

    key_id: Mapped[str] = mapped_column(String(16), unique=True)
    signing_private: Mapped[bytes] = mapped_column(SealedBytes("office_key.signing_private"))
    signing_public: Mapped[bytes] = mapped_column(LargeBinary)
    agreement_private: Mapped[bytes] = mapped_column(SealedBytes("office_key.agreement_private"))
    agreement_public: Mapped[bytes] = mapped_column(LargeBinary)
    valid_from: Mapped[datetime]
    valid_to: Mapped[datetime]
    in_use_since: Mapped[datetime | None]
    renews: Mapped[str] = mapped_column(String(16), default="")
    enrolment_words: Mapped[str | None] = mapped_column(SealedText("office_key.enrolment_words"))
    certificate: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class SettingRecord(Base):
    """A setting that differs from its default; ``user_name`` is empty for the office's own settings."""

    __tablename__ = "setting"

    user_name: Mapped[str] = mapped_column(String(60), primary_key=True, default="")
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str]


class PreferenceRecord(Base):
    """How a user likes his own window: columns, saved filters, what he opened last. Never a fact about anybody."""

    __tablename__ = "preference"

    user_name: Mapped[str] = mapped_column(String(60), primary_key=True)
    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class FormDraftRecord(Base):
    """A form that a user left half-typed; ``content`` is what he typed, sealed as the store itself is."""

    __tablename__ = "form_draft"

    user_name: Mapped[str] = mapped_column(String(60), primary_key=True)
    form: Mapped[str] = mapped_column(String(80), primary_key=True)
    subject: Mapped[str] = mapped_column(String(120), primary_key=True, default="")
    page: Mapped[str] = mapped_column(String(40), default="")
    revision: Mapped[int | None]
    content: Mapped[str] = mapped_column(SealedText("form_draft.content"))
    kept_at: Mapped[datetime]
