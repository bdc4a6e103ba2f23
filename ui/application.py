"""From the start of the program to its end: unlock or first run, the window, lock, close."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.progress import Progress
from kpdesk.desk.presence import is_set_up
from ui.restoring.asking import ask_restore
from ui.support.first_paint import FirstPaint
from ui.support.icons import window_icon
from ui.support.jobs import Jobs
from ui.support.language import current_language
from ui.support.theme import dress
from ui.unlock import doors
from ui.unlock.sides import Sides
from ui.unlock.unlock_window import UnlockWindow
from ui.window.locking import Locking
from ui.window.looks import Looks
from ui.window.preloading import load_the_rest
from ui.window.runs import Runs
from ui.window.sitting import Sitting, sitting_at

if TYPE_CHECKING:
    from kpdesk.desk import Desk
    from ui.context import Context
    from ui.main_window import MainWindow
    from ui.window.crash_window import CrashWindow
    from ui.window.frame import Frame


class Application(QObject):
    """Owns the jobs and the windows; one store, one user at a time.

    ``main`` is the window of the logged-in user, ``entrance`` the unlock or first-run window; either may be None.
    ``crash`` is the last crash window. ``ended()``: the store is closed and both threads have ended.
    """

    ended = Signal()

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        *,
        clock: Clock | None = None,
        settings: QSettings | None = None,
        first_page: str = "",
        frame_of: Callable[[Desk, str], Frame] | None = None,
    ) -> None:
        super().__init__(app)
        self._app, self._folder = app, folder
        self._first_page, self._frame_of = first_page, frame_of
        self.has_ended = self._closing = False
        self._clock = clock or SystemClock()
        self.jobs = Jobs(self)
        self.looks = Looks(app, settings)
        self.runs = Runs(folder, self._clock, self.looks)
        self._sides = Sides(self.jobs, self._clock, begin_at=self._begin_at, enter=self._on_entered)
        self.main: MainWindow | None = None
        self.entrance: QWidget | None = None
        self._context: Context | None = None
        self._user = ""
        self._locking = Locking(app, self.jobs, self)
        self._locking.due.connect(self.lock)
        self._idle_minutes = 0
        self.crash: CrashWindow | None = None
        app.setQuitOnLastWindowClosed(False)
        app.setWindowIcon(window_icon())

    def start(self) -> None:
        """Shows the first window: unlock where there is a store, otherwise first run."""
        if is_set_up(self._folder):
            self._show_unlock()
        else:
            self._show_first_run()
        assert self.entrance is not None
        FirstPaint(self.entrance, self._begin_run)

    def _begin_run(self) -> None:
        """What nobody has to wait for: the note of this run, and what the desk needs once it is open."""
        self.runs.begin()
        self.jobs.read(load_the_rest)

    def lock(self) -> None:
        """Hides the desk at once and asks for the password; the store is closed as soon as no work runs in it."""
        if self.main is None or self._context is None or self.main.isHidden():
            return
        desk, busy = self._context.desk, self.jobs.is_at_work
        self._context.keep_now()
        self._show_unlock()
        assert isinstance(self.entrance, UnlockWindow)
        close = partial(self.jobs.start, lambda _progress: desk.close())
        self._locking.hide(self.main, self.entrance, close, self.entrance if busy else None)

    def keep_all_drafts(self) -> int:
        """Returns how many half-typed forms are kept after every open one was asked; for a crash, a lock, a close."""
        return self._context.keep_now() if self._context is not None else 0

    def on_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Writes the log and opens the crash window; installed as the application hook."""
        if issubclass(kind, KeyboardInterrupt):
            self.close()
            return
        kept, is_open = self.keep_all_drafts(), self.entrance is None
        self.crash = self.runs.show_crash((kind, error, trace), self.jobs, kept, self.main, is_open)

    def close(self) -> None:
        """Stops what runs, closes the store, and ends the program."""
        if self._closing:
            return
        self._closing = True
        self._locking.rest()
        if self.main is not None:
            self.main.stop_building_ahead()
        self.jobs.stop_all()
        if self._context is not None:
            self._context.keep_now()
        # The entrance has the desk of a store that was set up and not yet entered.
        desks = [self._context.desk if self._context is not None else None, getattr(self.entrance, "desk", None)]

        def close_desks(_progress: Progress) -> None:
            for desk in desks:
                if desk is not None:
                    desk.close()

        self.jobs.start(close_desks, lambda _: self._quit())

    def _quit(self) -> None:
        self.jobs.close()
        self.has_ended = True
        self.runs.ended()
        self.ended.emit()

    def _show_unlock(self) -> None:
        window = self._sides.unlock_window(self._folder, self._user)
        window.opened.connect(self._on_opened)
        window.restore_asked.connect(self._ask_restore)
        window.closed.connect(self.close)
        self._show_entrance(window)

    def _begin_at(self, folder: Path) -> None:
        """Leaves everything of one folder behind and shows the entrance of another."""
        self._locking.curtain.forget()
        for window in (self.main, self.entrance):
            if window is not None:
                window.hide()
                window.deleteLater()
        self.main, self._context, self._user, self._folder = None, None, "", folder
        self._show_unlock() if is_set_up(folder) else self._show_first_run()

    def _show_first_run(self) -> None:
        from ui.first_run.first_desk import invented_desk, own_desk, write_sheet
        from ui.first_run.first_run import FirstRun

        create, practise = partial(own_desk, clock=self._clock), partial(invented_desk, clock=self._clock)
        window = FirstRun(self._folder, self.jobs, create, write_sheet, practise, clock=self._clock)
        window.entered.connect(self._on_entered)
        window.restore_asked.connect(self._ask_restore)
        window.join_asked.connect(self._ask_join)
        window.closed.connect(self.close)
        self._show_entrance(window)

    def _ask_join(self) -> None:
        from ui.first_run.join_window import JoinWindow

        assert self.entrance is not None
        window = JoinWindow(self._folder, self.jobs, self.entrance, join=partial(doors.joined, clock=self._clock))
        window.joined.connect(lambda desk: self._on_entered(desk, "later"))
        window.open()

    def restore_from(self, backup: Path) -> None:
        """Locks the desk and asks who restores this backup; what is half-typed is kept first."""
        self.lock()
        self._ask_restore(self._user, backup)

    def _ask_restore(self, user: str = "", backup: Path | None = None) -> None:
        assert self.entrance is not None
        said = self.tr("The backup is restored. Records that stood here before are kept in the folder of backups.")
        enter = partial(self._enter, page=self._first_page, said=said)
        restore = partial(doors.restored, clock=self._clock)
        ask_restore(self._folder, self.jobs, self.entrance, restore, enter, user=user, backup=backup)

    def _show_entrance(self, window: QWidget) -> None:
        self.entrance = window
        dress(window)
        window.show()

    def _on_opened(self, desk: Desk) -> None:
        if self.main is not None and self._context is not None and desk.actor.name == self._user:
            self._context.desk = desk
            self.main.mark_all_stale()
            self._show_main()
        else:
            self._enter(desk, self._first_page)

    def _on_entered(self, desk: Desk, way: str) -> None:
        self._enter(desk, *(("roster", "import") if way == "import" else (self._first_page,)))

    def _enter(self, desk: Desk, page: str, target: object = None, said: str = "") -> None:
        """Reads who is at the desk, then opens the window; ``said`` is what its bottom bar says first."""

        def show(sitting: Sitting) -> None:
            self._build_main(desk, sitting)
            assert self.main is not None
            self.main.go_to(page or self.main.home, target)
            self._show_main()
            self.runs.offer(self.main)
            if said:
                self.main.quiet_bar.say("good", said)

        self.jobs.start(lambda _progress: sitting_at(desk), show)

    def _build_main(self, desk: Desk, sitting: Sitting) -> None:
        from ui.context import Context
        from ui.main_window import MainWindow
        from ui.window.office_frame import frame_of

        self._locking.curtain.forget()
        if self.main is not None:
            self.main.deleteLater()
        self.looks.speak(sitting.language)
        self._folder, self._user, self._idle_minutes = desk.folder, desk.actor.name, sitting.idle_lock_minutes
        self._context = Context(
            desk,
            self.jobs,
            language=sitting.language,
            clock=desk.clock,
            practice=sitting.practice,
            preferences={} if self.runs.safe else sitting.preferences,
            form_drafts=sitting.form_drafts,
            parent=self,
        )
        self.main = MainWindow(self._context, (self._frame_of or frame_of)(desk, sitting.office), self.looks)
        self._context.looks, self.runs.context = self.looks, self._context
        self._context.restore_asked.connect(self.restore_from)
        self._context.changed.connect(self._on_changed)
        self.main.lock_asked.connect(self.lock)
        self.main.closed.connect(self.close)

    def _show_main(self) -> None:
        assert self.main is not None
        self._locking.curtain.raise_()
        self.main.show()
        self.main.refresh()
        if self.entrance is not None:
            self.entrance.hide()
            self.entrance.deleteLater()
            self.entrance = None
        self._locking.watch(self._idle_minutes, self.main.quiet_bar)
        if not self.runs.safe:
            self.main.build_ahead(self._app)

    def _on_changed(self, changes: Changes) -> None:
        """Takes over what the user changed in the settings."""
        if "access" in changes.features and self._context is not None:
            self._context.ask(sitting_at, self._on_settings, owner=self)

    def _on_settings(self, sitting: Sitting) -> None:
        self._idle_minutes = sitting.idle_lock_minutes
        old = self.main
        if self._locking.idle is not None and old is not None:
            self._locking.watch(self._idle_minutes, old.quiet_bar)
        if old is not None and self._context is not None and sitting.language != current_language():
            if old.loses_typing():
                old.quiet_bar.say("info", self.tr("The other language holds from the next log-in: a form is open."))
                return
            self._build_main(self._context.desk, replace(sitting, form_drafts=self._context.form_drafts.items))
            self._take_place_of(old)

    def _take_place_of(self, old: MainWindow) -> None:
        """The same window in other words: every text is made when its widget is."""
        assert self.main is not None
        self.main.restoreGeometry(old.saveGeometry())
        self.main.go_to(old.page.objectName(), "settings")
        self._show_main()
        old.hide()
