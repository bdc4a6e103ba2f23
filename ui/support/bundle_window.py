"""A support bundle, shown to the last letter before it is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QPlainTextEdit, QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk.support_bundle import BundlePart, write_bundle
from ui.support.banner import Banner
from ui.support.dialogs import ask_new_file
from ui.support.jobs import Jobs
from ui.support.language import ltr
from ui.support.widgets import button, column, label, named, row

Gather = Callable[[Progress], Sequence[BundlePart]]


class BundleWindow(QDialog):
    """The parts on the left, the text of the chosen one on the right; nothing else is written."""

    def __init__(self, jobs: Jobs, gather: Gather, parent: QWidget | None = None) -> None:
        """``gather`` makes the parts in a job."""
        super().__init__(parent)
        self.setObjectName("bundleWindow")
        self.setWindowTitle(self.tr("Support bundle"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 560)
        self._jobs = jobs
        self._parts: tuple[BundlePart, ...] = ()
        self.banner = Banner("bundleBanner")
        self.list = QListWidget()
        named(self.list, "bundleParts", self.tr("Parts of the bundle"))
        self.list.setMaximumWidth(240)
        self.list.currentRowChanged.connect(self._on_chosen)
        self.text = QPlainTextEdit()
        named(self.text, "bundleText", self.tr("Everything in this part"))
        self.text.setReadOnly(True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.save_button = button("saveBundle", self.tr("Save…"), self._ask_file, icon="save", look="primary")
        self.save_button.setEnabled(False)
        close = button("closeBundle", self.tr("Close"), self.accept)
        across = row(self.list, gap=3)
        across.addWidget(self.text, 1)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("What the bundle holds"), "title"))
        whole.addWidget(
            label(
                self.tr(
                    "Versions, states, counts and where the program stopped. No names, no CNICs, no texts of records, "
                    "no file names. Read it, then save it and send it as you like; the program sends nothing."
                ),
                wrap=True,
            )
        )
        whole.addWidget(self.banner)
        whole.addLayout(across, 1)
        whole.addLayout(row(self.save_button, None, close))
        jobs.start(gather, self._show, self.banner.show_error, "bundle_gathering", owner=self)

    def _show(self, parts: Sequence[BundlePart]) -> None:
        self._parts = tuple(parts)
        self.list.addItems([part.name for part in parts])
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.save_button.setEnabled(True)

    def _on_chosen(self, place: int) -> None:
        self.text.setPlainText(self._parts[place].text if 0 <= place < len(self._parts) else "")

    def _ask_file(self) -> None:
        ask_new_file(
            self, self.tr("Save the support bundle"), self.tr("Archives (*.zip)"), "kpdesk-support.zip", self.save
        )

    def save(self, path: Path) -> None:
        """Writes exactly what is shown."""
        parts = self._parts

        def told(written: Path) -> None:
            self.banner.say("good", self.tr("Written: {0}").format(ltr(str(written))))

        self._jobs.start(
            lambda _progress: write_bundle(parts, path, force=True), told, self.banner.show_error, owner=self
        )
