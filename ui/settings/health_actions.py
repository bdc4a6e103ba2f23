"""What each remedy of the health page does when its button is pressed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.desk import Desk
from kpdesk.desk.backups import MadeBackup
from kpdesk.desk.health_remedies import Remedy
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_folder, confirm
from ui.support.language import current_language
from ui.support.words import error_words

KEPT_BACKUPS = 5
_CLOCK_SETTINGS = "ms-settings:dateandtime"
_PAGES: dict[Remedy, tuple[str, object]] = {
    Remedy.SEND: ("exchange", None),
    Remedy.RECEIVE: ("exchange", None),
    Remedy.ENROL: ("exchange", ("keys",)),
    Remedy.REFRESH_ROSTER: ("roster", "import"),
    Remedy.SECOND_PLACE: ("settings", "second_place"),
    Remedy.RESTORE: ("settings", "backups"),
}


class HealthActions(QObject):
    """``done()``: something was mended; look again."""

    done = Signal()

    def __init__(self, context: Context, banner: Banner, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._banner, self._window = context, banner, parent
        self._own: dict[Remedy, Callable[[], object]] = {
            Remedy.BACK_UP: self.back_up,
            Remedy.FREE_SPACE: self.ask_thin_out,
            Remedy.SET_CLOCK: self.set_clock,
            Remedy.HAND_OVER: self.ask_hand_over,
            Remedy.SWEEP_STRAYS: self.ask_sweep,
        }

    def do(self, remedy: Remedy) -> None:
        """Does what helps, or opens the page where it is done."""
        if remedy in self._own:
            self._own[remedy]()
        else:
            page, target = _PAGES[remedy]
            self._context.page_asked.emit(page, target)

    def back_up(self) -> None:
        """Makes a backup here and in the second place."""

        def told(made: MadeBackup) -> None:
            self._mended(self.tr("The backup is made and was opened as a test."))
            if made.second_failed is not None:
                words = error_words(made.second_failed)
                self._banner.say("warning", words.what, words.remedy)

        self._act(lambda desk, progress: desk.backups.create_in_both_places(progress), told, "backup_copying")

    def ask_thin_out(self) -> None:
        """Asks, then removes old backups."""
        confirm(
            self._window,
            self.tr("Remove all but the newest backups?"),
            self.tr("The newest {0} in the store's own folder stay; the second place is left alone.").format(
                KEPT_BACKUPS
            ),
            self.tr("Remove old backups"),
            self._thin_out,
            danger=True,
        )

    def set_clock(self) -> None:
        """Opens the computer's own clock settings, or tells where they are."""
        if sys.platform == "win32" and QDesktopServices.openUrl(QUrl(_CLOCK_SETTINGS)):
            return
        self._banner.say(
            "info",
            self.tr("Set the clock in the settings of this computer: date and time, time zone Asia/Karachi."),
            self.tr("Then check again. A clock that goes wrong each morning needs a new battery."),
        )

    def ask_hand_over(self) -> None:
        """Asks for the stick, then writes the last file once more."""
        ask_folder(self._window, self.tr("Stick for the last file"), self._hand_over)

    def ask_sweep(self) -> None:
        """Asks, then removes files that no record names."""
        confirm(
            self._window,
            self.tr("Remove the sealed files that belong to no record?"),
            self.tr("Only those older than a day. Take a file in again first if it is missing at its violation."),
            self.tr("Remove stray files"),
            self._sweep,
            danger=True,
        )

    def _thin_out(self) -> None:
        self._act(
            lambda desk, _progress: desk.backups.thin_out(KEPT_BACKUPS),
            lambda done: self._mended(self.tr("{0} MB are free again.").format(f"{done.freed_bytes / (1 << 20):,.0f}")),
        )

    def _hand_over(self, folder: Path) -> None:
        def work(desk: Desk, _progress: Progress) -> str:
            last = desk.exchange.outbox()[0]
            desk.exchange.hand_over(last.file_name, folder, force=True)
            return last.file_name

        self._act(work, lambda name: self._mended(self.tr("{0} was written once more.").format(name)))

    def _sweep(self) -> None:
        reason = sentence("health_swept", language=current_language())
        self._act(
            lambda desk, _progress: desk.evidence.sweep(reason),
            lambda swept: self._mended(self.tr("%n file(s) removed.", "", len(swept))),
        )

    def _act(
        self, work: Callable[[Desk, Progress], object], done: Callable[..., object], label: str = "working"
    ) -> None:
        self._banner.clear()

        def failed(error: KpDeskError) -> None:
            self._banner.show_error(error)

        self._context.act(work, done, failed, label, owner=self)

    def _mended(self, text: str) -> None:
        self._banner.say("good", text)
        self.done.emit()
