"""At the CPO: letters, lists and keys for the offices, and accepting an office, from the button to the banner."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from kpdesk.exchange.rows import Enrolment, PeerRow, SentFile
from ui.context import Context
from ui.exchange.accept_window import AcceptWindow
from ui.exchange.actions import ExchangeActions
from ui.exchange.pack_window import PackWindow
from ui.support.dialogs import ask_folder, confirm
from ui.support.page import Page


class CpoSteps(QObject):
    """What the buttons of the CPO's cards lead to."""

    def __init__(self, page: Page, context: Context, actions: ExchangeActions) -> None:
        super().__init__(page)
        self._page, self._context, self._actions = page, context, actions
        self._banner = page.banner
        self.offices: Mapping[str, str] = {}

    def ask_letters(self, office: str) -> None:
        """Asks where the letters are to be written."""
        self._banner.clear()
        ask_folder(self._page, self.tr("Stick or folder to write to"), lambda folder: self.send_letters(office, folder))

    def send_letters(self, office: str, folder: Path) -> None:
        """Writes the CPO's letters for one office, or for every certified one where it is ""."""
        self._actions.send_directives(office, folder, self._on_letters_sent, self._banner.show_error)

    def _on_letters_sent(self, sent: tuple[SentFile, ...]) -> None:
        what = self.tr("%n file(s) with the register of directives were written and read back.", "", len(sent))
        self._banner.say("good", what, self.tr("Each is locked for its own office; it is safe to remove the stick."))

    def ask_pack(self, office: str) -> None:
        """Asks which lists go, and where to."""
        self._banner.clear()
        whom = self.offices.get(office, office) if office else self.tr("all offices")
        window = PackWindow(whom, self._page)
        window.chosen.connect(
            lambda lists: ask_folder(
                self._page, self.tr("Stick or folder to write to"), lambda folder: self.send_pack(office, lists, folder)
            )
        )
        window.open()

    def send_pack(self, office: str, lists: tuple[str, ...], folder: Path) -> None:
        """Writes the CPO's lists for one office, or for every certified one where it is ""."""
        self._actions.send_datapack(office, lists, folder, self._on_pack_sent, self._banner.show_error)

    def _on_pack_sent(self, sent: tuple[SentFile, ...]) -> None:
        what = self.tr("%n file(s) with the data pack were written and read back.", "", len(sent))
        self._banner.say("good", what, self.tr("Each is locked for its own office; it is safe to remove the stick."))

    def ask_accept(self) -> None:
        """Opens the window that certifies an office."""
        window = AcceptWindow(self._actions, self.offices, self._page)
        window.certified.connect(self._on_certified)
        window.open()

    def _on_certified(self, made: Enrolment) -> None:
        what = self.tr("{0} is certified.").format(self.offices.get(made.office, made.office))
        self._banner.say(
            "good", what, self.tr("Its answer lies beside its file, for the way back: {0}").format(made.path)
        )

    def ask_keys(self, office: str) -> None:
        """Asks where certificates and revocations are to be written."""
        self._banner.clear()
        ask_folder(
            self._page, self.tr("Stick or folder to write to"),
            lambda folder: self._actions.send_keys(office, folder, self._on_keys_sent, self._banner.show_error),
        )  # fmt: skip

    def _on_keys_sent(self, sent: tuple[SentFile, ...]) -> None:
        what = self.tr("%n file(s) with keys and revocations were written and read back.", "", len(sent))
        self._banner.say("good", what, self.tr("It is safe to remove the stick."))

    def ask_revoke(self, peer: PeerRow) -> None:
        """Asks before an office's keys are revoked: it cannot be undone, the office enrols anew."""
        name = self.offices.get(peer.office, peer.office)
        confirm(
            self._page,
            self.tr("Revoke the keys of {0}?").format(name),
            self.tr(
                "Files sealed from today on are refused, here at once and at the other offices with your next file. "
                "The office then enrols anew."
            ),
            self.tr("Revoke"),
            lambda: self._actions.revoke(peer.office, self._on_revoked, self._banner.show_error),
            danger=True,
        )

    def _on_revoked(self, keys: tuple[str, ...]) -> None:
        what = self.tr("%n key(s) are revoked from today on.", "", len(keys))
        self._banner.say("warning", what, self.tr("Send keys, or any file, so that the other offices know."))
