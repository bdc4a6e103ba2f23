"""Keys renewed inside normal traffic: the new pair rides in the next file, signed by the old one and by itself.

An office makes a new pair when 60 days are left and tells the CPO in its next file; the CPO certifies it and answers
in its own next file, from which on the new pair is in use. The CPO tells its offices of a new pair in each file and
uses it for the last days of the old one. Old pairs go on opening the files that were locked for them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from sqlalchemy import select

from kpdesk.access.office_keys import (
    KEY_LIFE,
    RENEWED_BEFORE,
    coming_key,
    current_key,
    key_term,
    keys_of,
    make_office_keys,
)
from kpdesk.access.records import OfficeKeyRecord
from kpdesk.base.canonical import canonical
from kpdesk.base.clock import iso_utc, on_paper
from kpdesk.base.errors import Broken, Refused
from kpdesk.crypto import signature
from kpdesk.exchange.certificates import COLUMNS, Certificate, certify
from kpdesk.exchange.enrolment import certificates_of, keep_peer, take_certificates
from kpdesk.exchange.peers import ROOT, Peer, peer_of
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.records import PeerRecord
from kpdesk.exchange.tables import ColumnSpec, Table, Value, canonical_row
from kpdesk.store.unit_of_work import UnitOfWork

TABLE: Final = "new_keys"
CERTIFICATES: Final = "certificates"
ROOT_SWITCHES_BEFORE: Final = timedelta(days=14)
"""So long before the end of its old keys the CPO begins to use those that it has announced."""

_DOMAIN: Final = b"kpdesk-renewal-v1"
_COLUMNS: Final = (*COLUMNS, ColumnSpec("proof"))


def keys_code(state: str, *, at_root: bool) -> str:
    """Returns the code that tells how this office's keys stand; ``state`` as :meth:`KeyTerm.state` gives it."""
    if state == "good":
        return "doctor_keys"
    return "doctor_keys_root_renew" if at_root and state in ("renew", "renewing") else f"doctor_keys_{state}"


def refuse_ended_keys(uow: UnitOfWork) -> None:
    """Returns while this office's keys hold; raises Refused ``own_keys_expired``, ``own_keys_revoked``."""
    term = key_term(uow.session)
    state = term.state(uow.now)
    if state == "revoked" and term.revoked_at is not None:
        raise Refused("own_keys_revoked", since=on_paper(term.revoked_at.date()))
    if state == "expired":
        raise Refused("own_keys_expired", until=on_paper(term.valid_to.date()))


def renew_if_due(uow: UnitOfWork) -> None:
    """Makes a new pair when 60 days are left, and at the CPO puts the announced one into use for the last 14."""
    current, coming = current_key(uow.session), coming_key(uow.session)
    left = current.valid_to - uow.now
    if coming is not None:
        if uow.office == ROOT and left <= ROOT_SWITCHES_BEFORE:
            _put_into_use(uow, coming)
        return
    certified = uow.office == ROOT or current.certificate is not None
    if certified and timedelta(0) <= left <= RENEWED_BEFORE:
        make_office_keys(uow, renews=current.key_id)
        uow.flush()


def key_tables(uow: UnitOfWork, recipient: str, present: frozenset[str]) -> tuple[Table, ...]:
    """Returns what a file tells of keys beside its own tables: this office's new pair, and the CPO's certificates."""
    found: list[Table] = []
    coming = coming_key(uow.session)
    if coming is not None and ROOT in (uow.office, recipient) and TABLE not in present:
        found.append(_new_keys_table(uow, coming))
    if uow.office == ROOT and CERTIFICATES not in present:
        found.append(certificates_of(uow.session))
    return tuple(found)


def take_keys_along(uow: UnitOfWork, transfer: Transfer) -> None:
    """Takes what any file tells of keys: a new pair of its sender, and from the CPO certificates and revocations.

    Raises Broken ``tampered``, ``damaged``.
    """
    take_new_keys(uow, transfer)
    if uow.office == ROOT or transfer.manifest.sender != ROOT:
        return
    signer = _signer(uow, transfer)
    if signer is not None and any(table.name == CERTIFICATES for table in transfer.tables):
        take_certificates(uow, transfer, signer)


def take_new_keys(uow: UnitOfWork, transfer: Transfer) -> bool:
    """Takes the new pair that a file announces, whose seal was judged, and returns whether there was one.

    The CPO certifies it, an office keeps the CPO's. Keys that are revoked renew nothing, whatever day they claim.
    Raises Broken ``tampered``, ``damaged``.
    """
    table = next((one for one in transfer.tables if one.name == TABLE), None)
    sender = transfer.manifest.sender
    if table is None or not table.rows or (uow.office != ROOT and sender != ROOT):
        return False
    if len(table.rows) != 1:
        raise Broken("damaged", part=TABLE)
    signer = _signer(uow, transfer)
    if signer is None or signer.revoked_at is not None:
        return False
    peer = _proved(table.records()[0], signer)
    if uow.session.scalar(select(PeerRecord.id).where(PeerRecord.key_id == peer.key_id)) is not None:
        return True
    peer = replace(peer, valid_to=min(peer.valid_to, uow.now + KEY_LIFE))
    certificate = None
    if uow.office == ROOT:
        certificate = certify(peer, keys_of(current_key(uow.session)).signing, uow.now)
    keep_peer(uow, peer, certificate)
    uow.note("office_keys_renewed", "peer", peer.key_id, office=sender, before=signer.key_id)
    return True


def _put_into_use(uow: UnitOfWork, record: OfficeKeyRecord) -> None:
    record.in_use_since = uow.now
    uow.note("office_keys_in_use", "key", record.key_id, valid_to=record.valid_to)


def _new_keys_table(uow: UnitOfWork, coming: OfficeKeyRecord) -> Table:
    """Returns the new pair as a certificate that the old pair signs, with the proof that the new one is ours too."""
    old, new = keys_of(current_key(uow.session)), keys_of(coming)
    bare = Certificate(
        uow.office, new.key_id, new.signing.public_bytes.hex(), new.agreement.public_bytes.hex(),
        iso_utc(coming.valid_from), iso_utc(coming.valid_to), None, iso_utc(coming.valid_from), old.key_id,
    )  # fmt: skip
    said = _signed_bytes(bare)
    row = {
        **bare.as_dict(),
        "signature": old.signing.sign(_DOMAIN, said).hex(),
        "proof": new.signing.sign(_DOMAIN, said).hex(),
    }
    return Table(TABLE, "New keys", _COLUMNS, (canonical_row(_COLUMNS, tuple(row.values())),))


def _signer(uow: UnitOfWork, transfer: Transfer) -> Peer | None:
    wanted = (PeerRecord.key_id == transfer.manifest.key_id, PeerRecord.peer == transfer.manifest.sender)
    record = uow.session.scalars(select(PeerRecord).where(*wanted)).first()
    return peer_of(record) if record is not None else None


def _proved(fields: dict[str, Value], signer: Peer) -> Peer:
    """Returns the new pair when the old one signed it and the new one proves itself; raises Broken ``tampered``."""
    proof = fields.pop("proof", None)
    certificate = Certificate.from_dict(fields)
    peer = certificate.peer()
    said = _signed_bytes(certificate)
    try:
        by_old, by_new = bytes.fromhex(certificate.signature), bytes.fromhex(str(proof))
    except ValueError as error:
        raise Broken("damaged", part=TABLE) from error
    signed = signature.verify(signer.signing_public, _DOMAIN, said, by_old)
    owned = signature.verify(peer.signing_public, _DOMAIN, said, by_new)
    if not signed or not owned or peer.office != signer.office or certificate.issuer_key != signer.key_id:
        raise Broken("tampered")
    return peer


def _signed_bytes(certificate: Certificate) -> bytes:
    return canonical({name: value for name, value in certificate.as_dict().items() if name != "signature"})
