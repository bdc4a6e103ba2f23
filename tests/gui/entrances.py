"""The windows that no page opens: unlock, recovery, first run, restore, join, help, keys, crash."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.practice.marker import USER
from tests.gui.views import View
from ui.application import Application
from ui.first_run.first_run import FirstRun
from ui.first_run.join_window import JoinWindow
from ui.first_run.new_office import NewOffice
from ui.first_run.sheet_step import SheetStep
from ui.first_run.start_step import StartStep
from ui.restoring.restore_window import RestoreWindow
from ui.unlock.unlock_window import UnlockWindow
from ui.window.crash_window import CrashWindow
from ui.window.help_window import HelpWindow
from ui.window.keys_window import KeysWindow

CRASHED = "ValueError\nfigures.py:41 drawn_up\nservice.py:88 draw_up"
RECOVERY_WORDS = "apple river stone cloud table seven happy door green house winter bread"


def entrances(application: Application, store: Path, folder: Path, rest: Callable[[], None]) -> Iterator[View]:
    """Yields each of them, shown; it is closed when the next one is asked for. ``folder`` is empty."""
    window, jobs = application.main, application.jobs
    assert window is not None
    first_run = FirstRun(folder / "new", jobs, _nobody, _nothing, _nobody)
    made: dict[str, Callable[[], QWidget]] = {
        "unlock": lambda: UnlockWindow(store, jobs, user=USER),
        "first-run": lambda: first_run,
        "first-run-sheet": lambda: _first_run(folder, jobs, SheetStep(jobs, RECOVERY_WORDS, lambda _file: None), 1),
        "first-run-begin": lambda: _first_run(folder, jobs, StartStep(), 2),
        "restore": lambda: RestoreWindow(folder / "new", jobs, first_run),
        "join": lambda: JoinWindow(folder / "new", jobs, first_run, join=_nobody),
        "help": lambda: HelpWindow("violations"),
        "keys": lambda: KeysWindow(window, window.page, window.search.deeds()),
        "crash": lambda: CrashWindow(CRASHED, folder / "kpdesk.log", window),
    }
    for name, make in made.items():
        shown = make()
        shown.show()
        rest()
        yield View(name, shown)
        shown.hide()
        if shown is not first_run:
            shown.deleteLater()
    first_run.deleteLater()


def _first_run(folder: Path, jobs: object, step: QWidget, place: int) -> FirstRun:
    made = FirstRun(folder / "new", jobs, _nobody, _nothing, _nobody)
    made._show(step, place, made.tr("Keep the way back in") if place == 1 else made.tr("Everything is ready"))
    return made


def _nobody(_folder: Path, _given: NewOffice | str, *_progress: Progress) -> tuple[Desk, str]:
    raise AssertionError("a picture founds no office")


def _nothing(_desk: Desk, _words: str, _file: Path) -> None:
    raise AssertionError("a picture writes no sheet")
