"""Writing a transfer file: numbered and chained to the one before it to the same office, kept in the outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk import __version__
from kpdesk.access.office_keys import office_keys
from kpdesk.base.canonical import sha256_hex
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file, write_file
from kpdesk.base.progress import Progress
from kpdesk.exchange.file_name import file_name
from kpdesk.exchange.late_windows import note_told, window_table
from kpdesk.exchange.manifest import Attachment, Kind, Manifest
from kpdesk.exchange.packing import Locked, check_free, packed
from kpdesk.exchange.peers import ROOT, peer_in_use
from kpdesk.exchange.records import OutboxRecord
from kpdesk.exchange.renewal import key_tables, refuse_ended_keys, renew_if_due
from kpdesk.exchange.seal import sealed
from kpdesk.exchange.sidecar import sidecar_key, sidecar_name, write_sidecar
from kpdesk.exchange.tables import Table
from kpdesk.store.meta import EPOCH, EPOCH_NOTE, meta
from kpdesk.store.unit_of_work import UnitOfWork

PREPARED: Final = "prepared"
WRITTEN: Final = "written"
RECEIVED: Final = "received"
CORRECTION: Final = "correction"
"""Taken in, but rows were left out: the receipt says which, and asks for a correction."""
REFUSED: Final = "refused"
_FOUNDED: Final = "founded"


@dataclass(frozen=True, slots=True)
class Load:
    """What goes into the sidecar: how to read each content from its beginning, and the bytes of all of them."""

    contents: tuple[Callable[[], Iterator[bytes]], ...]
    size_bytes: int


@dataclass(frozen=True, slots=True)
class TransferDraft:
    """What is to be sent; ``about`` is the uid of the record that it carries, ``words`` those of a slip.

    ``load`` goes into a sidecar beside the workbook.
    """

    recipient: str
    kind: Kind
    tables: Sequence[Table]
    period: str = ""
    about: str = ""
    words: str | None = None
    load: Load | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that lies in the outbox with its number, ready to be handed over; ``uid`` is "" for an enrolment.

    ``sidecar`` is the name of the file beside it, "" where there is none.
    """

    uid: str
    name: str
    seq: int
    kind: str
    rows: int
    sha256: str
    sidecar: str = ""
    sidecar_sha256: str = ""


def prepare(
    uow: UnitOfWork,
    draft: TransferDraft,
    outbox: Path,
    target: Path,
    *,
    force: bool = False,
    progress: Progress | None = None,
) -> Prepared:
    """Writes the file into the outbox under its number; the caller commits and then hands it over to ``target``.

    An enrolment stands before the chain: it has number 0 and no outbox record.
    Raises Refused ``own_keys_expired``, ``own_keys_revoked``, ``recipient_unknown``, ``file_exists`` (in ``target``,
    before a number is taken), as :func:`kpdesk.exchange.sidecar.write_sidecar` and
    :func:`kpdesk.exchange.packing.packed`.
    """
    if draft.kind is not Kind.ENROL:
        renew_if_due(uow)
        refuse_ended_keys(uow)
    keys = office_keys(uow.session)
    lock = lock_for(uow, draft)
    draft = _with_keys(uow, _with_late_windows(uow, draft))
    manifest = _manifest(uow, draft, keys.key_id)
    name = file_name(uow.office, draft.recipient, manifest.seq, draft.kind.value, draft.period)
    check_free(target / name, force=force)
    if draft.load is not None:
        manifest = replace(manifest, attachments=(_sidecar(draft.load, manifest, lock, outbox / name, progress),))
    beside = next(iter(manifest.attachments), None)
    data = packed(manifest, draft.tables, keys.signing, lock, progress)
    # A number that was taken back may have left its file behind.
    write_file(outbox / name, data, force=True)
    if draft.kind is Kind.ENROL:
        uow.note("enrolment_sealed", "key", keys.key_id, file=name, sha256=sha256_hex(data))
        return Prepared("", name, manifest.seq, manifest.kind, manifest.row_count, sha256_hex(data))
    record = OutboxRecord(
        recipient=draft.recipient,
        seq=manifest.seq,
        epoch=manifest.epoch,
        kind=manifest.kind,
        period=manifest.period,
        file_name=name,
        sha256=sha256_hex(data),
        seal_sha256=manifest.digest,
        previous_sha256=manifest.prev_sha256,
        about=draft.about,
        size_bytes=len(data),
        rows=manifest.row_count,
        state=PREPARED,
        written_at=uow.now,
        sidecar=beside.name if beside else "",
        sidecar_sha256=beside.sha256 if beside else "",
    )
    uow.session.add(record)
    uow.flush()
    uow.note("transfer_sealed", "outbox", record.uid, file=name, sha256=record.sha256, seq=record.seq)
    return prepared_of(record)


def _with_keys(uow: UnitOfWork, draft: TransferDraft) -> TransferDraft:
    """Returns the draft with what every file tells of keys; an enrolment stands before all that."""
    if draft.kind is Kind.ENROL:
        return draft
    told = key_tables(uow, draft.recipient, frozenset(table.name for table in draft.tables))
    return replace(draft, tables=(*draft.tables, *told))


def prepared_of(record: OutboxRecord) -> Prepared:
    """Returns the frozen row of an outbox record."""
    return Prepared(
        record.uid, record.file_name, record.seq, record.kind, record.rows, record.sha256, record.sidecar,
        record.sidecar_sha256,
    )  # fmt: skip


def bytes_of(prepared: Prepared, outbox: Path) -> bytes:
    """Returns the file as it was sealed; raises Refused ``file_not_found``, ``outbox_copy_changed``."""
    data = read_file(outbox / prepared.name)
    if sha256_hex(data) != prepared.sha256:
        raise Refused("outbox_copy_changed", field="file", path=str(outbox / prepared.name))
    return data


def mark_written(uow: UnitOfWork, uid: str, path: Path) -> None:
    """Notes that the file was handed over and read back."""
    if not uid:
        return
    record = uow.session.scalars(select(OutboxRecord).where(OutboxRecord.uid == uid)).one()
    if record.state == PREPARED:
        record.state, record.written_at = WRITTEN, uow.now
    uow.note("transfer_written", "outbox", uid, path=path.name)


def lock_for(uow: UnitOfWork, draft: TransferDraft) -> Locked:
    """Returns what the file is locked with; raises Refused ``recipient_unknown``."""
    if draft.words is not None:
        return Locked(words=draft.words)
    peer = peer_in_use(uow.session, draft.recipient, uow.now)
    if peer is None:
        raise Refused("recipient_unknown", field="to", office=draft.recipient)
    return Locked(own=office_keys(uow.session).agreement, their_public=peer.agreement_public)


def last_to(session: Session, recipient: str) -> OutboxRecord | None:
    """Returns the newest file of our own to that office, of any epoch, or None."""
    own = (OutboxRecord.recipient == recipient, OutboxRecord.sealed_by == "")
    return session.scalars(select(OutboxRecord).where(*own).order_by(OutboxRecord.id.desc()).limit(1)).first()


def _sidecar(load: Load, manifest: Manifest, lock: Locked, workbook: Path, progress: Progress | None) -> Attachment:
    """Writes the sidecar beside the workbook in the outbox, under a key of the same two offices."""
    if lock.own is None:
        raise ValueError("a file under the words of a slip has no sidecar")
    key = sidecar_key(lock.own, lock.their_public, manifest.sender, manifest.recipients[0], manifest.seq)
    target = workbook.with_name(sidecar_name(workbook.name))
    return write_sidecar(key, (read() for read in load.contents), target, load.size_bytes, progress)


def _with_late_windows(uow: UnitOfWork, draft: TransferDraft) -> TransferDraft:
    """Returns the draft with the late windows of its recipient: they ride in every file of the CPO."""
    if uow.office != ROOT:
        return draft
    table = window_table(uow.session, draft.recipient)
    if not table.rows:
        return draft
    note_told(uow.session, draft.recipient)
    return replace(draft, tables=(*draft.tables, table))


def _manifest(uow: UnitOfWork, draft: TransferDraft, key_id: str) -> Manifest:
    last = None if draft.kind is Kind.ENROL else last_to(uow.session, draft.recipient)
    epoch, note, head = meta(uow.session, EPOCH), meta(uow.session, EPOCH_NOTE), uow.head()
    return Manifest(
        kind=draft.kind.value,
        sender=uow.office,
        recipients=(draft.recipient,),
        key_id=key_id,
        seq=0 if draft.kind is Kind.ENROL else last.seq + 1 if last else 1,
        prev_sha256=last.seal_sha256 if last and last.epoch == epoch else "",
        epoch=epoch,
        period=draft.period,
        created_at=iso_utc(uow.now),
        program=f"KP Desk {__version__}",
        tables=tuple(sealed(table) for table in draft.tables),
        audit_head=head.hash,
        audit_seq=head.seq,
        note="" if note == _FOUNDED else note,
    )
