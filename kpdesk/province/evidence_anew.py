"""The list of other offices' exhibits built anew: what files say of them changes, contents that are here stay."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kpdesk.exchange.evidence_records import EvidenceFileRecord, HeldEvidenceRecord

_UNTOLD = -1
"""The place of an exhibit of which no file has told yet: every file is later."""


def evidence_begun_anew(session: Session) -> dict[str, datetime | None]:
    """Lets every file be the newest one about its exhibits; returns which files' contents are here, since when."""
    contents = {row.file: row.came_at for row in session.scalars(select(EvidenceFileRecord))}
    session.execute(update(HeldEvidenceRecord).values(epoch="", place=_UNTOLD))
    session.execute(delete(EvidenceFileRecord))
    session.expire_all()
    return contents


def evidence_done_anew(session: Session, contents: dict[str, datetime | None]) -> None:
    """Takes away exhibits of which no file tells any more, and notes again which files' contents are here."""
    session.execute(delete(HeldEvidenceRecord).where(HeldEvidenceRecord.place == _UNTOLD))
    for file, came_at in contents.items():
        session.execute(update(EvidenceFileRecord).where(EvidenceFileRecord.file == file).values(came_at=came_at))
