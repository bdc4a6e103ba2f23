"""Whose a record is: what went to another office with its person is read here and changed there."""

from __future__ import annotations

from sqlalchemy import select

from kpdesk.base.errors import Refused
from kpdesk.roster.history_records import TransferOfferRecord
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.store.unit_of_work import UnitOfWork


def refuse_elsewhere(uow: UnitOfWork, office: str, number: str, person_id: int | None) -> None:
    """Returns when a record of this office and person may be changed here.

    Raises Refused ``record_of_other_office`` where it went with a transfer, ``record_on_offer`` while a file with all
    of the person's records waits at another office: that office accepts what the file says.
    """
    if office != uow.office:
        raise Refused("record_of_other_office", number=number, office=office)
    offered = select(TransferOfferRecord.to_office).where(
        TransferOfferRecord.person_id == person_id,
        TransferOfferRecord.state == TransferState.OFFERED.value,
        TransferOfferRecord.file_sent_at.is_not(None),
        TransferOfferRecord.withdrawn_at.is_(None),
    )
    to_office = uow.session.scalar(offered) if person_id is not None else None
    if to_office is not None:
        raise Refused("record_on_offer", number=number, office=to_office)
