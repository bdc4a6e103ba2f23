"""The desk's face for persons who go to another office by file with their records, and who come from one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.exchange import person_transfer, person_transfer_accepting
from kpdesk.exchange.person_transfer_lists import PersonTransferRow, person_transfers
from kpdesk.exchange.person_transfer_records import PersonTransferRecord
from kpdesk.exchange.rows import SentFile
from kpdesk.exchange.sending import Prepared
from kpdesk.roster.service_drafts import TransferDraft
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork


class PersonTransferDesk:
    """Transfers by file of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def items(self, *, direction: str = "", person: str = "", waiting: bool = False) -> tuple[PersonTransferRow, ...]:
        """Returns the transfers by file, the newest first: one way (``in``, ``out``), of one person, still open."""
        with self._at.reading() as session:
            return person_transfers(session, direction, person, waiting=waiting)

    def send(
        self,
        person: str,
        out: Path,
        draft: TransferDraft | None = None,
        *,
        with_accused: bool = False,
        force: bool = False,
        progress: Progress | None = None,
    ) -> SentFile:
        """Offers the person with all his records as a file in ``out``; without ``draft`` as he is offered already.

        Raises as :func:`kpdesk.exchange.person_transfer.offer_by_file` and
        :func:`kpdesk.desk.handing_over.handed_over`; Refused ``practice_never_sent``, ``transfer_not_open``.
        """
        refuse_practice(self._at)
        folder = self._at.store.folder
        with self._at.writing() as uow:
            wanted = draft or person_transfer.open_draft(uow, person)
            prepared = person_transfer.offer_by_file(
                uow, person, wanted, folder.evidence, folder.outbox, out, with_accused=with_accused, force=force,
                progress=progress,
            )  # fmt: skip
            uow.commit()
        return handed_over(self._at, prepared, out, force=force, progress=progress)

    def withdraw(self, person: str, out: Path, on: date | None = None, *, force: bool = False) -> SentFile:
        """Takes the offer back and writes the file that says so; raises as ``person_transfer.withdraw_by_file``."""
        day = on or today(self._at.clock)

        def prepare(uow: UnitOfWork) -> Prepared:
            return person_transfer.withdraw_by_file(uow, person, day, self._outbox, out, force=force)

        return self._sent(prepare, out, force)

    def accept(
        self, transfer: str, out: Path, on: date | None = None, order_no: str = "", *, force: bool = False
    ) -> SentFile:
        """Takes the person over and writes the answer; once accepted, only the answer is written again.

        ``transfer`` is its uid or the person's. Raises as :func:`kpdesk.exchange.person_transfer_accepting.accept`.
        """

        def prepare(uow: UnitOfWork) -> Prepared:
            record = self._incoming(uow, transfer)
            locker = self._at.store.folder.evidence
            person_transfer_accepting.accept(uow, record, locker, on, order_no)
            return person_transfer.tell(uow, record, self._outbox, out, force=force)

        return self._sent(prepare, out, force)

    def decline(
        self, transfer: str, reason: str, out: Path, on: date | None = None, *, force: bool = False
    ) -> SentFile:
        """Does not take the person and writes the answer; raises as ``person_transfer_accepting.decline``."""

        def prepare(uow: UnitOfWork) -> Prepared:
            record = self._incoming(uow, transfer)
            person_transfer_accepting.decline(uow, record, reason, on)
            return person_transfer.tell(uow, record, self._outbox, out, force=force)

        return self._sent(prepare, out, force)

    def _incoming(self, uow: UnitOfWork, transfer: str) -> PersonTransferRecord:
        return person_transfer_accepting.incoming_transfer(uow, transfer)

    def _sent(self, prepare: Callable[[UnitOfWork], Prepared], out: Path, force: bool) -> SentFile:
        refuse_practice(self._at)
        with self._at.writing() as uow:
            prepared = prepare(uow)
            uow.commit()
        return handed_over(self._at, prepared, out, force=force)

    @property
    def _outbox(self) -> Path:
        return self._at.store.folder.outbox
