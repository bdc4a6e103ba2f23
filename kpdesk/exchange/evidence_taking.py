"""Evidence that came: its rows taken with the workbook, its contents kept only when they are what the rows say."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.canonical import canonical, sha256_hex
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.progress import Progress
from kpdesk.exchange.evidence_parcel import TABLE
from kpdesk.exchange.evidence_records import EvidenceFileRecord, HeldEvidenceRecord
from kpdesk.exchange.evidence_ways import Way
from kpdesk.exchange.file_name import passed_on_name
from kpdesk.exchange.manifest import Attachment, Manifest
from kpdesk.exchange.manifest_reading import read_manifest
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.plan import PlannedRow, Step
from kpdesk.exchange.records import InboxRecord
from kpdesk.exchange.rows import Arrived
from kpdesk.exchange.sidecar import SUFFIX, OpenedSidecar, check_sidecar, need_room, sidecar_name
from kpdesk.exchange.sidecar_keys import sidecar_keys
from kpdesk.exchange.tables import Value
from kpdesk.store.backup_pack import sha256_of
from kpdesk.store.sealed_files import Intake, Sealed
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.workbooks.sheet_pictures import media_parts

MOST_PICTURE_BYTES: Final = 32 << 20
PICTURE_CHANGED: Final = "evidence_picture_changed"
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,150}_evidence\.kpe")
_UID: Final = re.compile(r"[0-9A-Za-z-]{1,36}")
_LONGEST: Final = {"number": 30, "exhibit": 20, "file_name": 400, "media_type": 100}
_LARGEST: Final = 2 * 1024**3


def take_evidence_rows(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> Sequence[PlannedRow]:
    """Takes the rows of the evidence sheet, where the file has one, and returns what became of each.

    The result is the same in whatever order a sender's files come. Raises Broken ``damaged``.
    """
    manifest = incoming.transfer.manifest
    table = next((table for table in incoming.transfer.tables if table.name == TABLE), None)
    if table is None:
        return ()
    rows = [_checked(row) for row in table.records()]
    uow.session.add(_listed(manifest, rows, inbox_uid, passed_on=manifest.addressed != uow.office))
    here = {record.uid: record for record in _held(uow.session, [str(row["uid"]) for row in rows])}
    return [
        _taken(uow, here.get(str(row["uid"])), row, manifest, inbox_uid, number)
        for number, row in enumerate(rows, 2)
    ]  # fmt: skip


def keep_pictures(uow: UnitOfWork, intake: Intake, workbook: bytes, inbox_uid: str) -> Arrived:
    """Keeps the pictures of a workbook whose rows were taken; one that hashes to no row's SHA-256 is not kept."""
    listed = uow.session.get(EvidenceFileRecord, inbox_uid)
    if listed is None or not listed.pictures:
        return Arrived()
    rows = _lacking(uow.session, inbox_uid, listed.pictures)
    wanted, sealed = {row.sha256 for row in rows}, dict[str, Sealed]()
    for sha256, data in _pictures(workbook):  # one at a time: together they may be as large as a workbook may become
        if sha256 in wanted and sha256 not in sealed:
            sealed[sha256] = intake.seal(uow, data)
    changed = [row for row in rows if row.sha256 not in sealed]
    for row in changed:
        row.fault = PICTURE_CHANGED
    kept = _keep(uow, rows, sealed, inbox_uid)
    names = tuple(_named(row) for row in changed)
    uow.note("evidence_received", "inbox", inbox_uid, kept=kept, changed=list(names))
    return Arrived(kept, changed=names)


def keep_sidecar(
    uow: UnitOfWork, intake: Intake, inbox_uid: str, path: Path, progress: Progress | None = None
) -> Arrived:
    """Keeps what lies in the sidecar of a file that was taken in: all of it, or nothing.

    The whole file is compared with the manifest before anything of it is opened; of one that a region locked anew
    only the size is, and each content with the SHA-256 of its sealed row. Raises Refused
    ``file_has_no_sidecar`` and as :func:`kpdesk.exchange.sidecar.check_sidecar`; Broken ``sidecar_not_opened`` where
    no key of ours fits, ``sealed_file_damaged``, ``sidecar_not_as_listed``, ``disk_full``; Cancelled.
    """
    manifest, listed = _file_of(uow.session, inbox_uid)
    contents = {str(sha256): int(size) for sha256, size in listed.contents}
    wanted = Attachment(listed.sidecar_sha256, listed.sidecar_bytes, listed.sidecar)
    passed_on = manifest.addressed != uow.office
    check_sidecar(path, wanted, list(contents.values()), locked_anew=passed_on)
    need_room(intake.folder, wanted.size)
    for key in sidecar_keys(uow.session, manifest, passed_on=passed_on):
        try:
            sealed = _opened(uow, intake, path, key, contents, progress)
        except Broken as error:
            if (error.code, error.values.get("place")) != ("sealed_file_damaged", 1):
                raise
            continue  # not this key: nothing of it was kept
        rows = _lacking(uow.session, inbox_uid, list(contents))
        kept = _keep(uow, rows, sealed, inbox_uid)
        for sha256 in sealed.keys() - {row.sha256 for row in rows}:
            intake.remove(sealed[sha256].stored_as)
        listed.came_at = uow.now
        uow.note("evidence_received", "inbox", inbox_uid, kept=kept, changed=[])
        return Arrived(kept)
    raise Broken("sidecar_not_opened", file=path.name, sender=manifest.sender)


def sidecar_of(session: Session, inbox_uid: str) -> str:
    """Returns the name of the sidecar that has still to come with this file, "" for none."""
    listed = session.get(EvidenceFileRecord, inbox_uid)
    return listed.sidecar if listed is not None and listed.came_at is None else ""


def file_with_sidecar(session: Session, path: Path) -> str:
    """Returns the inbox uid of the file that a sidecar belongs to, by its hash, else by its name.

    Raises Refused ``sidecar_of_unknown_file``, ``file_not_found``.
    """
    try:
        sha256 = sha256_of(path)
    except FileNotFoundError:
        raise Refused("file_not_found", field="file", path=str(path)) from None
    for found in (EvidenceFileRecord.sidecar_sha256 == sha256, EvidenceFileRecord.sidecar == path.name):
        uid = session.scalars(select(EvidenceFileRecord.file).where(found).order_by(EvidenceFileRecord.file)).first()
        if uid is not None:
            return uid
    raise Refused("sidecar_of_unknown_file", field="file", file=path.name)


def missing_of(session: Session, inbox_uid: str) -> tuple[str, ...]:
    """Returns the exhibits whose contents travelled with this file and are not here: "MRD/2026/0007 A"."""
    listed = session.get(EvidenceFileRecord, inbox_uid)
    if listed is None:
        return ()
    rows = _lacking(session, inbox_uid, [*listed.pictures, *(sha256 for sha256, _size in listed.contents)])
    return tuple(_named(row) for row in rows)


def _taken(
    uow: UnitOfWork,
    here: HeldEvidenceRecord | None,
    row: Mapping[str, Value],
    manifest: Manifest,
    inbox_uid: str,
    number: int,
) -> PlannedRow:
    uid = str(row["uid"])
    if here is not None and here.owner != manifest.sender and here.sha256 == row["sha256"]:
        # It went to another office with its person; whoever told of it first is asked for it.
        return PlannedRow(Step.SAME, TABLE, uid, number, row, newest=False)
    if here is not None and here.owner != manifest.sender:
        return PlannedRow(Step.CONFLICT, TABLE, uid, number, row, "row_of_another_office")
    if here is None:
        here = HeldEvidenceRecord(uid=uid, owner=manifest.sender, epoch="", place=-1)
        uow.session.add(here)
        step = Step.ADD
    elif (here.epoch, here.place) >= manifest.place:
        return PlannedRow(Step.SAME, TABLE, uid, number, row, newest=False)
    else:
        step = Step.SAME if all(getattr(here, name) == row[name] for name in _KEPT) else Step.UPDATE
    if here.sha256 is not None and here.sha256 != row["sha256"]:
        here.stored_as = None
    for name in _KEPT:
        setattr(here, name, row[name])
    # A row that only lists what went before leaves it as it was: on its way.
    if here.way is None or row["way"] != Way.SENT_BEFORE.value:
        here.way = str(row["way"])
    here.last_file, (here.epoch, here.place), here.fault = inbox_uid, manifest.place, ""
    return PlannedRow(step, TABLE, uid, number, row)


_KEPT: Final = ("violation", "number", "exhibit", "file_name", "media_type", "size_bytes", "sha256")


def _checked(row: Mapping[str, Value]) -> Mapping[str, Value]:
    """Returns a row of the sheet when each of its values is what such a row has; raises Broken ``damaged``."""
    try:
        texts = all(isinstance(row[name], str) and len(str(row[name])) <= most for name, most in _LONGEST.items())
        hashed = _SHA256.fullmatch(str(row["sha256"])) is not None
        known = all(_UID.fullmatch(str(row[name])) for name in ("uid", "violation"))
        size = row["size_bytes"]
        Way(str(row["way"]))
        if not (texts and hashed and known and type(size) is int and 0 < size <= _LARGEST):
            raise ValueError("row")
    except (KeyError, ValueError) as error:
        raise Broken("damaged", part=TABLE) from error
    return row


def _opened(
    uow: UnitOfWork, intake: Intake, path: Path, key: bytes, beside: Mapping[str, int], progress: Progress | None
) -> dict[str, Sealed]:
    """Seals each content into the folder of evidence; takes all out again where one is not what its row says."""
    done: dict[str, Sealed] = {}
    try:
        with path.open("rb") as handle:
            whole = OpenedSidecar(handle, path, key)
            for sha256, size in beside.items():
                sealed = intake.seal_from(uow, whole.content(size), size, progress)
                done[sha256] = sealed
                if (sealed.sha256, sealed.size_bytes) != (sha256, size):
                    raise Broken("sidecar_not_as_listed", file=path.name)
            whole.finish()
    except Broken:
        for sealed in done.values():
            intake.remove(sealed.stored_as)
        raise
    return done


def _listed(
    manifest: Manifest, rows: Sequence[Mapping[str, Value]], inbox_uid: str, *, passed_on: bool
) -> EvidenceFileRecord:
    """Returns what the file brings; a sidecar that was passed on stands beside its workbook under that one's name."""

    def of(way: Way) -> dict[str, int]:
        return {str(row["sha256"]): int(str(row["size_bytes"])) for row in rows if row["way"] == way.value}

    beside = next(iter(manifest.attachments), None)
    if beside is not None and _NAME.fullmatch(beside.name) is None:
        raise Broken("damaged", part="attachments")  # a name that could lead out of the folder
    name = beside.name if beside else ""
    if name and passed_on:
        name = sidecar_name(passed_on_name(f"{name.removesuffix(SUFFIX)}.xlsx"))
    return EvidenceFileRecord(
        file=inbox_uid,
        pictures=list(of(Way.PICTURE)),
        contents=[[sha256, size] for sha256, size in of(Way.SIDECAR).items()],
        sidecar=name,
        sidecar_sha256=beside.sha256 if beside else "",
        sidecar_bytes=beside.size if beside else 0,
    )


def _file_of(session: Session, inbox_uid: str) -> tuple[Manifest, EvidenceFileRecord]:
    record = session.scalars(select(InboxRecord).where(InboxRecord.uid == inbox_uid)).one()
    listed = session.get(EvidenceFileRecord, inbox_uid)
    if listed is None or not listed.sidecar:
        raise Refused("file_has_no_sidecar", field="file", file=record.file_name)
    return read_manifest(canonical(record.manifest)), listed


def _keep(
    uow: UnitOfWork, rows: Sequence[HeldEvidenceRecord], sealed: Mapping[str, Sealed], inbox_uid: str
) -> int:  # fmt: skip
    kept = [row for row in rows if row.sha256 in sealed]
    for row in kept:
        row.stored_as, row.came_with, row.came_at, row.fault = sealed[row.sha256].stored_as, inbox_uid, uow.now, ""
    return len(kept)


def _lacking(session: Session, inbox_uid: str, hashes: Sequence[str]) -> list[HeldEvidenceRecord]:
    """Returns the rows of that file's sender whose contents are among these and are not here."""
    sender = session.scalars(select(InboxRecord.sender).where(InboxRecord.uid == inbox_uid)).one()
    found: list[HeldEvidenceRecord] = []
    for first in range(0, len(hashes), 500):
        found += session.scalars(
            select(HeldEvidenceRecord).where(
                HeldEvidenceRecord.owner == sender,
                HeldEvidenceRecord.sha256.in_(hashes[first : first + 500]),
                HeldEvidenceRecord.stored_as.is_(None),
            )
        )
    return sorted(found, key=lambda row: (row.number, row.exhibit))


def _named(row: HeldEvidenceRecord) -> str:
    return f"{row.number} {row.exhibit}"


def _pictures(workbook: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        for data in media_parts(archive, MOST_PICTURE_BYTES):
            yield sha256_hex(data), data


def _held(session: Session, uids: Sequence[str]) -> Iterator[HeldEvidenceRecord]:
    for first in range(0, len(uids), 500):
        yield from session.scalars(
            select(HeldEvidenceRecord).where(HeldEvidenceRecord.uid.in_(uids[first : first + 500]))
        )
