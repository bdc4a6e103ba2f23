"""How an office becomes known to the CPO: its keys under six words, the CPO's certificate back under the same words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.office_keys import OfficeKeys, current_key, key_records, office_keys, revoked_in
from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Broken, Refused
from kpdesk.crypto.words import WORDS_IN_PASSPHRASE, new_passphrase, normalise_words
from kpdesk.exchange.certificates import (
    COLUMNS,
    Certificate,
    certificate_table,
    certificates_in,
    certify,
    is_certified,
)
from kpdesk.exchange.fingerprint import check_words, fingerprint
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.opening import open_with_words
from kpdesk.exchange.peers import ROOT, Peer, peers
from kpdesk.exchange.reader import Transfer, read_transfer
from kpdesk.exchange.records import PeerRecord
from kpdesk.exchange.seal import is_signed_by
from kpdesk.exchange.tables import Table, canonical_row
from kpdesk.store.unit_of_work import UnitOfWork

KEYS_TABLE = "keys"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An office that asks to be certified, with what is compared by telephone before it is."""

    peer: Peer
    fingerprint: str
    check_words: str


def is_enrolled(session: Session, office: str) -> bool:
    """Returns whether this office may send: the CPO is the root, every other has its certificate, not revoked."""
    certificate = current_key(session).certificate
    return office == ROOT or (certificate is not None and revoked_in(certificate) is None)


def slip_words(uow: UnitOfWork) -> str:
    """Returns the six words of this office's enrolment slip, made at the first call and remembered with the keys.

    Raises Refused ``not_permitted``, ``root_needs_no_enrolment``.
    """
    allow(uow.actor, Permission.SEND)
    if uow.office == ROOT:
        raise Refused("root_needs_no_enrolment", field="office")
    record = current_key(uow.session)
    if record.enrolment_words is None:
        record.enrolment_words = new_passphrase()
        uow.note("enrolment_words_made", "key", record.key_id)
    return record.enrolment_words


def own_keys_table(session: Session, office: str) -> Table:
    """Returns this office's own public keys as a table that looks like a certificate nobody signed yet."""
    keys, record = office_keys(session), current_key(session)
    row = (
        office,
        keys.key_id,
        keys.signing.public_bytes.hex(),
        keys.agreement.public_bytes.hex(),
        record.valid_from,
        record.valid_to,
        None,
        record.valid_from,
        keys.key_id,
        "-",
    )
    return Table(KEYS_TABLE, "Keys", COLUMNS, (canonical_row(COLUMNS, row),))


def candidate_in(untrusted: bytes, typed_words: str, office: str) -> Candidate:
    """Returns the office in an enrolment workbook; its seal proves that it holds the private key.

    Raises Refused ``words_not_understood``, ``words_missing``, ``wrong_password``, ``not_an_enrolment``,
    ``not_for_this_office``; Broken ``tampered``, ``damaged``.
    """
    words = normalise_words(typed_words, WORDS_IN_PASSPHRASE)
    transfer = read_transfer(open_with_words(untrusted, words).workbook)
    if transfer.manifest.kind != Kind.ENROL.value:
        raise Refused("not_an_enrolment", field="file", kind=transfer.manifest.kind)
    if office not in transfer.manifest.recipients:
        raise Refused("not_for_this_office", field="file", recipient=", ".join(transfer.manifest.recipients))
    peer = _self_signed(transfer)
    return Candidate(
        peer, fingerprint(peer.signing_public, peer.agreement_public),
        check_words(peer.signing_public, peer.agreement_public),
    )  # fmt: skip


def certify_office(uow: UnitOfWork, candidate: Candidate, known_offices: Iterable[str]) -> Certificate:
    """Keeps the office's keys with a certificate of this CPO and returns it; an earlier key of it ends now.

    Raises Refused ``not_permitted``, ``only_root_certifies``, ``office_unknown``.
    """
    _only_root(uow)
    if candidate.peer.office not in set(known_offices):
        raise Refused("office_unknown", field="office", value=candidate.peer.office)
    certificate = certify(candidate.peer, office_keys(uow.session).signing, uow.now)
    for record in _records_of(uow.session, candidate.peer.office):
        if record.key_id != candidate.peer.key_id and record.valid_to > uow.now:
            record.valid_to = uow.now
    keep_peer(uow, candidate.peer, certificate)
    uow.note("office_certified", "peer", candidate.peer.key_id, office=candidate.peer.office)
    return certificate


def revoke(uow: UnitOfWork, office: str, since: datetime) -> tuple[str, ...]:
    """Revokes every key of an office from that moment on and returns their names.

    Raises Refused ``not_permitted``, ``only_root_certifies``, ``recipient_unknown``.
    """
    _only_root(uow)
    records = _records_of(uow.session, office)
    if not records:
        raise Refused("recipient_unknown", field="office", office=office)
    keys = office_keys(uow.session)
    for record in records:
        record.revoked_at = min(since, record.revoked_at or since)
        peer = Peer(office, record.key_id, record.signing_public, record.agreement_public, record.valid_from,
                    record.valid_to, record.revoked_at)  # fmt: skip
        record.certificate = dict(certify(peer, keys.signing, uow.now).as_dict())
        uow.note("office_revoked", "peer", record.key_id, office=office, since=since)
    return tuple(record.key_id for record in records)


def certificates_of(session: Session) -> Table:
    """Returns every certificate and revocation of this CPO as the table that rides in each of its files.

    What keys of earlier years signed is signed once more by those in use: an office may know these only.
    """
    signing = office_keys(session).signing
    records = session.scalars(
        select(PeerRecord).where(PeerRecord.certificate.is_not(None)).order_by(PeerRecord.peer, PeerRecord.id)
    )
    found = (Certificate.from_dict(record.certificate or {}) for record in records)
    return certificate_table(
        one if one.issuer_key == signing.id else certify(one.peer(), signing, datetime.fromisoformat(one.issued_at))
        for one in found
    )


def root_in(transfer: Transfer, own: OfficeKeys, office: str) -> Peer:
    """Returns the CPO's keys from a keys file that came under the words of our own slip.

    The words and our own key inside the CPO's certificate are what ties it to the CPO that was telephoned with.
    Raises Refused ``not_certified_here``; Broken ``tampered``, ``damaged``.
    """
    root = _self_signed(transfer)
    if root.office != ROOT or _own_certificate(transfer, root, own, office) is None:
        raise Refused("not_certified_here", field="file", office=root.office)
    return root


def take_keys(uow: UnitOfWork, transfer: Transfer) -> None:
    """Takes the CPO's keys, our own certificate and all others' out of a file whose seal was judged.

    Raises Refused ``not_certified_here``; Broken ``tampered``, ``damaged``.
    """
    own = office_keys(uow.session)
    root = root_in(transfer, own, uow.office)
    keep_peer(uow, root, None)
    certificate = _own_certificate(transfer, root, own, uow.office)
    current_key(uow.session).certificate = dict(certificate.as_dict()) if certificate else None
    take_certificates(uow, transfer, root)
    uow.note("enrolled", "key", own.key_id, root=root.key_id)


def take_certificates(uow: UnitOfWork, transfer: Transfer, root: Peer) -> int:
    """Takes certificates and revocations of other offices and returns how many; one that the CPO did not sign is
    damage. Raises Broken ``tampered``, ``damaged``."""
    count = 0
    roots = {peer.key_id: peer for peer in (*known_roots(uow.session), root)}
    for certificate in certificates_in(transfer.table("certificates")):
        issuer = roots.get(certificate.issuer_key)
        if issuer is None or not is_certified(certificate, issuer.signing_public):
            raise Broken("tampered")
        if certificate.office == uow.office:
            _take_own(uow, certificate)
        elif certificate.office != ROOT:
            keep_peer(uow, certificate.peer(), certificate)
            count += 1
    return count


def _take_own(uow: UnitOfWork, certificate: Certificate) -> None:
    """Keeps what the CPO says of this office's own pairs: a new one is in use from now on, a revoked one is so."""
    record = next((one for one in key_records(uow.session) if one.key_id == certificate.key_id), None)
    if record is None or record.agreement_public.hex() != certificate.agreement_public:
        return
    revoked = revoked_in(record.certificate)
    if record.certificate is None or revoked is None or certificate.revoked_at is not None:
        record.certificate = dict(certificate.as_dict())
    if record.in_use_since is None and certificate.revoked_at is None:
        record.in_use_since = uow.now
        uow.note("office_keys_in_use", "key", record.key_id, valid_to=record.valid_to)
    elif certificate.revoked_at is not None and revoked is None:
        uow.note("office_keys_revoked", "key", record.key_id, since=certificate.revoked_at)


def keep_peer(uow: UnitOfWork, peer: Peer, certificate: Certificate | None) -> None:
    """Writes what is known of a key; a revocation is never taken back by an older certificate."""
    record = uow.session.scalars(select(PeerRecord).where(PeerRecord.key_id == peer.key_id)).first()
    if record is None:
        record = PeerRecord(
            peer=peer.office, key_id=peer.key_id, signing_public=peer.signing_public,
            agreement_public=peer.agreement_public,
        )  # fmt: skip
        uow.session.add(record)
    record.valid_from, record.valid_to = peer.valid_from, peer.valid_to
    dates = [moment for moment in (record.revoked_at, peer.revoked_at) if moment is not None]
    record.revoked_at = min(dates, default=None)
    if certificate is not None:
        record.certificate = dict(certificate.as_dict())
    uow.flush()


def known_roots(session: Session) -> tuple[Peer, ...]:
    """Returns the keys of the CPO that this office has taken."""
    return tuple(peer for peer in peers(session) if peer.office == ROOT)


def _self_signed(transfer: Transfer) -> Peer:
    """Returns the keys that a file brings and is signed with; raises Broken ``tampered``, ``damaged``."""
    offered = [item.peer() for item in certificates_in(transfer.table(KEYS_TABLE))]
    if len(offered) != 1 or offered[0].office != transfer.manifest.sender:
        raise Broken("damaged", part=KEYS_TABLE)
    signed = is_signed_by(transfer.seal, offered[0].signing_public)
    if offered[0].key_id != transfer.manifest.key_id or not signed or transfer.changed:
        raise Broken("tampered")
    return offered[0]


def _own_certificate(transfer: Transfer, root: Peer, own: OfficeKeys, office: str) -> Certificate | None:
    for certificate in certificates_in(transfer.table("certificates")):
        same = certificate.key_id == own.key_id and certificate.office == office
        if same and certificate.agreement_public == own.agreement.public_bytes.hex():
            return certificate if is_certified(certificate, root.signing_public) else None
    return None


def _records_of(session: Session, office: str) -> list[PeerRecord]:
    return list(session.scalars(select(PeerRecord).where(PeerRecord.peer == office)))


def _only_root(uow: UnitOfWork) -> None:
    allow(uow.actor, Permission.CERTIFY_OFFICES)
    if uow.office != ROOT:
        raise Refused("only_root_certifies", field="office", office=uow.office)
