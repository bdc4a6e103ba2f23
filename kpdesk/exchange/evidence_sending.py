"""Evidence in a file of its own: what another office asked for, or what a person chose."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.exchange.enrolment import is_enrolled
from kpdesk.exchange.evidence_lists import asked_of_us
from kpdesk.exchange.evidence_parcel import asked_for, exhibits_named, note_sent
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.sending import Prepared, TransferDraft, prepare
from kpdesk.store.unit_of_work import UnitOfWork


def send_evidence(
    uow: UnitOfWork,
    recipient: str,
    exhibits: Sequence[str],
    locker: Path,
    outbox: Path,
    target: Path,
    *,
    with_accused: bool = False,
    force: bool = False,
    progress: Progress | None = None,
) -> Prepared:
    """Returns a file of the kind ``evidence`` in the outbox: the exhibits (uids), or all that were asked for.

    One that shows an accused in custody goes only where a person who may export says ``with_accused``. Raises Refused
    ``not_permitted``, ``not_enrolled``, ``no_evidence_asked``, ``evidence_unknown``, ``evidence_withheld``; and as
    :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    if with_accused:
        allow(uow.actor, Permission.EVIDENCE_EXPORT)
    if not is_enrolled(uow.session, uow.office):
        raise Refused("not_enrolled", office=uow.office)
    wanted = list(exhibits) or [row.uid for row in asked_of_us(uow.session) if row.asked_by == recipient]
    if not wanted:
        raise Refused("no_evidence_asked", field="to", office=recipient)
    parcel = asked_for(uow, locker, exhibits_named(uow.session, wanted), with_accused=with_accused)
    if not parcel.travelling:
        raise Refused("evidence_withheld", field="exhibit", count=len(parcel.ways))
    draft = TransferDraft(recipient, Kind.EVIDENCE, (parcel.table,), load=parcel.load)
    prepared = prepare(uow, draft, outbox, target, force=force, progress=progress)
    note_sent(uow, parcel, recipient, prepared.uid)
    return prepared
