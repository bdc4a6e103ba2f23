"""Pages built while nobody types, so that the first click on one only has to read its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from kpdesk.base.progress import Progress
from ui.support.jobs import Jobs
from ui.window.page_entry import PageEntry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

QUIET_MS: Final = 500
_INPUT: Final = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}


class PagedWindow(Protocol):
    """What has pages: the main window."""

    def isVisible(self) -> bool:
        """Tells whether somebody can see it."""

    def entries_to_build(self) -> Sequence[PageEntry]:
        """Returns the pages that are not built yet."""

    def build(self, name: str) -> object:
        """Builds a page; what is shown stays."""


class BuildingAhead(QObject):
    """Builds one page of the window after the other; each waits for half a second without input or work.

    A page's modules are imported on the read lane first: that is the longer half, and the window stays alive in
    it. ``finished()``: every page is built, and the application is watched no longer.
    """

    finished = Signal()

    def __init__(
        self, app: QApplication, window: PagedWindow, jobs: Jobs, parent: QObject, quiet_ms: int = QUIET_MS
    ) -> None:
        super().__init__(parent)
        self._app, self._window, self._jobs = app, window, jobs
        self._quiet_ms = quiet_ms
        self._loaded: set[str] = set()
        self.is_finished = False
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._on_quiet)
        app.installEventFilter(self)
        self._wait()

    def stop(self) -> None:
        """Builds nothing more."""
        self._quiet.stop()
        self._app.removeEventFilter(self)

    def _wait(self) -> None:
        self._quiet.start(self._quiet_ms)

    def _on_quiet(self) -> None:
        if not self._window.isVisible():
            return  # its next Show starts the wait
        if not self._jobs.is_idle:
            self._wait()
            return
        entry = next(iter(self._window.entries_to_build()), None)
        if entry is None:
            self.stop()
            self.is_finished = True
            self.finished.emit()
        elif entry.name not in self._loaded:
            self._loaded.add(entry.name)
            self._jobs.read(_loading(entry), lambda _: self._quiet.start(0), owner=self)
        else:
            # A page is made in tens of thousands of events; each of them would come by here.
            self._app.removeEventFilter(self)
            self._window.build(entry.name)
            self._app.installEventFilter(self)
            self._wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Starts the wait anew at every sign of life and when the window is seen again; stops no event."""
        if event.type() in _INPUT or (watched is self.parent() and event.type() is QEvent.Type.Show):
            self._wait()
        return False


def _loading(entry: PageEntry) -> Callable[[Progress], None]:
    return lambda _progress: entry.load()
