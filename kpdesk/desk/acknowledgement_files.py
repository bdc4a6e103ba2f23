"""The desk's face for sending acknowledgements of directives to headquarters."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.progress import Progress, silent
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.exchange.acknowledgement_file import send_acknowledgements
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.rows import SentFile
from kpdesk.store.store import Workplace


class AcknowledgementFilesDesk:
    """Who has signed for which directive, told to the CPO or the region."""

    _at: Workplace

    def send_acknowledgements(
        self, out: Path, *, to: str = ROOT, full: bool = False, force: bool = False, progress: Progress | None = None
    ) -> SentFile:
        """Writes what the recipient does not have yet into ``out``, read back from there; with ``full`` everything.

        Raises as :func:`kpdesk.exchange.acknowledgement_file.send_acknowledgements` and
        :func:`kpdesk.exchange.packing.hand_over`; Refused ``practice_never_sent`` in a store of invented data.
        """
        refuse_practice(self._at)
        progress = progress or silent()
        outbox = self._at.store.folder.outbox
        with self._at.writing() as uow:
            prepared = send_acknowledgements(uow, to.upper(), outbox, out, full=full, force=force, progress=progress)
            uow.commit()
        progress.step("transfer_handing_over")
        return handed_over(self._at, prepared, out, force=force, progress=progress)
