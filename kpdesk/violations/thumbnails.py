"""Small pictures of exhibits, made once at taking in and kept in the encrypted database."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.media_kinds import is_picture
from kpdesk.store.sealed_files import Sealed, kept_bytes
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.picture_reading import opened_picture
from kpdesk.violations.records import ThumbnailRecord

SIDE_PIXELS = 360
LARGEST_BYTES = 32 << 20
"""What is unsealed into memory for a thumbnail; a larger picture shows its kind only."""


def make_thumbnail(uow: UnitOfWork, folder: Path, sealed: Sealed, media_type: str) -> None:
    """Keeps a thumbnail of a picture that was just sealed; what is no readable picture has none.

    It is made of what was sealed, not of the file outside: so the sealed file is proved to open at once.
    Raises Broken as :func:`kpdesk.store.sealed_files.unsealed`.
    """
    if not is_picture(media_type) or sealed.size_bytes > LARGEST_BYTES:
        return
    if uow.session.get(ThumbnailRecord, sealed.sha256) is not None:
        return
    jpeg = thumbnail(kept_bytes(uow.session, folder, sealed))
    if jpeg is not None:
        uow.session.add(ThumbnailRecord(sha256=sealed.sha256, jpeg=jpeg))


def thumbnails_of(session: Session, hashes: Iterable[str]) -> dict[str, bytes]:
    """Returns the JPEG thumbnails by the SHA-256 of the originals."""
    wanted = select(ThumbnailRecord.sha256, ThumbnailRecord.jpeg).where(ThumbnailRecord.sha256.in_(list(hashes)))
    return {row.sha256: row.jpeg for row in session.execute(wanted)}


def thumbnail(data: bytes) -> bytes | None:
    """Returns a JPEG of at most 360 × 360 pixels, or None for bytes that are no readable picture."""
    picture = opened_picture(data, SIDE_PIXELS)
    if picture is None:
        return None
    picture.thumbnail((SIDE_PIXELS, SIDE_PIXELS))
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=75)
    return target.getvalue()
