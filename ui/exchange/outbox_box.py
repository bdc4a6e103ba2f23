"""The outbox: every file from written over handed over to its receipt."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Signal

from kpdesk.exchange.answers import ANSWERED
from kpdesk.exchange.rows import OutboxRow
from ui.exchange.box import Box
from ui.exchange.names import kind_name, outbox_state, outbox_tone
from ui.support.columns import END, Column
from ui.support.dates import moment_on_screen
from ui.support.widgets import button
from ui.support.words import code_words


class OutboxBox(Box):
    """``password_asked(OutboxRow)``, ``again_asked(OutboxRow)``: written anew, ``hand_over_asked(OutboxRow)``: the same
    bytes to another stick, ``folder_asked()``: the folder with the files."""

    of_files: ClassVar[bool] = True
    password_asked = Signal(object)
    again_asked = Signal(object)
    hand_over_asked = Signal(object)
    folder_asked = Signal()

    def __init__(self) -> None:
        super().__init__("outbox", _tr("Files written"), _columns())
        self.hand_over_button = button(
            "outboxHandOver", self.tr("Hand over again…"), lambda: self._emit(self.hand_over_asked), icon="upload",
            tip=self.tr("The same file, byte for byte, onto another stick"),
        )  # fmt: skip
        self.again_button = button(
            "outboxAgain", self.tr("Write it anew…"), lambda: self._emit(self.again_asked), icon="refresh-cw",
            tip=self.tr("The week once more, as a file with a new number"),
        )  # fmt: skip
        self.password_button = button(
            "outboxPassword", self.tr("Password for Excel…"), lambda: self._emit(self.password_asked),
            icon="key-round", tip=self.tr("Showing it is written into the history"),
        )  # fmt: skip
        self.folder_button = button(
            "outboxFolder", self.tr("Open folder"), self.folder_asked.emit, icon="folder-open", look="quiet"
        )
        for item in (self.hand_over_button, self.again_button, self.password_button, self.folder_button):
            self.buttons.addWidget(item)
        self.table.set_empty_text(
            self.tr("Nothing was written yet"), self.tr("A frozen week is written with the button Send to CPO.")
        )
        self.table.row_changed.connect(self._on_row)

    def _emit(self, signal: Any) -> None:
        if self.table.current_row is not None:
            signal.emit(self.table.current_row)

    def _on_row(self, line: OutboxRow | None) -> None:
        self.hand_over_button.setVisible(line is not None)
        self.password_button.setVisible(line is not None and (line.kind in ANSWERED or line.kind == "receipt"))
        self.again_button.setVisible(line is not None and line.is_week)
        self.sentence.setText(self._words(line) if line is not None else "")

    def _words(self, line: OutboxRow) -> str:
        said = self._handed_words(line)
        if not line.review:
            return said
        return self.tr("{0} Review by {1}: {2}.").format(
            said, line.recipient, code_words(f"review_state_{line.review}")
        )

    def _handed_words(self, line: OutboxRow) -> str:
        if line.receipt is not None:
            return self._receipt_words(line)
        if line.overdue:
            return self.tr("No receipt for 14 days: ask {0}, or hand it over once more.").format(line.recipient)
        if line.state == "prepared":
            return self.tr("Written on {0}, but not yet on a stick.").format(moment_on_screen(line.written_at))
        return self.tr("Handed over on {0}.").format(moment_on_screen(line.written_at))

    def _receipt_words(self, line: OutboxRow) -> str:
        receipt = line.receipt or {}
        number = receipt.get("receipt_seq", "")
        if line.state == "received":
            on = moment_on_screen(_moment(receipt.get("received_at")))
            return self.tr("{0} has taken it in on {1}; receipt no. {2}.").format(line.recipient, on, number)
        if line.state == "correction":
            count = len(receipt.get("left_out", ()))
            return self.tr("Taken in but for {0} rows; receipt no. {1}. The tab To do lists them.").format(
                count, number
            )
        return self.tr("Not taken in; receipt no. {0}. The tab To do says why, and what to do.").format(number)


def _columns() -> list[Column[Any]]:
    return [
        Column(_tr("File"), lambda line: line.file_name, width=0),
        Column(_tr("State"), outbox_state, width=27, tone=outbox_tone),
        Column(_tr("To"), lambda line: line.recipient, width=6),
        Column(_tr("No."), lambda line: line.seq, width=5, align=END),
        Column(_tr("Kind"), lambda line: kind_name(line.kind), width=15),
        Column(_tr("Rows"), lambda line: line.rows, width=5, align=END),
        Column(_tr("Written"), lambda line: line.written_at, width=16),
    ]


def _moment(text: object) -> datetime | None:
    return datetime.fromisoformat(text) if isinstance(text, str) else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
