"""The desk's face for evidence that travels: what came from other offices, what they asked for, sending it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kpdesk.base.changes import Changes
from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.exchange import evidence_asking, evidence_lists
from kpdesk.exchange.evidence_lists import AskedRow, HeldEvidenceRow
from kpdesk.exchange.evidence_sending import send_evidence
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.rows import SentFile
from kpdesk.store.store import Workplace
from kpdesk.violations.evidence_rows import EvidenceShown


class EvidenceExchangeDesk:
    """Exhibits that go to other offices and come from them."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def asked(self) -> tuple[AskedRow, ...]:
        """Returns the exhibits of this office that others asked for and that have not gone yet."""
        with self._at.reading() as session:
            return evidence_lists.asked_of_us(session)

    def send(
        self,
        out: Path,
        *,
        to: str = ROOT,
        exhibits: Sequence[str] = (),
        with_accused: bool = False,
        force: bool = False,
        progress: Progress | None = None,
    ) -> SentFile:
        """Writes what that office asked for, or the exhibits named, as a file with its sidecar into ``out``.

        Raises as :func:`kpdesk.exchange.evidence_sending.send_evidence` and
        :func:`kpdesk.desk.handing_over.handed_over`; Refused ``practice_never_sent``.
        """
        refuse_practice(self._at)
        folder = self._at.store.folder
        with self._at.writing() as uow:
            prepared = send_evidence(
                uow, to.upper(), exhibits, folder.evidence, folder.outbox, out, with_accused=with_accused, force=force,
                progress=progress,
            )  # fmt: skip
            uow.commit()
        return handed_over(self._at, prepared, out, force=force, progress=progress)

    def held(self, *, office: str = "", violation: str = "", missing: bool = False) -> tuple[HeldEvidenceRow, ...]:
        """Returns other offices' exhibits; raises nothing for an office that sent none."""
        with self._at.reading() as session:
            return evidence_lists.held_evidence(session, office=office.upper(), violation=violation, missing=missing)

    def ask(self, uids: Sequence[str], reason: str) -> Changes:
        """Asks for these exhibits with the next receipts; raises as :func:`kpdesk.exchange.evidence_asking.ask`."""
        with self._at.writing() as uow:
            evidence_asking.ask(uow, uids, reason)
            uow.commit()
        return Changes.of("exchange", uids=tuple(uids))

    def view(self, uid: str, reason: str) -> EvidenceShown:
        """Returns the contents for the screen, noted first; raises as ``evidence_lists.view_held``."""
        with self._at.writing() as uow:
            shown = evidence_lists.view_held(uow, uid, reason, self._at.store.folder.evidence)
            uow.commit()
        return shown

    def export(self, uid: str, target: Path, reason: str, progress: Progress | None = None) -> Changes:
        """Writes a copy, never over a file that is there; raises as ``evidence_lists.export_held``."""
        with written_beside(target) as handle, self._at.writing() as uow:
            folder = self._at.store.folder.evidence
            evidence_lists.export_held(uow, uid, folder, handle, target.name, reason, progress)
            uow.commit()
        return Changes.of("exchange", uids=(uid,))
