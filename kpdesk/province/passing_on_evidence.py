"""The evidence beside a district's return on its way through the region: its contents, locked anew for the CPO.

The sealed rows of the workbook hold size and SHA-256 of each content, so that the CPO proves by the district's seal
what it unlocks; the hash of the sealed file itself, which the manifest holds, is that of the district's own one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.office_keys import office_keys
from kpdesk.base.errors import Broken
from kpdesk.base.progress import Progress
from kpdesk.exchange.evidence_records import EvidenceFileRecord, HeldEvidenceRecord
from kpdesk.exchange.peers import Peer
from kpdesk.exchange.records import InboxRecord, OutboxRecord
from kpdesk.exchange.sidecar import sidecar_key, sidecar_name, write_sidecar
from kpdesk.store.sealed_files import Sealed, kept_chunks
from kpdesk.store.unit_of_work import UnitOfWork


def lock_evidence(
    uow: UnitOfWork,
    found: InboxRecord,
    record: OutboxRecord,
    cpo: Peer,
    locker: Path,
    outbox: Path,
    progress: Progress | None = None,
) -> None:
    """Writes the sidecar of a return beside it in the outbox, where it has one and all its contents are here.

    Raises as :func:`kpdesk.exchange.sidecar.write_sidecar` and :func:`kpdesk.store.sealed_files.kept_chunks`.
    """
    sealed = _contents(uow.session, found)
    if not sealed or None in sealed:
        return
    whole = [one for one in sealed if one is not None]
    key = sidecar_key(
        office_keys(uow.session).agreement, cpo.agreement_public, found.sender, found.addressed, found.seq or 0
    )
    contents: Iterator[Iterator[bytes]] = (kept_chunks(uow.session, locker, one) for one in whole)
    target, size = outbox / sidecar_name(record.file_name), sum(one.size_bytes for one in whole)
    written = write_sidecar(key, contents, target, size, progress)
    listed = uow.session.get_one(EvidenceFileRecord, found.uid)
    if written.size != listed.sidecar_bytes:
        target.unlink(missing_ok=True)
        raise Broken("sidecar_not_as_listed", file=target.name)
    record.sidecar, record.sidecar_sha256 = written.name, written.sha256
    uow.note("evidence_passed_on", "outbox", record.uid, file=written.name, office=found.sender, sha256=written.sha256)


def evidence_lacking(session: Session, inbox_uid: str) -> int:
    """Returns how many contents of the return's sidecar are not at this region: then it goes on without them."""
    found = session.scalars(select(InboxRecord).where(InboxRecord.uid == inbox_uid)).one()
    return _contents(session, found).count(None)


def _contents(session: Session, found: InboxRecord) -> list[Sealed | None]:
    """Returns each content of the sidecar in its order as it is kept here, None for one that is not."""
    listed = session.get(EvidenceFileRecord, found.uid)
    contents = [(str(sha256), int(size)) for sha256, size in listed.contents] if listed is not None else []
    kept: dict[str, str] = {}
    for first in range(0, len(contents), 500):
        hashes = [sha256 for sha256, _size in contents[first : first + 500]]
        rows = select(HeldEvidenceRecord.sha256, HeldEvidenceRecord.stored_as).where(
            HeldEvidenceRecord.owner == found.sender,
            HeldEvidenceRecord.sha256.in_(hashes),
            HeldEvidenceRecord.stored_as.is_not(None),
        )
        kept.update((sha256, stored) for sha256, stored in session.execute(rows) if stored)
    return [Sealed(kept[sha256], size, sha256) if sha256 in kept else None for sha256, size in contents]
