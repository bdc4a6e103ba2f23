"""``python -m kpdesk --window-bench``: what the window takes on 1,200 and 150,000 persons, each beside its reference.

Every measurement is a process of its own that this one starts: filling the store must not count as the window's
memory, and a start is only cold in a new process.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QTableView

from kpdesk.desk.measuring.measurement import Measurement, measured
from ui.support.first_paint import FirstPaint

if TYPE_CHECKING:
    from ui.application import Application

A_DISTRICT, THE_FORCE = 1_200, 150_000
FIRST_ROWS_SECONDS = 0.150
FIRST_ROWS_UNBUILT_SECONDS = 0.400
MEMORY_MIB = 350
COLD_RATIO = 1.3
TODAY_SECONDS = {A_DISTRICT: 1.0, THE_FORCE: 2.0}
IDLE_MIB = {A_DISTRICT: 200, THE_FORCE: 300}
"""What is promised of a store with up to so many persons."""
RUNS = 3
OFFICE, USER, PASSWORD = "MRD", "bench", "bench only"
MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
_TICK_MS = 10


def main(arguments: Sequence[str] = ()) -> int:
    """Prints one JSON object with the results and returns 0; the words given name one part, run in a process here."""
    parts: dict[str, Callable[..., object]] = {
        "fill": _fill, "roster": _roster_page, "roster_at_once": _roster_page_at_once,
    }  # fmt: skip
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments:
        parts[arguments[0]](*arguments[1:])
        return 0
    with TemporaryDirectory(prefix="kpdesk-bench-") as scratch:
        results = [one for size in (A_DISTRICT, THE_FORCE) for one in measure(Path(scratch) / str(size), size)]
    json.dump({"results": results}, sys.stdout)
    return 0


def measure(folder: Path, persons: int, runs: int = RUNS) -> list[dict[str, object]]:
    """Returns the measurements as plain values; raises CalledProcessError when a part fails."""
    folder.mkdir(exist_ok=True)
    bare_select = float(_said_by("fill", folder, persons))
    visits = [json.loads(_said_by("roster", folder)) for _ in range(runs)]
    hasty = [json.loads(_said_by("roster_at_once", folder)) for _ in range(runs)]
    cold = statistics.median(_until_painted("cold", folder) for _ in range(runs))
    bare = statistics.median(_until_painted("bare", folder) for _ in range(runs))
    select, window = ("bare select of the same rows", bare_select), ("bare PySide6 window", bare)
    size = A_DISTRICT if persons <= A_DISTRICT else THE_FORCE

    def took(name: str, visited: list[dict[str, float]], part: str, most_seconds: float) -> Measurement:
        seconds = statistics.median(visit[part] for visit in visited)
        reference = window if part == "today" else select
        return measured(name, persons, seconds, *reference, most_seconds=most_seconds)

    opened = took("roster_page", visits, "first", FIRST_ROWS_SECONDS)
    peak = max(round(visit["peak_mib"]) for visit in visits)
    idle = max(round(visit["idle_mib"]) for visit in visits)
    results = [
        opened,
        took("roster_page_again", visits, "again", FIRST_ROWS_SECONDS),
        took("roster_page_at_once", hasty, "first", FIRST_ROWS_UNBUILT_SECONDS),
        took("unlock_to_today", visits, "today", TODAY_SECONDS[size]),
    ]
    return [
        *(asdict(replace(one, peak_mib=peak)) for one in results),
        asdict(_memory(opened, "window_memory", peak, MEMORY_MIB)),
        asdict(_memory(opened, "idle_memory", idle, IDLE_MIB[size])),
        asdict(measured("cold_start", persons, cold, *window, most_ratio=COLD_RATIO)),
    ]


def _memory(beside: Measurement, name: str, mib: int, most: int) -> Measurement:
    return replace(beside, name=name, limit=f"{most} MiB", kept=mib <= most, peak_mib=mib)


def _program(part: str, *words: object) -> list[str]:
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kpdesk"]
    return [*program, "--window-bench", part, *map(str, words)]


def _said_by(part: str, *words: object) -> str:
    return subprocess.run(_program(part, *words), stdout=subprocess.PIPE, text=True, check=True).stdout


def _until_painted(part: str, folder: Path) -> float:
    """Returns the seconds from the start of a process until its window says that it is painted."""
    started = time.perf_counter()
    with subprocess.Popen(_program(part, folder / OFFICE), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        return time.perf_counter() - started


def _fill(folder: str, persons: str) -> None:
    """Founds the office of the measurement, with the real cost of its password: that counts as memory, too."""
    from kpdesk.base.clock import FixedClock
    from kpdesk.desk import Desk
    from kpdesk.desk.measuring.offices import fill
    from kpdesk.desk.measuring.roster import bare_first_rows

    desk, _words = Desk.create(Path(folder) / OFFICE, OFFICE, USER, "Bench", PASSWORD, clock=FixedClock(MOMENT))
    with desk:
        fill(desk, Path(folder), int(persons))
        json.dump(bare_first_rows(desk), sys.stdout)


def _roster_page(folder: str) -> None:
    """The first click of a person who has looked at Today: the pages were built meanwhile."""
    _visit(folder, at_once=False)


def _roster_page_at_once(folder: str) -> None:
    """The first click in the moment in which Today can be used: the page itself must be built, too."""
    _visit(folder, at_once=True)


def _visit(folder: str, *, at_once: bool) -> None:
    app = QApplication([])
    visit = _Visit(app, Path(folder), at_once=at_once)
    visit.begin()
    app.exec()
    json.dump(visit.found, sys.stdout)


def _window_of(app: QApplication, folder: Path) -> Application:
    """The whole program as it starts for a user, with the clock of the invented office."""
    from kpdesk.base.clock import FixedClock
    from ui.application import Application

    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    application = Application(app, folder / OFFICE, clock=FixedClock(MOMENT), settings=settings)
    application.ended.connect(app.quit)
    return application


def _all_built(program: Application) -> bool:
    ahead = program.main.building_ahead if program.main is not None else None
    return ahead is not None and ahead.is_finished and program.jobs.is_idle


class _Visit(QObject):
    """A user unlocks the desk, waits for Today, and clicks on Roster, twice. ``found``: what it took."""

    def __init__(self, app: QApplication, folder: Path, *, at_once: bool) -> None:
        super().__init__(app)
        self._at_once = at_once
        self.found: dict[str, float] = {}
        self._application = _window_of(app, folder)
        self._clicked = 0.0
        self._steps = self._go()
        self._holds: Callable[[], bool] = lambda: True
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Starts; the application quits at the end."""
        self._application.start()
        self._tick.start()

    def _go_on(self) -> None:
        if not self._holds():
            return
        following = next(self._steps, None)
        if following is None:
            self._tick.stop()
            self._application.close()
        else:
            self._holds = following

    def _go(self) -> Iterator[Callable[[], bool]]:
        """The steps; each gives what has to hold before the next one."""
        import psutil

        from kpdesk.desk.measuring.measurement import peak_mib
        from ui.unlock.unlock_window import UnlockWindow

        program, entrance = self._application, self._application.entrance
        assert isinstance(entrance, UnlockWindow)
        yield lambda: entrance.user.value() == USER
        entrance.password.set_value(PASSWORD)
        entrance.verb.click()
        unlocked = time.perf_counter()
        yield lambda: program.main is not None and program.main.isVisible() and program.jobs.is_idle
        self.found["today"] = time.perf_counter() - unlocked
        yield lambda: self._at_once or _all_built(program)
        self.found["idle_mib"] = psutil.Process().memory_info().rss >> 20
        self._click("roster")
        self._watch("first")
        yield lambda: "first" in self.found and program.jobs.is_idle
        self.found["peak_mib"] = peak_mib()
        self._click("today")
        yield lambda: program.jobs.is_idle
        self._click("roster")
        self._watch("again")
        yield lambda: "again" in self.found and program.jobs.is_idle

    def _click(self, page: str) -> None:
        window = self._application.main
        assert window is not None
        button = window.findChild(QPushButton, f"go_{page}")
        assert button is not None
        self._clicked = time.perf_counter()
        button.click()

    def _watch(self, name: str) -> None:
        window = self._application.main
        table = window.page.findChild(QTableView, "people") if window is not None else None
        assert table is not None

        def note() -> None:
            self.found[name] = time.perf_counter() - self._clicked

        FirstPaint(table.viewport(), note, lambda: table.model().rowCount() > 0)
