"""What the CPO sends to its offices: the register of directives, and its lists as a numbered data pack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.cases.rules_shape import problems_of_lists
from kpdesk.exchange.datapack_tables import datapack_tables, number_in, period_of
from kpdesk.exchange.directive_tables import directive_tables
from kpdesk.exchange.enrolment import certificates_of, own_keys_table
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.records import OutboxRecord
from kpdesk.exchange.sending import Prepared, TransferDraft, prepare
from kpdesk.reference.pack_taking import refuse_broken
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork


def send_directives(uow: UnitOfWork, recipient: str, outbox: Path, target: Path, *, force: bool = False) -> Prepared:
    """Returns the CPO's register of directives as a file in the outbox for one office.

    Raises Refused ``not_permitted``, ``only_root_sends_directives`` and as :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    if uow.office != ROOT:
        raise Refused("only_root_sends_directives", field="office", office=uow.office)
    draft = TransferDraft(recipient, Kind.DIRECTIVES, directive_tables(uow.session))
    return prepare(uow, draft, outbox, target, force=force)


def send_keys(uow: UnitOfWork, recipient: str, outbox: Path, target: Path, *, force: bool = False) -> Prepared:
    """Returns the CPO's own keys with its certificates and revocations as a file in the outbox for one office.

    Raises Refused ``not_permitted``, ``only_root_sends_keys`` and as :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    if uow.office != ROOT:
        raise Refused("only_root_sends_keys", field="office", office=uow.office)
    tables = (own_keys_table(uow.session, uow.office), certificates_of(uow.session))
    return prepare(uow, TransferDraft(recipient, Kind.KEYS, tables), outbox, target, force=force)


def send_datapack(
    uow: UnitOfWork,
    recipient: str,
    lists: Sequence[str],
    number: int,
    outbox: Path,
    target: Path,
    *,
    force: bool = False,
) -> Prepared:
    """Returns the CPO's lists as data pack of that number, a file in the outbox for one office.

    Raises Refused ``not_permitted``, ``only_root_sends_datapack``, ``datapack_breaks_lists`` where the CPO's own lists
    do not fit together, and as :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    if uow.office != ROOT:
        raise Refused("only_root_sends_datapack", field="office", office=uow.office)
    refuse_broken(problems_of_lists(load(uow.session)))
    draft = TransferDraft(recipient, Kind.DATAPACK, datapack_tables(uow.session, lists), period_of(number))
    return prepare(uow, draft, outbox, target, force=force)


def next_datapack(session: Session) -> int:
    """Returns the number of the next data pack: one for all offices to which it goes."""
    sent = session.scalars(select(OutboxRecord.period).where(OutboxRecord.kind == Kind.DATAPACK.value))
    return max((number_in(period) for period in sent), default=0) + 1
