"""The keys: this office's own with their term, and those of the other offices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal

from kpdesk.exchange.rows import PeerRow
from ui.exchange.actions import ExchangeRead
from ui.exchange.box import Box
from ui.support.columns import Column
from ui.support.dates import on_screen
from ui.support.widgets import button


class PeersBox(Box):
    """``revoke_asked(PeerRow)``: at the CPO, an office's computer was lost."""

    revoke_asked = Signal(object)

    def __init__(self, *, at_root: bool) -> None:
        super().__init__("peers", _tr("Offices and their keys"), self._columns())
        self._at_root = at_root
        self._offices: Mapping[str, str] = {}
        self.revoke_button = button(
            "peersRevoke", _tr("Computer lost: revoke…"), self._ask_revoke, icon="octagon-alert", look="danger"
        )
        self.revoke_button.setVisible(at_root)
        self.buttons.addWidget(self.revoke_button)
        self.table.set_empty_text(_tr("No other office is known yet"), _tr("The enrolment brings the first keys."))
        self.table.row_changed.connect(self._on_row)

    def show_keys(self, read: ExchangeRead) -> None:
        """Shows whose keys are here; the sentence names this office's own."""
        self._offices = read.offices
        self.show_rows(read.peers)
        own = read.own_keys
        text = _tr("This office's own keys hold until {0}. Check words: {1}.")
        self.sentence.setText(text.format(on_screen(own.valid_to.date()), read.check_words))

    def _on_row(self, line: PeerRow | None) -> None:
        self.revoke_button.setVisible(self._at_root and line is not None and line.revoked_at is None)

    def _ask_revoke(self) -> None:
        if self.table.current_row is not None:
            self.revoke_asked.emit(self.table.current_row)

    def _columns(self) -> list[Column[Any]]:
        return [
            Column(_tr("Office"), lambda peer: self._offices.get(peer.office, peer.office), width=24),
            Column(_tr("Check words"), lambda peer: peer.check_words, width=0),
            Column(_tr("Valid until"), lambda peer: on_screen(peer.valid_to.date()), width=11),
            Column(_tr("State"), _state, width=18, tone=_tone),
        ]


def _state(peer: PeerRow) -> str:
    return "✕ " + _tr("Revoked") if peer.revoked_at else "✓ " + _tr("Certified")


def _tone(peer: PeerRow) -> str:
    return "danger" if peer.revoked_at else "good"


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
