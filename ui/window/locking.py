"""When the desk is locked, what is seen then, and when the store is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.support.idle import IdleWatch
from ui.support.jobs import Jobs, is_gone
from ui.window.curtain import Curtain

if TYPE_CHECKING:
    from ui.window.quiet_bar import QuietBar

_LOOKED_AGAIN_AFTER_MS = 50


class Entrance(Protocol):
    """What asks for the password: a window that can let nobody in for a while."""

    def hold(self, why: str) -> None:
        """Lets nobody in for now and says why."""

    def release(self) -> None:
        """Lets the person in again."""


class Locking(QObject):
    """Hides the desk at once, whatever runs; the store is closed, and can be opened again, when the work has ended.

    ``due()``: nobody was at the desk for so long that it is to be locked. ``curtain`` hides and shows the windows.
    """

    due = Signal()

    def __init__(self, app: QApplication, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._jobs = app, jobs
        self.curtain = Curtain(app)
        self.idle: IdleWatch | None = None
        self._then: Callable[[], object] | None = None
        self._again = QTimer(self, interval=_LOOKED_AGAIN_AFTER_MS)
        self._again.timeout.connect(self._look)

    def watch(self, minutes: float, bar: QuietBar) -> None:
        """Counts the minutes without a sign of life anew; the window says so half a minute before it is locked."""
        self.rest()
        self.idle = IdleWatch(self._app, minutes)
        self.idle.idle.connect(self.due)
        self.idle.nearly.connect(lambda seconds: bar.say("warning", _nearly(seconds)))
        self.idle.back.connect(bar.clear_note)

    def rest(self) -> None:
        """Counts no longer."""
        if self.idle is not None:
            self.idle.stop()
            self.idle = None

    def hide(self, main: QWidget, entrance: QWidget, close: Callable[[], object], held: Entrance | None = None) -> None:
        """Hides the desk and closes the store: now, or after all work, for which the entrance is ``held`` shut."""
        self.rest()
        self.curtain.lower(main, entrance)
        if held is None:
            close()
            return
        door = held
        door.hold(_work_goes_on())

        def then() -> None:
            close()
            if not is_gone(entrance):
                door.release()

        self._then = then
        self._again.start()

    def _look(self) -> None:
        if self._then is not None and self._jobs.is_idle:
            self._again.stop()
            then, self._then = self._then, None
            then()


def _nearly(seconds: int) -> str:
    text = QCoreApplication.translate("Locking", "Nobody seems to be here: the desk locks in {0} seconds.")
    return text.format(seconds)


def _work_goes_on() -> str:
    return QCoreApplication.translate("Locking", "The desk is locked. Work goes on; you can unlock when it is done.")
