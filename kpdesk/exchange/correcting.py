"""From what a receipt asks to the correction of a week: how far it is, and what the next step is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.records import OutboxRecord
from kpdesk.exchange.task_records import ReceiptTaskRecord
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rules import ReturnState


class Stage(StrEnum):
    """What the office does next about a week that is to be corrected."""

    DRAW_UP = "draw_up"
    FREEZE = "freeze"
    SEND = "send"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Correction:
    """The next edition of a week: no. ``edition``, at its stage; ``open_items`` are still asked for in the receipt."""

    week: str
    edition: int
    stage: Stage
    recipient: str
    open_items: int


def correction_for(session: Session, task_uid: str) -> Correction | None:
    """Returns the correction that an item of a receipt leads to, None where its file reported no week.

    Raises Refused ``task_unknown``.
    """
    task = session.scalars(select(ReceiptTaskRecord).where(ReceiptTaskRecord.uid == task_uid)).first()
    if task is None:
        raise Refused("task_unknown", field="item", uid=task_uid)
    sent = session.scalars(select(OutboxRecord).where(OutboxRecord.uid == task.sent)).first()
    if sent is None or sent.kind != Kind.RETURN.value:
        return None
    editions = list(
        session.scalars(
            select(ReturnRecord).where(ReturnRecord.week == sent.period).order_by(ReturnRecord.edition.desc())
        )
    )
    about = next((record.edition for record in editions if record.uid == sent.about), 1)
    open_items = session.scalars(
        select(ReceiptTaskRecord.id).where(ReceiptTaskRecord.sent == sent.uid, ReceiptTaskRecord.settled_at.is_(None))
    ).all()
    newest = editions[0] if editions else None
    if newest is None or newest.edition <= about:
        return Correction(sent.period, about + 1, Stage.DRAW_UP, sent.recipient, len(open_items))
    if newest.state != ReturnState.FROZEN.value:
        return Correction(sent.period, newest.edition, Stage.FREEZE, sent.recipient, len(open_items))
    gone = session.scalar(select(OutboxRecord.id).where(OutboxRecord.about == newest.uid).limit(1))
    stage = Stage.SENT if gone else Stage.SEND
    return Correction(sent.period, newest.edition, stage, sent.recipient, len(open_items))
