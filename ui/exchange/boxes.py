"""Outbox, inbox and, at the CPO, the offices that are certified."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from kpdesk.exchange.rows import InboxRow, OutboxRow, PeerRow
from kpdesk.reference.pack_rules import PackTaken
from ui.exchange.actions import ExchangeRead
from ui.exchange.names import inbox_state, inbox_tone, kind_name, outbox_state, outbox_tone
from ui.exchange.report_words import verdict_words
from ui.support.columns import END, Column
from ui.support.dates import moment_on_screen, on_screen
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row


class Box(QWidget):
    """A list of files with a line below that explains the one that one stands on, and its button."""

    def __init__(self, name: str, title: str, columns: list[Column[Any]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.rows: RowsTableModel[Any] = RowsTableModel(columns, (), self)
        self.table = TableView(f"{name}Table", title)
        self.table.set_model(self.rows)
        self.sentence = label(name=f"{name}Sentence", wrap=True)
        self.buttons = row()
        below = row(gap=3)
        below.addWidget(self.sentence, 1)
        below.addLayout(self.buttons)
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.table, 1)
        whole.addLayout(below)


class Boxes(QTabWidget):
    """``password_asked(OutboxRow)``, ``again_asked(OutboxRow)``, ``receive_asked()``, ``undo_asked(int)`` with the
    number of a data pack: buttons under the lists."""

    password_asked = Signal(object)
    again_asked = Signal(object)
    receive_asked = Signal()
    undo_asked = Signal(int)

    def __init__(self, *, at_root: bool) -> None:
        super().__init__()
        self.setObjectName("boxes")
        self.setAccessibleName(self.tr("Files"))
        self.setDocumentMode(True)
        self.outbox = Box("outbox", self.tr("Files written"), self._outbox_columns())
        self.inbox = Box("inbox", self.tr("Files received"), self._inbox_columns())
        self._offices: Mapping[str, str] = {}
        self._last_pack: PackTaken | None = None
        self._add_outbox()
        self._add_inbox()
        self.peers = Box("peers", self.tr("Certified offices"), self._peer_columns())
        if at_root:
            self.addTab(self.peers, self.tr("Offices"))
            self.setCurrentWidget(self.inbox)

    def show_files(self, read: ExchangeRead) -> None:
        """Shows what went out and came in."""
        self._offices = read.offices
        self._last_pack = next((pack for pack in read.packs if not pack.undone), None)
        self.outbox.rows.set_rows(read.outbox)
        self.inbox.rows.set_rows(read.inbox)
        self.peers.rows.set_rows(read.peers)
        for box in (self.outbox, self.inbox):
            box.table.choose(0)

    def _add_outbox(self) -> None:
        self._password = button(
            "outboxPassword", self.tr("Password for Excel…"), self._ask_password, icon="key-round",
            tip=self.tr("Showing it is written into the history"),
        )  # fmt: skip
        self._again = button("outboxAgain", self.tr("Write it again…"), self._ask_again, icon="refresh-cw")
        for item in (self._password, self._again):
            self.outbox.buttons.addWidget(item)
        self.outbox.table.set_empty_text(
            self.tr("Nothing was written yet"), self.tr("A frozen week is written with the button Send to CPO.")
        )
        self.outbox.table.row_changed.connect(self._on_outbox_row)
        self.addTab(self.outbox, self.tr("Outbox"))

    def _add_inbox(self) -> None:
        self._receive = button("inboxReceive", self.tr("Receive a new file…"), self.receive_asked.emit, icon="download")
        self.undo_button = button("inboxUndo", self.tr("Take the pack back…"), self._ask_undo, icon="undo-2")
        for item in (self.undo_button, self._receive):
            self.inbox.buttons.addWidget(item)
        self.inbox.table.set_empty_text(
            self.tr("Nothing has come yet"), self.tr("Choose files with the button Receive, or drop them on this page.")
        )
        self.inbox.table.row_changed.connect(self._on_inbox_row)
        self.addTab(self.inbox, self.tr("Inbox"))

    def _on_outbox_row(self, line: OutboxRow | None) -> None:
        self._password.setVisible(line is not None and line.kind in {"return", "receipt", "directives", "datapack"})
        self._again.setVisible(line is not None and line.kind == "return")
        self.outbox.sentence.setText(self._outbox_words(line) if line is not None else "")

    def _outbox_words(self, line: OutboxRow) -> str:
        if line.receipt is not None:
            return self.tr("The receipt came back; what it asks for stands in it.") if line.state == "refused" else (
                self.tr("The CPO has taken it in.")
            )  # fmt: skip
        if line.overdue:
            return self.tr("No receipt for 14 days: ask the CPO, or write it again.")
        return self.tr("Written on {0}.").format(moment_on_screen(line.written_at))

    def _on_inbox_row(self, line: InboxRow | None) -> None:
        self._receive.setVisible(line is not None and not line.accepted)
        self.undo_button.setVisible(self._is_last_pack(line))
        if line is None:
            self.inbox.sentence.clear()
            return
        taken = [one.seq for one in self.inbox.rows.rows if one.accepted and one.sender == line.sender and one.seq]
        values = {
            "sender": self._office(line.sender),
            "seq": line.seq or "",
            "last": max(taken, default=""),
            "kind": kind_name(line.kind),
            "name": line.file_name,
            **line.values,
        }
        words = verdict_words(line.code, values)
        self.inbox.sentence.setText(words.what if line.accepted else words.joined)

    def _ask_password(self) -> None:
        if self.outbox.table.current_row is not None:
            self.password_asked.emit(self.outbox.table.current_row)

    def _is_last_pack(self, line: InboxRow | None) -> bool:
        last = self._last_pack
        return bool(line and last and line.kind == "datapack" and line.accepted and pack_number(line) == last.number)

    def _ask_undo(self) -> None:
        if self._last_pack is not None:
            self.undo_asked.emit(self._last_pack.number)

    def _ask_again(self) -> None:
        if self.outbox.table.current_row is not None:
            self.again_asked.emit(self.outbox.table.current_row)

    def _office(self, code: str) -> str:
        return self._offices.get(code, code)

    def _outbox_columns(self) -> list[Column[Any]]:
        return [
            Column(self.tr("File"), lambda line: line.file_name, width=0),
            Column(self.tr("State"), outbox_state, width=26, tone=outbox_tone),
            Column(self.tr("To"), lambda line: line.recipient, width=6),
            Column(self.tr("No."), lambda line: line.seq, width=5, align=END),
            Column(self.tr("Kind"), lambda line: kind_name(line.kind), width=15),
            Column(self.tr("Rows"), lambda line: line.rows, width=5, align=END),
            Column(self.tr("Written"), lambda line: line.written_at, width=16),
        ]

    def _inbox_columns(self) -> list[Column[Any]]:
        return [
            Column(self.tr("File"), lambda line: line.file_name, width=0),
            Column(self.tr("State"), inbox_state, width=16, tone=inbox_tone),
            Column(self.tr("From"), lambda line: self._office(line.sender), width=22),
            Column(self.tr("No."), lambda line: line.seq, width=5, align=END),
            Column(self.tr("Kind"), lambda line: kind_name(line.kind), width=15),
            Column(self.tr("Week or pack"), lambda line: line.period, width=12),
            Column(self.tr("Received"), lambda line: line.received_at, width=16),
        ]

    def _peer_columns(self) -> list[Column[Any]]:
        return [
            Column(self.tr("Office"), lambda peer: self._office(peer.office), width=24),
            Column(self.tr("Check words"), lambda peer: peer.check_words, width=0),
            Column(self.tr("Valid until"), lambda peer: on_screen(peer.valid_to.date()), width=11),
            Column(self.tr("State"), self._peer_state, width=14, tone=_peer_tone),
        ]

    def _peer_state(self, peer: PeerRow) -> str:
        return "✕ " + self.tr("Revoked") if peer.revoked_at else "✓ " + self.tr("Certified")


def pack_number(line: InboxRow) -> int:
    """Returns the number of a data pack from its file's period, 0 for any other file."""
    digits = line.period.removeprefix("P")
    return int(digits) if line.kind == "datapack" and digits.isdigit() else 0


def _peer_tone(peer: PeerRow) -> str:
    return "danger" if peer.revoked_at else "good"
