"""The card that writes the frozen week for the CPO."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from ui.exchange.actions import ExchangeRead
from ui.support.fields import ChoiceField, TickField
from ui.support.widgets import button, card, column, label, named, row


class SendCard(QWidget):
    """``send_asked(str)``: the person wants the week of that name written; ``bundle_asked(str)``: with PDF and slip.

    ``region_asked(str)``: he wants it written for the office's own region. ``acknowledgements_asked()``: he wants to
    tell who has signed for the directives.
    """

    send_asked = Signal(str)
    region_asked = Signal(str)
    bundle_asked = Signal(str)
    acknowledgements_asked = Signal()

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setObjectName("sendCard")
        self._may = may(role, Permission.SEND)
        self._is_ready = False
        self.week = ChoiceField()
        named(self.week, "sendWeek", self.tr("Week to send"))
        self.send_button = button(
            "sendToCpo", self.tr("Send to CPO…"), self._ask, icon="send", look="primary", keys="Ctrl+Shift+S"
        )
        self.send_button.setProperty("big", True)
        self.bundle_button = button(
            "bundleWeek", self.tr("With PDF and slip…"), self._ask_bundle, icon="archive", look="quiet",
            keys="Ctrl+Shift+E",
            tip=self.tr("For e-mail or a stick: the report as PDF, the encrypted workbook and a covering slip"),
        )  # fmt: skip
        self.region_button = button(
            "sendToRegion", self.tr("To the region…"), self._ask_region, icon="send", look="quiet", keys="Ctrl+Shift+R",
            tip=self.tr("The same week as a file for the office's own region"),
        )  # fmt: skip
        self.acknowledgements_button = button(
            "sendAcknowledgements", self.tr("Acknowledgements…"), self.acknowledgements_asked.emit, icon="send",
            look="quiet", keys="Ctrl+Shift+G",
            tip=self.tr("Who has signed for the directives, as a file for the CPO: what it does not have yet"),
        )  # fmt: skip
        self.full = TickField(self.tr("Send all records again"))
        named(self.full, "sendFull", self.tr("Send all records again"))
        self.full.setToolTip(
            self.tr("Also those that the recipient has confirmed: for one that lost its own. Holds for one file")
        )
        self._what = label(look="muted", name="sendWhat", wrap=True)
        frame, inside = card("sendFrame")
        inside.addLayout(row(self.send_button, self.week, None, gap=3))
        inside.addWidget(self._what)
        inside.addWidget(self.full)
        # Never beside the main button: at 150 % text that would push Receive off the window.
        inside.addLayout(row(self.bundle_button, self.region_button, self.acknowledgements_button, None, gap=0))
        inside.addStretch(1)
        column(self).addWidget(frame)

    def show_weeks(self, read: ExchangeRead, wanted: str = "") -> None:
        """Offers the frozen weeks, the first one not sent yet before the others."""
        choices = [
            (row.week, self.tr("{0}, sent").format(row.week) if read.is_sent(row) else row.week) for row in read.frozen
        ]
        unsent = [row.week for row in read.frozen if not read.is_sent(row)]
        self.week.set_choices(choices)
        offered = {row.week for row in read.frozen}
        first = unsent[-1] if unsent else next(iter(row.week for row in read.frozen), None)
        self.week.set_value(wanted if wanted in offered else first)
        self._is_ready = bool(read.frozen) and read.enrolled
        self.week.setVisible(bool(read.frozen))
        self.full.setVisible(self._may and self._is_ready and any(line.is_week for line in read.outbox))
        self.region_button.setVisible(bool(read.region))
        for item in (self.send_button, self.bundle_button, self.region_button):
            item.setEnabled(self._may and self._is_ready)
        self.acknowledgements_button.setEnabled(self._may and read.enrolled)
        self._what.setText(self._words(read, unsent))

    def _words(self, read: ExchangeRead, unsent: list[str]) -> str:
        if not read.enrolled:
            return self.tr("The office has to be enrolled first; the card beside says how.")
        if not read.frozen:
            return self.tr("No week is frozen yet. Draw one up and freeze it on the page Weekly report.")
        if not unsent:
            return self.tr("Every frozen week has been written for the CPO.")
        return self.tr("Waiting to be sent: {0}. The file is encrypted, signed, and read back from the stick.").format(
            ", ".join(unsent[::-1])
        )

    def _ask_bundle(self) -> None:
        if self.week.value() is not None:
            self.bundle_asked.emit(str(self.week.value()))

    def _ask_region(self) -> None:
        if self.week.value() is not None:
            self.region_asked.emit(str(self.week.value()))

    def _ask(self) -> None:
        week = self.week.value()
        if week is not None:
            self.send_asked.emit(str(week))
