"""Taking a data pack of the CPO into the lists of this office, with what is needed to take it back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import select

from kpdesk.base.canonical import plain
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem
from kpdesk.base.sentences import sentence
from kpdesk.reference.pack_plan import PackRow
from kpdesk.reference.pack_rules import BEGUN, ENDED, PackMark, PackStep
from kpdesk.reference.queries import COLUMNS
from kpdesk.reference.records import DataPackRecord, ReferenceRecord
from kpdesk.reference.service import KIND, difference, put
from kpdesk.store.unit_of_work import UnitOfWork

STATE = (
    "entry",
    *COLUMNS,
    "built_in",
    "pack_uid",
    "pack_no",
    "pack_on",
    "pack_period",
    "withdrawn_at",
    "withdrawn_reason",
)
"""Fields of a record that a pack may change, and that taking it back restores."""

Undoing = dict[str, Any]
"""One record by its uid, before and after a pack; ``before`` is None where the pack added it."""


def refuse_broken(problems: Sequence[Problem]) -> None:
    """Returns when the lists fit together; raises Refused ``datapack_breaks_lists`` with the first row that does not.

    ``problems`` are those that the pack would bring about.
    """
    for problem in problems:
        raise Refused(
            "datapack_breaks_lists",
            field=problem.field,
            list=problem.sheet or "",
            row=problem.values.get("row", ""),
            where=problem.field or "",
            fault=sentence(problem.code, problem.values),
        )


def take_rows(uow: UnitOfWork, rows: Sequence[PackRow], mark: PackMark) -> list[Undoing]:
    """Puts the pack's rows on record and returns how each touched one was; the lists were looked at as a whole before.

    Every row has its entry in the history, with the values before and after.
    """
    wanted = {row.target.uid for row in rows if row.target is not None and row.takes_line}
    chosen = select(ReferenceRecord).where(ReferenceRecord.uid.in_(wanted))
    records = {record.uid: record for record in uow.session.scalars(chosen)}
    # A row that goes or ends first makes room: a code stands once for each first day.
    order = sorted(
        (row for row in rows if row.takes_line), key=lambda row: (row.target is None, not row.line.withdrawn)
    )
    undoing: list[Undoing] = []
    for row in order:
        old = records[row.target.uid] if row.target else None
        if old is not None and row.ended is not None:
            undoing.append(_changed(uow, old, lambda record, row=row: _end(record, row, mark)))  # type: ignore[misc]
            old = None
        record = old or _withdrawn_like(uow, row) or ReferenceRecord(table_name=row.line.table.value)
        undoing.append(_changed(uow, record, lambda record, row=row: _fill(uow, record, row, mark)))  # type: ignore[misc]
        _note(uow, record.uid, row, mark)
    return undoing


def keep_pack(
    uow: UnitOfWork, mark: PackMark, lists: Sequence[str], steps: Sequence[PackStep], undoing: list[Undoing]
) -> None:
    """Keeps that the pack was taken in, and what takes it back."""
    counts = {step.value: number for step, number in Counter(steps).items()}
    record = DataPackRecord(
        number=mark.number, sent_on=mark.on, file=mark.file, lists=list(lists), counts=counts, before=undoing
    )
    uow.session.add(record)
    uow.note("datapack_taken_in", "data_pack", record.uid or mark.file, number=mark.number, on=mark.on, **counts)


def state_of(record: ReferenceRecord) -> dict[str, object]:
    """Returns the fields that a pack may change as JSON values, so that two states can be compared."""
    state = plain({name: getattr(record, name) for name in STATE})
    assert isinstance(state, dict)
    return state


def _changed(uow: UnitOfWork, record: ReferenceRecord, change: Callable[[ReferenceRecord], None]) -> Undoing:
    before = state_of(record) if record.uid else None
    change(record)
    uow.session.add(record)
    uow.flush()
    return {"uid": record.uid, "before": before, "after": state_of(record)}


def _withdrawn_like(uow: UnitOfWork, row: PackRow) -> ReferenceRecord | None:
    """Returns the row of that code and first day that was taken out, to be used again: a code stands once for each."""
    if row.line.row.valid_from is None:
        return None
    same = (
        ReferenceRecord.table_name == row.line.table.value,
        ReferenceRecord.code == row.line.row.code,
        ReferenceRecord.valid_from == row.line.row.valid_from,
        ReferenceRecord.withdrawn_at.is_not(None),
    )
    return uow.session.scalar(select(ReferenceRecord).where(*same))


def _end(record: ReferenceRecord, row: PackRow, mark: PackMark) -> None:
    record.valid_to, record.built_in, record.pack_period = row.ended, False, ENDED
    record.pack_uid, record.pack_no, record.pack_on = None, mark.number, mark.on


def _fill(uow: UnitOfWork, record: ReferenceRecord, row: PackRow, mark: PackMark) -> None:
    if row.line.withdrawn:
        record.withdrawn_at, record.withdrawn_reason = uow.now, row.line.withdrawn
    else:
        put(record, row.line.row)
        record.withdrawn_at = record.withdrawn_reason = None
        record.pack_uid = row.line.uid
        if row.ended is not None:
            record.pack_period = BEGUN
    record.built_in, record.pack_no, record.pack_on = False, mark.number, mark.on


def _note(uow: UnitOfWork, uid: str, row: PackRow, mark: PackMark) -> None:
    old = row.target.row if row.target and not row.target.withdrawn else None
    gone = bool(row.line.withdrawn)
    changed = {"code": row.line.row.code} if gone else difference(old, row.line.row)
    uow.note(
        "reference_from_pack", KIND, uid, table=row.line.table, number=mark.number, step=row.step, own=_was_own(row),
        gone=gone, **changed,
    )  # fmt: skip


def _was_own(row: PackRow) -> bool:
    return row.step is PackStep.OVERRULED
