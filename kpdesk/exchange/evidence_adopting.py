"""Exhibits that came with a person's transfer take their place in this office's own locker, early or late."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from kpdesk.exchange.evidence_records import HeldEvidenceRecord
from kpdesk.exchange.person_transfer_reading import fields_of
from kpdesk.exchange.person_transfer_records import PersonTransferRecord
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.store.sealed_files import Sealed
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.thumbnails import make_thumbnail


def adopt(uow: UnitOfWork, locker: Path) -> int:
    """Enters what came of the exhibits of accepted transfers, with their capture sheets, and returns how many.

    Those whose contents have not come stay in the list of what is wanted.
    """
    accepted = select(PersonTransferRecord).where(
        PersonTransferRecord.direction == "in", PersonTransferRecord.state == TransferState.ACCEPTED.value
    )
    adopted = 0
    for transfer in uow.session.scalars(accepted).all():
        for row in (transfer.exhibits or {}).values():
            held = uow.session.get(HeldEvidenceRecord, row["uid"])
            if held is None or held.stored_as is None:
                continue
            fields = fields_of(EvidenceRecord, row)
            violation = uow.session.scalar(select(ViolationRecord.id).where(ViolationRecord.uid == row["violation"]))
            known = uow.session.scalar(select(EvidenceRecord.id).where(EvidenceRecord.uid == fields["uid"]))
            if violation is None or known is not None or held.sha256 != fields["sha256"]:
                continue
            uow.session.add(EvidenceRecord(**fields, violation_id=violation, stored_as=held.stored_as))
            uow.session.delete(held)
            sealed = Sealed(held.stored_as, fields["size_bytes"], fields["sha256"])
            make_thumbnail(uow, locker, sealed, fields["media_type"])
            uow.note(
                "evidence_adopted", "evidence", fields["uid"], number=held.number, exhibit=held.exhibit,
                from_office=transfer.peer, sha256=fields["sha256"],
            )  # fmt: skip
            adopted += 1
    return adopted


def forget_exhibits(uow: UnitOfWork, transfer: PersonTransferRecord) -> None:
    """Lets go of what came with an offer that was not accepted; its sealed files are then nobody's and are swept."""
    for uid in transfer.exhibits or {}:
        held = uow.session.get(HeldEvidenceRecord, uid)
        if held is not None and held.owner == transfer.peer:
            uow.session.delete(held)
    transfer.exhibits = {}
