"""Simulated files: numbered, chained, sealed and encrypted as real ones are, without being read back."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from kpdesk import __version__
from kpdesk.base.clock import iso_utc
from kpdesk.base.files import write_file
from kpdesk.crypto.agreement import shared_password
from kpdesk.desk.simulation.office import SimulatedOffice
from kpdesk.exchange.file_name import file_name
from kpdesk.exchange.manifest import Kind, Manifest
from kpdesk.exchange.password_salt import password_salt
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.seal import sealed, sign
from kpdesk.exchange.tables import Table
from kpdesk.exchange.workbook import workbook_bytes
from kpdesk.workbooks.encryption import encrypt_package

FEW_ROUNDS: Final = 1_000
"""Rounds of the password of simulated files: what they hold is invented, and a year of them shall not take hours."""


@dataclass(frozen=True, slots=True)
class SimulatedFile:
    """A file as it was sealed; ``digest`` is that of its manifest."""

    name: str
    data: bytes
    seq: int
    digest: str
    sealed_at: datetime


def sealed_file(
    office: SimulatedOffice,
    tables: Sequence[Table],
    period: str,
    sealed_at: datetime,
    their_public: bytes,
    *,
    rounds: int | None,
) -> SimulatedFile:
    """Returns the office's next return to the CPO; ``rounds`` None takes as many as real files have."""
    office.seq += 1
    audit_seq, audit_head = office.work_noted(2)
    manifest = Manifest(
        kind=Kind.RETURN.value, sender=office.code, recipients=(ROOT,), key_id=office.signing.id, seq=office.seq,
        prev_sha256=office.previous, epoch=office.epoch, period=period, created_at=iso_utc(sealed_at),
        program=f"KP Desk {__version__}", tables=tuple(map(sealed, tables)), audit_head=audit_head,
        audit_seq=audit_seq, note=office.note,
    )  # fmt: skip
    salt = password_salt(office.code, ROOT, office.seq)
    password = shared_password(office.agreement, their_public, salt)
    plain = workbook_bytes(tables, sign(manifest, office.signing))
    data = encrypt_package(plain, password, spin=rounds, password_salt=salt)
    office.previous = manifest.digest
    return SimulatedFile(
        file_name(office.code, ROOT, office.seq, Kind.RETURN.value, period),
        data,
        office.seq,
        manifest.digest,
        sealed_at,
    )


def deliver(file: SimulatedFile, folder: Path, arrives_at: datetime, name: str = "") -> Path:
    """Writes the file into the folder with the day of its arrival, which is what a rebuild goes by."""
    path = write_file(folder / (name or file.name), file.data)
    os.utime(path, (arrives_at.timestamp(), arrives_at.timestamp()))
    return path
