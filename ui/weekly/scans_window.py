"""The signed paper of a frozen week: its scans, the pages that are missing, and new ones by their codes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.pasted import Attached
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.signed_scans import AttachedScan, ReturnScanRow, SignedCopy
from kpdesk.weekly.rows import ReturnRow
from ui.context import Context
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.dialogs import ask_files, ask_new_file, ask_reason
from ui.support.file_taker import FileTaker, taking_hint
from ui.support.scan_view import ScanView
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row
from ui.support.words import error_words
from ui.weekly.check_window import PAPERS

_LEFT_WIDTH = 470


class ScansWindow(QDialog):
    """Scans of any week may be given: each lies with the week that its codes name."""

    def __init__(self, context: Context, week: ReturnRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scansWindow")
        self.setWindowTitle(self.tr("Signed paper of week {0}, revision {1}").format(week.week, week.edition))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._week = context, week
        self.banner = Banner("scansBanner")
        self.state = label(name="scansState", wrap=True)
        columns: list[Column[Any]] = [
            Column(self.tr("File"), lambda scan: scan.file_name, width=0),
            Column(self.tr("Pages"), _pages, width=10),
            Column(self.tr("Attached"), lambda scan: scan.attached_at, width=17),
        ]
        self.scans: RowsTableModel[ReturnScanRow] = RowsTableModel(columns, (), self)
        self.table = TableView("scansTable", self.tr("Scans of the signed paper"))
        self.table.set_model(self.scans)
        self.table.set_empty_text(
            self.tr("No scan yet"), self.tr("Scan the signed pages and drop the file here, in any order.")
        )
        self.table.opened.connect(lambda _scan: self._open())
        self.view = ScanView("scanView", self.tr("The scan"))
        self.attach_button = button(
            "scanAttach", self.tr("Attach scans…"), self._ask_files, icon="paperclip", look="primary", keys="Ctrl+O"
        )
        self.attach_button.setEnabled(may(context.desk.actor.role, Permission.DRAW_UP_WEEK))
        self.open_button = button("scanOpen", self.tr("Show"), self._open, icon="eye")
        self.copy_button = button("scanCopy", self.tr("Save a copy…"), self._ask_copy, icon="save")
        self.withdraw_button = button("scanWithdraw", self.tr("Take off…"), self._ask_withdraw, icon="x")
        self._lay_out()
        if self.attach_button.isEnabled():
            self.attach_button.setToolTip(" · ".join((taking_hint(), self.attach_button.toolTip())))
            FileTaker(self, lambda file: self.attach([file]), context.clock, take_many=self.attach)
        self.resize(1120, 680)
        self.read()

    def read(self) -> None:
        """Reads what has been scanned."""
        week = self._week
        self._context.ask(
            lambda desk: (
                desk.signed_scans.signed_copy(week.week, week.edition),
                desk.weekly.printed_copies(week.week, week.edition),
            ),
            lambda found: self._show(*found),
            self.banner.show_error,
            owner=self,
        )

    def attach(self, files: Sequence[Attached]) -> None:
        """Attaches files by their codes; one whose code cannot be read may be attached to this week by hand."""
        self.banner.clear()

        def failed(error: KpDeskError) -> None:
            if error.code == "paper_code_missing" and len(files) == 1:
                by_hand = (self.tr("It is this report, from page 1"), lambda: self._attach_by_hand(files[0]))
                words = error_words(error)
                self.banner.say("warning", words.what, words.remedy, by_hand)
            else:
                self.banner.show_error(error)
            if len(files) > 1:  # each file is kept by itself: those before the one that failed are attached
                self._context.changed.emit(Changes.of("weekly"))
                self.read()

        def work(desk: Desk, progress: Progress) -> tuple[AttachedScan, ...]:
            return desk.signed_scans.attach(files, progress)

        self._context.act(work, self._on_attached, failed, "attaching_scans", self)

    def _attach_by_hand(self, file: Attached) -> None:
        week = self._week
        self._context.act(
            lambda desk, _progress: (desk.signed_scans.attach_by_hand(file, week.week, week.edition),),
            self._on_attached,
            self.banner.show_error,
            owner=self,
        )

    def _on_attached(self, attached: tuple[AttachedScan, ...]) -> None:
        lines = [line for one in attached for line in self._said(one)]
        if any(one.needs_attention for one in attached):
            self.banner.say("warning", self.tr("Attached, but look at this:"), "\n".join(lines))
        else:
            self.banner.say("good", self.tr("Attached: every page of the signed paper is here."), "\n".join(lines))
        self._context.changed.emit(Changes.of("weekly"))
        self.read()

    def _said(self, one: AttachedScan) -> list[str]:
        lines = []
        for copy in one.copies:
            if (copy.week, copy.edition) != (self._week.week, self._week.edition):
                lines.append(self.tr("{0} lies with week {1}.").format(one.file, copy.week))
            if copy.is_old:
                lines.append(
                    self.tr("{0} is of revision {1} of {2}; revision {3} is the last.").format(
                        one.file, copy.edition, copy.week, copy.newest
                    )
                )
            if copy.missing:
                missing = ", ".join(map(str, copy.missing))
                lines.append(self.tr("Missing of {0}: page {1} of {2}.").format(copy.week, missing, copy.pages))
        for places, said in (
            (one.unread, self.tr("{0}: no code could be read on page {1} of the file.")),
            (one.refused, self.tr("{0}: page {1} of the file is of no frozen report of this office.")),
        ):
            if places:
                lines.append(said.format(one.file, ", ".join(map(str, places))))
        return lines

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(_LEFT_WIDTH)
        inside = column(left, gap=3)
        inside.addWidget(self.state)
        inside.addWidget(self.table, 1)
        inside.addLayout(row(self.attach_button, self.open_button, None))
        inside.addLayout(row(self.copy_button, self.withdraw_button, None))
        whole = column(self, margin=4, gap=3)
        whole.addWidget(self.banner)
        sides = row(left, gap=4)
        sides.addWidget(self.view, 1)
        whole.addLayout(sides, 1)
        whole.addLayout(row(None, button("scansClose", self.tr("Close"), self.reject)))

    def _show(self, copy: SignedCopy, printed: int) -> None:
        self.scans.set_rows(copy.scans)
        self.table.choose(0)
        for item in (self.open_button, self.copy_button):
            item.setEnabled(bool(copy.scans))
        self.withdraw_button.setEnabled(bool(copy.scans) and self.attach_button.isEnabled())
        if not copy.scans:
            said = self.tr("The signed paper has not been scanned yet.")
        elif copy.missing:
            missing = ", ".join(map(str, copy.missing))
            said = self.tr("Scanned, but page {0} of {1} is missing.").format(missing, copy.pages)
        else:
            said = self.tr("All {0} pages of the signed paper are here.").format(copy.pages)
        if copy.is_old:
            said += " " + self.tr("This is an old revision; revision {0} is the last.").format(copy.newest)
        self.state.setText(said + " " + self.tr("Copies printed: {0}.").format(printed))

    def _open(self) -> None:
        scan = self.table.current_row
        if scan is not None:
            self._context.act(
                lambda desk, _progress: desk.signed_scans.open_scan(scan.uid),
                lambda found: self.view.show_file(found[1], found[0].media_type),
                self.banner.show_error,
                owner=self,
            )

    def _ask_files(self) -> None:
        ask_files(self, self.tr("Scans of the signed paper"), PAPERS, self.attach)

    def _ask_copy(self) -> None:
        scan = self.table.current_row
        if scan is None:
            return

        def save(path: Path) -> None:
            self._context.act(
                lambda desk, _progress: desk.signed_scans.export_scan(scan.uid, path, force=True),
                lambda written: self.banner.say("good", self.tr("Saved: {0}").format(written)),
                self.banner.show_error,
                owner=self,
            )

        ask_new_file(self, self.tr("Copy of the scan"), self.tr("All files (*)"), scan.file_name, save)

    def _ask_withdraw(self) -> None:
        scan = self.table.current_row
        if scan is not None:
            question = self.tr("Take {0} off this week?").format(scan.file_name)
            detail = self.tr("The file stays sealed in the store, and the history says who took it off and why.")
            ask_reason(self, question, detail, self.tr("Take off"), lambda why: self._withdraw(scan.uid, why))

    def _withdraw(self, uid: str, reason: str) -> None:
        def done(_changes: Changes) -> None:
            self.view.clear()
            self.read()

        self._context.act(
            lambda desk, _progress: desk.signed_scans.withdraw(uid, reason), done, self.banner.show_error, owner=self
        )


def _pages(scan: ReturnScanRow) -> str:
    return ", ".join(str(page.page) for page in scan.pages)
