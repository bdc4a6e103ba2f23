"""The desk's face for printing: printed letterheads in printers, and every printed copy in the history."""

from __future__ import annotations

from kpdesk.access import printers
from kpdesk.access.printers import MOST_MM, PrinterRow
from kpdesk.base.changes import Changes
from kpdesk.store.store import Workplace

__all__ = ["MOST_MM", "PrinterRow", "PrintingDesk"]


class PrintingDesk:
    """Printers of the open store; they are known by the name that this computer gives them."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def printers(self) -> tuple[PrinterRow, ...]:
        """Returns the printers that something was set about."""
        with self._at.reading() as session:
            return printers.printers(session)

    def letterhead_mm(self, printer: str) -> int:
        """Returns how many millimetres of the first sheet's top are left blank on that printer."""
        with self._at.reading() as session:
            return printers.letterhead_mm(session, printer)

    def set_letterhead(self, printer: str, height_mm: int) -> Changes:
        """Sets the height of a printer's letterhead; raises as :func:`kpdesk.access.printers.set_letterhead`."""
        with self._at.writing() as uow:
            printers.set_letterhead(uow, printer, height_mm)
            uow.commit()
        return Changes.of("settings")

    def note_printed(self, paper: str, printer: str, pages: int, copies: int) -> None:
        """Puts into the history that copies of a paper went to a printer; ``printer`` is empty for a file."""
        with self._at.writing() as uow:
            uow.note("paper_printed", "paper", paper, paper=paper, printer=printer, pages=pages, copies=copies)
            uow.commit()
