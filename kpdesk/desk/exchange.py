"""The desk's face for transfer files: this office's keys, enrolment, sending and receiving."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

from kpdesk.access.office_keys import office_keys
from kpdesk.access.queries import settings
from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import PKT
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress, silent
from kpdesk.base.weeks import Week
from kpdesk.crypto.words import WORDS_IN_PASSPHRASE, normalise_words
from kpdesk.desk.acknowledgement_files import AcknowledgementFilesDesk
from kpdesk.desk.amber import AmberFilesDesk
from kpdesk.desk.cpo_files import CpoFilesDesk
from kpdesk.desk.evidence_receiving import report_on_sidecar, sidecars_among
from kpdesk.desk.exchange_boxes import ExchangeBoxesDesk
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.desk.receiving import Receiving
from kpdesk.desk.takers import planners, takers
from kpdesk.exchange import enrolment, fingerprint, service
from kpdesk.exchange.evidence_ways import Sending, sending_named
from kpdesk.exchange.judging import keyring
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.opening import open_file, read_limited
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.rows import Enrolment, FileReport, SentFile


class ExchangeDesk(CpoFilesDesk, ExchangeBoxesDesk, AmberFilesDesk, AcknowledgementFilesDesk):
    """Transfer files of the open store; at the CPO with what it sends to its offices."""

    def fingerprint(self) -> str:
        """Returns the fingerprint of this office's keys in groups of hexadecimal digits."""
        return fingerprint.fingerprint(*self._public_keys())

    def check_words(self) -> str:
        """Returns the six words of this office's keys, to be read out by telephone."""
        return fingerprint.check_words(*self._public_keys())

    def is_enrolled(self) -> bool:
        """Returns whether this office may send."""
        with self._at.reading() as session:
            return enrolment.is_enrolled(session, self._at.actor.office)

    def enrol(self, out: Path, *, force: bool = False) -> Enrolment:
        """Writes this office's enrolment file and returns it with the words that protect it.

        Raises as :func:`kpdesk.exchange.service.write_enrolment` and :func:`kpdesk.exchange.packing.hand_over`; Refused
        ``practice_never_sent`` in a store of invented data.
        """
        refuse_practice(self._at)
        with self._at.writing() as uow:
            prepared, words = service.write_enrolment(uow, self._outbox, out, force=force)
            uow.commit()
        path = handed_over(self._at, prepared, out, force=force).path
        return Enrolment(self._at.actor.office, path, self.fingerprint(), self.check_words(), words)

    def look_at_enrolment(self, file: Path, words: str) -> Enrolment:
        """Returns who asks to be certified, for the telephone; raises as ``enrolment.candidate_in``."""
        found = enrolment.candidate_in(read_limited(file), words, self._at.actor.office)
        return Enrolment(found.peer.office, str(file), found.fingerprint, found.check_words)

    def accept_enrolment(self, file: Path, words: str, out: Path | None = None, *, force: bool = False) -> Enrolment:
        """Certifies the office and writes the keys file for it beside its own file, or into ``out``.

        Raises as ``enrolment.candidate_in``, ``service.answer_enrolment`` and ``packing.hand_over``; Refused
        ``practice_never_sent``.
        """
        allow(self._at.actor, Permission.CERTIFY_OFFICES)
        refuse_practice(self._at)
        if self._at.actor.office != ROOT:
            raise Refused("only_root_certifies", field="office", office=self._at.actor.office)
        found = enrolment.candidate_in(read_limited(file), words, self._at.actor.office)
        slip = normalise_words(words, WORDS_IN_PASSPHRASE)
        folder = out or file.parent
        with self._at.writing() as uow:
            prepared = service.answer_enrolment(uow, found, slip, self._outbox, folder, force=force)
            uow.commit()
        path = handed_over(self._at, prepared, folder, force=force).path
        return Enrolment(found.peer.office, path, found.fingerprint, found.check_words)

    def finish_enrolment(self, file: Path) -> FileReport:
        """Takes in the CPO's keys file; raises Refused ``not_a_keys_file`` for a good file of another kind."""
        looked_at = self.inspect(file)
        if looked_at.is_good and looked_at.kind != Kind.KEYS.value:
            raise Refused("not_a_keys_file", field="file", kind=looked_at.kind)
        return self.receive([file], accept=True)[0]

    def revoke(self, office: str, since: date) -> tuple[str, ...]:
        """Revokes an office's keys from the beginning of that day; raises as ``enrolment.revoke``."""
        allow(self._at.actor, Permission.CERTIFY_OFFICES)
        moment = datetime.combine(since, time(0), PKT).astimezone(UTC)
        with self._at.writing() as uow:
            keys = enrolment.revoke(uow, office.upper(), moment)
            uow.commit()
        return keys

    def send(
        self,
        week: str,
        out: Path,
        *,
        to: str = ROOT,
        again: bool = False,
        full: bool = False,
        force: bool = False,
        evidence: str = "",
        progress: Progress | None = None,
    ) -> SentFile:
        """Writes the frozen week as a transfer file into ``out``, read back from there; with ``full`` all records.

        ``evidence`` is ``all``, ``pictures`` (those inside the workbook) or ``none``, else as the office has set; a
        sidecar stands beside the workbook. Raises as :func:`kpdesk.exchange.service.send_return` and
        :func:`kpdesk.desk.handing_over.handed_over`; Refused ``practice_never_sent`` in a store of invented data,
        ``sending_unknown``.
        """
        refuse_practice(self._at)
        progress = progress or silent()
        with self._at.writing() as uow:
            found = Week.parse(week, int(settings(uow.session, uow.actor.name)["first_weekday"]))
            prepared = service.send_return(
                uow, found, to.upper(), self._outbox, out, again=again, full=full, force=force, progress=progress,
                locker=self._at.store.folder.evidence, sending=sending_named(evidence),
            )  # fmt: skip
            uow.commit()
        progress.step("transfer_handing_over")
        beside = evidence in ("", Sending.ALL)
        return handed_over(self._at, prepared, out, force=force, sidecar=beside, progress=progress)

    def inspect(self, file: Path, progress: Progress | None = None) -> FileReport:
        """Returns what the file is and what taking it in would do; writes nothing."""
        return self.receive([file], progress=progress)[0]

    def receive(
        self,
        files: Sequence[Path],
        *,
        accept: bool = False,
        late: bool = False,
        receipt_dir: Path | None = None,
        progress: Progress | None = None,
    ) -> tuple[FileReport, ...]:
        """Returns a report for each file, in their order, then for sidecars; only with ``accept`` all are taken in.

        ``late`` also takes older files that fill a gap in their sender's numbers. Raises Refused ``not_permitted``,
        ``file_not_found``, ``practice_never_sent`` where receipts are wanted; Broken for this computer's failures.
        """
        receiving = Receiving(self._at, takers(self._at, progress), progress, planners(self._at))
        beside = sidecars_among(files)
        books = [path for path in files if path not in beside]
        if accept:
            allow(self._at.actor, Permission.RECEIVE)
            if receipt_dir is not None:
                refuse_practice(self._at)
            found = receiving.take(books, late=late, receipts=receipt_dir)
        else:
            found = receiving.plan(books)
        sidecars = (report_on_sidecar(self._at, path, books, accept=accept, progress=progress) for path in beside)
        return (*found, *sidecars)

    def password(self, file: Path) -> str:
        """Returns the password under which Excel opens the file, and notes it in the audit trail.

        Raises Refused ``not_permitted`` and as :func:`kpdesk.exchange.opening.open_file`.
        """
        allow(self._at.actor, Permission.RECEIVE)
        data = read_limited(file)
        with self._at.writing() as uow:
            opened = open_file(data, file.name, keyring(uow.session, uow.office))
            uow.note("transfer_password_shown", "transfer", file.name, with_office=opened.office)
            uow.commit()
        return opened.password

    def _public_keys(self) -> tuple[bytes, bytes]:
        with self._at.reading() as session:
            keys = office_keys(session)
        return keys.signing.public_bytes, keys.agreement.public_bytes
