"""Building headquarters' picture anew from a folder of transfer files, with what evidence came beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.canonical import sha256_hex
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.desk.evidence_receiving import keep_evidence
from kpdesk.desk.takers import takers
from kpdesk.exchange.evidence_taking import missing_of
from kpdesk.exchange.file_name import file_name, passed_on_name
from kpdesk.exchange.inbox import accepted_uid
from kpdesk.exchange.judging import examine, keyring
from kpdesk.exchange.opening import read_limited
from kpdesk.exchange.records import InboxRecord
from kpdesk.province.archive import Archived, archived
from kpdesk.province.rebuilding import BUILT_KINDS, rebuild, taken_in
from kpdesk.province.rows import Rebuilt
from kpdesk.store.backup import create_backup
from kpdesk.store.store import Workplace


def rebuild_from(at: Workplace, folder: Path, progress: Progress) -> Rebuilt:
    """Builds all that came from other offices anew from the transfer files in a folder and those below it.

    A backup is made first. Raises as :func:`kpdesk.province.rebuilding.rebuild`; Refused ``folder_missing``.
    """
    allow(at.actor, Permission.RECEIVE)
    if not folder.is_dir():
        raise Refused("folder_missing", field="from", path=str(folder))
    paths = sorted(folder.rglob("*.xlsx"))
    with at.reading() as session:
        archive = list(_archive(session, at.actor.office, paths, progress))
    create_backup(at.store, at.actor.office, progress)
    known = {kind: taker for kind, taker in takers(at, progress).items() if kind in BUILT_KINDS}
    with at.writing() as uow:
        rebuilt = rebuild(uow, archive, known, progress)
        uow.commit()
    _keep_contents(at, paths, archive, progress)
    return rebuilt


def _archive(session: Session, office: str, paths: list[Path], progress: Progress) -> Iterator[Archived]:
    """Gives every transfer file; one that the inbox knows goes by the name that it had from its sender.

    That name says which number it has, without which a file that another program saved again cannot be opened.
    """
    accepted = session.scalars(select(InboxRecord).where(InboxRecord.accepted))
    names = {row.sha256: _name_of(row, office) for row in accepted}
    known = {digest: record.uid for digest, record in taken_in(session).items()}
    ring = keyring(session, office)
    for done, path in enumerate(paths):
        progress.step("transfer_reading", done, len(paths))
        data = read_limited(path)
        name = names.get(sha256_hex(data), path.name)
        file = examine(session, office, data, name, progress, anew=True, ring=ring)
        came_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        yield archived(session, office, file, came_at, BUILT_KINDS, known)


def _name_of(row: InboxRecord, office: str) -> str:
    """Returns the name that the file had; one that a region passed on is named after the office it was sealed for."""
    name = file_name(row.sender, row.addressed, row.seq or 0, row.kind, row.period)
    return name if row.addressed == office else passed_on_name(name)


def _keep_contents(at: Workplace, paths: list[Path], archive: list[Archived], progress: Progress) -> None:
    """Keeps pictures and sidecars of files whose exhibits lack their contents, each in its own transaction."""
    for path, item in zip(paths, archive, strict=True):
        if item.manifest is None:
            continue
        with at.reading() as session:
            uid = accepted_uid(session, item.manifest)
            if uid is None or not missing_of(session, uid):
                continue
            file = examine(session, at.actor.office, read_limited(path), item.name, progress, anew=True)
        keep_evidence(at, file, path, uid, progress)
