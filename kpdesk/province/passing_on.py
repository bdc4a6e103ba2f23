"""A region passes its districts' returns on to the CPO: the very workbook that the district sealed, locked anew.

Nothing inside is touched, so that the CPO proves it by the district's own seal; only the password is that of the region
and the CPO. The salt is the one of the file itself (:mod:`kpdesk.exchange.password_salt`), so that the CPO finds the
password again after a program saved the file once more.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.office_keys import office_keys
from kpdesk.access.rules import Permission, allow
from kpdesk.base.canonical import sha256_hex
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import read_file, write_file
from kpdesk.base.progress import Progress
from kpdesk.crypto.agreement import shared_password
from kpdesk.exchange.enrolment import is_enrolled
from kpdesk.exchange.file_name import file_name, passed_on_name
from kpdesk.exchange.judging import keyring
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.opening import MOST_BYTES, open_file
from kpdesk.exchange.password_salt import password_salt
from kpdesk.exchange.peers import ROOT, Peer, peer_in_use
from kpdesk.exchange.reader import read_transfer
from kpdesk.exchange.records import InboxRecord, OutboxRecord
from kpdesk.exchange.sending import PREPARED, Prepared, prepared_of
from kpdesk.exchange.trust import Colour
from kpdesk.province.passing_on_evidence import lock_evidence
from kpdesk.reference.queries import load
from kpdesk.reference.rules import OfficeKind
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.workbooks.encryption import decrypt_package, encrypt_package

_WHOLE: Final = (Colour.GREEN.value, Colour.RED.value)
"""Colours of a file that was taken in as it was sealed: in its turn, or late because a person said so."""


def passable(
    session: Session, region: str, week: str = "", office: str = "", *, again: bool = False
) -> tuple[InboxRecord, ...]:
    """Returns the districts' returns that were taken in here and can go on to the CPO, in the order of their seals.

    Those that went on before are left out unless ``again``. Raises Refused ``only_regions_pass_on``.
    """
    _only_a_region(session, region)
    wanted = select(InboxRecord).where(
        InboxRecord.accepted, InboxRecord.kind == Kind.RETURN.value, InboxRecord.addressed == region,
        InboxRecord.colour.in_(_WHOLE),
    )  # fmt: skip
    if week:
        wanted = wanted.where(InboxRecord.period == week)
    if office:
        wanted = wanted.where(InboxRecord.sender == office)
    order = wanted.order_by(InboxRecord.sender, InboxRecord.epoch, InboxRecord.place)
    gone = (
        set() if again else set(session.scalars(select(OutboxRecord.seal_sha256).where(OutboxRecord.sealed_by != "")))
    )
    return tuple(record for record in session.scalars(order) if record.seal_sha256 not in gone)


def pass_on(
    uow: UnitOfWork, inbox_uid: str, inbox: Path, outbox: Path, locker: Path, progress: Progress | None = None
) -> Prepared:
    """Returns a district's return, locked for the CPO, as a file in the outbox; the same one whenever it is asked for.

    Its sidecar goes with it as :func:`kpdesk.province.passing_on_evidence.lock_evidence` says, whose errors it raises
    too; Refused ``not_permitted``, ``only_regions_pass_on``, ``not_enrolled``, ``not_passable``,
    ``recipient_unknown``, ``inbox_copy_changed``, ``file_not_found``; Broken ``file_not_as_sealed``; Cancelled.
    """
    allow(uow.actor, Permission.SEND)
    _only_a_region(uow.session, uow.office)
    if not is_enrolled(uow.session, uow.office):
        raise Refused("not_enrolled", office=uow.office)
    found = uow.session.scalars(select(InboxRecord).where(InboxRecord.uid == inbox_uid)).first()
    if found is None or found not in passable(uow.session, uow.office, found.period, found.sender, again=True):
        raise Refused("not_passable", field="file")
    before = uow.session.scalars(
        select(OutboxRecord).where(OutboxRecord.seal_sha256 == found.seal_sha256, OutboxRecord.sealed_by != "")
    ).first()
    if before is not None and before.sidecar:
        return prepared_of(before)
    cpo = peer_in_use(uow.session, ROOT, uow.now)
    if cpo is None:
        raise Refused("recipient_unknown", field="to", office=ROOT)
    record = before or _written(uow, found, inbox, outbox, cpo, progress)
    lock_evidence(uow, found, record, cpo, locker, outbox, progress)
    return prepared_of(record)


def _written(
    uow: UnitOfWork, found: InboxRecord, inbox: Path, outbox: Path, cpo: Peer, progress: Progress | None
) -> OutboxRecord:
    """Returns the record of the workbook that was written into the outbox."""
    own_name = file_name(found.sender, uow.office, found.seq or 0, found.kind, found.period)
    workbook = _workbook(uow, found, inbox / f"{found.sha256}.xlsx", own_name, progress)
    data = _locked(uow, found, workbook, cpo)
    name = passed_on_name(own_name)
    write_file(outbox / name, data, force=True)
    return _noted(uow, found, name, data)


def _workbook(uow: UnitOfWork, found: InboxRecord, copy: Path, name: str, progress: Progress | None) -> bytes:
    """Returns the unencrypted workbook out of our copy of the file, by the name that it had from its sender."""
    data = read_file(copy)
    if sha256_hex(data) != found.sha256:
        raise Refused("inbox_copy_changed", field="file", path=str(copy))
    return open_file(data, name, keyring(uow.session, uow.office), progress).workbook


def _locked(uow: UnitOfWork, found: InboxRecord, workbook: bytes, cpo: Peer) -> bytes:
    """Returns the workbook under the password of this region and the CPO, after it was opened and read once more."""
    salt = password_salt(found.sender, uow.office, found.seq or 0)
    password = shared_password(office_keys(uow.session).agreement, cpo.agreement_public, salt)
    data = encrypt_package(workbook, password, password_salt=salt)
    read = read_transfer(decrypt_package(data, password, max_bytes=MOST_BYTES))
    if read.manifest.digest != found.seal_sha256 or read.changed:
        raise Broken("file_not_as_sealed", reason="passed_on")
    return data


def _noted(uow: UnitOfWork, found: InboxRecord, name: str, data: bytes) -> OutboxRecord:
    rows = sum(table["rows"] for table in (found.manifest or {}).get("tables", ()) if table["name"][:5] != "view_")
    record = OutboxRecord(
        recipient=ROOT,
        seq=found.seq or 0,
        epoch=found.epoch,
        kind=found.kind,
        period=found.period,
        file_name=name,
        sha256=sha256_hex(data),
        seal_sha256=found.seal_sha256,
        previous_sha256=found.previous_sha256,
        about=found.uid,
        size_bytes=len(data),
        rows=rows,
        state=PREPARED,
        written_at=uow.now,
        sealed_by=found.sender,
    )
    uow.session.add(record)
    uow.flush()
    uow.note("return_passed_on", "outbox", record.uid, file=name, office=found.sender, sha256=record.sha256)
    return record


def _only_a_region(session: Session, office: str) -> None:
    here = load(session).offices.get(office)
    if here is None or here.kind is not OfficeKind.REGION:
        raise Refused("only_regions_pass_on", field="office", office=office)
