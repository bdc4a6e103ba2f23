"""What the page reads and writes, as jobs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from kpdesk.base.errors import KpDeskError
from kpdesk.base.files import write_file
from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.province.debts import OfficeDebts
from kpdesk.province.grid import Grid
from kpdesk.province.rows import ReturnFacts, Totals, WeekStatus
from ui.context import Context
from ui.support.language import shown_name
from ui.support.paper_printing import print_paper

WEEKS_SHOWN = 12
Failed = Callable[[KpDeskError], object]


@dataclass(frozen=True, slots=True)
class ProvinceRead:
    """What the page shows for a week; ``last`` is the last week that is over, ``kinds`` and ``offices`` are names."""

    week: Week
    last: Week
    status: WeekStatus
    grid: Grid
    totals: Totals
    owed: tuple[OfficeDebts, ...]
    kinds: Mapping[str, str]
    offices: Mapping[str, str]


def read_province(desk: Desk, label: str) -> ProvinceRead:
    """Returns everything that the page shows; ``label`` is empty for the last week that is over."""
    last = desk.province.week()
    week = desk.province.week(label or None)
    reference = desk.reference.load()
    return ProvinceRead(
        week,
        last,
        desk.province.status(week.label),
        desk.province.grid(WEEKS_SHOWN, week.label),
        desk.province.totals(week.label),
        desk.province.owed(),
        {kind.code: shown_name(kind) for kind in reference.kinds},
        {office.code: shown_name(office) for office in reference.offices},
    )


class ProvinceActions:
    """Each job tells its outcome to the handler given."""

    def __init__(self, context: Context, owner: QObject, failed: Failed) -> None:
        self._context, self._owner, self._failed = context, owner, failed

    def return_of(self, office: str, week: str, done: Callable[[ReturnFacts | None], object]) -> None:
        """Reads what an office reported for a week; None where nothing has come."""

        def read(desk: Desk) -> ReturnFacts | None:
            return next((one for one in desk.province.returns(week) if one.office == office), None)

        self._context.ask(read, done, self._failed, self._owner)

    def save_pdf(self, week: str, path: Path, done: Callable[[Path], object]) -> None:
        """Writes the consolidated report to a file; the file dialog has asked before one is replaced."""
        language = self._context.language
        self._context.act(
            lambda desk, progress: write_file(
                path, desk.province.pdf(week, progress=progress, language=language), force=True
            ),
            done,
            self._failed,
            label="province_printing",
            owner=self._owner,
        )

    def save_workbook(self, week: str, path: Path, done: Callable[[Path], object]) -> None:
        """Writes the tables of the report as a workbook."""
        language = self._context.language
        self._context.act(
            lambda desk, progress: write_file(
                path, desk.province.workbook(week, progress=progress, language=language), force=True
            ),
            done,
            self._failed,
            label="workbook_writing",
            owner=self._owner,
        )

    def print_on(self, printer: QPrinter, week: str, done: Callable[[int], object]) -> None:
        """Prints the consolidated report."""
        language = self._context.language
        self._context.act(
            lambda desk, progress: print_paper(
                desk, desk.province.pdf(week, progress=progress, language=language), printer, progress, week
            ),
            done,
            self._failed,
            label="printing",
            owner=self._owner,
        )
