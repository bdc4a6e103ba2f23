"""Scanned papers sealed one by one in the store's folder, under a key that lies in the encrypted database only."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import read_file, size_bytes, written_beside
from kpdesk.crypto.envelope import new_key
from kpdesk.crypto.sealed_file import open_stream, seal_stream
from kpdesk.documents.qr_reading import LARGEST_FILE_BYTES
from kpdesk.store.meta import MetaRecord, put_meta
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork

SCAN_KEY: Final = "scan_key"
SUFFIX: Final = ".kps"
_KINDS: Final = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png", b"%PDF": "application/pdf"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A scan as it was read from a file."""

    name: str
    media_type: str
    data: bytes


def read_paper(source: Path) -> Paper:
    """Returns a PDF, JPEG or PNG file.

    Raises Refused ``scan_too_large``, ``scan_not_paper`` and as :func:`kpdesk.base.files.read_file`.
    """
    if size_bytes(source) > LARGEST_FILE_BYTES:
        raise Refused("scan_too_large", field="file", file=source.name, most_mib=LARGEST_FILE_BYTES >> 20)
    data = read_file(source)
    kind = next((kind for magic, kind in _KINDS.items() if data.startswith(magic)), None)
    if kind is None:
        raise Refused("scan_not_paper", field="file", file=source.name)
    return Paper(source.name, kind, data)


def seal_paper(uow: UnitOfWork, paper: Paper, folder: Path) -> tuple[Path, str]:
    """Writes the paper sealed and returns its file and SHA-256; remove the file when nothing is committed.

    Raises Broken ``disk_full``, ``disk_failed``.
    """
    path = folder / (new_uid() + SUFFIX)
    with written_beside(path) as target:
        sealed = seal_stream(_made_key(uow), io.BytesIO(paper.data), target)
    return path, sealed.sha256


def open_paper(session: Session, folder: Path, stored_as: str, sha256: str) -> bytes:
    """Returns the paper as it was scanned; raises Broken ``scan_damaged`` when it is missing or was changed."""
    key = session.get(MetaRecord, SCAN_KEY)
    target = io.BytesIO()
    try:
        with (folder / stored_as).open("rb") as source:
            found = open_stream(bytes.fromhex(key.value if key else ""), source, target)
    except (FileNotFoundError, Broken) as error:
        raise Broken("scan_damaged", stored_as=stored_as) from error
    if found.sha256 != sha256:
        raise Broken("scan_damaged", stored_as=stored_as)
    return target.getvalue()


def _made_key(uow: UnitOfWork) -> bytes:
    record = uow.session.get(MetaRecord, SCAN_KEY)
    if record is not None:
        return bytes.fromhex(record.value)
    key = new_key()
    put_meta(uow.session, SCAN_KEY, key.hex())
    return key
