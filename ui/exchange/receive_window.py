"""Received files before anything is taken in, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.exchange.answers import ANSWERED
from kpdesk.exchange.quarantine import NOT_KEPT
from kpdesk.exchange.rows import FileReport
from ui.exchange.actions import ExchangeActions
from ui.exchange.names import kind_name, verdict_name, verdict_tone
from ui.exchange.pack_rows import PackRows
from ui.exchange.report_words import outcome_words, plan_words, report_words, takeable
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import Tone, button, column, label, named, row

_COUNTS = ("added", "updated", "same", "conflicts", "refused")


class ReceiveWindow(QDialog):
    """Shows the plan for each file; Accept takes in those in order and shows the outcome in the same place."""

    def __init__(
        self, actions: ExchangeActions, files: Sequence[Path], reports: Sequence[FileReport], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("receiveWindow")
        self.setWindowTitle(self.tr("Receive"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1200, 540)
        self._actions, self._files = actions, tuple(files)
        self.banner = Banner("receiveBanner")
        self.rows: RowsTableModel[FileReport] = RowsTableModel(self._columns(), (), self)
        self.table = TableView("receiveTable", self.tr("Files"))
        self.table.set_model(self.rows, sortable=False)
        self.table.row_changed.connect(self._on_row_changed)
        self._sentence = label(name="receiveSentence", wrap=True)
        self._remedy = label(look="muted", name="receiveRemedy", wrap=True)
        self.pack = PackRows()
        self.late = QCheckBox(self.tr("Also take in older files whose numbers are missing here"))
        self.receipts = QCheckBox(self.tr("Write the receipts beside the files"))
        named(self.late, "receiveLate", self.late.text())
        named(self.receipts, "receiveReceipts", self.receipts.text())
        self.receipts.setChecked(True)
        self.late.toggled.connect(lambda _on: self._fit_buttons())
        self.accept_button = button(
            "receiveAccept", self.tr("Accept"), self._accept, icon="check", look="primary", keys="Ctrl+Return"
        )
        self.close_button = button("receiveClose", self.tr("Close"), self.reject)
        self._lay_out()
        self._is_done = False
        self.show_reports(reports)

    @property
    def is_done(self) -> bool:
        """Whether the outcome is shown, no longer the plan."""
        return self._is_done

    def show_reports(self, reports: Sequence[FileReport]) -> None:
        """Shows what the files are and would do, or did."""
        self.rows.set_rows(reports)
        self._fit_buttons()
        tone: Tone = "good" if any(report.accepted for report in reports) else "info"
        self.banner.say(tone, outcome_words(reports) if self._is_done else plan_words(reports))
        self.table.choose(0)
        if any(report.list_changes for report in reports):
            self.resize(max(self.width(), 1200), max(self.height(), 640))
        (self.accept_button if self.accept_button.isEnabled() else self.close_button).setFocus()

    def _columns(self) -> list[Column[FileReport]]:
        counts: list[Column[FileReport]] = [_count_column(name, heading) for name, heading in self._headings().items()]
        return [
            Column(self.tr("File"), lambda report: report.name, width=0),
            Column(self.tr("Verdict"), self._verdict, width=16, tone=_tone),
            Column(self.tr("From"), lambda report: report.sender or "", width=6),
            Column(self.tr("No."), lambda report: report.seq, width=5, align=END),
            Column(self.tr("Kind"), lambda report: kind_name(report.kind), width=14),
            *counts,
        ]

    def _headings(self) -> dict[str, str]:
        titles = (self.tr("Added"), self.tr("Updated"), self.tr("Same"), self.tr("Conflicts"), self.tr("Refused"))
        return dict(zip(_COUNTS, titles, strict=True))

    def _verdict(self, report: FileReport) -> str:
        return "✓ " + self.tr("Taken in") if report.accepted else verdict_name(report)

    def _lay_out(self) -> None:
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("Received files"), "title"))
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._sentence)
        whole.addWidget(self._remedy)
        whole.addWidget(self.pack, 2)
        whole.addWidget(self.late)
        whole.addWidget(self.receipts)
        whole.addLayout(row(None, self.accept_button, self.close_button))

    def _fit_buttons(self) -> None:
        reports = self.rows.rows
        older = any(report.code == "older_than_last" for report in reports)
        ready = takeable(reports) + (1 if older and self.late.isChecked() else 0)
        kept = any(report.code not in NOT_KEPT and not report.accepted for report in reports)
        self.accept_button.setEnabled(bool(ready or kept) and not self._is_done)
        self.accept_button.setText(self.tr("Accept") if ready or not kept else self.tr("Keep in quarantine"))
        self.accept_button.setVisible(not self._is_done)
        self.late.setVisible(older and not self._is_done)
        self.receipts.setVisible(
            bool(ready) and any(report.kind in ANSWERED for report in reports) and not self._is_done
        )

    def _on_row_changed(self, report: FileReport | None) -> None:
        words = report_words(report) if report is not None else None
        self.pack.show_changes(report.list_changes if report is not None else ())
        self._sentence.setText(words.what if words else "")
        self._remedy.setText(words.remedy if words else "")
        self._remedy.setVisible(bool(words and words.remedy))

    def _accept(self) -> None:
        folder = self._files[0].parent if self.receipts.isChecked() else None
        self.accept_button.setEnabled(False)
        self._actions.receive(self._files, self.late.isChecked(), folder, self._on_received, self._on_failed)

    def _on_received(self, reports: tuple[FileReport, ...]) -> None:
        self._is_done = True
        self.show_reports(reports)

    def _on_failed(self, error: KpDeskError) -> None:
        self._fit_buttons()
        self.banner.show_error(error)


def _tone(report: FileReport) -> str:
    return "good" if report.accepted else verdict_tone(report)


def _count_column(name: str, heading: str) -> Column[FileReport]:
    return Column(heading, lambda report: report.counts.get(name, ""), width=6, align=END)
