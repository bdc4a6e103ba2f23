"""Everything that was built from received files as one hash: equal states have equal hashes.

Files are named by the digest of their manifest, or by sender, epoch and place, so that the hash does not depend on when
or in which order they came. What headquarters decided itself is not in it: no file of another office brings that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.canonical import canonical
from kpdesk.base.clock import iso_utc
from kpdesk.exchange.evidence_records import HeldEvidenceRecord
from kpdesk.exchange.records import InboxRecord, ReceivedRowRecord
from kpdesk.province.held_state import held_digest
from kpdesk.province.records import ReceivedReturnRecord

_AT_ONCE = 2000


def state_digest(session: Session) -> str:
    """Returns one hash over the rows, weeks, records and exhibits of other offices that are held here."""
    found = hashlib.sha256()
    for name, lines in (("rows", _rows(session)), ("returns", _returns(session)), ("evidence", _evidence(session))):
        _add(found, name, lines)
    _add(found, "records", [held_digest(session)])
    return found.hexdigest()


def _add(found: Any, name: str, lines: Iterable[Any]) -> None:
    found.update(f"{name}\n".encode())
    for line in lines:
        found.update(canonical(line))
        found.update(b"\n")


def _rows(session: Session) -> Iterator[list[Any]]:
    row = ReceivedRowRecord
    files = session.execute(select(InboxRecord.uid, InboxRecord.seal_sha256))
    seals = {file.uid: file.seal_sha256 for file in files}
    chosen = select(
        row.table_name, row.uid, row.owner, row.row_revision, row.entry, row.first_file, row.last_file
    ).order_by(row.table_name, row.uid)
    for *told, first, last in session.execute(chosen.execution_options(yield_per=_AT_ONCE)):
        yield [*told, seals[first], seals[last]]


def _returns(session: Session) -> Iterator[list[Any]]:
    held = ReceivedReturnRecord
    chosen = select(
        held.reporting_office, held.week, held.edition, held.nil, held.figures, held.certificate, held.frozen_at
    ).order_by(held.reporting_office, held.week, held.edition)
    for *told, frozen_at in session.execute(chosen.execution_options(yield_per=_AT_ONCE)):
        yield [*told, iso_utc(frozen_at)]


def _evidence(session: Session) -> Iterator[list[Any]]:
    """How an exhibit's contents travelled, and whether they are here, is no part of what a file says of it."""
    held = HeldEvidenceRecord
    chosen = select(
        held.uid, held.owner, held.epoch, held.place, held.violation, held.number, held.exhibit, held.file_name,
        held.media_type, held.size_bytes, held.sha256,
    ).order_by(held.uid)  # fmt: skip
    for told in session.execute(chosen.execution_options(yield_per=_AT_ONCE)):
        yield list(told)
