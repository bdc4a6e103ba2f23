"""Acknowledgements of directives for the CPO: from the button to the banner."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.exchange.rows import SentFile
from ui.context import Context
from ui.support.dialogs import ask_folder
from ui.support.page import Page
from ui.support.words import error_words


class AcknowledgementSteps(QObject):
    """Writing who has signed for the directives, as far as the CPO does not have it."""

    def __init__(self, page: Page, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context

    def ask(self) -> None:
        """Asks where the file is to be written."""
        self._page.banner.clear()
        ask_folder(self._page, self.tr("Stick or folder to write to"), self.send)

    def send(self, folder: Path, full: bool = False) -> None:
        """Writes the file into the folder; with ``full`` all acknowledgements, whatever the CPO has."""

        def work(desk: Desk, progress: Progress) -> SentFile:
            return desk.exchange.send_acknowledgements(folder, full=full, progress=progress)

        def failed(error: KpDeskError) -> None:
            if error.code != "no_acknowledgements_to_send":
                self._page.banner.show_error(error)
                return
            words = error_words(error)
            again = (self.tr("Send all of them again"), lambda: self.send(folder, True))
            self._page.banner.say("info", words.what, words.remedy, again)

        self._context.act(work, self._on_sent, failed, label="transfer_writing", owner=self)

    def _on_sent(self, sent: SentFile) -> None:
        self._context.changed.emit(Changes.of("exchange"))
        what = self.tr("{0} was written and read back as its receiver will read it.").format(sent.name)
        said = self.tr("{0} acknowledgements, file no. {1}. It is safe to remove the stick.")
        self._page.banner.say("good", what, said.format(sent.rows - 1, sent.seq))
