"""Reads of the service record: what a person holds and held, transfers, declarations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.roster.aspects import BESIDE, Aspect
from kpdesk.roster.history_records import (
    DeclarationRecord,
    DeclaredAccountRecord,
    ServiceHistoryRecord,
    TransferOfferRecord,
)
from kpdesk.roster.history_rows import DeclarationRow, DeclaredAccount, Holding, TransferRow
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.transfer_steps import TransferState


def holdings(session: Session, person_uid: str) -> tuple[Holding, ...]:
    """Returns what the person held and holds, aspect by aspect, the oldest first and the present one last.

    Raises Refused ``person_not_found``.
    """
    person = session.scalar(select(PersonRecord).where(PersonRecord.uid == person_uid))
    if person is None:
        raise Refused("person_not_found", field="person", text=person_uid)
    wanted = select(ServiceHistoryRecord).where(ServiceHistoryRecord.person_id == person.id)
    past: dict[str, list[ServiceHistoryRecord]] = defaultdict(list)
    for row in session.scalars(wanted.order_by(ServiceHistoryRecord.id)):
        past[row.aspect].append(row)
    return tuple(holding for aspect in Aspect for holding in _of_aspect(person, aspect, past[aspect.value]))


def transfers(
    session: Session, state: TransferState | None = None, person_uid: str | None = None
) -> tuple[TransferRow, ...]:
    """Returns the transfers, the latest offer first; of one state or one person only when asked so."""
    wanted = select(TransferOfferRecord, PersonRecord).join(
        PersonRecord, PersonRecord.id == TransferOfferRecord.person_id
    )
    wanted = wanted.where(TransferOfferRecord.withdrawn_at.is_(None))
    if state is not None:
        wanted = wanted.where(TransferOfferRecord.state == state.value)
    if person_uid is not None:
        wanted = wanted.where(PersonRecord.uid == person_uid)
    ordered = wanted.order_by(TransferOfferRecord.offered_on.desc(), TransferOfferRecord.id.desc())
    return tuple(
        TransferRow(
            row.uid, person.uid, person.name, person.belt_no, row.from_office, row.to_office, row.order_no,
            row.offered_on, TransferState(row.state), row.settled_on, row.settled_order,
        )
        for row, person in session.execute(ordered)
    )  # fmt: skip


def declarations(session: Session, person_uid: str) -> tuple[DeclarationRow, ...]:
    """Returns what the person signed about accounts, the latest signature first: the first one counts."""
    wanted = (
        select(DeclarationRecord)
        .join(PersonRecord, PersonRecord.id == DeclarationRecord.person_id)
        .where(PersonRecord.uid == person_uid, DeclarationRecord.withdrawn_at.is_(None))
        .order_by(DeclarationRecord.signed_on.desc(), DeclarationRecord.id.desc())
    )
    return tuple(
        DeclarationRow(record.uid, record.signed_on, _accounts(session, record.id), record.note, record.changed_by)
        for record in session.scalars(wanted)
    )


def supervisor_of(session: Session, posting: str) -> str:
    """Returns the supervisor last named for a posting, to be offered in forms; empty where none was."""
    latest = (
        select(PersonRecord.posting_supervisor)
        .where(PersonRecord.posting == posting, PersonRecord.posting_supervisor != "")
        .order_by(PersonRecord.posted_on.desc(), PersonRecord.changed_at.desc())
    )
    return session.scalar(latest.limit(1)) or ""


def _of_aspect(person: PersonRecord, aspect: Aspect, past: list[ServiceHistoryRecord]) -> Iterator[Holding]:
    ended = None
    for row in past:
        if row.value:
            begun = row.held_from or ended
            yield Holding(
                aspect, row.value, row.held_from, row.held_until, begun, row.order_no, row.supervisor, row.held_in
            )
        ended = row.held_until
    value, beside = getattr(person, aspect.value), BESIDE[aspect]
    if value:
        since = getattr(person, beside.since)
        order_no = getattr(person, beside.order_no) if beside.order_no else ""
        supervisor = getattr(person, beside.supervisor) if beside.supervisor else ""
        yield Holding(aspect, value, since, None, since or ended, order_no or "", supervisor or "", person.office)


def _accounts(session: Session, declaration_id: int) -> tuple[DeclaredAccount, ...]:
    wanted = select(DeclaredAccountRecord).where(DeclaredAccountRecord.declaration_id == declaration_id)
    rows = session.scalars(wanted.order_by(DeclaredAccountRecord.id))
    return tuple(DeclaredAccount(row.platform, row.handle, row.url) for row in rows)
