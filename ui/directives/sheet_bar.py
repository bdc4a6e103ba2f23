"""Buttons on signature sheets: print one, take in signed ones, look at the scan of a page, print or export the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.pasted import Attached
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.signature_sheets import AttachedScan
from kpdesk.directives.rows import AckWanted, ScanRow, SheetPageRow
from ui.context import Context
from ui.directives.by_hand_window import ByHandWindow
from ui.directives.sheet_window import SheetWindow
from ui.support.banner import Banner
from ui.support.dialogs import ask_files, ask_new_file
from ui.support.paper_window import Look, PaperWindow
from ui.support.scan_window import ScanWindow
from ui.support.widgets import button, row


class SheetBar(QWidget):
    """``page_found(name)``: a signed page came in and its names wait to be ticked."""

    page_found = Signal(str)

    def __init__(self, context: Context, banner: Banner, *, may_mark: bool) -> None:
        super().__init__()
        self.setObjectName("sheetBar")
        self._context, self._banner = context, banner
        self._code, self._wanted = "", AckWanted()
        self._postings: tuple[str, ...] = ()
        self._pages: tuple[SheetPageRow, ...] = ()
        self._page: SheetPageRow | None = None
        self.print_button = button("sheetPrint", self.tr("Sheet to sign…"), self._ask_sheet, icon="printer")
        self.attach_button = button(
            "sheetAttach", self.tr("Signed sheets…"), self._ask_files, icon="paperclip",
            tip=self.tr("Take in scans of signed sheets; the code on each page says which it is"),
        )  # fmt: skip
        self.scan_button = button("sheetScan", self.tr("Scan"), self._look, icon="eye", look="quiet")
        self.list_button = button(
            "signatureList", "", self._print_list, icon="printer", look="quiet", tip=self.tr("Print this list…")
        )
        self.export_button = button(
            "signatureExport", "", self._ask_export, icon="download", look="quiet",
            tip=self.tr("Write this list to a workbook…"),
        )  # fmt: skip
        row(
            self.print_button, self.attach_button, self.scan_button, self.list_button, self.export_button,
            parent=self, gap=1,
        )  # fmt: skip
        self.print_button.setVisible(may_mark)
        self.attach_button.setVisible(may_mark)
        self.show_page(None)

    def offer(self, postings: Sequence[str], pages: Sequence[SheetPageRow]) -> None:
        """Takes the stations that a sheet can be for, and the pages that a scan can show."""
        self._postings, self._pages = tuple(postings), tuple(pages)

    def show_list(self, code: str, wanted: AckWanted) -> None:
        """Takes the letter and the officials that are shown."""
        self._code, self._wanted = code, wanted

    def show_page(self, page: SheetPageRow | None) -> None:
        """Takes the page of a sheet that is shown; its scan can be looked at."""
        self._page = page
        self.scan_button.setVisible(page is not None and page.scan is not None)

    def take_in(self, files: Sequence[Attached]) -> None:
        """Keeps scans of signed sheets; what no code tells is asked."""
        self._banner.clear()

        def work(desk: Desk, progress: Progress) -> tuple[AttachedScan, ...]:
            return desk.signatures.attach_signed(files, progress)

        def done(found: tuple[AttachedScan, ...]) -> None:
            self._on_attached(files, found)

        self._context.act(work, done, self._banner.show_error, "attaching_scans", self)

    def _ask_files(self) -> None:
        ask_files(
            self, self.tr("Scans of signed sheets"), self.tr("Scans (*.pdf *.png *.jpg *.jpeg)"), self.take_in
        )  # fmt: skip

    def _on_attached(self, files: Sequence[Attached], found: tuple[AttachedScan, ...]) -> None:
        self._context.changed.emit(reduce(or_, (scan.changes for scan in found)))
        matched = [one.page for scan in found for one in scan.matched]
        waiting = [(file, page) for file, scan in zip(files, found, strict=True) for page in scan.not_matched]
        if matched:
            said = self.tr("{0} signed pages were recognised and attached: {1}")
            self._banner.say("good", said.format(len(matched), ", ".join(matched)))
            self.page_found.emit(matched[0])
        if waiting:
            window = ByHandWindow(self._context, waiting, self._pages, self)
            window.attached.connect(self.page_found)
            window.open()

    def _ask_sheet(self) -> None:
        SheetWindow(self._context, self._code, self._postings, self).open()

    def _look(self) -> None:
        page = self._page
        if page is None or page.scan is None:
            return
        scan, place = page.scan, page.scan_page or 1

        def show(found: tuple[ScanRow, bytes]) -> None:
            opened, data = found
            facts = self.tr("Page {0} of the file · SHA-256 {1}").format(place, f"{opened.sha256[:16]}…")
            ScanWindow(opened.file_name, opened.media_type, data, facts, self).open()

        self._context.act(
            lambda desk, _progress: desk.signatures.open_scan(scan), show, self._banner.show_error, owner=self
        )

    def _print_list(self) -> None:
        code, wanted = self._code, self._wanted

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.signatures.list_pdf(code, wanted, look.size, look.language, progress)

        window = PaperWindow(self._context, self.tr("Acknowledgements of {0}").format(code), f"{code}-list", draw, self)
        window.open()
        window.draw()

    def _ask_export(self) -> None:
        code, wanted = self._code, self._wanted

        def save(path: Path) -> None:
            self._context.act(
                lambda desk, progress: desk.signatures.export_list(code, wanted, path, force=True, progress=progress),
                lambda rows: self._banner.say("good", self.tr("{0} rows written to {1}").format(rows, path.name)),
                self._banner.show_error,
                "roster_exporting",
                self,
            )

        ask_new_file(self, self.tr("Write the list"), self.tr("Workbooks (*.xlsx)"), f"{code}-list.xlsx", save)
