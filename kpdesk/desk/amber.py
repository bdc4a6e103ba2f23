"""The desk's face for files that were changed after sealing: what differs, and accepting rows one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import KpDeskError, Refused
from kpdesk.base.files import write_file
from kpdesk.base.progress import Progress
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.desk.receiving import report_of
from kpdesk.desk.takers import takers
from kpdesk.exchange import amber, amber_taking
from kpdesk.exchange.amber import AmberRow, Known
from kpdesk.exchange.amber_taking import AcceptedRow
from kpdesk.exchange.inbox import rows_here
from kpdesk.exchange.judging import Examined, examine, is_in_order, verdict_on
from kpdesk.exchange.merge import ROW_TABLES, Incoming
from kpdesk.exchange.opening import read_limited
from kpdesk.exchange.peers import peer_in_use
from kpdesk.exchange.quarantine import quarantined
from kpdesk.exchange.receipts import Settled
from kpdesk.exchange.records import InboxRecord
from kpdesk.exchange.rows import FileReport
from kpdesk.exchange.service import write_receipt
from kpdesk.exchange.tables import Table, Value
from kpdesk.exchange.trust import Colour, Verdict
from kpdesk.province.held_records import HELD
from kpdesk.store.backup import create_backup
from kpdesk.store.store import Workplace

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class AmberFile:
    """A file with changed rows: what it is, which rows are to be looked at, and whether it could be taken at all.

    ``stopped_by`` is the code of what would stop it whatever is accepted, "" for nothing.
    """

    report: FileReport
    rows: tuple[AmberRow, ...]
    stopped_by: str = ""


class AmberFilesDesk:
    """Files that were opened and edited on their way."""

    _at: Workplace

    def amber(self, file: Path | str, progress: Progress | None = None) -> AmberFile:
        """Returns the changed rows of a file, given by its path or by its uid in quarantine; writes nothing.

        Raises Refused ``not_amber`` for every other file, ``file_unknown``, ``file_taken_in``, ``file_not_found``.
        """
        data, name = self._read(file)
        with self._at.reading() as session:
            found = self._examined(session, data, name, progress)
            listed = self._listed(session, found)
            verdict = verdict_on(session, self._at.actor.office, found, takers(self._at, None))
            turn = self._turn(session, found)
        stops = "" if is_in_order(turn) or turn.fills_gap else turn.code
        return AmberFile(report_of(found, verdict, None), listed, stops)

    def accept_rows(
        self,
        file: Path | str,
        reasons: Mapping[str, str],
        *,
        late: bool = False,
        receipt_dir: Path | None = None,
        progress: Progress | None = None,
    ) -> FileReport:
        """Takes in the proved blocks of a file and of the changed rows those with a reason, by their keys.

        A backup is made first. Raises as :func:`kpdesk.exchange.amber_taking.take_accepted`; Refused ``not_amber``,
        ``not_green`` where it is not the file's turn, ``practice_never_sent`` where a receipt is wanted.
        """
        allow(self._at.actor, Permission.RECEIVE)
        if receipt_dir is not None:
            refuse_practice(self._at)
        amber_taking.checked_reasons(reasons)
        data, name = self._read(file)
        with self._at.reading() as session:
            found = self._examined(session, data, name, progress)
            listed = self._listed(session, found)
            turn = self._turn(session, found)
        if found.transfer is None or not (is_in_order(turn) or (late and turn.fills_gap)):
            raise Refused("not_green", field="file", reason=turn.code)
        create_backup(self._at.store, self._at.actor.office, progress)
        incoming = Incoming(found.name, found.sha256, found.transfer, turn)
        copy = self._at.store.folder.inbox / f"{found.sha256}.xlsx"
        known = copy.exists()
        try:
            with self._at.writing() as uow:
                plan, _uid = amber_taking.take_accepted(
                    uow, incoming, listed, reasons, takers(self._at, progress), late=late
                )
                write_file(copy, data, force=True)
                uow.commit()
        except KpDeskError:
            if not known:
                copy.unlink(missing_ok=True)
            raise
        by = self._at.actor.full_name or self._at.actor.name
        verdict = Verdict(Colour.AMBER, amber_taking.ACCEPTED, turn.missing, values={**turn.values, "by": by})
        receipt = self._receipt(Settled(incoming, verdict, plan), receipt_dir) if receipt_dir else None
        return replace(report_of(found, verdict, plan), accepted=True, receipt=receipt)

    def accepted_rows(self, uid: str) -> tuple[AcceptedRow, ...]:
        """Returns which changed rows of a file in the inbox were accepted, by whom and why."""
        with self._at.reading() as session:
            return amber_taking.accepted_rows(session, uid)

    def _read(self, file: Path | str) -> tuple[bytes, str]:
        if isinstance(file, Path):
            return read_limited(file), file.name
        with self._at.reading() as session:
            record = quarantined(session, file)
            return read_limited(self._at.store.folder.inbox / f"{record.sha256}.xlsx"), record.file_name

    def _examined(self, session: Session, data: bytes, name: str, progress: Progress | None) -> Examined:
        office = self._at.actor.office
        found = examine(session, office, data, name, progress)
        verdict = verdict_on(session, office, found, takers(self._at, None))
        if verdict.code != "changed_after_sealing" or found.transfer is None:
            raise Refused("not_amber", field="file", file=name, reason=verdict.code)
        return found

    def _turn(self, session: Session, found: Examined) -> Verdict:
        """Returns the verdict on the file as if no row of it had been changed: its turn, its kind, closed weeks."""
        if found.transfer is None:
            raise ValueError("only a file that was read has a turn")
        untouched = replace(found, transfer=replace(found.transfer, changed=()))
        return verdict_on(session, self._at.actor.office, untouched, takers(self._at, None))

    def _listed(self, session: Session, found: Examined) -> tuple[AmberRow, ...]:
        if found.transfer is None:
            return ()
        tables = amber.changed_keyed_tables(found.transfer)
        known = {**_earlier(session, tables), **_held(session, tables), **self._original(session, found, tables)}
        return amber.amber_rows(found.transfer, known)

    def _original(self, session: Session, found: Examined, tables: Sequence[Table]) -> Known:
        """Returns the rows of the sender's own copy where the file came here untouched as well."""
        if found.manifest is None:
            return {}
        same = (InboxRecord.seal_sha256 == found.manifest.digest, InboxRecord.sha256 != found.sha256)
        names = {table.name for table in tables}
        for record in session.scalars(select(InboxRecord).where(*same, InboxRecord.withdrawn_at.is_(None))):
            copy = self._at.store.folder.inbox / f"{record.sha256}.xlsx"
            if not copy.is_file():
                continue
            other = examine(session, self._at.actor.office, read_limited(copy), record.file_name, anew=True)
            if other.transfer is not None and not other.transfer.changed:
                rows = [(table.name, row) for table in other.transfer.tables if table.name in names
                        for row in table.records()]  # fmt: skip
                return {(name, str(row["uid"])): row for name, row in rows}
        return {}

    def _receipt(self, settled: Settled, folder: Path) -> str | None:
        with self._at.writing() as uow:
            if peer_in_use(uow.session, settled.incoming.transfer.manifest.sender, uow.now) is None:
                return None
            prepared = write_receipt(uow, settled, self._at.store.folder.outbox, folder)
            uow.commit()
        return handed_over(self._at, prepared, folder, force=True).path


def _earlier(session: Session, tables: Sequence[Table]) -> Known:
    """Returns the rows as an earlier file of whomever brought them."""
    readable = [_readable(table) for table in tables if table.name in ROW_TABLES]
    return {key: row.entry for key, row in rows_here(session, readable).items()}


def _held(session: Session, tables: Sequence[Table]) -> Known:
    """Returns the records as headquarters holds them."""
    found: dict[tuple[str, str], dict[str, Value]] = {}
    for table in tables:
        record = HELD.get(table.name)
        if record is None:
            continue
        columns = {column.key for column in inspect(record).columns}
        names = [column.name for column in table.columns if column.name in columns]
        uids = [str(row["uid"]) for row in _readable(table).records() if row.get("uid")]
        for first in range(0, len(uids), _AT_ONCE):
            chosen = select(*(getattr(record, name) for name in names))
            for row in session.execute(chosen.where(record.uid.in_(uids[first : first + _AT_ONCE]))):
                entry = {name: _as_value(value) for name, value in zip(names, row, strict=True)}
                found[(table.name, str(entry["uid"]))] = entry
    return found


def _readable(table: Table) -> Table:
    width = len(table.columns)
    return replace(table, rows=tuple(row for row in table.rows if len(row) == width))


def _as_value(value: Any) -> Value:
    if isinstance(value, datetime):
        return iso_utc(value)
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int | bool) else str(value)
