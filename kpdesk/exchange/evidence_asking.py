"""Evidence that is asked for: by the receiver of a file in its receipt, answered with a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.exchange.evidence_records import AskedEvidenceRecord, HeldEvidenceRecord, SentEvidenceRecord
from kpdesk.exchange.evidence_ways import Way
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.tables import ColumnSpec, Table, canonical_row
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import EvidenceRecord

TABLE: Final = "evidence_wanted"
_SHEET: Final = "Evidence asked for"
_COLUMNS: Final = tuple(ColumnSpec(name) for name in ("uid", "number", "exhibit", "file_name", "reason"))
_ON_THEIR_WAY: Final = tuple(way.value for way in Way if way.travels)


def wanted_of(session: Session, owner: str) -> list[HeldEvidenceRecord]:
    """Returns what is asked of that office: what was on its way and never came, and what a person asked for."""
    wanted = select(HeldEvidenceRecord).where(
        HeldEvidenceRecord.owner == owner,
        HeldEvidenceRecord.stored_as.is_(None),
        or_(HeldEvidenceRecord.way.in_(_ON_THEIR_WAY), HeldEvidenceRecord.asked_at.is_not(None)),
    )
    return list(session.scalars(wanted.order_by(HeldEvidenceRecord.number, HeldEvidenceRecord.exhibit)))


def wanted_table(session: Session, owner: str) -> Table:
    """Returns what is asked of that office as a table of its receipt."""
    rows = tuple(
        canonical_row(_COLUMNS, (row.uid, row.number, row.exhibit, row.file_name, row.asked_why or None))
        for row in wanted_of(session, owner)
    )
    return Table(TABLE, _SHEET, _COLUMNS, rows)


def ask(uow: UnitOfWork, uids: Sequence[str], reason: str) -> int:
    """Asks the owners for these exhibits with their next receipts and returns of how many that was not done before.

    Raises Refused ``not_permitted``, ``evidence_unknown``, ``evidence_here_already``, ``evidence_reason_missing``.
    """
    allow(uow.actor, Permission.RECEIVE)
    if not reason.strip():
        raise Refused("evidence_reason_missing", field="reason")
    asked = 0
    for uid in dict.fromkeys(uids):
        record = uow.session.get(HeldEvidenceRecord, uid)
        if record is None:
            raise Refused("evidence_unknown", field="exhibit", evidence=uid)
        if record.stored_as is not None:
            raise Refused("evidence_here_already", number=record.number, exhibit=record.exhibit)
        asked += record.asked_at is None
        record.asked_at, record.asked_by, record.asked_why = uow.now, uow.actor.name, reason.strip()
        uow.note("evidence_asked", "evidence", uid, number=record.number, exhibit=record.exhibit, reason=reason.strip())
    return asked


def note_asked(uow: UnitOfWork, transfer: Transfer, inbox_uid: str) -> int:
    """Keeps what a receipt asks for, and returns how many exhibits.

    Those that are not ours, or that its sender has no business to ask for, change nothing.
    """
    table = next((table for table in transfer.tables if table.name == TABLE), None)
    asked = 0
    for row in table.records() if table else ():
        known = uow.session.scalar(select(EvidenceRecord).where(EvidenceRecord.uid == row["uid"]))
        if known is None or not _may_ask(uow, transfer.manifest.sender, known):
            continue
        here = uow.session.scalar(
            select(AskedEvidenceRecord).where(
                AskedEvidenceRecord.exhibit == row["uid"], AskedEvidenceRecord.asked_by == transfer.manifest.sender
            )
        )
        if here is None:
            here = AskedEvidenceRecord(exhibit=str(row["uid"]), asked_by=transfer.manifest.sender)
            uow.session.add(here)
        here.asked_at, here.receipt, here.answered_at, here.answered_with = uow.now, inbox_uid, None, ""
        asked += 1
    return asked


def _may_ask(uow: UnitOfWork, office: str, exhibit: EvidenceRecord) -> bool:
    """Returns whether that office may ask: the CPO, the own region, who has the case now, and who was sent it once."""
    if office in (ROOT, load(uow.session).office(uow.office).region, exhibit.office):
        return True
    sent = (SentEvidenceRecord.recipient == office, SentEvidenceRecord.exhibit == exhibit.uid)
    return uow.session.scalar(select(SentEvidenceRecord.exhibit).where(*sent).limit(1)) is not None
