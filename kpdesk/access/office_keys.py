"""The keys by which an office signs its files and agrees on their passwords: in use, renewed, of earlier years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.records import OfficeKeyRecord
from kpdesk.base.errors import Broken
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.crypto.signature import SigningKey
from kpdesk.store.unit_of_work import UnitOfWork

KEY_LIFE = timedelta(days=730)
"""Two-year keys, renewed inside normal traffic (exchange design, "Keys")."""

RENEWED_BEFORE = timedelta(days=60)
"""So long before their end the keys are renewed, and warned of until then (exchange design, "Keys")."""


@dataclass(frozen=True, slots=True)
class OfficeKeys:
    """This office's key pairs; ``key_id`` is the fingerprint of the signing key's public half."""

    key_id: str
    signing: SigningKey
    agreement: AgreementKey


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """How long the keys in use hold; ``renewing``: a new pair waits, ``revoked_at``: the CPO ended them."""

    key_id: str
    valid_from: datetime
    valid_to: datetime
    revoked_at: datetime | None
    renewing: bool

    def state(self, now: datetime) -> str:
        """Returns ``good``, ``renew`` (60 days are left, no new pair yet), ``renewing``, ``expired`` or ``revoked``."""
        if self.revoked_at is not None and self.revoked_at <= now:
            return "revoked"
        if now > self.valid_to:
            return "expired"
        if self.valid_to - now > RENEWED_BEFORE:
            return "good"
        return "renewing" if self.renewing else "renew"


def make_office_keys(uow: UnitOfWork, *, renews: str = "") -> str:
    """Makes both key pairs, seals them in the store and returns the key id.

    A pair that ``renews`` another one is not in use before it is certified.
    """
    signing, agreement = SigningKey.generate(), AgreementKey.generate()
    uow.session.add(
        OfficeKeyRecord(
            key_id=signing.id,
            signing_private=signing.private_bytes(),
            signing_public=signing.public_bytes,
            agreement_private=agreement.private_bytes(),
            agreement_public=agreement.public_bytes,
            valid_from=uow.now,
            valid_to=uow.now + KEY_LIFE,
            in_use_since=None if renews else uow.now,
            renews=renews,
        )
    )
    uow.note("office_keys_made", "key", signing.id, valid_to=uow.now + KEY_LIFE)
    return signing.id


def office_keys(session: Session) -> OfficeKeys:
    """Returns the keys in use; raises Broken ``store_damaged`` when there are none."""
    return keys_of(current_key(session))


def keys_of(record: OfficeKeyRecord) -> OfficeKeys:
    """Returns the keys of one record."""
    return OfficeKeys(
        record.key_id,
        SigningKey.from_bytes(record.signing_private),
        AgreementKey.from_bytes(record.agreement_private),
    )


def current_key(session: Session) -> OfficeKeyRecord:
    """Returns the record of the keys in use; raises Broken ``store_damaged``."""
    found = next((record for record in key_records(session) if record.in_use_since is not None), None)
    if found is None:
        raise Broken("store_damaged", reason="no office key")
    return found


def coming_key(session: Session) -> OfficeKeyRecord | None:
    """Returns the renewed pair that is not in use yet, or None."""
    return next((record for record in key_records(session) if record.in_use_since is None), None)


def key_records(session: Session) -> list[OfficeKeyRecord]:
    """Returns all pairs that were not withdrawn, the newest first: old files were locked for old ones."""
    wanted = select(OfficeKeyRecord).where(OfficeKeyRecord.withdrawn_at.is_(None))
    return list(session.scalars(wanted.order_by(OfficeKeyRecord.id.desc())))


def key_term(session: Session) -> KeyTerm:
    """Returns how long the keys in use hold."""
    record = current_key(session)
    revoked = revoked_in(record.certificate)
    return KeyTerm(record.key_id, record.valid_from, record.valid_to, revoked, coming_key(session) is not None)


def revoked_in(certificate: dict[str, Any] | None) -> datetime | None:
    """Returns since when the CPO has revoked the key of this certificate, or None."""
    said = (certificate or {}).get("revoked_at")
    return datetime.fromisoformat(said) if isinstance(said, str) else None
