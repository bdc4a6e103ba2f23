"""Outbox, inbox, quarantine, what receipts ask for, and the keys of the offices, as tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget

from ui.exchange.actions import ExchangeRead
from ui.exchange.inbox_box import InboxBox
from ui.exchange.outbox_box import OutboxBox
from ui.exchange.peers_box import PeersBox
from ui.exchange.tasks_box import TasksBox


class Boxes(QTabWidget):
    """The lists below the two buttons; each tab says how much in it waits for somebody."""

    def __init__(self, *, at_root: bool) -> None:
        super().__init__()
        self.setObjectName("boxes")
        self.setAccessibleName(self.tr("Files"))
        self.setDocumentMode(True)
        self.outbox, self.tasks, self.peers = OutboxBox(), TasksBox(), PeersBox(at_root=at_root)
        self.inbox = InboxBox("inbox", in_quarantine=False)
        self.quarantine = InboxBox("quarantine", in_quarantine=True)
        for box in (self.outbox, self.inbox, self.quarantine, self.tasks, self.peers):
            self.addTab(box, "")
        self._at_root = at_root
        self._name_tabs()
        if at_root:
            self.setCurrentWidget(self.inbox)

    def show_files(self, read: ExchangeRead) -> None:
        """Shows what went out and came in."""
        self.outbox.show_rows(read.outbox)
        self.inbox.show_files(read)
        self.quarantine.show_files(read)
        self.tasks.show_rows(read.tasks)
        self.peers.show_keys(read)
        overdue = sum(1 for row in read.outbox if row.overdue)
        lying = sum(1 for row in read.inbox if not row.accepted)
        offices = len({peer.office for peer in read.peers if peer.revoked_at is None})
        self._name_tabs(overdue, lying, len(read.tasks), offices if self._at_root else 0)

    def _name_tabs(self, overdue: int = 0, lying: int = 0, asked: int = 0, offices: int = 0) -> None:
        titles = (
            (self.outbox, self.tr("Outbox"), overdue),
            (self.inbox, self.tr("Inbox"), 0),
            (self.quarantine, self.tr("Quarantine"), lying),
            (self.tasks, self.tr("To do"), asked),
            (self.peers, self.tr("Keys"), offices),
        )
        for box, title, count in titles:
            self.setTabText(self.indexOf(box), f"{title} ({count})" if count else title)
