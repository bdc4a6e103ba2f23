"""Records of other offices are taken in: the row of the later file holds, in whatever order the files come.

Each record has one owner office. A row of another office is a conflict and stays; it may be taken over once its owner
has let it go. A full copy takes away what an older file had said and it does not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from kpdesk.base.errors import Broken
from kpdesk.exchange.manifest import Kind, Manifest
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.plan import Place, PlannedRow, Step
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.record_sending import HEAD
from kpdesk.exchange.record_tables import PERSON, SIGNATURE, TABLES, RecordTable
from kpdesk.exchange.tables import Table
from kpdesk.province.held_records import HELD, HeldCopyRecord
from kpdesk.province.held_rows import IncomingRow, held_columns, incoming_rows
from kpdesk.store.unit_of_work import UnitOfWork

CARRIED: Final = {Kind.RETURN.value: TABLES, Kind.ACKNOWLEDGEMENT.value: (SIGNATURE,)}
"""Which record tables a kind of file brings; others in it are nobody's."""

_PORTION: Final = 1000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Told:
    """What a file says of one of its record tables."""

    table: RecordTable
    content: Table
    full: bool
    standing: int
    whole: bool


@dataclass(frozen=True, slots=True)
class _Here:
    """A row as it is held; ``known`` is the place of the file that brought the fields that not everybody gets."""

    owner: str
    place: Place
    digest: str
    withdrawn: bool
    shared: tuple[Any, ...] = ()
    known: Place = ("", 0)


@dataclass(slots=True)
class _Judged:
    """What is to be done with one table: the plan, and the rows to be written, confirmed, known better, let go."""

    told: _Told
    plan: list[PlannedRow] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    written: list[tuple[IncomingRow, Place]] = field(default_factory=list)
    confirmed: list[str] = field(default_factory=list)
    known_better: list[IncomingRow] = field(default_factory=list)


def plan_records(session: Session, transfer: Transfer) -> tuple[PlannedRow, ...]:
    """Returns what would become of each record of the file; writes nothing."""
    return tuple(row for told in _told(transfer) for row in _judge(session, transfer.manifest, told).plan)


def take_records(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> tuple[PlannedRow, ...]:
    """Holds the file's records and returns what became of each; raises Broken ``merge_does_not_add_up``."""
    manifest = incoming.transfer.manifest
    done: list[PlannedRow] = []
    for told in _told(incoming.transfer):
        judged = _judge(uow.session, manifest, told)
        _write(uow.session, manifest, judged, inbox_uid)
        _keep_copy(uow.session, manifest, told)
        _check(uow.session, manifest, judged, inbox_uid)
        done += judged.plan
    return tuple(done)


def _told(transfer: Transfer) -> Iterator[_Told]:
    tables = {table.name: table for table in transfer.tables}
    head = {str(row.get("table")): row for row in tables[HEAD].records()} if HEAD in tables else {}
    for table in CARRIED[transfer.manifest.kind]:
        content, said = tables.get(table.name), head.get(table.name)
        if content is not None and said is not None:
            standing = said.get("standing")
            yield _Told(
                table, content, said.get("full") is True, standing if type(standing) is int else 0,
                not said.get("withheld"),
            )  # fmt: skip


def _judge(session: Session, manifest: Manifest, told: _Told) -> _Judged:
    rows = list(incoming_rows(told.content, told.table))
    here = _present(session, told.table, [row.uid for row in rows if not row.code], manifest.sender, told.full)
    full_at = _full_copy(session, manifest.sender, told.table)
    judged = _Judged(told)
    for row in rows:
        judged.plan.append(_decide(row, here.get(row.uid), manifest, full_at, judged))
    if told.full:
        said = {row.uid for row in rows}
        for uid, held in here.items():
            if held.owner == manifest.sender and held.place < manifest.place and uid not in said:
                judged.replaced.append(uid)
                if not held.withdrawn:
                    judged.plan.append(PlannedRow(Step.UPDATE, told.table.name, uid, 0, newest=False))
    return judged


def _decide(row: IncomingRow, held: _Here | None, manifest: Manifest, full_at: Place, judged: _Judged) -> PlannedRow:
    table, place = judged.told.table.name, manifest.place
    if row.code:
        return PlannedRow(Step.REFUSE, table, row.uid, row.number, code=row.code)
    if held is None:
        if place < full_at:
            # A later full copy did not have it any more.
            return PlannedRow(Step.SAME, table, row.uid, row.number, newest=False)
        judged.written.append((row, place if judged.told.whole else ("", 0)))
        return PlannedRow(Step.ADD, table, row.uid, row.number, oldest=True)
    if held.owner != manifest.sender:
        return _of_another(row, held, place, judged)
    if place < held.place:
        return _older(row, held, place, judged)
    kept = _with_shared(row, held, judged.told)
    known = place if judged.told.whole or row.withdrawn else held.known
    if (kept.digest, kept.withdrawn, _shared(kept, judged.told.table)) == (
        held.digest,
        held.withdrawn,
        held.shared,
    ) and (known == held.known):
        judged.confirmed.append(row.uid)
        return PlannedRow(Step.SAME, table, row.uid, row.number)
    same = (kept.digest, _shared(kept, judged.told.table)) == (held.digest, held.shared)
    judged.replaced.append(row.uid)
    judged.written.append((kept, known))
    return PlannedRow(Step.SAME if same else Step.UPDATE, table, row.uid, row.number)


def _of_another(row: IncomingRow, held: _Here, place: Place, judged: _Judged) -> PlannedRow:
    """A record that another office holds stays its own, until that office has let it go."""
    table = judged.told.table.name
    if row.withdrawn:
        return PlannedRow(Step.SAME, table, row.uid, row.number, newest=False)
    if not held.withdrawn:
        return PlannedRow(Step.CONFLICT, table, row.uid, row.number, code="row_of_another_office")
    judged.replaced.append(row.uid)
    judged.written.append((row, place if judged.told.whole else ("", 0)))
    return PlannedRow(Step.UPDATE, table, row.uid, row.number)


def _older(row: IncomingRow, held: _Here, place: Place, judged: _Judged) -> PlannedRow:
    """Of an older file only the fields count that a later one, which was for another office, did not bring."""
    table = judged.told.table
    if judged.told.whole and not row.withdrawn and table is PERSON and held.known < place:
        judged.known_better.append(row)
        step = Step.SAME if _shared(row, table) == held.shared else Step.UPDATE
        return PlannedRow(step, table.name, row.uid, row.number, newest=False)
    return PlannedRow(Step.SAME, table.name, row.uid, row.number, newest=False)


def _with_shared(row: IncomingRow, held: _Here, told: _Told) -> IncomingRow:
    """Returns the row with the fields that the file did not bring whole as they are known from another file."""
    if told.whole or row.withdrawn or told.table is not PERSON or held.known == ("", 0):
        return row
    values = list(row.values)
    for place, value in zip(_SHARED_AT, held.shared, strict=True):
        values[place] = value
    return replace(row, values=tuple(values))


_SHARED_NAMES: Final = ("cnic", "mobile")
_SHARED_AT: Final = tuple(held_columns(PERSON).index(name) for name in _SHARED_NAMES)


def _shared(row: IncomingRow, table: RecordTable) -> tuple[Any, ...]:
    return tuple(row.values[place] for place in _SHARED_AT) if table is PERSON else ()


def _present(
    session: Session, table: RecordTable, uids: Sequence[str], sender: str, everything: bool
) -> dict[str, _Here]:
    """Returns those of the rows that are held, whoever owns them; ``everything`` also what else the sender owns."""
    record = HELD[table.name]
    names = ["uid", "owner", "epoch", "place", "row_digest", "withdrawn"]
    if table is PERSON:
        names += [*_SHARED_NAMES, "known_epoch", "known_place"]
    chosen = select(*(getattr(record, name) for name in names))
    found: dict[str, _Here] = {}
    if everything:
        found |= {row[0]: _here(row) for row in session.execute(chosen.where(record.owner == sender))}
    for some in _portions([uid for uid in uids if uid not in found]):
        found |= {row[0]: _here(row) for row in session.execute(chosen.where(record.uid.in_(some)))}
    return found


def _here(row: Any) -> _Here:
    _uid, owner, epoch, place, digest, withdrawn, *more = row
    shared, known = (tuple(more[:2]), (more[2], more[3])) if more else ((), ("", 0))
    return _Here(owner, (epoch, place), digest, withdrawn, shared, known)


def _write(session: Session, manifest: Manifest, judged: _Judged, file: str) -> None:
    record = HELD[judged.told.table.name]
    table: Any = record.__table__
    connection = session.connection()
    for some in _portions(judged.replaced):
        connection.execute(delete(table).where(table.c.uid.in_(some)))
    epoch, place = manifest.place
    same = {"owner": manifest.sender, "epoch": epoch, "place": place, "last_file": file}
    columns = [record.__mapper__.columns[name].name for name in held_columns(judged.told.table)]
    for portion in _portions(judged.written):
        connection.execute(insert(table), [_params(row, known, columns, same, judged.told) for row, known in portion])
    for uids in _portions(judged.confirmed):
        changed = update(table).where(table.c.uid.in_(uids)).values(epoch=epoch, place=place, last_file=file)
        connection.execute(changed)
    for row in judged.known_better:
        shared = dict(zip(_SHARED_NAMES, _shared(row, PERSON), strict=True))
        connection.execute(
            update(table).where(table.c.uid == row.uid).values(**shared, known_epoch=epoch, known_place=place)
        )


def _params(
    row: IncomingRow, known: Place, columns: Sequence[str], same: dict[str, Any], told: _Told
) -> dict[str, Any]:
    found = dict(zip(columns, row.values, strict=True))
    found |= same
    found |= {"uid": row.uid, "withdrawn": row.withdrawn, "row_digest": row.digest, "extra": row.extra}
    if told.table is PERSON:
        found |= {"known_epoch": known[0], "known_place": known[1]}
    return found


def _full_copy(session: Session, sender: str, table: RecordTable) -> Place:
    record = session.get(HeldCopyRecord, (sender, table.name))
    return (record.full_epoch, record.full_place) if record else ("", 0)


def _keep_copy(session: Session, manifest: Manifest, told: _Told) -> None:
    record = session.get(HeldCopyRecord, (manifest.sender, told.table.name))
    if record is None:
        record = HeldCopyRecord(
            owner=manifest.sender, table_name=told.table.name, full_epoch="", full_place=0, told_epoch="",
            told_place=0, told_count=0,
        )  # fmt: skip
        session.add(record)
    if told.full and manifest.place > (record.full_epoch, record.full_place):
        record.full_epoch, record.full_place = manifest.place
    if manifest.place > (record.told_epoch, record.told_place):
        record.told_epoch, record.told_place = manifest.place
        record.told_count = told.standing
    session.flush()


def _check(session: Session, manifest: Manifest, judged: _Judged, file: str) -> None:
    """Counts what is held of this file; raises Broken ``merge_does_not_add_up``."""
    record = HELD[judged.told.table.name]
    wanted = len(judged.written) + len(judged.confirmed)
    of_file = (record.owner == manifest.sender, record.last_file == file)
    found = session.scalar(select(func.count()).select_from(record).where(*of_file))
    if found != wanted:
        raise Broken("merge_does_not_add_up", wanted=wanted, found=found)


def _portions(items: Iterable[T]) -> Iterator[list[T]]:
    found = list(items)
    for first in range(0, len(found), _PORTION):
        yield found[first : first + _PORTION]
