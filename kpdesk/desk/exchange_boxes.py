"""The desk's face for outbox, inbox, quarantine and what receipts ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from kpdesk.access.office_keys import KeyTerm, key_term
from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file
from kpdesk.base.progress import Progress
from kpdesk.desk.handing_over import handed_over
from kpdesk.desk.receiving import Receiving, settled_of
from kpdesk.desk.takers import planners, takers
from kpdesk.exchange import quarantine, queries, service, sticks, tasks
from kpdesk.exchange.correcting import Correction, correction_for
from kpdesk.exchange.judging import examine, verdict_on
from kpdesk.exchange.rows import FileReport, InboxRow, OutboxRow, PeerRow, SentFile
from kpdesk.exchange.sending import prepared_of
from kpdesk.exchange.sticks import Stick
from kpdesk.exchange.tasks import TaskRow
from kpdesk.store.store import Workplace


class ExchangeBoxesDesk:
    """What went out, what came in, and what is still to be done about it."""

    _at: Workplace

    def outbox(self) -> tuple[OutboxRow, ...]:
        """Returns the files that were written, newest first."""
        with self._at.reading() as session:
            return queries.outbox(session, self._at.clock.now())

    def inbox(self) -> tuple[InboxRow, ...]:
        """Returns the files that came in, newest first, with those in quarantine."""
        with self._at.reading() as session:
            return queries.inbox(session, self._at.actor.office)

    def peers(self) -> tuple[PeerRow, ...]:
        """Returns the other offices' keys."""
        with self._at.reading() as session:
            return queries.peer_rows(session)

    def key_term(self) -> KeyTerm:
        """Returns how long this office's own keys hold."""
        with self._at.reading() as session:
            return key_term(session)

    def sticks(self, volumes: Callable[[], Iterable[Path]] = sticks.removable_volumes) -> tuple[Stick, ...]:
        """Returns the sticks in this computer with the names of files for this office; opens none of them."""
        return sticks.sticks(self._at.actor.office, volumes)

    def hand_over(self, file: str, out: Path, *, force: bool = False, progress: Progress | None = None) -> SentFile:
        """Writes a file of the outbox once more, byte for byte, onto another stick; ``file`` is its uid or name.

        Raises Refused ``not_permitted``, ``file_unknown``, ``outbox_copy_changed``, and as
        :func:`kpdesk.exchange.packing.hand_over`.
        """
        allow(self._at.actor, Permission.SEND)
        with self._at.reading() as session:
            prepared = prepared_of(queries.outbox_record(session, file))
        return handed_over(self._at, prepared, out, force=force, progress=progress)

    def tasks(self, *, everything: bool = False) -> tuple[TaskRow, ...]:
        """Returns what receipts ask for and nobody has settled; with ``everything`` the settled items too."""
        with self._at.reading() as session:
            return tasks.tasks(session, everything=everything)

    def settle(self, uid: str, note: str = "") -> Changes:
        """Settles an item; raises as :func:`kpdesk.exchange.tasks.settle`."""
        allow(self._at.actor, Permission.SEND)
        with self._at.writing() as uow:
            changes = tasks.settle(uow, uid, note)
            uow.commit()
        return changes

    def correction(self, uid: str) -> Correction | None:
        """Returns how far the correction of a week is that an item's file reported; None where no week is corrected.

        Raises Refused ``task_unknown``.
        """
        with self._at.reading() as session:
            return correction_for(session, uid)

    def discard(self, uid: str, reason: str) -> Changes:
        """Gives a file in quarantine up and takes its copy away; raises as ``quarantine.discard``."""
        allow(self._at.actor, Permission.RECEIVE)
        with self._at.writing() as uow:
            copy = quarantine.discard(uow, uid, reason)
            uow.commit()
        if copy:
            self._copy(copy).unlink(missing_ok=True)
        return Changes.of("exchange", uids=(uid,))

    def answer(self, uid: str, out: Path) -> SentFile:
        """Writes the answer to the sender of a file in quarantine: its verdict, and what to do about it.

        Raises as :func:`kpdesk.exchange.service.write_answer` and :func:`kpdesk.exchange.packing.hand_over`.
        """
        allow(self._at.actor, Permission.RECEIVE)
        office = self._at.actor.office
        with self._at.reading() as session:
            record = quarantine.quarantined(session, uid)
            copy = self._copy(record.sha256)
            file = examine(session, office, read_file(copy), record.file_name) if copy.is_file() else None
            verdict = verdict_on(session, office, file, takers(self._at, None)) if file else None
        settled = settled_of(file, verdict) if file and verdict else None
        with self._at.writing() as uow:
            record = quarantine.quarantined(uow.session, uid)
            prepared = service.write_answer(uow, record, settled, self._at.store.folder.outbox, out)
            uow.commit()
        return self.hand_over(prepared.uid, out, force=True)

    def receive_again(self, uid: str, *, late: bool = False, progress: Progress | None = None) -> FileReport:
        """Takes a file in quarantine in, where that is possible now; ``late`` also an old one that fills a gap.

        Raises Refused ``not_permitted``, ``file_unknown``, ``file_taken_in``, ``file_not_found``.
        """
        allow(self._at.actor, Permission.RECEIVE)
        with self._at.reading() as session:
            record = quarantine.quarantined(session, uid)
            copy, name = self._copy(record.sha256), record.file_name
        if not copy.is_file():
            raise Refused("file_not_found", field="file", path=str(copy))
        taking = Receiving(self._at, takers(self._at, progress), progress, planners(self._at), {copy: name})
        return taking.take([copy], late=late, receipts=None)[0]

    def _copy(self, sha256: str) -> Path:
        return self._at.store.folder.inbox / f"{sha256}.xlsx"
