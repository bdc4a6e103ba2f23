"""A received return becomes the office's return of that week."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import select

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.weeks import Week
from kpdesk.exchange.inbox import places
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.nested import value_of
from kpdesk.exchange.plan import PlannedRow
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.records import InboxRecord
from kpdesk.exchange.tables import Value
from kpdesk.province.held_intake import take_records
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.review_intake import is_review_file, take_region_reviews
from kpdesk.province.warnings.contradictions import contradictions_of
from kpdesk.province.warnings.copied_figures import flows_of
from kpdesk.store.unit_of_work import UnitOfWork

_DAYS: Final = 7


def take_return(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> tuple[PlannedRow, ...]:
    """Keeps figures and certificate of the office's week with its records, and returns what became of each record.

    Of two files with the same edition the later one holds. Raises Broken ``damaged`` where the return contradicts
    itself, ``merge_does_not_add_up``. A region's file may hold its reviews instead of a week.
    """
    if is_review_file(incoming.transfer):
        take_region_reviews(uow, incoming)
        return ()
    _keep_week(uow, incoming, inbox_uid)
    return take_records(uow, incoming, inbox_uid)


def take_acknowledgements(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> tuple[PlannedRow, ...]:
    """Keeps what stands of an office's persons and the directives, and returns what became of each row.

    Raises Broken ``merge_does_not_add_up``.
    """
    return take_records(uow, incoming, inbox_uid)


def _keep_week(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> None:
    transfer = incoming.transfer
    manifest = transfer.manifest
    head = _head(transfer)
    record = uow.session.scalars(
        select(ReceivedReturnRecord).where(
            ReceivedReturnRecord.reporting_office == manifest.sender,
            ReceivedReturnRecord.week == head["week"],
            ReceivedReturnRecord.edition == head["edition"],
        )
    ).first()
    if record is None:
        record = ReceivedReturnRecord(
            reporting_office=manifest.sender, week=head["week"], edition=head["edition"],
            received_at=_received_at(uow, inbox_uid), inbox_uid=inbox_uid,
        )  # fmt: skip
        uow.session.add(record)
    elif manifest.place < places(uow.session, [record.inbox_uid])[record.inbox_uid]:
        return
    record.first, record.last = head["first"], head["last"]
    record.nil, record.frozen_at = head["nil"], head["frozen_at"]
    record.figures = {**_nested(transfer, "figures"), "summary": _nested(transfer, "summary")}
    record.certificate = _nested(transfer, "certificate")
    new = record.figures.get("new")
    record.new_violations, record.flows = (new if type(new) is int else 0), flows_of(record.figures)
    parts = {name: transfer.table(name).records() for name in ("part_b", "part_c", "part_d")}
    record.contradictions = contradictions_of(head["nil"], record.certificate, parts)
    record.contradicted = len(record.contradictions)
    record.inbox_uid = inbox_uid
    uow.flush()
    uow.note("return_received", "received_return", record.uid, office=manifest.sender, week=head["week"])


def _received_at(uow: UnitOfWork, inbox_uid: str) -> datetime:
    """Returns when the file came in: the inbox knows it even when the return is built anew."""
    return uow.session.scalars(select(InboxRecord.changed_at).where(InboxRecord.uid == inbox_uid)).one()


def _head(transfer: Transfer) -> dict[str, Any]:
    """Returns the return's own row in its types; raises Broken ``damaged``."""
    rows = transfer.table("return").records()
    try:
        (row,) = rows
        first, last = date.fromisoformat(_text(row["first"])), date.fromisoformat(_text(row["last"]))
        week = _text(row["week"])
        fits = week == transfer.manifest.period and (last - first).days == _DAYS - 1
        edition, nil = row["edition"], row["nil"]
        if not fits or Week.parse(week, first.weekday()).first != first or type(edition) is not int or edition < 1:
            raise ValueError("week")
        if type(nil) is not bool:
            raise ValueError("nil")
        frozen_at = datetime.fromisoformat(_text(row["frozen_at"]))
    except (ValueError, KeyError, Refused) as error:
        raise Broken("damaged", part="return") from error
    return {"week": week, "first": first, "last": last, "edition": edition, "nil": nil, "frozen_at": frozen_at}


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value


def _nested(transfer: Transfer, name: str) -> dict[str, Any]:
    try:
        value = value_of(transfer.table(name).rows)
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise Broken("damaged", part=name) from error
    if not isinstance(value, dict):
        raise Broken("damaged", part=name)
    return value
