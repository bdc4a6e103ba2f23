"""The history of everything: who did what when, and whether nobody rewrote it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.audit_trail import AuditVerdict, AuditWanted
from kpdesk.desk.history_paper import history_list
from ui.context import Context
from ui.settings.history_filter import HistoryFilter
from ui.settings.history_lines import FoundLines, HistoryLine, found_lines
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.dialogs import ask_new_file
from ui.support.language import current_language, ltr
from ui.support.paper_window import Look, PaperWindow
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, flow, label


class HistoryTab(QWidget):
    """Entries that fit, newest first, a piece at a time; the walk over the whole chain; a period on paper.

    ``counted(int)``: how many are shown; ``said(str)``: what was done.
    """

    counted = Signal(int)
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyTab")
        self._context = context
        self.banner = Banner("historyBanner")
        self.filter = HistoryFilter(context.clock)
        self.filter.changed.connect(self.search_again)
        self.verify_button = button("verifyHistory", self.tr("Verify"), self.verify, icon="shield-check")
        self.verify_button.setToolTip(self.tr("Computes every hash of the whole history anew"))
        self.print_button = button("printHistory", self.tr("Print…"), self.print_found, icon="printer")
        self.export_button = button("exportHistory", self.tr("To Excel…"), self._ask_file, icon="file-spreadsheet")
        self.older_button = button("olderHistory", self.tr("Older entries"), self.read_older, icon="chevron-down")
        self.model = RowsTableModel(self._columns())
        self.table = TableView("historyLines", self.tr("History"))
        self.table.set_model(self.model)
        self.table.set_empty_text(self.tr("Nothing fits"))
        self._full = label(look="muted", name="historyFull", wrap=True)
        self._count = label(look="small", name="historyCount")
        self.table.row_changed.connect(self._on_row_changed)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.banner)
        whole.addWidget(self.filter)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._full)
        whole.addWidget(flow(self._count, self.older_button, self.print_button, self.export_button, self.verify_button))

    def reload(self) -> None:
        """Reads the users and the newest entries that fit again."""
        self._context.ask(lambda desk: tuple(row.name for row in desk.users.items()), self.filter.set_users, owner=self)
        self.search_again()

    def search_again(self) -> None:
        """Reads the newest entries that fit; an answer that is no longer wanted is dropped."""
        wanted = self.filter.wanted
        self._context.ask(lambda desk: found_lines(desk, wanted), self._on_found(wanted), self.banner.show_error, self)

    def read_older(self) -> None:
        """Adds the next entries below the oldest one that is seen."""
        if not self.model.rows:
            return
        wanted = dataclasses.replace(self.filter.wanted, before=self.model.rows[-1].seq)

        def add(found: FoundLines) -> None:
            place = len(self.model.rows)
            self._put((*self.model.rows, *found.lines), place + found.total)
            self.table.choose(place)
            self.table.setFocus()

        self._context.ask(lambda desk: found_lines(desk, wanted), add, self.banner.show_error, self)

    def verify(self) -> None:
        """Computes every hash of the chain anew and holds it against the anchors outside the database."""
        self.banner.clear()

        def work(desk: Desk, progress: Progress) -> AuditVerdict:
            return desk.audit.verify(progress)

        self._context.act(work, self._on_verdict, self.banner.show_error, "trail_walking", self)

    def print_found(self) -> None:
        """Shows what fits as a paper, oldest first; the window prints and saves it."""
        wanted = self.filter.wanted

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.lists.pdf(history_list(desk.audit, wanted, look.language, progress), look.size, progress)

        PaperWindow(self._context, self.tr("History"), "history", draw, self).open()

    def _ask_file(self) -> None:
        wanted, language = self.filter.wanted, current_language()

        def chosen(path: Path) -> None:
            def write(desk: Desk, progress: Progress) -> int:
                shown = history_list(desk.audit, wanted, language, progress)
                return desk.lists.export(shown, path, force=True, progress=progress)

            self._context.act(
                write,
                lambda rows: self.said.emit(self.tr("%n entry(s) written.", "", rows)),
                self.banner.show_error,
                "trail_reading",
                self,
            )

        ask_new_file(self, self.tr("History as a workbook"), self.tr("Workbooks (*.xlsx)"), "history.xlsx", chosen)

    def _on_found(self, wanted: AuditWanted) -> Callable[[FoundLines], None]:
        def show(found: FoundLines) -> None:
            if wanted == self.filter.wanted:
                self._put(found.lines, found.total)

        return show

    def _put(self, lines: tuple[HistoryLine, ...], total: int) -> None:
        self.model.set_rows(lines)
        self.older_button.setVisible(len(lines) < total)
        self._count.setText(self.tr("{0} of {1} entries").format(ltr(f"{len(lines):,}"), ltr(f"{total:,}")))
        self.counted.emit(len(lines))

    def _on_row_changed(self, line: HistoryLine | None) -> None:
        self._full.setText(line.full if line is not None else "")

    def _on_verdict(self, verdict: AuditVerdict) -> None:
        if verdict.intact:
            self.banner.say("good", self.tr("All {0} entries are as they were written.").format(f"{verdict.entries:,}"))
            return
        if verdict.missing_anchor:
            what = self.tr("The history is not the one that {0} was made from.").format(verdict.missing_anchor)
        else:
            what = self.tr("Entry {0} of the history was changed afterwards.").format(verdict.first_break)
        self.banner.say("danger", what, self.tr("Tell the CPO and keep this store and its backups as they are."))

    def _columns(self) -> tuple[Column[HistoryLine], ...]:
        return (
            Column(self.tr("No."), lambda line: line.seq, 7, END),
            Column(self.tr("When"), lambda line: line.at, 17),
            Column(self.tr("Who"), lambda line: line.actor, 14),
            Column(self.tr("What"), lambda line: line.what, 0),
        )
