"""Taking in one file that was judged: its record, its rows and what follows from them, in one unit of work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Broken, Refused
from kpdesk.exchange.chain import IN_ORDER, place_of
from kpdesk.exchange.inbox import accepted_from, rows_here
from kpdesk.exchange.plan import Plan, PlannedRow, Step, plan_rows
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.records import InboxRecord, ReceivedRowRecord
from kpdesk.exchange.return_tables import HEAD, PARTS
from kpdesk.exchange.tables import Table
from kpdesk.exchange.trust import Colour, Verdict
from kpdesk.store.unit_of_work import UnitOfWork

ROW_TABLES = (HEAD, *PARTS, "directives", "review", "remark", "late_window")
"""Tables whose rows are kept one by one, each known by its uid."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file as it was judged; ``sha256`` is that of its bytes."""

    name: str
    sha256: str
    transfer: Transfer
    verdict: Verdict


Taker = Callable[[UnitOfWork, Incoming, str], Sequence[PlannedRow] | None]
"""What a kind of file changes beside its rows; it is given the uid of the file's inbox record.

It may give the rows that it judged itself: they are counted with the others.
"""

Planner = Callable[[Session, Transfer], Sequence[PlannedRow]]
"""What a taker that judges rows itself would do with them; writes nothing."""


def row_tables(transfer: Transfer) -> tuple[Table, ...]:
    """Returns the tables whose rows are kept one by one."""
    return tuple(table for table in transfer.tables if table.name in ROW_TABLES)


def take_in(uow: UnitOfWork, incoming: Incoming, takers: Mapping[str, Taker], *, late: bool = False) -> Plan:
    """Takes the file in and returns what was done with each row; the caller commits, or nothing happened.

    ``late`` also takes an older file that fills a gap. The place in the chain is looked at once more inside the unit
    of work, and the rows are counted afterwards. Raises Refused ``not_permitted``, ``not_green``,
    ``kind_not_taken_here``; Broken ``merge_does_not_add_up``.
    """
    allow(uow.actor, Permission.RECEIVE)
    manifest = incoming.transfer.manifest
    taker = takers.get(manifest.kind)
    if taker is None:
        raise Refused("kind_not_taken_here", field="file", kind=manifest.kind)
    accepted = accepted_from(uow.session, manifest.sender)
    place = place_of(manifest, accepted, passed_on=uow.office not in manifest.recipients)
    in_turn = incoming.verdict.colour is Colour.GREEN and place.code == IN_ORDER
    in_late = late and incoming.verdict.fills_gap and place.fills_gap
    if not in_turn and not in_late:
        raise Refused("not_green", field="file", reason=place.code)
    record = note_file(uow, incoming, accepted=True)
    plan = apply(uow, incoming, record.uid, taker)
    record.outcome = {
        **plan.counts(),
        "missing": list(place.missing),
        "late": in_late,
        "left_out": [[row.table, row.row, row.uid, row.code] for row in plan.left_out()],
    }
    uow.note(
        "transfer_taken_in", "inbox", record.uid, sender=manifest.sender, seq=manifest.seq, what=manifest.kind,
        sha256=incoming.sha256, late=in_late, **plan.counts(),
    )  # fmt: skip
    return plan


def apply(uow: UnitOfWork, incoming: Incoming, file_uid: str, taker: Taker) -> Plan:
    """Writes the rows of a file whose inbox record stands, and what its kind changes beside them.

    The result is the same in whatever order a sender's files are applied. Raises Broken ``merge_does_not_add_up``.
    """
    manifest = incoming.transfer.manifest
    tables = row_tables(incoming.transfer)
    plan = plan_rows(tables, manifest.sender, manifest.place, rows_here(uow.session, tables))
    _write(uow, plan, manifest.sender, manifest.seq, file_uid)
    judged = taker(uow, incoming, file_uid)
    _check_counts(uow, plan, file_uid)
    return Plan((*plan.rows, *judged)) if judged else plan


def note_file(uow: UnitOfWork, incoming: Incoming, *, accepted: bool) -> InboxRecord:
    """Returns the new inbox record of a file that was read."""
    manifest = incoming.transfer.manifest
    record = InboxRecord(
        sender=manifest.sender,
        addressed=manifest.addressed,
        seq=manifest.seq,
        place=manifest.place[1],
        epoch=manifest.epoch,
        kind=manifest.kind,
        period=manifest.period,
        file_name=incoming.name,
        sha256=incoming.sha256,
        seal_sha256=manifest.digest,
        previous_sha256=manifest.prev_sha256,
        key_id=manifest.key_id,
        colour=incoming.verdict.colour.value,
        code=incoming.verdict.code,
        accepted=accepted,
        manifest=manifest.as_dict(),
        outcome={},
    )
    uow.session.add(record)
    uow.flush()
    return record


def _write(uow: UnitOfWork, plan: Plan, owner: str, seq: int, file_uid: str) -> None:
    """Writes the rows in bulk: new ones, those with new contents, and which file was the first and the last."""
    fields = {"owner": owner, "row_revision": seq, "first_file": file_uid, "last_file": file_uid}
    added = [
        {"table_name": row.table, "uid": row.uid, "entry": dict(row.entry), **fields} for row in _of(plan, Step.ADD)
    ]
    if added:
        uow.session.execute(insert(ReceivedRowRecord), added)
    known = [*_of(plan, Step.UPDATE), *_of(plan, Step.SAME)]
    newest = [
        {"t": row.table, "u": row.uid, "entry": dict(row.entry), "row_revision": seq, "last_file": file_uid}
        for row in known
        if row.newest
    ]
    oldest = [{"t": row.table, "u": row.uid, "first_file": file_uid} for row in known if row.oldest]
    for changes in (newest, oldest):
        if changes:
            table = ReceivedRowRecord.__table__
            here = (table.c.table_name == bindparam("t"), table.c.uid == bindparam("u"))
            uow.session.connection().execute(
                update(ReceivedRowRecord).where(*here).values({n: bindparam(n) for n in changes[0] if len(n) > 1}),
                changes,
            )


def _of(plan: Plan, step: Step) -> list[PlannedRow]:
    return [row for row in plan.rows if row.step is step]


def _check_counts(uow: UnitOfWork, plan: Plan, file_uid: str) -> None:
    """Counts what the store holds of this file; raises Broken ``merge_does_not_add_up``."""
    wanted = sum(1 for row in plan.rows if row.step in (Step.ADD, Step.UPDATE, Step.SAME) and row.newest)
    found = uow.session.scalar(
        select(func.count()).select_from(ReceivedRowRecord).where(ReceivedRowRecord.last_file == file_uid)
    )
    if found != wanted:
        raise Broken("merge_does_not_add_up", wanted=wanted, found=found)
