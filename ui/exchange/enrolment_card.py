"""How an office becomes known to the CPO: what a district sees until it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.exchange.actions import ExchangeRead
from ui.support.widgets import button, card, column, label, pill, row


class EnrolmentCard(QWidget):
    """``write_asked()``, ``finish_asked()``, ``accept_asked()``: the button that was pressed."""

    write_asked = Signal()
    finish_asked = Signal()
    accept_asked = Signal()

    def __init__(self, *, at_root: bool) -> None:
        super().__init__()
        self.setObjectName("enrolmentCard")
        self._at_root = at_root
        what = self.tr(
            "Once, before the first report: write the enrolment file, take it to the CPO, tell it the six words by "
            "telephone. Then read the keys file that comes back."
        )
        state = pill(self.tr("Not enrolled"), "warning", name="enrolmentState")
        self.write_button = button("enrolWrite", self.tr("Write file…"), self.write_asked.emit, icon="key-round")
        self.finish_button = button(
            "enrolFinish", self.tr("Read keys file…"), self.finish_asked.emit, icon="file-check"
        )
        # The CPO's page puts it beside Receive: there the card itself is never seen.
        self.accept_button = button(
            "enrolAccept", self.tr("Accept an office…"), self.accept_asked.emit, icon="building-2", look="quiet",
            keys="Ctrl+Shift+A", tip=self.tr("With its enrolment file and the six words that it reads out"),
        )  # fmt: skip
        frame, inside = card("enrolmentFrame")
        inside.addLayout(row(label(self.tr("Enrolment"), "heading"), state, None, gap=3))
        inside.addWidget(label(what, "muted", name="enrolmentWhat", wrap=True))
        inside.addStretch(1)
        inside.addLayout(row(self.write_button, self.finish_button, None))
        column(self).addWidget(frame)

    def show_state(self, read: ExchangeRead) -> None:
        """Shows the card until the office is enrolled."""
        self.setVisible(not self._at_root and not read.enrolled)
