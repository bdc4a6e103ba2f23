"""Building headquarters' picture anew out of received files: what it will do, the folder, and what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.province.rows import Rebuilt
from ui.context import Context
from ui.province.rebuilt_window import RebuiltWindow
from ui.support.dialogs import ask_folder, confirm
from ui.support.page import Page


class RebuildSteps(QObject):
    """From the button to the window with the result; the strip at the foot shows how far it is, and stops it."""

    def __init__(self, page: Page, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context

    def ask(self) -> None:
        """Says what building anew does before a folder is chosen."""
        self._page.banner.clear()
        confirm(
            self._page,
            self.tr("Build everything that offices reported anew?"),
            self.tr(
                "All transfer files in a folder and the folders below it are read, in any order and with doubles. "
                "Returns, records, exhibits and the regions' reviews are built from them alone. What this office "
                "decided itself stays. A backup is made first. Every file that was taken in must be there. "
                "Evidence files are read last; Stop before that leaves everything as it was."
            ),
            self.tr("Choose the folder…"),
            self._ask_folder,
        )

    def rebuild(self, folder: Path) -> None:
        """Builds anew from that folder."""

        def work(desk: Desk, progress: Progress) -> Rebuilt:
            return desk.province.rebuild(folder, progress)

        self._context.act(work, self._show, self._page.banner.show_error, label="province_rebuilding", owner=self)

    def _ask_folder(self) -> None:
        ask_folder(self._page, self.tr("Folder with the received files"), self.rebuild)

    def _show(self, rebuilt: Rebuilt) -> None:
        self._context.changed.emit(Changes.of("exchange", "province"))
        RebuiltWindow(rebuilt, self._page).open()
