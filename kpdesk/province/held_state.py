"""All that is held of other offices' records, as one hash; and taken away, to be built anew from the files."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from kpdesk.province.held_records import HELD, HeldClaimRecord, HeldCopyRecord

_AT_ONCE = 5000
_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def held_digest(session: Session) -> str:
    """Returns one hash over the records that are held; equal states have equal hashes.

    A file is named by its sender, epoch and place, so that it does not depend on when or in which order files came.
    """
    found = hashlib.sha256()
    for name, record in HELD.items():
        columns: list[Any] = [record.uid, record.owner, record.epoch, record.place, record.withdrawn, record.row_digest]
        columns += [getattr(record, more) for more in _NOT_IN_DIGEST.get(name, ())]
        _add(session, found, name, select(*columns).order_by(record.uid))
    copy, claim = HeldCopyRecord, HeldClaimRecord
    told = (copy.owner, copy.table_name, copy.full_epoch, copy.full_place, copy.told_place, copy.told_count)
    _add(session, found, "copy", select(*told).order_by(copy.owner, copy.table_name))
    named = (claim.table_name, claim.uid, claim.owner, claim.epoch, claim.place, claim.row_digest)
    _add(session, found, "claim", select(*named).order_by(claim.table_name, claim.uid, claim.owner))
    return found.hexdigest()


def forget_held(session: Session) -> None:
    """Takes away all records of other offices that are held here."""
    records: list[Any] = [*HELD.values(), HeldCopyRecord, HeldClaimRecord]
    for record in records:
        session.execute(delete(record))


def held_count(session: Session, owner: str, table: str) -> int:
    """Returns how many records of that table stand here for the office; what it let go is not counted."""
    record = HELD[table]
    wanted = select(func.count()).select_from(record).where(record.owner == owner, record.withdrawn.is_(False))
    return session.scalar(wanted) or 0


_NOT_IN_DIGEST = {"person": ("cnic", "mobile", "known_epoch", "known_place")}


def _add(session: Session, found: Any, name: str, chosen: Any) -> None:
    found.update(f"{name}\n".encode())
    for row in session.execute(chosen.execution_options(yield_per=_AT_ONCE)):
        found.update(f"{_WRITTEN(tuple(row))}\n".encode())
