"""Taking one piece of work back: a new, audited piece of work that can itself be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy import select, update

from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.cases.paper_records import IssuedPaperRecord
from kpdesk.cases.records import CaseScanRecord, CaseStepRecord
from kpdesk.desk.undo_after import derive_anew
from kpdesk.desk.undo_rows import Kept, kept_rows, put_back, refuse_changed
from kpdesk.desk.undo_steps import Piece, is_undone, piece_named, taken_back, why_not
from kpdesk.desk.undo_worked_on import refuse_worked_on
from kpdesk.exchange.datapack_undoing import undo_datapack
from kpdesk.reference.records import DataPackRecord
from kpdesk.roster.undoing import undo as undo_roll
from kpdesk.store.schema import Base
from kpdesk.store.undo_actions import REDONE, UNDONE, Way, is_counted, way_of
from kpdesk.store.undo_capture import table_named
from kpdesk.store.undo_records import UndoStepRecord
from kpdesk.store.undo_values import from_text
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.log_undoing import undo_log
from kpdesk.weekly.records import ReturnRecord


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking back did: which step, what pages must know, and how many rows somebody had changed and so stayed."""

    step: int
    changes: Changes
    kept: int = 0


def take_back(uow: UnitOfWork, step: int, progress: Progress | None = None) -> Taken:
    """Takes the user's own piece of work back, and everything that came with it.

    Raises Refused ``undo_unknown``, ``undo_not_yours``, ``undo_too_old``, ``undo_already``, ``undo_role_changed``,
    ``undo_changed_since``, ``undo_used_since``, ``undo_place_taken``, ``undo_week_frozen``, ``undo_number_issued``,
    and the reason of an action that stays; Cancelled.
    """
    piece = piece_named(uow.session, step, uow.actor)
    if is_undone(piece, taken_back(uow.session, uow.actor.name)):
        raise Refused("undo_already", field="step")
    reason = why_not(piece, uow.actor)
    if reason:
        raise Refused(reason, field="step")
    if way_of(piece.leading.action) is Way.BATCH:
        return _IMPORTS[piece.leading.action](uow, piece, progress)
    _refuse_frozen(uow, piece)
    if piece.kept is None:
        refuse_worked_on(uow, piece)
    rows = kept_rows(_rows(piece))
    _refuse_numbered(uow, rows)
    refuse_changed(uow, rows)
    uow.undoes = step
    put_back(uow, rows)
    changes = derive_anew(uow, rows) | Changes.of(*_features(rows), uids=_uids(piece))
    action = REDONE if piece.leading.action == UNDONE else UNDONE
    seq = _note(uow, action, piece)
    own = update(UndoStepRecord).where(UndoStepRecord.seq == step, UndoStepRecord.user_name == uow.actor.name)
    uow.session.connection().execute(own.values(undone_by=seq))
    return Taken(step, changes)


def _rows(piece: Piece) -> list[list[object]]:
    if piece.kept is not None:
        rows: list[list[object]] = from_text(piece.kept.rows)
        return rows
    return [["added", entry.kind, {"uid": entry.uid}, None, ""] for entry in piece.entries]


def _refuse_frozen(uow: UnitOfWork, piece: Piece) -> None:
    """What a signed report counted does not go behind its back: a correction with its reason shows in the next one."""
    if not any(is_counted(str(entry.details.get("undone") or entry.action)) for entry in piece.entries):
        return
    after = select(ReturnRecord.week).where(ReturnRecord.audit_seq > piece.leading.seq)
    week = uow.session.scalar(after.order_by(ReturnRecord.id.desc()).limit(1))
    if week is not None:
        raise Refused("undo_week_frozen", field="step", week=week)


def _refuse_numbered(uow: UnitOfWork, rows: tuple[Kept, ...]) -> None:
    """A step that has its paper, its scan or its number stands in the file: another step corrects it."""
    keys = [row.key for row in rows if row.table.name == "case_step" and row.way == "added"]
    for key in keys:
        found = select(CaseStepRecord).where(*(getattr(CaseStepRecord, name) == value for name, value in key.items()))
        step = uow.session.scalars(found.execution_options(populate_existing=True)).one_or_none()
        if step is None:
            continue
        papers = select(IssuedPaperRecord.id).where(
            IssuedPaperRecord.step_uid == step.uid, IssuedPaperRecord.withdrawn_at.is_(None)
        )
        scans = select(CaseScanRecord.id).where(
            CaseScanRecord.step_uid == step.uid, CaseScanRecord.withdrawn_at.is_(None)
        )
        number = step.letter_no
        has_paper = uow.session.scalar(papers.limit(1)) or uow.session.scalar(scans.limit(1))
        uow.session.expunge(step)
        if number or has_paper:
            raise Refused("undo_number_issued", field="step", number=number)


def _note(uow: UnitOfWork, action: str, piece: Piece) -> int:
    """Notes it at every record that the work was about, so that each tells it; returns the leading entry's number."""
    first = piece.leading
    alike = sum(entry.action == first.action for entry in piece.entries)
    told: dict[str, object] = {"of": first.seq, "undone": str(first.details.get("undone") or first.action)}
    told["alike"] = first.details.get("alike") or alike
    details = {name: value for name, value in first.details.items() if name in _TOLD and name not in told}
    before, after = first.details.get("before"), first.details.get("after")
    turned: dict[str, object] = {}
    if isinstance(before, dict) and isinstance(after, dict):
        turned = {"before": after, "after": before}
    head = uow.note(action, first.kind, first.uid, **told, **details, **turned)
    for kind, uid in dict.fromkeys((entry.kind, entry.uid) for entry in piece.entries):
        if (kind, uid) != (first.kind, first.uid):
            uow.note(action, kind, uid, **told, **details)
    return head.seq


def _uids(piece: Piece) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.uid for entry in piece.entries))


def _features(rows: tuple[Kept, ...]) -> list[str]:
    owners = {mapper.local_table: mapper.class_.__module__.split(".")[1] for mapper in Base.registry.mappers}
    return sorted({owners[table_named(row.table.name)] for row in rows})


def _roll(uow: UnitOfWork, piece: Piece, progress: Progress | None) -> Taken:
    undone = undo_roll(uow, piece.leading.uid, progress)
    return Taken(piece.leading.seq, undone.changes, len(undone.kept))


def _log(uow: UnitOfWork, piece: Piece, progress: Progress | None) -> Taken:
    _refuse_frozen(uow, piece)
    undone = undo_log(uow, piece.leading.uid, progress)
    return Taken(piece.leading.seq, undone.changes, len(undone.kept))


def _pack(uow: UnitOfWork, piece: Piece, progress: Progress | None) -> Taken:
    number = uow.session.scalars(select(DataPackRecord.number).where(DataPackRecord.uid == piece.leading.uid)).one()
    undone = undo_datapack(uow, number, progress)
    return Taken(piece.leading.seq, Changes.of("reference", "cases"), len(undone.kept))


_IMPORTS: Final[Mapping[str, Callable[[UnitOfWork, Piece, Progress | None], Taken]]] = MappingProxyType(
    {"roster_imported": _roll, "violations_imported": _log, "datapack_taken_in": _pack}
)

_TOLD: Final = frozenset(
    {
        "number",
        "name",
        "person",
        "code",
        "disposal",
        "on",
        "to_office",
        "uid",
        "count",
        "posting",
        "week",
        "step",
        "table",
        "unit",
    }
)
"""Details that name the record in the sentence about taking back."""
