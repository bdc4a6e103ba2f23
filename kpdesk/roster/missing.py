"""The queue of persons whom the last roll did not name: what became of them is settled one by one or together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import cast

from sqlalchemy import Table, delete, select, update
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.letters import tidy
from kpdesk.base.problems import refuse_if_any
from kpdesk.base.progress import Progress
from kpdesk.roster import statuses, transfers
from kpdesk.roster.bulk import insert_rows
from kpdesk.roster.history_records import TransferOfferRecord
from kpdesk.roster.missing_draft import MISTAKE, MissingDraft
from kpdesk.roster.missing_queries import UNSETTLED, joined, open_offer
from kpdesk.roster.missing_records import MissingPersonRecord
from kpdesk.roster.records import ImportBatchRecord, PersonRecord
from kpdesk.roster.rules import ServiceState
from kpdesk.roster.selection import Acted, about, selected
from kpdesk.store.unit_of_work import UnitOfWork

BLOCK = 500

_PERSON = cast(Table, PersonRecord.__table__)
_MISSING = cast(Table, MissingPersonRecord.__table__)
_BATCH = cast(Table, ImportBatchRecord.__table__)
_OFFER = cast(Table, TransferOfferRecord.__table__)


def queue(uow: UnitOfWork, batch: ImportBatchRecord, missing: Sequence[int], named: Collection[int]) -> int:
    """Puts persons whom the batch's roll did not name into the queue and returns how many.

    Whom the roll names leaves it. Who waited already waits for this roll now.
    """
    asked_now = set(missing)
    over = [key for key in _waiting_ids(uow) if key in named or key in asked_now]
    for start in range(0, len(over), BLOCK):
        closed = _MISSING.c.person_id.in_(over[start : start + BLOCK])
        uow.session.execute(update(_MISSING).where(closed, *UNSETTLED).values(closed_by=batch.id))
    rows = [{"batch_id": batch.id, "person_id": key, "settled_order": "", "to_office": ""} for key in missing]
    insert_rows(uow.session, _MISSING, rows)
    return len(rows)


def worth_asking(session: Session, file_sha256: str, missing: Sequence[int]) -> list[int]:
    """Returns those of the missing whom a roll puts into the queue.

    Not who is offered to another office already, and not whom somebody said this very file leaves out by mistake.
    """
    offered = select(_OFFER.c.person_id).where(*open_offer())
    excused = (
        select(_MISSING.c.person_id)
        .join(_BATCH, _BATCH.c.id == _MISSING.c.batch_id)
        .where(_MISSING.c.settled_as == MISTAKE, _BATCH.c.file_sha256 == file_sha256, _BATCH.c.undone_at.is_(None))
    )
    left = {*session.scalars(offered), *session.scalars(excused)}
    return [key for key in missing if key not in left]


def is_news(session: Session, office: str, missing: Sequence[int], named: Collection[int]) -> bool:
    """Returns whether a roll would change the queue: the same roll taken in again does not."""
    standing = set(session.scalars(joined(select(_MISSING.c.person_id), office)))
    return not standing.issuperset(missing) or not standing.isdisjoint(named)


def settle_missing(
    uow: UnitOfWork, uids: Sequence[str], draft: MissingDraft, progress: Progress | None = None
) -> Acted:
    """Says what became of persons in the queue, all or none: sets their status, offers them, or leaves them.

    Raises ProblemsFound, with ``not_in_queue`` for who does not wait there, and as
    :func:`kpdesk.roster.statuses.set_status` and :func:`kpdesk.roster.transfers.offer`.
    """
    allow(uow.actor, Permission.ROSTER)
    refuse_if_any(draft.check(uow.today))
    people = selected(uow, uids)
    standing = set(_waiting_ids(uow))
    refuse_if_any(about(person, "not_in_queue", "person") for person in people if person.id not in standing)
    if draft.outcome == ServiceState.TRANSFERRED:
        transfers.offer(uow, uids, draft.transfer)
    elif draft.outcome != MISTAKE:
        statuses.set_status(uow, uids, draft.status, progress)
    settled = {
        "settled_as": draft.outcome, "settled_on": draft.on, "settled_order": tidy(draft.order_no),
        "to_office": draft.to_office.strip().upper() if draft.outcome == ServiceState.TRANSFERRED else "",
        "settled_at": uow.now, "settled_by": uow.actor.name,
    }  # fmt: skip
    keys = [person.id for person in people]
    for start in range(0, len(keys), BLOCK):
        theirs = _MISSING.c.person_id.in_(keys[start : start + BLOCK])
        uow.session.execute(update(_MISSING).where(theirs, *UNSETTLED).values(settled))
    for person in people:
        uow.note(
            "missing_settled", "person", person.uid, outcome=draft.outcome, on=draft.on, order=tidy(draft.order_no)
        )
    return Acted(tuple(person.uid for person in people), ())


def take_back_queue(uow: UnitOfWork, batch_id: int) -> tuple[tuple[str, str, str], ...]:
    """Empties the queue of an import that is taken back, as if it had never been filled.

    Returns uid, name and outcome of those whom somebody settled otherwise than as a mistake: that stays.
    """
    own = _MISSING.c.batch_id == batch_id
    uow.session.execute(delete(_MISSING).where(own, _MISSING.c.settled_as.is_(None)))
    uow.session.execute(update(_MISSING).where(_MISSING.c.closed_by == batch_id).values(closed_by=None))
    kept = (
        select(_PERSON.c.uid, _PERSON.c.name, _MISSING.c.settled_as)
        .join(_MISSING, _MISSING.c.person_id == _PERSON.c.id)
        .where(own, _MISSING.c.settled_as.is_not(None), _MISSING.c.settled_as != MISTAKE)
    )
    return tuple((row[0], row[1], row[2]) for row in uow.session.execute(kept.order_by(_PERSON.c.id)))


def _waiting_ids(uow: UnitOfWork) -> list[int]:
    return list(uow.session.scalars(joined(select(_MISSING.c.person_id), uow.office)))
