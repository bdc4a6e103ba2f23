"""Monitoring units, their checks, accounts and groups as the store keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class UnitRecord(Record):
    """A Social Media Monitoring Unit and the order that notified it."""

    __tablename__ = "monitoring_unit"

    name: Mapped[str]
    order_no: Mapped[str | None]
    order_date: Mapped[date | None]
    in_charge_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    in_charge_text: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None]


class MemberRecord(Record):
    """A member of a unit from one day to another; ``person_id`` None is somebody who is not on the roll."""

    __tablename__ = "monitoring_member"

    unit_id: Mapped[int] = mapped_column(ForeignKey("monitoring_unit.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date]
    to_on: Mapped[date | None]


class CheckRecord(Record):
    """A look at public accounts on one day: what was looked at, what was found, or nothing found."""

    __tablename__ = "monitoring_check"

    on_date: Mapped[date] = mapped_column(index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("monitoring_unit.id"))
    checked_by: Mapped[str]
    platforms: Mapped[list[Any]] = mapped_column(JSON, default=list)
    accounts_checked: Mapped[int]
    nothing_found: Mapped[bool]
    found: Mapped[str] = mapped_column(default="")
    looked_at: Mapped[str] = mapped_column(default="")


class AccountRecord(Record):
    """An account or group: open until ``closed_on``; ``exception_reason`` says why it is still open.

    ``witness_reason`` says why the person who confirmed the closure is no user of this store; empty: he is one.
    One that is found active after its closure is a new record with ``relapse_of``: the closed one stays as it was.
    """

    __tablename__ = "account"

    platform: Mapped[str] = mapped_column(String(30))
    kind: Mapped[str] = mapped_column(String(20))
    owner: Mapped[str] = mapped_column(String(20), default="official")
    name: Mapped[str]
    handle: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    admin_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    admin_text: Mapped[str] = mapped_column(default="")
    authorised: Mapped[bool] = mapped_column(default=False)
    authorised_by: Mapped[str] = mapped_column(default="")
    authorised_order: Mapped[str] = mapped_column(default="")
    members_of_office: Mapped[int | None]
    found_on: Mapped[date] = mapped_column(index=True)
    obtained: Mapped[str] = mapped_column(String(20), default="public")
    owner_sure: Mapped[str] = mapped_column(String(20), default="unsure")
    undertaking_on: Mapped[date | None]
    undertaking_signed: Mapped[bool] = mapped_column(default=False)
    undertaking_until: Mapped[date | None]
    closed_on: Mapped[date | None]
    closed_by: Mapped[str] = mapped_column(String(60), default="")
    closure_proof: Mapped[str] = mapped_column(default="")
    proof_file: Mapped[str] = mapped_column(default="")
    proof_stored_as: Mapped[str] = mapped_column(default="")
    proof_size_bytes: Mapped[int | None]
    proof_sha256: Mapped[str] = mapped_column(String(64), default="")
    confirmed_by: Mapped[str] = mapped_column(default="")
    confirmed_on: Mapped[date | None]
    witness_reason: Mapped[str] = mapped_column(default="")
    exception_reason: Mapped[str] = mapped_column(default="")
    relapse_of: Mapped[str | None] = mapped_column(String(36), index=True)
    note: Mapped[str] = mapped_column(default="")


class AccountPersonRecord(Record):
    """An official who belongs to an account or group; ``part`` is "admin" or "member"."""

    __tablename__ = "account_person"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    part: Mapped[str] = mapped_column(String(20))


class SightingRecord(Record):
    """How one account was seen on a day; ``check_id`` None when it was looked at outside a check."""

    __tablename__ = "account_sighting"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    check_id: Mapped[int | None] = mapped_column(ForeignKey("monitoring_check.id"), index=True)
    on_date: Mapped[date]
    seen: Mapped[str] = mapped_column(String(20))
    seen_by: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
