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
        self._name_tabs(0, 0, 0)
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
        self._name_tabs(overdue, sum(1 for row in read.inbox if not row.accepted), len(read.tasks))

    def _name_tabs(self, overdue: int, lying: int, asked: int) -> None:
        titles = (
            (self.outbox, self.tr("Outbox"), overdue),
            (self.inbox, self.tr("Inbox"), 0),
            (self.quarantine, self.tr("Quarantine"), lying),
            (self.tasks, self.tr("To do"), asked),
            (self.peers, self.tr("Keys"), 0),
        )
        for box, title, count in titles:
            self.setTabText(self.indexOf(box), f"{title} ({count})" if count else title)
