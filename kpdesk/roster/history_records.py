"""The service record as the store keeps it: what held before, transfers, declarations, photos, sanctioned posts."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base, Record

_OPEN_OFFER = text("state = 'offered' AND withdrawn_at IS NULL")


class ServiceHistoryRecord(Base):
    """Something that held of a person and is over: a posting, a state, a belt number, a rank.

    What holds now stands in the person's own record only, so that the two can never differ. ``batch_id`` is the
    import that ended it: taking that import back removes the row, the import's own record of it stays.
    """

    __tablename__ = "service_history"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    aspect: Mapped[str] = mapped_column(String(20))
    value: Mapped[str]
    held_from: Mapped[date | None]
    held_until: Mapped[date]
    order_no: Mapped[str] = mapped_column(default="")
    supervisor: Mapped[str] = mapped_column(default="")
    held_in: Mapped[str] = mapped_column(String(8))
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("roster_import.id"), index=True)
    entered_at: Mapped[datetime]
    entered_by: Mapped[str] = mapped_column(String(60))


class TransferOfferRecord(Record):
    """A person offered by one office to another; the person's own ``office`` says who has him now.

    ``file_sent_at`` is when his records went to the other office in a file, which it accepts or declines as they are.
    """

    __tablename__ = "transfer_offer"
    __table_args__ = (
        # A person can be offered to one office at a time only.
        Index(
            "ix_transfer_offer_open", "person_id", unique=True, sqlite_where=_OPEN_OFFER, postgresql_where=_OPEN_OFFER
        ),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    from_office: Mapped[str] = mapped_column(String(8))
    to_office: Mapped[str] = mapped_column(String(8))
    order_no: Mapped[str]
    offered_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(12))
    settled_on: Mapped[date | None]
    settled_order: Mapped[str] = mapped_column(default="")
    file_sent_at: Mapped[datetime | None]


class DeclarationRecord(Record):
    """What a person signed about his social-media accounts; without accounts it is the "nil" undertaking."""

    __tablename__ = "account_declaration"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    signed_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class DeclaredAccountRecord(Base):
    """One account of a declaration; ``handle_folded`` is its name as handles are compared."""

    __tablename__ = "declared_account"

    id: Mapped[int] = mapped_column(primary_key=True)
    declaration_id: Mapped[int] = mapped_column(ForeignKey("account_declaration.id"), index=True)
    platform: Mapped[str] = mapped_column(String(20))
    handle: Mapped[str]
    handle_folded: Mapped[str] = mapped_column(index=True)
    url: Mapped[str] = mapped_column(default="")


class PersonPhotoRecord(Record):
    """A photo of a person, sealed in the store's folder under ``stored_as``; the newest one that stands is shown."""

    __tablename__ = "person_photo"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    stored_as: Mapped[str] = mapped_column(String(60))
    media_type: Mapped[str] = mapped_column(String(20))
    size_bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))


class SanctionedPostsRecord(Record):
    """How many posts of a rank are sanctioned at a posting; an empty ``posting`` means the office as a whole."""

    __tablename__ = "sanctioned_posts"
    __table_args__ = (UniqueConstraint("rank", "posting"),)

    rank: Mapped[str] = mapped_column(String(20))
    posting: Mapped[str] = mapped_column(default="")
    posts: Mapped[int]
    order_no: Mapped[str] = mapped_column(default="")
