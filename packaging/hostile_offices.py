"""The offices that hostile transfer files are tried on, and their good files; used by mutate_transfers.py."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kpdesk.crypto.agreement import AgreementKey, shared_password
from kpdesk.crypto.signature import SigningKey
from kpdesk.exchange.chain import Accepted
from kpdesk.exchange.file_name import file_name
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.password_salt import password_salt
from kpdesk.exchange.peers import Peer
from kpdesk.exchange.seal import sealed, sign
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType
from kpdesk.exchange.workbook import workbook_bytes
from kpdesk.workbooks.encryption import encrypt_package

SPIN = 100
"""Fewer rounds than real files have: what is tried here is what is made of the bytes, not how long it takes."""
EPOCH, EARLIER_EPOCH = "01909a10-0000-7000-8000-000000000000", "01809a10-0000-7000-8000-000000000000"


@dataclass(frozen=True, slots=True)
class Variant:
    """One hostile file under the name that it has, and the codes that are right; ``accepted`` came in before it;
    ``inside`` says that the workbook itself, or what it is judged by, was changed."""

    kind: str
    data: bytes
    name: str
    right: frozenset[str]
    accepted: tuple[Accepted, ...] = ()
    inside: bool = False


class Offices:
    """Three districts that the CPO knows (one of them revoked), a stranger, and two good files of the first one."""

    def __init__(self, chance: random.Random, rows: int) -> None:
        self.chance = chance
        self.signing = {code: SigningKey.from_bytes(chance.randbytes(32)) for code in ("MRD", "PSW", "SWT", "XYZ")}
        self.agreement = {code: AgreementKey.from_bytes(chance.randbytes(32)) for code in (*self.signing, "CPO")}
        self.tables = (self._table("persons", rows), self._table("checks", rows))
        self.first = self.manifest(seq=1, prev_sha256="")
        self.second = self.manifest()
        self.third = self.manifest(seq=3, prev_sha256=self.second.digest)
        self.before = (accepted_of(self.first),)
        self.plain = self.book(self.second)
        self.file = self.locked(self.plain)
        self.other_plain = self.book(self.third)
        self.other = self.locked(self.other_plain, seq=3)
        self.name = file_name("MRD", "CPO", 2, "return", "2026-W47")

    def peers(self) -> list[Peer]:
        """Returns what the CPO knows."""
        term = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
        revoked = {"SWT": datetime(2026, 6, 1, tzinfo=UTC)}
        return [
            Peer(code, self.signing[code].id, self.signing[code].public_bytes, self.agreement[code].public_bytes,
                 *term, revoked.get(code))
            for code in ("MRD", "PSW", "SWT")
        ]  # fmt: skip

    def manifest(self, **changes: Any) -> Manifest:
        """Returns the manifest of Mardan's second file, or another one."""
        sender = changes.get("sender", "MRD")
        fields: dict[str, Any] = {
            "kind": "return", "sender": "MRD", "recipients": ("CPO",), "key_id": self.signing[sender].id, "seq": 2,
            "prev_sha256": self.first.digest if hasattr(self, "first") else "", "epoch": EPOCH, "period": "2026-W47",
            "created_at": "2026-11-22T09:00:00Z", "program": "KP Desk", "tables": tuple(map(sealed, self.tables)),
            "audit_head": "0" * 64,
        }  # fmt: skip
        return Manifest(**{**fields, **changes})

    def book(self, manifest: Manifest, signer: str = "MRD", tables: tuple[Table, ...] | None = None) -> bytes:
        """Returns the unencrypted workbook under the seal of an office."""
        return workbook_bytes(tables or self.tables, sign(manifest, self.signing[signer]))

    def locked(self, plain: bytes, office: str = "MRD", seq: int = 2) -> bytes:
        """Returns the workbook under the password that the CPO shares with an office."""
        salt = password_salt(office, "CPO", seq)
        password = shared_password(self.agreement["CPO"], self.agreement[office].public_bytes, salt)
        return encrypt_package(plain, password, spin=SPIN, password_salt=salt, chance=self.chance.randbytes)

    def _table(self, name: str, rows: int) -> Table:
        columns = (ColumnSpec("uid"), ColumnSpec("name"), ColumnSpec("number", ValueType.INTEGER),
                   ColumnSpec("day", ValueType.DATE))  # fmt: skip
        made = tuple((f"{name}-{number}", f"گل خان {number}", number, "2026-11-22") for number in range(rows))
        return Table(name, f"data_{name}", columns, made)


def accepted_of(manifest: Manifest) -> Accepted:
    """Returns the manifest's file as one that was taken in."""
    chain = (manifest.digest, manifest.prev_sha256, "21.11.2026", manifest.addressed)
    return Accepted(manifest.epoch, manifest.seq, *chain)
