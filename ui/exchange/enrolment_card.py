"""How the office becomes known to the CPO, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.exchange.actions import ExchangeRead
from ui.support.widgets import Tone, button, card, column, label, pill, restyle, row


class EnrolmentCard(QWidget):
    """``write_asked()``, ``finish_asked()``, ``accept_asked()``: the button that was pressed."""

    write_asked = Signal()
    finish_asked = Signal()
    accept_asked = Signal()

    def __init__(self, *, at_root: bool) -> None:
        super().__init__()
        self.setObjectName("enrolmentCard")
        self._at_root = at_root
        self._state = pill("", name="enrolmentState")
        self._what = label(look="muted", name="enrolmentWhat", wrap=True)
        self.write_button = button("enrolWrite", self.tr("Write file…"), self.write_asked.emit, icon="key-round")
        self.finish_button = button(
            "enrolFinish", self.tr("Read keys file…"), self.finish_asked.emit, icon="file-check"
        )
        self.accept_button = button(
            "enrolAccept", self.tr("Accept an office…"), self.accept_asked.emit, icon="building-2", look="quiet",
            keys="Ctrl+Shift+A", tip=self.tr("With its enrolment file and the six words that it reads out"),
        )  # fmt: skip
        frame, inside = card("enrolmentFrame")
        inside.addLayout(row(label(self.tr("Enrolment"), "heading"), self._state, None, gap=3))
        inside.addWidget(self._what)
        inside.addStretch(1)
        inside.addLayout(row(self.write_button, self.finish_button, self.accept_button, None))
        column(self).addWidget(frame)

    def show_state(self, read: ExchangeRead) -> None:
        """Shows how far it is, and only the buttons that lead on."""
        self.write_button.setVisible(not self._at_root and not read.enrolled)
        self.finish_button.setVisible(not self._at_root and not read.enrolled)
        self.accept_button.setVisible(self._at_root)
        self.setVisible(not self._at_root and not read.enrolled)
        state, tone, what = self._words(read)
        self._state.setText(state)
        restyle(self._state, tone=tone)
        self._what.setText(what)

    def _words(self, read: ExchangeRead) -> tuple[str, Tone, str]:
        if self._at_root:
            known = len({peer.office for peer in read.peers if peer.revoked_at is None})
            return (
                self.tr("Certified: {0}").format(known),
                "info",
                self.tr("Accept an office with its enrolment file and the six words that it reads out by telephone."),
            )
        if read.enrolled:
            said = self.tr("The CPO has certified this office's keys. Its check words: {0}.")
            return self.tr("✓ Enrolled"), "good", said.format(read.check_words)
        return (
            self.tr("Not enrolled"),
            "warning",
            self.tr(
                "Once, before the first report: write the enrolment file, take it to the CPO, tell it the six words by "
                "telephone. Then read the keys file that comes back."
            ),
        )
