"""Taking in a query of headquarters at the office that is asked."""

from __future__ import annotations

from sqlalchemy import select

from kpdesk.base.errors import Refused
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.query_records import ReceivedQueryRecord
from kpdesk.exchange.query_tables import query_in
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork

QUERY_ERRORS = frozenset({"query_not_of_headquarters", "answer_not_asked_for"})
"""Errors of taking in a query or an answer that lie in the file."""


def take_query(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> None:
    """Keeps the query; one that is sent once more brings a new text and due day and leaves an answer as it is.

    Raises Refused ``query_not_of_headquarters`` where the sender is neither the CPO nor the own region; Broken
    ``damaged``.
    """
    transfer = incoming.transfer
    sender = transfer.manifest.sender
    if sender not in (ROOT, load(uow.session).office(uow.office).region):
        raise Refused("query_not_of_headquarters", field="file", sender=sender)
    query = query_in(transfer)
    record = uow.session.scalars(
        select(ReceivedQueryRecord).where(
            ReceivedQueryRecord.asker == sender, ReceivedQueryRecord.number == query.number
        )
    ).first()
    if record is None:
        record = ReceivedQueryRecord(asker=sender, number=query.number, received_at=uow.now)
    elif record.query_uid != query.uid:
        # Another question under a number that a restored store gave once more: it has no answer yet.
        record.answer, record.answered_by, record.answered_on, record.answer_outbox = "", "", None, ""
    record.query_uid, record.test, record.inbox_uid = query.uid, query.test, inbox_uid
    record.finding, record.finding_ur, record.question = query.finding, query.finding_ur, query.question
    record.due_on, record.asked_by = query.due_on, query.asked_by
    record.rows = [row.as_dict() for row in query.rows]
    uow.session.add(record)
    uow.flush()
    uow.note("query_received", "received_query", record.uid, number=query.number, sender=sender)
