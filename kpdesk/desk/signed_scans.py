"""The desk's face for scans of signed returns: attached by their codes, looked at, copied, taken off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.base.pasted import Attached, path_of
from kpdesk.base.progress import Progress, silent
from kpdesk.documents.paper import Size
from kpdesk.documents.pdf_pages import pages_of
from kpdesk.documents.qr_reading import page_count
from kpdesk.documents.scanned_paper import read_paper
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace
from kpdesk.weekly import scans
from kpdesk.weekly.checking import PaperVerdict, check_own_paper
from kpdesk.weekly.paper_code import PaperCode, codes_in
from kpdesk.weekly.queries import paper_of
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.scan_rows import ReturnScanRow, ScannedPage, SignedCopy

__all__ = ["AttachedScan", "ReturnScanRow", "ScannedPage", "SignedCopy", "SignedScansDesk"]

_GOOD = frozenset({PaperVerdict.TRUE, PaperVerdict.SUPERSEDED})


@dataclass(frozen=True, slots=True)
class AttachedScan:
    """What became of one file: the returns whose pages it holds, as they stand now; places in it that belong to none
    (``unread``: no code; ``refused``: a code that is not of a frozen return of this office).
    """

    file: str
    copies: tuple[SignedCopy, ...]
    unread: tuple[int, ...]
    refused: tuple[int, ...]
    changes: Changes

    @property
    def needs_attention(self) -> bool:
        """Whether a page is missing, old, or of no return."""
        return bool(self.unread or self.refused) or any(copy.missing or copy.is_old for copy in self.copies)


class SignedScansDesk:
    """Scans of the signed papers of the open store's frozen weeks."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def attach(self, files: Sequence[Attached], progress: Progress | None = None) -> tuple[AttachedScan, ...]:
        """Keeps each file with the frozen returns whose codes its pages carry, each file in one transaction.

        Raises Refused ``paper_code_missing`` for a file without any code, ``scan_not_frozen_here`` where no page is of
        a frozen return of this office, ``not_permitted``, and as :func:`kpdesk.documents.scanned_paper.read_paper`.
        """
        allow(self._at.actor, Permission.DRAW_UP_WEEK)
        watched = progress or silent()
        found = []
        for done, file in enumerate(files):
            watched.step("attaching_scans", done, len(files))
            found.append(self._attach(file, progress))
        return tuple(found)

    def attach_by_hand(
        self,
        file: Attached,
        week: str,
        edition: int | None = None,
        first_page: int = 1,
        size: Size = Size.A4,
        language: str = "en",
    ) -> AttachedScan:
        """Keeps a file whose codes cannot be read as pages of a week from ``first_page`` on, because a person says so.

        Raises Refused ``week_not_frozen``, ``page_not_of_return``, ``not_permitted`` and as :meth:`attach`.
        """
        paper = read_paper(file)
        count = page_count(paper.data, path_of(file))
        with self._at.writing() as uow, Intake(self._folder) as intake:
            record = scans.frozen_record(uow.session, week, edition)
            total = pages_of(paper_of(uow.session, record, size.value, language).pdf)
            last = first_page + count - 1
            if not 1 <= first_page <= last <= total:
                raise Refused("page_not_of_return", field="first_page", first=first_page, last=last, pages=total)
            pages = [ScannedPage(place + 1, first_page + place, total, size, language) for place in range(count)]
            changes = scans.attach(uow, intake, record, paper, pages, by_hand=True)
            copy = scans.signed_copy(uow.session, record)
            uow.commit()
            intake.keep()
        return AttachedScan(file.name, (copy,), (), (), changes)

    def signed_copy(self, week: str, edition: int | None = None) -> SignedCopy:
        """Returns what of a week's signed paper has been scanned; raises Refused ``week_not_frozen``."""
        with self._at.reading() as session:
            return scans.signed_copy(session, scans.frozen_record(session, week, edition))

    def open_scan(self, uid: str) -> tuple[ReturnScanRow, bytes]:
        """Returns a scan with its bytes, noted in the history; raises as :func:`kpdesk.weekly.scans.look_at`."""
        with self._at.writing() as uow:
            found = scans.look_at(uow, self._folder, uid)
            uow.commit()
        return found

    def export_scan(self, uid: str, target: Path, *, force: bool = False) -> Path:
        """Writes a copy of a scan, noted in the history; raises Refused ``file_exists`` and as :meth:`open_scan`."""
        with self._at.writing() as uow:
            _row, data = scans.look_at(uow, self._folder, uid, exported=True)
            written = write_file(target, data, force=force)
            uow.commit()
        return written

    def withdraw(self, uid: str, reason: str) -> Changes:
        """Takes a scan off the record; raises as :func:`kpdesk.weekly.scans.withdraw`."""
        with self._at.writing() as uow:
            changes = scans.withdraw(uow, uid, reason)
            uow.commit()
        return changes

    def _attach(self, file: Attached, progress: Progress | None) -> AttachedScan:
        paper, path = read_paper(file), path_of(file)
        codes = codes_in(paper.data, path, progress)
        if not codes:
            raise Refused("paper_code_missing", field="image", path=str(path))
        with self._at.writing() as uow, Intake(self._folder) as intake:
            named, refused = self._sorted(uow.session, codes)
            if not named:
                raise Refused("scan_not_frozen_here", field="file", file=file.name)
            changes = Changes()
            for record, pages in named:
                changes |= scans.attach(uow, intake, record, paper, pages)
            copies = tuple(scans.signed_copy(uow.session, record) for record, _pages in named)
            uow.commit()
            intake.keep()
        coded = {place for place, _code in codes}
        unread = tuple(place for place in range(1, page_count(paper.data, path) + 1) if place not in coded)
        return AttachedScan(file.name, copies, unread, refused, changes)

    def _sorted(
        self, session: Session, codes: Sequence[tuple[int, PaperCode]]
    ) -> tuple[list[tuple[ReturnRecord, list[ScannedPage]]], tuple[int, ...]]:
        """Returns the returns whose pages these are, and the places of pages that are of none."""
        named: dict[tuple[str, int], list[ScannedPage]] = {}
        refused = []
        for place, code in codes:
            is_ours = code.office == self._at.actor.office
            if is_ours and check_own_paper(session, code).verdict in _GOOD:
                page = ScannedPage(place, code.page, code.pages, code.size, code.language)
                named.setdefault((code.week, code.edition), []).append(page)
            else:
                refused.append(place)
        return [(scans.frozen_record(session, *name), pages) for name, pages in named.items()], tuple(refused)

    @property
    def _folder(self) -> Path:
        return self._at.store.folder.evidence
