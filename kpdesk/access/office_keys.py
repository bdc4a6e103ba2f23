"""The keys by which an office signs its files and agrees on their passwords."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.records import OfficeKeyRecord
from kpdesk.base.errors import Broken
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.crypto.signature import SigningKey
from kpdesk.store.unit_of_work import UnitOfWork

KEY_LIFE = timedelta(days=730)
"""Two-year keys, renewed inside normal traffic (exchange design, "Keys")."""


@dataclass(frozen=True, slots=True)
class OfficeKeys:
    """This office's key pairs; ``key_id`` is the fingerprint of the signing key's public half."""

    key_id: str
    signing: SigningKey
    agreement: AgreementKey


def make_office_keys(uow: UnitOfWork) -> str:
    """Makes both key pairs, seals them in the store and returns the key id."""
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
        )
    )
    uow.note("office_keys_made", "key", signing.id, valid_to=uow.now + KEY_LIFE)
    return signing.id


def office_keys(session: Session) -> OfficeKeys:
    """Returns the keys in use; raises Broken ``store_damaged`` when there are none."""
    record = current_key(session)
    return OfficeKeys(
        record.key_id,
        SigningKey.from_bytes(record.signing_private),
        AgreementKey.from_bytes(record.agreement_private),
    )


def current_key(session: Session) -> OfficeKeyRecord:
    """Returns the newest key record that was not withdrawn; raises Broken ``store_damaged``."""
    found = session.scalars(
        select(OfficeKeyRecord).where(OfficeKeyRecord.withdrawn_at.is_(None)).order_by(OfficeKeyRecord.id.desc())
    ).first()
    if found is None:
        raise Broken("store_damaged", reason="no office key")
    return found
