"""Second step: the recovery sheet, saved and proved."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.letters import fold
from ui.support.banner import Banner
from ui.support.dialogs import ask_new_file
from ui.support.fields import TextField
from ui.support.jobs import Jobs
from ui.support.widgets import button, card, column, label, named, row

WriteSheet = Callable[[Path], object]


class SheetStep(QWidget):
    """``proved()``: the sheet was written and one of its words typed back."""

    proved = Signal()

    def __init__(self, jobs: Jobs, words: str, write_sheet: WriteSheet) -> None:
        """``write_sheet`` writes the PDF; it runs in a job."""
        super().__init__()
        self.setObjectName("sheetStep")
        self._jobs, self._words, self._write_sheet = jobs, words.split(), write_sheet
        self._place = secrets.randbelow(len(self._words))
        self._file: Path | None = None
        self.banner = Banner("sheetBanner")
        self.save_button = button("saveSheet", self.tr("Save the sheet…"), self._save, look="primary", icon="download")
        self.open_button = button("openSheet", self.tr("Open it to print"), self._open, icon="printer")
        self.open_button.setEnabled(False)
        self.word = TextField(hint=self.tr("word no. {0}").format(self._place + 1))
        named(self.word, "word", self.tr("Word no. {0} of the sheet").format(self._place + 1))
        self.word.setEnabled(False)
        self.word.setMaximumWidth(260)
        self.word.returnPressed.connect(self._prove)
        self.prove_button = button("proveSheet", self.tr("Go on"), self._prove, look="primary", icon="check")
        self.prove_button.setEnabled(False)
        self._lay_out()

    def _lay_out(self) -> None:
        why, inside = card()
        inside.addWidget(
            label(self.tr("If every password is forgotten, only this sheet opens the records."), "heading")
        )
        inside.addWidget(
            label(
                self.tr(
                    "It holds six words. Print it, seal it in an envelope, and keep it in the office safe. "
                    "Nobody else has a copy: not the CPO, and not whoever made this program."
                ),
                "muted",
                wrap=True,
            )
        )
        inside.addLayout(row(self.save_button, self.open_button, None))
        proof, second = card()
        second.addWidget(label(self.tr("Prove that you can read it"), "heading"))
        second.addWidget(
            label(self.tr("Type word no. {0} from the sheet.").format(self._place + 1), "muted", name="proofHint")
        )
        second.addLayout(row(self.word, self.prove_button, None))
        whole = column(self, gap=4)
        whole.addWidget(self.banner)
        whole.addWidget(why)
        whole.addWidget(proof)
        whole.addStretch(1)

    def _save(self) -> None:
        ask_new_file(
            self, self.tr("Save the recovery sheet"), self.tr("PDF (*.pdf)"), "recovery-sheet.pdf", self._write
        )

    def _write(self, file: Path) -> None:
        self.save_button.setEnabled(False)
        self._jobs.start(lambda _progress: self._write_sheet(file), lambda _: self._on_written(file), self._on_failed)

    def _on_written(self, file: Path) -> None:
        self._file = file
        self.save_button.setEnabled(True)
        self.banner.say("good", self.tr("The sheet was saved as {0}.").format(file.name))
        for item in (self.open_button, self.word, self.prove_button):
            item.setEnabled(True)
        self.word.setFocus()

    def _on_failed(self, error: KpDeskError) -> None:
        self.save_button.setEnabled(True)
        self.banner.show_error(error)

    def _open(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def _prove(self) -> None:
        if fold(self.word.value()) == self._words[self._place]:
            self.proved.emit()
            return
        self.banner.say(
            "danger",
            self.tr("That is not word no. {0}.").format(self._place + 1),
            self.tr("Look at the saved sheet and type the word that stands at this number."),
        )
        self.word.selectAll()
        self.word.setFocus()
