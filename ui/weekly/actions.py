"""What a person does with a week, as jobs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.files import write_file
from kpdesk.base.progress import Progress
from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.weekly.draft import LetterDraft
from kpdesk.weekly.rows import ReturnRow
from ui.context import Context
from ui.support.paper_printing import print_paper
from ui.weekly.names import Names, read_names
from ui.weekly.preview_tab import Sheet
from ui.weekly.week_lines import WeekLine, week_lines

Failed = Callable[[KpDeskError], object]
Done = Callable[[Changes], object]


@dataclass(frozen=True, slots=True)
class WeeksRead:
    """What the page shows before a week is chosen."""

    current: Week
    lines: tuple[WeekLine, ...]
    names: Names


def read_weeks(desk: Desk) -> WeeksRead:
    """Returns the present week, all weeks with their state, and the names behind codes."""
    current = desk.weekly.week()
    return WeeksRead(current, week_lines(desk.weekly.items(), current), read_names(desk))


class WeeklyActions:
    """Each of them tells its outcome to ``failed`` or to the handler given; the owner is the page."""

    def __init__(self, context: Context, owner: QObject, failed: Failed) -> None:
        self._context, self._owner, self._failed = context, owner, failed

    def draw_up(self, week: str, letter: LetterDraft | None, language: str, done: Done) -> None:
        """Counts the week into its draft; what was typed for its letter goes in with it."""
        self._act(lambda desk, progress: _drawn_up(desk, week, letter, language, progress), done)

    def write_letter(self, week: str, letter: LetterDraft, language: str, done: Done) -> None:
        """Puts what was typed for the letter into the draft."""
        self._act(lambda desk, progress: desk.week_words.write_letter(week, letter, language, progress), done)

    def state_reason(self, week: str, exceptions: dict[str, str], figures: dict[str, str], done: Done) -> None:
        """Puts a reason into the draft."""
        self._act(lambda desk, _: desk.week_words.state_reasons(week, exceptions, figures), done)

    def freeze(self, week: str, letter: LetterDraft | None, language: str, waiver: str, done: Done) -> None:
        """Freezes the week; what was typed for its letter goes in before. ``waiver``: why one person does both."""

        def work(desk: Desk, progress: Progress) -> Changes:
            if letter is not None:
                desk.week_words.write_letter(week, letter, language, progress)
            return desk.weekly.freeze(week, waiver, progress)

        self._context.act(work, done, self._failed, label="weekly_drawing", owner=self._owner)

    def save_pdf(self, row: ReturnRow, sheet: Sheet, path: Path, done: Callable[[Path], object]) -> None:
        """Writes the paper to a file; the file dialog has asked before one is replaced."""

        def work(desk: Desk, progress: Progress) -> Path:
            return write_file(path, _pdf(desk, row, sheet, progress), force=True)

        self._context.act(work, done, self._failed, owner=self._owner)

    def print_on(self, printer: QPrinter, row: ReturnRow, sheet: Sheet, done: Callable[[int], object]) -> None:
        """Prints the paper and puts the copies into the history."""
        name, copies = f"{row.week} ({row.edition})", printer.copyCount()

        def work(desk: Desk, progress: Progress) -> int:
            pdf = _pdf(desk, row, sheet, progress)
            pages = print_paper(desk, pdf, printer, progress, name, has_letterhead=True, noted=False)
            desk.weekly.note_printed(row.week, row.edition, copies)
            return pages

        self._context.act(work, done, self._failed, label="printing", owner=self._owner)

    def _act(self, work: Callable[[Desk, Progress], Changes], done: Done) -> None:
        self._context.act(work, done, self._failed, owner=self._owner)


def _drawn_up(desk: Desk, week: str, letter: LetterDraft | None, language: str, progress: Progress) -> Changes:
    changes = desk.weekly.draw_up(week, progress=progress)
    return changes if letter is None else changes | desk.week_words.write_letter(week, letter, language, progress)


def _pdf(desk: Desk, row: ReturnRow, sheet: Sheet, progress: Progress) -> bytes:
    return desk.weekly.pdf(row.week, sheet.size, row.edition, progress, sheet.language)
