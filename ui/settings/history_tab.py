"""The history of everything: who did what when, and whether nobody rewrote it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.audit_trail import AuditVerdict
from ui.context import Context
from ui.settings.history_lines import NEWEST, HistoryLine, history_lines
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.fields import TextField
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row


class HistoryTab(QWidget):
    """The newest entries with a filter, and the walk over the whole chain. ``counted(int)``: how many are shown."""

    counted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyTab")
        self._context = context
        self.banner = Banner("historyBanner")
        self.filter = TextField(hint=self.tr("Part of a name, a number or what was done"))
        self.filter.setObjectName("historyFilter")
        self.filter.setAccessibleName(self.tr("Find in the history"))
        self.filter.textChanged.connect(self._on_filter)
        self.verify_button = button(
            "verifyHistory", self.tr("Check the whole history"), self.verify, icon="shield-check"
        )
        self.model = RowsTableModel(self._columns())
        self.table = TableView("historyLines", self.tr("History"))
        self.table.set_model(self.model)
        self.table.set_empty_text(self.tr("Nothing fits"))
        self._full = label(look="muted", name="historyFull", wrap=True)
        self.table.row_changed.connect(self._on_row_changed)
        top = row(gap=3)
        top.addWidget(self.filter, 1)
        top.addWidget(self.verify_button)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.banner)
        whole.addLayout(top)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._full)
        newest = self.tr("The newest {0} entries; “kpdesk audit list” shows all.").format(f"{NEWEST:,}")
        whole.addWidget(label(newest, "small"))

    def reload(self) -> None:
        """Reads the newest entries again."""
        self._context.ask(history_lines, self._show, self.banner.show_error, owner=self)

    def verify(self) -> None:
        """Computes every hash of the chain anew and holds it against the anchors outside the database."""
        self.banner.clear()

        def work(desk: Desk, progress: Progress) -> AuditVerdict:
            progress.step("history_walking")
            return desk.audit.verify()

        self._context.act(work, self._on_verdict, self.banner.show_error, "history_walking", self)

    def _show(self, lines: Sequence[HistoryLine]) -> None:
        self.model.set_rows(lines)
        self.counted.emit(len(lines))

    def _on_filter(self, text: str) -> None:
        wanted = text.casefold().split()

        def fits(line: HistoryLine) -> bool:
            haystack = f"{line.actor} {line.what} {line.full}".casefold()
            return all(word in haystack for word in wanted)

        self.model.set_filter(fits if wanted else None)

    def _on_row_changed(self, line: HistoryLine | None) -> None:
        self._full.setText(line.full if line is not None else "")

    def _on_verdict(self, verdict: AuditVerdict) -> None:
        if verdict.intact:
            self.banner.say("good", self.tr("All {0} entries are as they were written.").format(f"{verdict.entries:,}"))
        elif verdict.missing_anchor:
            self.banner.say(
                "danger",
                self.tr("The history is not the one that {0} was made from.").format(verdict.missing_anchor),
                self.tr("Tell the CPO and keep this store and its backups as they are."),
            )
        else:
            self.banner.say(
                "danger",
                self.tr("Entry {0} of the history was changed afterwards.").format(verdict.first_break),
                self.tr("Tell the CPO and keep this store and its backups as they are."),
            )

    def _columns(self) -> tuple[Column[HistoryLine], ...]:
        return (
            Column(self.tr("No."), lambda line: line.seq, 7, END),
            Column(self.tr("When"), lambda line: line.at, 17),
            Column(self.tr("Who"), lambda line: line.actor, 14),
            Column(self.tr("What"), lambda line: line.what, 0),
        )
