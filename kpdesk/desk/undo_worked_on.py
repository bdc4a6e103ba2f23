"""Whether anybody worked on records since they were made, where only the history can tell."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from kpdesk.base.clock import minute_on_paper
from kpdesk.base.errors import Refused
from kpdesk.desk.undo_steps import Piece
from kpdesk.store.audit import AuditRecord
from kpdesk.store.undo_actions import NOTHING_CHANGED, UNDONE, WHY_NOT
from kpdesk.store.undo_records import UndoStepRecord
from kpdesk.store.unit_of_work import UnitOfWork


def refuse_worked_on(uow: UnitOfWork, piece: Piece) -> None:
    """Raises Refused ``undo_changed_since`` where a later entry about one of the records still holds.

    Work that was itself taken back, with the entry that says so, left the record as it was.
    """
    uids = [entry.uid for entry in piece.entries]
    last = piece.entries[-1].seq
    later = uow.session.scalars(
        select(AuditRecord).where(AuditRecord.uid.in_(uids), AuditRecord.seq > last).order_by(AuditRecord.seq.desc())
    )
    for entry in later:
        if WHY_NOT.get(entry.action) in NOTHING_CHANGED:
            continue
        asked = select(UndoStepRecord).where(
            UndoStepRecord.first_seq <= entry.seq, UndoStepRecord.last_seq >= entry.seq
        )
        step = uow.session.scalar(asked)
        if step is not None and (step.undone_by is not None or step.action == UNDONE):
            continue
        number = str(piece.leading.details.get("number", ""))
        when = minute_on_paper(datetime.fromisoformat(entry.at))
        what = f"undo_table_{piece.leading.kind}"
        raise Refused("undo_changed_since", by=entry.actor, at=when, what=what, which=number)
