"""Files that prove closures: a copy for the hand, and whether they are still what was kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.monitoring.lookups import FEATURE, account_record
from kpdesk.monitoring.records import AccountRecord
from kpdesk.store.sealed_files import Sealed, fault_of, unsealed
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ProofFault:
    """A proof that is not as it was kept; ``code`` is that of the Broken which opening it would raise."""

    account_uid: str
    name: str
    file_name: str
    code: str


def export_proof(uow: UnitOfWork, uid: str, folder: Path, target: Path, progress: Progress | None = None) -> Changes:
    """Writes a copy of a closure's proof, proved to be what was kept, and notes who took it.

    Raises Refused ``not_permitted``, ``account_unknown``, ``proof_file_missing``, ``file_exists``; Broken as
    :func:`kpdesk.store.sealed_files.unsealed`.
    """
    allow(uow.actor, Permission.LOG)
    record = account_record(uow.session, uid)
    if not record.proof_stored_as:
        raise Refused("proof_file_missing", name=record.name)
    with written_beside(target) as handle:
        unsealed(uow.session, folder, _sealed(record), handle, progress)
    uow.note(
        "account_proof_exported", "account", record.uid, name=record.name, file=record.proof_file, target=target.name
    )
    return Changes.of(FEATURE, uids=(record.uid,))


def faults(session: Session, folder: Path, progress: Progress | None = None) -> tuple[ProofFault, ...]:
    """Returns the proofs that are missing or changed, each hashed again from first to last byte."""
    progress = progress or silent()
    wanted = select(AccountRecord).where(AccountRecord.proof_stored_as != "").order_by(AccountRecord.id)
    found = []
    records = session.scalars(wanted).all()
    for place, record in enumerate(records):
        progress.step("verifying_proofs", place, len(records))
        fault = fault_of(session, folder, _sealed(record))
        if fault is not None:
            found.append(ProofFault(record.uid, record.name, record.proof_file, fault.code))
    return tuple(found)


def _sealed(record: AccountRecord) -> Sealed:
    return Sealed(record.proof_stored_as, record.proof_size_bytes or 0, record.proof_sha256)
