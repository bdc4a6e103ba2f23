"""The unlock window of an office's own records or of practice data, and the way from the one to the other.

The two lie in folders of their own, are never open at once, and nothing goes from one to the other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kpdesk.base.clock import Clock
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk.practice.marker import PASSWORD, USER, is_practice_folder, own_folder
from ui.support.jobs import Jobs
from ui.unlock import doors
from ui.unlock.unlock_window import UnlockWindow

if TYPE_CHECKING:
    from kpdesk.desk import Desk


class Sides:
    """``begin_at`` begins anew at another folder, ``enter`` opens a desk. What is half-typed was kept with the lock."""

    def __init__(
        self,
        jobs: Jobs,
        clock: Clock,
        *,
        begin_at: Callable[[Path], object],
        enter: Callable[[Desk, str], object],
    ) -> None:
        self._jobs, self._clock = jobs, clock
        self._begin_at, self._enter = begin_at, enter

    def unlock_window(self, folder: Path, user: str) -> UnlockWindow:
        """Returns the unlock window of a folder, with the way to the other side where there is one."""
        practice = is_practice_folder(folder)
        hint = _tr("Practice data: log in as “{0}” with the password “{1}”.").format(USER, PASSWORD)
        window = UnlockWindow(
            folder,
            self._jobs,
            user=user,
            open_desk=partial(doors.opened, clock=self._clock),
            recover_desk=partial(doors.recovered, clock=self._clock),
            hint=hint if practice else "",
        )
        # An office's records never come to lie in a folder marked as practice.
        window.restore_button.setHidden(practice)
        if not practice:
            window.offer_other_side(_tr("Practise with invented data"))
        elif own_folder(folder) is not None:
            window.offer_other_side(_tr("Leave practice: to the office's own records"))
        window.other_side_asked.connect(lambda: self.change(window, folder))
        return window

    def change(self, window: UnlockWindow, folder: Path) -> None:
        """Goes to the other side: back to the unlock window of the office, or straight to the practice desk."""
        if is_practice_folder(folder):
            own = own_folder(folder)
            if own is not None:
                self._begin_at(own)
            return
        window.banner.say("info", _tr("The practice office is being set up: a few seconds, the first time only."))
        window.setDisabled(True)
        self._jobs.start(
            lambda progress: self._practise(folder, progress),
            lambda desk: self._enter(desk, "practice"),
            lambda error: _failed(window, error),
            "practice_office",
            owner=window,
        )

    def _practise(self, folder: Path, progress: Progress) -> Desk:
        from kpdesk.desk.practice.looking_around import practice_beside

        return practice_beside(folder, self._clock, progress)


def _failed(window: UnlockWindow, error: KpDeskError) -> None:
    window.setEnabled(True)
    window.banner.show_error(error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Application", text)
