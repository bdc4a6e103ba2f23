"""Certificates and revocations: what the CPO says about other offices' keys, signed, as rows that ride in its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from kpdesk.base.canonical import canonical
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Broken
from kpdesk.crypto import signature
from kpdesk.crypto.signature import SigningKey, key_id
from kpdesk.exchange.peers import Peer
from kpdesk.exchange.tables import ColumnSpec, Table, Value, ValueType, canonical_row

CERTIFICATE_DOMAIN: Final = b"kpdesk-certificate-v1"
TABLE: Final = "certificates"
COLUMNS: Final = (
    ColumnSpec("office"),
    ColumnSpec("key_id"),
    ColumnSpec("signing_public"),
    ColumnSpec("agreement_public"),
    ColumnSpec("valid_from", ValueType.MOMENT),
    ColumnSpec("valid_to", ValueType.MOMENT),
    ColumnSpec("revoked_at", ValueType.MOMENT),
    ColumnSpec("issued_at", ValueType.MOMENT),
    ColumnSpec("issuer_key"),
    ColumnSpec("signature"),
)


@dataclass(frozen=True, slots=True)
class Certificate:
    """One office's keys as the CPO vouches for them; a later one of the same key replaces it, with a revocation."""

    office: str
    key_id: str
    signing_public: str
    agreement_public: str
    valid_from: str
    valid_to: str
    revoked_at: str | None
    issued_at: str
    issuer_key: str
    signature: str = ""

    def as_dict(self) -> dict[str, str | None]:
        """Returns the fields by name; keys and signature are hexadecimal."""
        return {column.name: getattr(self, column.name) for column in COLUMNS}

    @classmethod
    def from_dict(cls, fields: dict[str, Value]) -> Certificate:
        """Returns the certificate of a row; raises Broken ``damaged``."""
        names = [column.name for column in COLUMNS]
        if set(fields) != set(names) or not all(isinstance(v, str | None) for v in fields.values()):
            raise Broken("damaged", part=TABLE)
        if any(fields[name] is None for name in names if name != "revoked_at"):
            raise Broken("damaged", part=TABLE)
        return cls(**{name: fields[name] for name in names})  # type: ignore[arg-type]

    def peer(self) -> Peer:
        """Returns the keys in their own types; raises Broken ``damaged``, also where the key has another name."""
        try:
            signing, agreement = bytes.fromhex(self.signing_public), bytes.fromhex(self.agreement_public)
            revoked = datetime.fromisoformat(self.revoked_at) if self.revoked_at else None
            term = (datetime.fromisoformat(self.valid_from), datetime.fromisoformat(self.valid_to))
        except ValueError as error:
            raise Broken("damaged", part=TABLE) from error
        if key_id(signing) != self.key_id or len(agreement) != signature.PUBLIC_BYTES:
            raise Broken("damaged", part=TABLE)
        return Peer(self.office, self.key_id, signing, agreement, *term, revoked)


def certify(peer: Peer, issuer: SigningKey, moment: datetime) -> Certificate:
    """Returns the signed certificate of an office's keys."""
    bare = Certificate(
        peer.office,
        peer.key_id,
        peer.signing_public.hex(),
        peer.agreement_public.hex(),
        iso_utc(peer.valid_from),
        iso_utc(peer.valid_to),
        iso_utc(peer.revoked_at) if peer.revoked_at else None,
        iso_utc(moment),
        issuer.id,
    )
    return replace(bare, signature=issuer.sign(CERTIFICATE_DOMAIN, _signed_bytes(bare)).hex())


def is_certified(certificate: Certificate, issuer_public: bytes) -> bool:
    """Returns whether the holder of this key signed exactly this certificate."""
    try:
        signed = bytes.fromhex(certificate.signature)
    except ValueError:
        return False
    return signature.verify(issuer_public, CERTIFICATE_DOMAIN, _signed_bytes(certificate), signed)


def certificate_table(certificates: Iterable[Certificate]) -> Table:
    """Returns the certificates as a table of a transfer file."""
    rows = tuple(canonical_row(COLUMNS, tuple(item.as_dict().values())) for item in certificates)
    return Table(TABLE, "Certificates", COLUMNS, rows)


def certificates_in(table: Table) -> Iterator[Certificate]:
    """Gives the certificates of a received table; raises Broken ``damaged``."""
    for fields in table.records():
        yield Certificate.from_dict(fields)


def _signed_bytes(certificate: Certificate) -> bytes:
    return canonical({name: value for name, value in certificate.as_dict().items() if name != "signature"})
