"""The run of the window that is under way: whether it is in safe mode, and how it ends."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kpdesk.base.clock import Clock

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from kpdesk.desk.run_notes import RunNotes
    from ui.context import Context
    from ui.support.jobs import Jobs
    from ui.window.crash_window import CrashWindow
    from ui.window.looks import Looks
    from ui.window.safe_mode_window import SafeModeWindow


class Runs:
    """``safe``: the last two runs fell soon after they began; the window is plain until it is left.

    ``context`` is that of the user at the desk, None before anybody was.
    """

    def __init__(self, folder: Path, clock: Clock, looks: Looks) -> None:
        self._folder, self._clock, self._looks = folder, clock, looks
        self.safe = False
        self.context: Context | None = None
        self.window: SafeModeWindow | None = None

    @cached_property
    def _notes(self) -> RunNotes:
        from kpdesk.desk.run_notes import RunNotes

        return RunNotes(self._folder, self._clock)

    def begin(self) -> None:
        """Notes that the run begins, once its first window is on the screen."""
        self.safe = self._notes.begin()
        if self.safe:
            self._looks.show_plain()

    def ended(self) -> None:
        """Notes a clean end."""
        self._notes.ended()

    def offer(self, parent: QWidget) -> None:
        """Shows what happened and offers a backup, where the run is in safe mode."""
        if not self.safe or self.context is None:
            return
        from ui.window.safe_mode_window import SafeModeWindow

        self.window = SafeModeWindow(self.context, parent)
        self.window.left.connect(self._leave)
        self.window.destroyed.connect(self._forget_window)
        self.window.open()

    def show_crash(
        self,
        bug: tuple[type[BaseException], BaseException, TracebackType | None],
        jobs: Jobs,
        drafts: int,
        parent: QWidget | None,
        is_open: bool,
    ) -> CrashWindow:
        """Returns the window of a mistake, shown after it stands in the log and in the notes."""
        from kpdesk.base.log_file import log_path
        from ui.window.crash_window import CrashWindow, details_of, write_log

        self._notes.fell()
        write_log(*bug, log_path())

        context = self.context

        def on_bundle(over: QWidget) -> None:
            from kpdesk.desk.support_bundle import parts_without_store
            from ui.support.bundle_window import BundleWindow

            folder, clock = self._folder, self._clock
            if is_open and context is not None:
                desk = context.desk
                BundleWindow(jobs, desk.health.bundle_parts, over).open()
            else:
                BundleWindow(jobs, lambda _progress: parts_without_store(folder, clock), over).open()

        window = CrashWindow(details_of(*bug), log_path(), parent, drafts=drafts, on_bundle=on_bundle)
        window.show()
        return window

    def _leave(self) -> None:
        self.safe = False
        self._looks.show_kept()

    def _forget_window(self) -> None:
        self.window = None
