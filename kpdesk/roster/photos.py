"""Photos of persons: sealed one by one in the store's folder, under a key that lies in the encrypted database only."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import read_file
from kpdesk.base.letters import tidy
from kpdesk.base.media_kinds import kind_by_bytes
from kpdesk.roster.history_records import PersonPhotoRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.selection import selected
from kpdesk.store.sealed_files import Intake, Sealed, kept_bytes
from kpdesk.store.unit_of_work import UnitOfWork

LARGEST_BYTES = 5 * 1024**2
PASTED = "clipboard"
"""Stands for the file name of a picture that was pasted."""
_KINDS = frozenset({"image/jpeg", "image/png"})


def put_photo(uow: UnitOfWork, person_uid: str, source: Path | bytes, intake: Intake) -> Changes:
    """Takes a photo in, kept once the intake keeps it; earlier photos are withdrawn, not deleted.

    ``source`` is a file, or the picture itself where it was pasted: that never lies on the disk unsealed.

    Raises Refused ``not_permitted``, ``person_not_found``, ``photo_too_large``, ``photo_not_image`` and as
    :func:`kpdesk.base.files.read_file`; Broken ``disk_full``.
    """
    allow(uow.actor, Permission.ROSTER)
    person = selected(uow, [person_uid])[0]
    data = _image(source)
    sealed = intake.seal(uow, data)
    _withdraw(uow, person, "photo_replaced")
    uow.session.add(
        PersonPhotoRecord(
            person_id=person.id, stored_as=sealed.stored_as, media_type=kind_by_bytes(data),
            size_bytes=sealed.size_bytes, sha256=sealed.sha256,
        )
    )  # fmt: skip
    uow.note("photo_taken_in", "person", person.uid, sha256=sealed.sha256, size_bytes=sealed.size_bytes)
    return Changes.of("roster", uids=(person.uid,))


def withdraw_photo(uow: UnitOfWork, person_uid: str, reason: str) -> Changes:
    """Takes the person's photo off the record.

    Raises Refused ``not_permitted``, ``person_not_found``, ``reason_missing``, ``photo_missing``.
    """
    allow(uow.actor, Permission.ROSTER)
    if not tidy(reason):
        raise Refused("reason_missing", field="reason")
    person = selected(uow, [person_uid])[0]
    if not _withdraw(uow, person, tidy(reason)):
        raise Refused("photo_missing", field="person", name=person.name)
    uow.note("photo_withdrawn", "person", person.uid, reason=tidy(reason))
    return Changes.of("roster", uids=(person.uid,))


def photo(session: Session, person_uid: str, folder: Path) -> bytes | None:
    """Returns the person's photo as it was taken in (JPEG or PNG), or None; raises Broken ``photo_damaged``."""
    wanted = select(PersonPhotoRecord).join(PersonRecord, PersonRecord.id == PersonPhotoRecord.person_id)
    standing = wanted.where(PersonRecord.uid == person_uid, PersonPhotoRecord.withdrawn_at.is_(None))
    record = session.scalar(standing.order_by(PersonPhotoRecord.id.desc()).limit(1))
    if record is None:
        return None
    try:
        return kept_bytes(session, folder, Sealed(record.stored_as, record.size_bytes, record.sha256))
    except Broken as error:
        raise Broken("photo_damaged", stored_as=record.stored_as) from error


def _image(source: Path | bytes) -> bytes:
    name = source.name if isinstance(source, Path) else PASTED
    size = len(source) if isinstance(source, bytes) else source.stat().st_size if source.is_file() else 0
    if size > LARGEST_BYTES:
        raise Refused("photo_too_large", field="photo", file=name, most_mib=LARGEST_BYTES // 1024**2)
    data = source if isinstance(source, bytes) else read_file(source)
    if kind_by_bytes(data) not in _KINDS:
        raise Refused("photo_not_image", field="photo", file=name)
    return data


def _withdraw(uow: UnitOfWork, person: PersonRecord, reason: str) -> int:
    standing = select(PersonPhotoRecord).where(
        PersonPhotoRecord.person_id == person.id, PersonPhotoRecord.withdrawn_at.is_(None)
    )
    found = uow.session.scalars(standing).all()
    for record in found:
        record.withdrawn_at, record.withdrawn_reason = uow.now, reason
    return len(found)
