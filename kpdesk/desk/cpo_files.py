"""The desk's face for what goes from the CPO to its offices: directives and data packs; a pack taken back there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress, silent
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.exchange import cpo_files
from kpdesk.exchange.datapack_tables import LISTS, list_named
from kpdesk.exchange.datapack_undoing import undo_datapack
from kpdesk.exchange.peers import peer_in_use, peers
from kpdesk.exchange.rows import SentFile
from kpdesk.exchange.sending import Prepared
from kpdesk.reference.pack_rules import PackTaken, PackUndone
from kpdesk.reference.pack_undoing import packs_taken
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork

_Prepare = Callable[[UnitOfWork, str], Prepared]


class CpoFilesDesk:
    """A file for each office, numbered and locked for it alone."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def send_directives(
        self, out: Path, to: Sequence[str] = (), *, force: bool = False, progress: Progress | None = None
    ) -> tuple[SentFile, ...]:
        """Writes the CPO's register of directives for each office named, or for every office that is certified.

        Raises as :func:`kpdesk.exchange.cpo_files.send_directives` and :func:`kpdesk.exchange.packing.hand_over`;
        Refused ``nobody_enrolled``, ``practice_never_sent``. What was written before a failure stays written.
        """

        def prepare(uow: UnitOfWork, office: str) -> Prepared:
            return cpo_files.send_directives(uow, office, self._outbox, out, force=force)

        return self._for_each(prepare, out, to, force, progress)

    def send_keys(
        self, out: Path, to: Sequence[str] = (), *, force: bool = False, progress: Progress | None = None
    ) -> tuple[SentFile, ...]:
        """Writes the CPO's certificates and revocations for each office named, or for every certified one.

        Raises as :meth:`send_directives`, and as :func:`kpdesk.exchange.cpo_files.send_keys`.
        """

        def prepare(uow: UnitOfWork, office: str) -> Prepared:
            return cpo_files.send_keys(uow, office, self._outbox, out, force=force)

        return self._for_each(prepare, out, to, force, progress)

    def send_datapack(
        self,
        out: Path,
        to: Sequence[str] = (),
        lists: Sequence[str] = (),
        *,
        force: bool = False,
        progress: Progress | None = None,
    ) -> tuple[SentFile, ...]:
        """Writes the CPO's lists as one data pack for each office named, or for every office that is certified.

        Without ``lists`` all of them go. Raises as :meth:`send_directives`, and as
        :func:`kpdesk.exchange.cpo_files.send_datapack`; Refused ``datapack_list_unknown``.
        """
        chosen = tuple(dict.fromkeys(map(list_named, lists))) or LISTS
        with self._at.reading() as session:
            number = cpo_files.next_datapack(session)

        def prepare(uow: UnitOfWork, office: str) -> Prepared:
            return cpo_files.send_datapack(uow, office, chosen, number, self._outbox, out, force=force)

        return self._for_each(prepare, out, to, force, progress)

    def datapacks(self) -> tuple[PackTaken, ...]:
        """Returns the data packs that this office took in, the newest first."""
        with self._at.reading() as session:
            return packs_taken(session)

    def undo_datapack(self, number: int, progress: Progress | None = None) -> PackUndone:
        """Takes the last data pack back; raises as :func:`kpdesk.exchange.datapack_undoing.undo_datapack`."""
        with self._at.writing() as uow:
            undone = undo_datapack(uow, number, progress)
            uow.commit()
        return undone

    @property
    def _outbox(self) -> Path:
        return self._at.store.folder.outbox

    def _for_each(
        self, prepare: _Prepare, out: Path, to: Sequence[str], force: bool, progress: Progress | None
    ) -> tuple[SentFile, ...]:
        """Writes one file after the other, each in its own transaction."""
        refuse_practice(self._at)
        watched = progress or silent()
        sent: list[SentFile] = []
        offices = tuple(dict.fromkeys(office.upper() for office in to)) or self._enrolled_offices()
        if not offices:
            raise Refused("nobody_enrolled", field="to")
        for done, office in enumerate(offices):
            watched.step("transfer_writing", done, len(offices))
            with self._at.writing() as uow:
                prepared = prepare(uow, office)
                uow.commit()
            sent.append(handed_over(self._at, prepared, out, force=force))
        return tuple(sent)

    def _enrolled_offices(self) -> tuple[str, ...]:
        with self._at.reading() as session:
            now = self._at.clock.now()
            offices = dict.fromkeys(peer.office for peer in peers(session))
            return tuple(office for office in offices if peer_in_use(session, office, now))
