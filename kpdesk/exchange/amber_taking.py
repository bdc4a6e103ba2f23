"""A file with changed rows taken in as far as a named person accepts it, with his reason for each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.letters import tidy
from kpdesk.exchange.amber import AmberRow, accepted_part, amber_rows, sheet_rows
from kpdesk.exchange.inbox import accepted_uid
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.merge import Incoming, Taker, take_in
from kpdesk.exchange.plan import Plan, PlannedRow, Step
from kpdesk.exchange.quarantine import leave_quarantine
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.records import InboxRecord
from kpdesk.exchange.renewal import take_keys_along
from kpdesk.exchange.task_records import AmberRowRecord
from kpdesk.exchange.trust import Colour
from kpdesk.store.unit_of_work import UnitOfWork

ACCEPTED: Final = "accepted_rows"
NOT_ACCEPTED: Final = "row_changed_after_sealing"
KINDS: Final = frozenset({Kind.RETURN.value, Kind.ACKNOWLEDGEMENT.value})
"""Kinds of file of which rows may be accepted; of all others only a whole, untouched file is taken."""
LONGEST_REASON: Final = 500
SHORTEST_REASON: Final = 5


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A changed row that is part of the record because somebody accepted it."""

    sheet: str
    row: int
    uid: str
    before: Mapping[str, Any] | None
    entry: Mapping[str, Any]
    accepted_by: str
    reason: str
    accepted_at: datetime


def checked_reasons(reasons: Mapping[str, str]) -> dict[str, str]:
    """Returns the reason for each row's key; raises Refused ``amber_nothing_accepted``, ``amber_reason_missing``,
    ``note_too_long``."""
    if not reasons:
        raise Refused("amber_nothing_accepted", field="rows")
    found = {key: tidy(reason) for key, reason in reasons.items()}
    for key, reason in found.items():
        if len(reason) < SHORTEST_REASON:
            raise Refused("amber_reason_missing", field="reason", row=key)
        if len(reason) > LONGEST_REASON:
            raise Refused("note_too_long", field="reason", most=LONGEST_REASON)
    return found


def take_accepted(
    uow: UnitOfWork,
    incoming: Incoming,
    listed: Sequence[AmberRow],
    reasons: Mapping[str, str],
    takers: Mapping[str, Taker],
    *,
    late: bool = False,
) -> tuple[Plan, str]:
    """Takes in what is proved and what was accepted; returns the plan in the file's own rows, and the inbox uid.

    ``incoming`` is the file as it came, its verdict that of the part that is taken (green, in its turn). Rows that were
    not accepted are told as refused. Raises Refused ``not_permitted``, ``amber_kind_not_taken``, and as
    :func:`checked_reasons`, :func:`kpdesk.exchange.amber.accepted_part`, :func:`kpdesk.exchange.merge.take_in`.
    """
    allow(uow.actor, Permission.RECEIVE)
    manifest = incoming.transfer.manifest
    if manifest.kind not in KINDS:
        raise Refused("amber_kind_not_taken", field="file", kind=manifest.kind)
    said = checked_reasons(reasons)
    part = accepted_part(incoming.transfer, listed, said)
    plan = take_in(uow, replace(incoming, transfer=part), takers, late=late)
    take_keys_along(uow, part)
    uid = accepted_uid(uow.session, manifest) or ""
    leave_quarantine(uow, incoming.sha256, uid)
    left = [row for row in listed if row.acceptable and row.key not in said]
    whole = Plan((*_numbered(plan, incoming.transfer), *(_refused(row) for row in left)))
    record = uow.session.scalars(select(InboxRecord).where(InboxRecord.uid == uid)).one()
    record.colour, record.code = Colour.AMBER.value, ACCEPTED
    record.outcome = {
        **record.outcome,
        **whole.counts(),
        "accepted_by": uow.actor.full_name or uow.actor.name,
        "reasons": [[key, reason] for key, reason in said.items()],
        "left_out": [[row.table, row.row, row.uid, row.code] for row in whole.left_out()],
    }
    for row in listed:
        if row.key in said:
            _keep(uow, uid, row, said[row.key])
    uow.note(
        "amber_rows_accepted", "inbox", uid, file=incoming.name, sender=manifest.sender, seq=manifest.seq,
        rows=[[key, reason] for key, reason in said.items()], left_out=len(left),
    )  # fmt: skip
    return whole, uid


def accepted_rows(session: Session, file_uid: str) -> tuple[AcceptedRow, ...]:
    """Returns which changed rows of a file were accepted, by whom and why."""
    wanted = select(AmberRowRecord).where(AmberRowRecord.file == file_uid).order_by(AmberRowRecord.id)
    return tuple(
        AcceptedRow(
            one.sheet, one.row, one.row_uid, one.before, one.entry, one.changed_by, one.reason, one.changed_at
        )
        for one in session.scalars(wanted)
    )  # fmt: skip


def accepted_part_of(session: Session, transfer: Transfer, file_uid: str) -> Transfer:
    """Returns the part of a file that was taken in before, for whoever builds the rows anew from the same file.

    What was left out then stays out, and nothing else: a row that said what was known then was never asked about, and
    would look new to a store that knows nothing.
    """
    outcome = session.scalars(select(InboxRecord.outcome).where(InboxRecord.uid == file_uid)).one()
    left = {(table, row) for table, row, _uid, code in outcome.get("left_out", ()) if code == NOT_ACCEPTED}
    listed = amber_rows(transfer, {})
    taken = [row.key for row in listed if row.acceptable and (row.table, row.row) not in left]
    return accepted_part(transfer, listed, taken)


def _numbered(plan: Plan, transfer: Transfer) -> tuple[PlannedRow, ...]:
    """Returns the plan's rows with their numbers in the file as it came: rows before them may have been left out."""
    numbers = sheet_rows(transfer)
    return tuple(replace(row, row=numbers.get((row.table, row.uid), row.row)) for row in plan.rows)


def _refused(row: AmberRow) -> PlannedRow:
    return PlannedRow(Step.REFUSE, row.table, row.uid, row.row, code=NOT_ACCEPTED)


def _keep(uow: UnitOfWork, file_uid: str, row: AmberRow, reason: str) -> None:
    before = {cell.column: cell.before for cell in row.cells}
    uow.session.add(
        AmberRowRecord(
            file=file_uid,
            table_name=row.table,
            sheet=row.sheet,
            row=0 if row.key.endswith(":*") else row.row,
            row_uid=row.uid,
            entry={cell.column: cell.after for cell in row.cells},
            before=before if any(value is not None for value in before.values()) else None,
            reason=reason,
        )
    )
