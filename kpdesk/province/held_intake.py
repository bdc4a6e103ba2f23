"""Records of other offices are taken in, in bulk and within the transaction of their file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeVar

from sqlalchemy import delete, func, insert, select, union_all, update
from sqlalchemy.orm import Session

from kpdesk.base.errors import Broken
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.plan import Place, PlannedRow
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.record_sending import HEAD
from kpdesk.exchange.record_tables import PERSON, SIGNATURE, TABLES, RecordTable
from kpdesk.exchange.tables import Table
from kpdesk.province.held_claims import claims_about, forget_claims, put_claims, remove_claims, tables_claimed
from kpdesk.province.held_judging import NEVER, SHARED_NAMES, Held, Judged, Source, judge, shared_of
from kpdesk.province.held_records import HELD, HeldCopyRecord
from kpdesk.province.held_rows import IncomingRow, held_columns, incoming_rows
from kpdesk.store.unit_of_work import UnitOfWork

CARRIED: Final = {Kind.RETURN.value: TABLES, Kind.ACKNOWLEDGEMENT.value: (SIGNATURE,)}
"""Which record tables a kind of file brings; others in it are nobody's."""

_PORTION: Final = 1000
_AT_ONCE: Final = 20
"""Portions that are counted in one statement: a statement has at most some 32,000 values."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Told:
    """A record table of a file, what it says of it, and how many records stand at its office."""

    source: Source
    content: Table
    standing: int


def plan_records(session: Session, transfer: Transfer) -> tuple[PlannedRow, ...]:
    """Returns what would become of each record of the file; writes nothing."""
    intake = _Intake(session, transfer, "")
    return tuple(row for told in intake.tables() for row in intake.judged(told).plan)


def take_records(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> tuple[PlannedRow, ...]:
    """Holds the file's records and returns what became of each; raises Broken ``merge_does_not_add_up``."""
    intake = _Intake(uow.session, incoming.transfer, inbox_uid)
    done: list[Judged] = []
    for told in intake.tables():
        judged = intake.judged(told)
        _write(uow.session, judged)
        intake.keep_copy(told)
        done.append(judged)
    uow.flush()
    _check(uow.session, done)
    return tuple(row for judged in done for row in judged.plan)


class _Intake:
    """One file against what is held; what is the same for all its tables is asked once."""

    def __init__(self, session: Session, transfer: Transfer, file: str) -> None:
        self._session, self._manifest, self._file = session, transfer.manifest, file
        self._found = {table.name: table for table in transfer.tables}
        mine = select(HeldCopyRecord).where(HeldCopyRecord.owner == transfer.manifest.sender)
        self._copies = {copy.table_name: copy for copy in session.scalars(mine)} if HEAD in self._found else {}
        self._claimed = tables_claimed(session) if HEAD in self._found else frozenset()

    def tables(self) -> Iterator[_Told]:
        """Gives the record tables that the file brings, with what it says of them."""
        manifest = self._manifest
        head = {str(row.get("table")): row for row in self._found[HEAD].records()} if HEAD in self._found else {}
        for table in CARRIED[manifest.kind]:
            content, said = self._found.get(table.name), head.get(table.name)
            if content is None or said is None:
                continue
            copy = self._copies.get(table.name)
            full_at: Place = (copy.full_epoch, copy.full_place) if copy else NEVER
            whole, standing = not said.get("withheld"), said.get("standing")
            full = said.get("full") is True
            source = Source(table, manifest.sender, manifest.place, self._file, full, whole, full_at)
            yield _Told(source, content, standing if type(standing) is int and 0 <= standing < 2**31 else 0)

    def judged(self, told: _Told) -> Judged:
        """Returns what becomes of each row of the table."""
        source = told.source
        rows = list(incoming_rows(told.content, source.table))
        uids = [row.uid for row in rows if not row.code]
        here = _held(self._session, source, uids)
        if source.table.name not in self._claimed:
            return judge(source, rows, here, {})
        return judge(source, rows, here, claims_about(self._session, source.table, sorted({*uids, *here})))

    def keep_copy(self, told: _Told) -> None:
        """Remembers how complete the office's records are by this file; a full copy says all that it has to say."""
        source = told.source
        if source.full and source.table.name in self._claimed:
            forget_claims(self._session, source.table, source.sender, source.place)
        record = self._copies.get(source.table.name)
        if record is None:
            record = HeldCopyRecord(
                owner=source.sender, table_name=source.table.name, full_epoch="", full_place=0, told_epoch="",
                told_place=0, told_count=0,
            )  # fmt: skip
            self._session.add(record)
        if source.full and source.place > source.full_at:
            record.full_epoch, record.full_place = source.place
        if source.place > (record.told_epoch, record.told_place):
            record.told_epoch, record.told_place = source.place
            record.told_count = told.standing


def _held(session: Session, source: Source, uids: Sequence[str]) -> dict[str, Held]:
    """Returns those of the rows that are held, whoever owns them; for a full copy also what else its sender owns."""
    record = HELD[source.table.name]
    names = ["uid", "owner", "epoch", "place", "row_digest", "withdrawn"]
    if source.table is PERSON:
        names += [*SHARED_NAMES, "known_epoch", "known_place"]
    chosen = select(*(getattr(record, name) for name in names))
    found: dict[str, Held] = {}
    if source.full:
        found |= {row[0]: _as_held(row) for row in session.execute(chosen.where(record.owner == source.sender))}
    for some in _portions(uid for uid in uids if uid not in found):
        found |= {row[0]: _as_held(row) for row in session.execute(chosen.where(record.uid.in_(some)))}
    return found


def _as_held(row: Any) -> Held:
    _uid, owner, epoch, place, digest, withdrawn, *more = row
    shared, known = (tuple(more[:2]), (more[2], more[3])) if more else ((), NEVER)
    return Held(owner, (epoch, place), digest, withdrawn, shared, known)


def _write(session: Session, judged: Judged) -> None:
    source = judged.source
    table: Any = HELD[source.table.name].__table__
    connection = session.connection()
    for some in _portions(judged.replaced):
        connection.execute(delete(table).where(table.c.uid.in_(some)))
    writing = _writing(source.table.name)
    for written in _portions(judged.written):
        rows = [writing.row(row, known, source.sender, source.place, source.file) for row, known in written]
        connection.execute(insert(table), rows)
    epoch, place = source.place
    for uids in _portions(judged.confirmed):
        changed = update(table).where(table.c.uid.in_(uids))
        connection.execute(changed.values(epoch=epoch, place=place, last_file=source.file))
    for row in judged.known_better:
        shared = dict(zip(SHARED_NAMES, shared_of(row, source.table), strict=True))
        known = {"known_epoch": epoch, "known_place": place}
        connection.execute(update(table).where(table.c.uid == row.uid).values(**shared, **known))
    _write_claims(session, judged, writing, table)


def _write_claims(session: Session, judged: Judged, writing: _Writing, table: Any) -> None:
    source = judged.source
    if judged.promoted:
        rows = [
            writing.row(claim.row, claim.place if claim.whole else NEVER, claim.owner, claim.place, claim.file)
            for claim in judged.promoted
        ]
        session.connection().execute(insert(table), rows)
    remove_claims(session, source.table, judged.claims_gone)
    put_claims(session, source.table, judged.claims)


@cache
def _writing(table: str) -> _Writing:
    return _Writing(next(found for found in (*TABLES, SIGNATURE) if found.name == table))


class _Writing:
    """Rows as parameters of an insert; made once for a table."""

    def __init__(self, table: RecordTable) -> None:
        mapper = HELD[table.name].__mapper__
        self._table = table
        self._columns = [mapper.columns[name].name for name in held_columns(table)]

    def row(self, row: IncomingRow, known: Place, owner: str, place: Place, file: str) -> dict[str, Any]:
        """Returns the parameters of one row."""
        found = dict(zip(self._columns, row.values, strict=True))
        found |= {
            "uid": row.uid, "owner": owner, "epoch": place[0], "place": place[1], "last_file": file,
            "withdrawn": row.withdrawn, "row_digest": row.digest, "extra": row.extra,
        }  # fmt: skip
        if self._table is PERSON:
            found |= {"known_epoch": known[0], "known_place": known[1]}
        return found


def _check(session: Session, done: Sequence[Judged]) -> None:
    """Counts what is held of this file among its rows, table by table; raises Broken ``merge_does_not_add_up``."""
    counts, wanted = [], 0
    for judged in done:
        record = HELD[judged.source.table.name]
        uids = [*(row.uid for row, _known in judged.written), *judged.confirmed]
        wanted += len(uids)
        of_file = (record.owner == judged.source.sender, record.last_file == judged.source.file)
        for some in _portions(uids):
            counts.append(select(func.count()).select_from(record).where(record.uid.in_(some), *of_file))
    found = sum(sum(session.scalars(union_all(*some))) for some in _portions(counts, _AT_ONCE))
    if found != wanted:
        raise Broken("merge_does_not_add_up", wanted=wanted, found=found)


def _portions(items: Iterable[T], size: int = _PORTION) -> Iterator[list[T]]:
    found = list(items)
    for first in range(0, len(found), size):
        yield found[first : first + size]
