"""Transfers by file as lists show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.exchange.person_transfer_records import PersonTransferRecord
from kpdesk.roster.transfer_steps import TransferState


@dataclass(frozen=True, slots=True)
class PersonTransferRow:
    """One transfer by file; ``about`` counts what goes with the person, ``told_at`` is when a file last went out."""

    transfer: str
    direction: str
    peer: str
    person_uid: str
    name: str
    rank: str
    order_no: str
    offered_on: date
    state: TransferState
    settled_on: date | None
    settled_order: str
    reason: str
    about: Mapping[str, int]
    told_at: datetime | None

    @property
    def waits(self) -> bool:
        """Whether it is neither accepted nor declined nor taken back."""
        return self.state is TransferState.OFFERED


def person_transfers(
    session: Session, direction: str = "", person: str = "", *, waiting: bool = False
) -> tuple[PersonTransferRow, ...]:
    """Returns the transfers by file, the newest first."""
    wanted = select(PersonTransferRecord)
    if direction:
        wanted = wanted.where(PersonTransferRecord.direction == direction)
    if person:
        wanted = wanted.where(PersonTransferRecord.person_uid == person)
    if waiting:
        wanted = wanted.where(PersonTransferRecord.state == TransferState.OFFERED.value)
    return tuple(_row(record) for record in session.scalars(wanted.order_by(PersonTransferRecord.id.desc())))


def _row(record: PersonTransferRecord) -> PersonTransferRow:
    return PersonTransferRow(
        record.transfer, record.direction, record.peer, record.person_uid, record.person_name, record.rank,
        record.order_no, record.offered_on, TransferState(record.state), record.settled_on, record.settled_order,
        record.reason, record.about, record.told_at,
    )  # fmt: skip
