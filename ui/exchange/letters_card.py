"""At the CPO: the card that writes its letters and its lists for the offices."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from ui.exchange.actions import ExchangeRead
from ui.support.fields import ChoiceField
from ui.support.widgets import button, card, column, label, named, row


class LettersCard(QWidget):
    """``send_asked(str)``: the register is to be written for that office, for every certified one where it is "".

    ``pack_asked(str)``: a data pack is to be written for it, ``keys_asked(str)``: the keys of all offices.
    """

    send_asked = Signal(str)
    pack_asked = Signal(str)
    keys_asked = Signal(str)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setObjectName("lettersCard")
        self._may = may(role, Permission.SEND)
        self.office = ChoiceField()
        named(self.office, "lettersOffice", self.tr("Office to write for"))
        self.send_button = button(
            "sendLetters", self.tr("Send directives…"), self._ask, icon="megaphone", keys="Ctrl+Shift+D",
        )  # fmt: skip
        self.pack_button = button(
            "sendPack", self.tr("Send data pack…"), self._ask_pack, icon="list-checks", keys="Ctrl+Shift+L"
        )
        self.keys_button = button(
            "sendKeys", self.tr("Send keys…"), self._ask_keys, icon="key-round",
            tip=self.tr("Certificates and revocations: for an office that missed a file with them"),
        )  # fmt: skip
        self._what = label(look="muted", name="lettersWhat", wrap=True)
        frame, inside = card("lettersFrame")
        inside.addLayout(row(label(self.tr("For the offices"), "heading"), self.office, gap=3))
        inside.addWidget(self._what)
        inside.addLayout(row(self.send_button, self.pack_button, None))
        inside.addLayout(row(self.keys_button, None))
        inside.addStretch(1)
        column(self).addWidget(frame)

    def show_offices(self, read: ExchangeRead) -> None:
        """Offers the offices that are certified."""
        offices = certified(read)
        self.office.set_choices([("", self.tr("All offices ({0})").format(len(offices))), *offices.items()])
        if self.office.value() is None:
            self.office.set_value("")
        self.office.setVisible(bool(offices))
        for each in (self.send_button, self.pack_button, self.keys_button):
            each.setEnabled(self._may and bool(offices))
        self._what.setText(
            self.tr("The register of directives, or the lists as a data pack: a file for each office.")
            if offices
            else self.tr("No office is certified yet; the card beside says how.")
        )

    def _ask(self) -> None:
        office = self.office.value()
        if office is not None:
            self.send_asked.emit(str(office))

    def _ask_keys(self) -> None:
        office = self.office.value()
        if office is not None:
            self.keys_asked.emit(str(office))

    def _ask_pack(self) -> None:
        office = self.office.value()
        if office is not None:
            self.pack_asked.emit(str(office))


def certified(read: ExchangeRead) -> Mapping[str, str]:
    """Returns the names of the offices whose keys stand, by their codes."""
    codes = sorted({peer.office for peer in read.peers if peer.revoked_at is None})
    return {code: read.offices.get(code, code) for code in codes}
