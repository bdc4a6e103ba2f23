"""The desk's face for papers that come back: is the page true, and which is the true one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.desk.paper_checks import check_paper_of_another
from kpdesk.documents.pdf_pages import other_words, page_alone, pages_of
from kpdesk.documents.qr_reading import page_count, picture_bytes, qr_in
from kpdesk.documents.scanned_paper import ScannedPaper, read_paper
from kpdesk.store.store import Workplace
from kpdesk.weekly.checking import PaperCheck, PaperVerdict, Why, check_own_paper
from kpdesk.weekly.paper_code import PaperCode, codes_in, read_codes
from kpdesk.weekly.queries import need_record, paper_of
from kpdesk.weekly.registers.register_code import RegisterCode, RegisterIssue, issues_of, names_register, read_code

__all__ = [
    "CheckedFile", "MissingPages", "PaperCheck", "PaperVerdict", "PapersDesk", "RegisterCheck", "ScannedPaper", "Why",
    "read_paper",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class MissingPages:
    """Pages of a return that a file does not hold though it holds others of it."""

    office: str
    week: str
    edition: int
    pages: int
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RegisterCheck:
    """What the code of a register claims, and when this office issued one that says so; ``file_page`` as in checks."""

    claimed: RegisterCode
    issues: tuple[RegisterIssue, ...]
    file_page: int = 0


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What the pages of a file are: of reports, or else of registers; ``unread`` are places without a readable code."""

    checks: tuple[PaperCheck, ...]
    unread: tuple[int, ...] = ()
    missing: tuple[MissingPages, ...] = ()
    registers: tuple[RegisterCheck, ...] = ()


class PapersDesk:
    """Printed pages held against the open store, without any network."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def check_text(self, text: str) -> tuple[PaperCheck, ...]:
        """Returns the verdict on each code in a text, also on pages of another office that reports here.

        Raises Refused ``paper_code_not_ours``, ``paper_code_of_sheet``.
        """
        codes = read_codes(text)
        with self._at.reading() as session:
            return tuple(self._check(session, code) for code in codes)

    def check_code(self, text: str) -> CheckedFile:
        """Returns the verdict on what was typed or read by a phone: codes of reports, or else that of a register.

        Raises as :meth:`check_text`.
        """
        if not names_register(text):
            return CheckedFile(self.check_text(text))
        with self._at.reading() as session:
            return CheckedFile((), registers=(self._register(session, text),))

    def check_file(self, path: Path, progress: Progress | None = None) -> CheckedFile:
        """Returns the verdict on each code found on a picture, scan or PDF.

        A page whose code is true but whose words are not those on record is ALTERED; a scan has no words to compare.
        Raises Refused ``paper_code_missing`` and as :func:`kpdesk.documents.qr_reading.read_qr`.
        """
        data = picture_bytes(path)
        found = codes_in(data, path, progress)
        if not found:
            return self._registers_on(data, path, progress)
        with self._at.reading() as session:
            checks = [replace(self._check(session, code), file_page=place) for place, code in found]
        coded = {place for place, _code in found}
        unread = tuple(place for place in range(1, page_count(data, path) + 1) if place not in coded)
        return CheckedFile(tuple(self._compared(data, path, check) for check in checks), unread, _missing(checks))

    def true_page(self, check: PaperCheck) -> bytes:
        """Returns the page on record that a code names, as a PDF of one page.

        Raises Refused ``true_page_not_here`` where this office keeps no such page.
        """
        code = check.claimed
        kept = self._kept(code) if check.has_true_page else b""
        if not kept or not 1 <= code.page <= pages_of(kept):
            raise Refused("true_page_not_here", office=code.office, week=code.week, page=code.page)
        return page_alone(kept, code.page)

    def _registers_on(self, data: bytes, path: Path, progress: Progress | None) -> CheckedFile:
        read = [code for code in qr_in(data, path, progress) if names_register(code.text)]
        if not read:
            raise Refused("paper_code_missing", field="image", path=str(path))
        with self._at.reading() as session:
            checks = tuple(self._register(session, code.text, code.page) for code in read)
        coded = {check.file_page for check in checks}
        unread = tuple(place for place in range(1, page_count(data, path) + 1) if place not in coded)
        return CheckedFile((), unread, registers=checks)

    def _register(self, session: Session, text: str, file_page: int = 0) -> RegisterCheck:
        claimed = read_code(text)
        return RegisterCheck(claimed, issues_of(session, claimed, self._at.actor.office), file_page)

    def _check(self, session: Session, code: PaperCode) -> PaperCheck:
        if code.office != self._at.actor.office:
            return check_paper_of_another(session, code)
        return check_own_paper(session, code)

    def _compared(self, data: bytes, path: Path, check: PaperCheck) -> PaperCheck:
        if check.verdict not in {PaperVerdict.TRUE, PaperVerdict.SUPERSEDED} or not check.has_true_page:
            return check
        code = check.claimed
        words = other_words(data, path, check.file_page, self._kept(code), code.page)
        if not words:
            return check
        return replace(check, verdict=PaperVerdict.ALTERED, why=Why.OTHER_WORDS, words=words)

    def _kept(self, code: PaperCode) -> bytes:
        with self._at.reading() as session:
            record = need_record(session, code.week, code.edition)
            return paper_of(session, record, code.size.value, code.language).pdf


def _missing(checks: Sequence[PaperCheck]) -> tuple[MissingPages, ...]:
    """A single page is looked at for itself; of two and more the others are missed."""
    here: dict[tuple[str, str, int, int, str], set[int]] = {}
    for check in checks:
        if check.why not in {Why.NOT_SIGNED, Why.NEVER_ISSUED, Why.OTHER_OFFICE}:
            code = check.claimed
            here.setdefault((code.office, code.week, code.edition, code.pages, code.size + code.language), set()).add(
                code.page
            )
    return tuple(
        MissingPages(office, week, edition, pages, tuple(sorted(set(range(1, pages + 1)) - found)))
        for (office, week, edition, pages, _print), found in here.items()
        if 1 < len(found) < pages
    )
