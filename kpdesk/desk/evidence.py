"""The desk's face for evidence: exhibits, their capture sheets, their custody logs, and the proof of the locker."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.changes import Changes
from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.roster.list_pages import ListHead
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace
from kpdesk.store.stray_files import StrayFile
from kpdesk.violations import evidence, evidence_changes, evidence_out, evidence_proof, evidence_sheets
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.capture_pages import draw_capture_sheets
from kpdesk.violations.custody_log import custody_log
from kpdesk.violations.evidence_access import may_see, refuse_hidden
from kpdesk.violations.evidence_queries import evidence_of, evidence_record, exhibit, violation_named, violation_of
from kpdesk.violations.evidence_rows import CustodyEntry, EvidenceRow, EvidenceShown, EvidenceTaken, EvidenceVerdict
from kpdesk.violations.thumbnails import thumbnails_of
from kpdesk.weekly.papers import letterhead_of


class EvidenceDesk:
    """The evidence locker of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def items(self, violation: str) -> tuple[EvidenceRow, ...]:
        """Returns the exhibits of a violation, by uid or number.

        Raises Refused ``violation_unknown``, ``evidence_protected``.
        """
        with self._at.reading() as session:
            record = violation_named(session, violation)
            refuse_hidden(self._at.actor, record)
            return evidence_of(session, record.id)

    def show(self, uid: str) -> EvidenceRow:
        """Returns one exhibit with its capture sheet; raises Refused ``evidence_unknown``, ``evidence_protected``."""
        with self._at.reading() as session:
            self._refuse_hidden(session, uid)
            return exhibit(session, uid)

    def thumbnails(self, violation: str) -> dict[str, bytes]:
        """Returns JPEG thumbnails by the exhibit's uid, for those that may be shown to this user.

        An exhibit that shows an accused in custody has none: it is seen only by who opens it, with his reason.
        """
        with self._at.reading() as session:
            record = violation_named(session, violation)
            if not may_see(self._at.actor, record):
                return {}
            rows = [row for row in evidence_of(session, record.id) if not row.shows_accused]
            found = thumbnails_of(session, [row.sha256 for row in rows])
        return {row.uid: found[row.sha256] for row in rows if row.sha256 in found}

    def take_in(
        self, violations: Sequence[str], files: Sequence[EvidenceDraft], progress: Progress | None = None
    ) -> tuple[EvidenceTaken, ...]:
        """Takes files in for these violations; raises as :func:`kpdesk.violations.evidence.take_in`."""
        with self._at.writing() as uow, Intake(self._folder) as intake:
            _changes, taken = evidence.take_in(uow, violations, files, intake, progress)
            uow.commit()
            intake.keep()
        return taken

    def describe(self, uid: str, capture: Capture) -> Changes:
        """Completes the capture sheet; raises as :func:`kpdesk.violations.evidence_changes.describe`."""
        with self._at.writing() as uow:
            changes = evidence_changes.describe(uow, uid, capture)
            uow.commit()
        return changes

    def link(self, uid: str, violation: str) -> str:
        """Enters it at another violation too and returns its letter there; raises as ``evidence_changes.link``."""
        with self._at.writing() as uow:
            _changes, letter = evidence_changes.link(uow, uid, violation)
            uow.commit()
        return letter

    def withdraw(self, uid: str, reason: str) -> Changes:
        """Takes it off its violation; raises as :func:`kpdesk.violations.evidence_changes.withdraw`."""
        with self._at.writing() as uow:
            changes = evidence_changes.withdraw(uow, uid, reason)
            uow.commit()
        return changes

    def view(self, uid: str, reason: str) -> EvidenceShown:
        """Returns the contents for the screen, noted first; raises as ``evidence_out.view_exhibit``."""
        with self._at.writing() as uow:
            shown = evidence_out.view_exhibit(uow, uid, reason, self._folder)
            uow.commit()
        return shown

    def export(
        self,
        uid: str,
        target: Path,
        reason: str,
        *,
        working_copy: bool = False,
        progress: Progress | None = None,
    ) -> Changes:
        """Writes a copy, never over a file that is there; it appears under its name only when it is on record.

        Raises as :func:`kpdesk.violations.evidence_out.export` and :func:`kpdesk.base.files.written_beside`.
        """
        with written_beside(target) as handle, self._at.writing() as uow:
            evidence_out.export(
                uow, uid, self._folder, handle, target.name, reason, working_copy=working_copy, progress=progress
            )
            uow.commit()
        return Changes.of("violations", uids=(uid,))

    def custody_log(self, uid: str) -> tuple[CustodyEntry, ...]:
        """Returns everything that was ever done with an exhibit; raises as :meth:`show`."""
        with self._at.reading() as session:
            self._refuse_hidden(session, uid)
            return custody_log(session, uid)

    def sheets_pdf(
        self,
        violation: str,
        exhibits: Sequence[str] = (),
        size: Size = Size.A4,
        language: str = "en",
        progress: Progress | None = None,
    ) -> bytes:
        """Returns the capture sheets of a violation's exhibits (by letter; all of them unless named), and notes it.

        Raises Refused ``violation_unknown``, ``evidence_unknown``, ``evidence_none``, ``not_permitted``,
        ``evidence_protected``.
        """
        watched = progress or silent()
        with self._at.writing() as uow:
            sheets = evidence_sheets.capture_sheets_of(uow, violation, exhibits)
            head = self._head(uow.session, size, language)
            evidence_sheets.note_printed(uow, sheets)
            pdf = draw_capture_sheets(sheets, head, on_page=lambda page: watched.step("printing_capture_sheets", page))
            uow.commit()
        return pdf

    def verify(self, progress: Progress | None = None) -> EvidenceVerdict:
        """Hashes every file in the locker again, notes that, and returns what is not as it was taken in."""
        with self._at.reading() as session:
            verdict = evidence_proof.verify(session, self._folder, progress)
        with self._at.writing() as uow:
            evidence_proof.note_verified(uow, verdict)
            uow.commit()
        return verdict

    def sweep(self, reason: str) -> tuple[StrayFile, ...]:
        """Removes files that no record names; raises as :func:`kpdesk.violations.evidence_proof.sweep_strays`."""
        with self._at.writing() as uow:
            swept = evidence_proof.sweep_strays(uow, self._folder, reason)
            uow.commit()
        return swept

    def _refuse_hidden(self, session: Session, uid: str) -> None:
        refuse_hidden(self._at.actor, violation_of(session, evidence_record(session, uid)))

    def _head(self, session: Session, size: Size, language: str) -> ListHead:
        head = letterhead_of(load(session), self._at.actor.office, settings(session, self._at.actor.name))
        return ListHead(Office(head.heading, head.contact), head.signatory, self._at.clock.now(), size, language)

    @property
    def _folder(self) -> Path:
        return self._at.store.folder.evidence
