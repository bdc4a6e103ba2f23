"""How long the window's thread stayed away from its event loop, in its own processor time.

A stall is what the thread computes between two looks at what the person did: one turn of the event loop, or one key
or click that a test gives. It is measured in the thread's processor time (``time.thread_time``), not by the wall
clock: what other programs do on the machine must not fail a test. Time lost while another thread of ours holds the
interpreter is therefore not in it. What a test itself does between its clicks is not counted.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop
from PySide6.QtTest import QTest

_LOOK_EVERY = 0.02
_LOOK_FROM = 0.06
"""Seconds of wall time: so often, and from so long a turn on, the other thread notes where the turn is."""
NOTED_MS = 40
LIMIT_MS = 100.0
NATIVE_MS = 350.0
"""Where no line of ours was seen, or only one that every event comes by: Qt polishes, lays out and paints a whole page
that is seen for the first time."""
_SAMPLE, _SAMPLE_MS, _SLOWEST = 60_000, 5.2, 3.0
"""A little work, the milliseconds that it takes while nothing else runs, and what is believed at most."""
_UI = f"{os.sep}ui{os.sep}"
ALLOWED: dict[str, tuple[float, str]] = {
    "MainWindow._built": (
        2_500, "a page is built in one piece: Qt polishes every widget again each time that it gets another parent; "
        "it is done ahead while nobody types",
    ),
    "Application._build_main": (2_500, "the main window and its first page, with the fonts first loaded"),
    "Application._show_main": (1_500, "the main window is laid out and painted for the first time"),
    "RosterPage.person": (400, "the page of one person is built in one piece when the first is opened"),
    "RosterPage.importing": (400, "so is the import"),
    "ViolationsPage.open_new": (400, "so is the form of a violation, with all its cards"),
    "MappingStep.show_preview": (300, "a choice for each column of the sheet is built at once"),
    "ReceiveWindow.__init__": (400, "a window of four lists is built in one piece"),
    "SlipWindow.__init__": (300, "so is the enrolment slip with its preview"),
    "_file_dialog": (400, "off the screen Qt draws its own file dialog; a desktop has the platform's"),
}  # fmt: skip
"""What may stay away longer, by the function of ours in which it was seen: milliseconds at most, and the reason."""
_CLICKS = ("keyClick", "keyPress", "keyRelease", "mouseClick", "mouseDClick", "mousePress", "mouseRelease", "mouseMove")


@dataclass(frozen=True, slots=True)
class Stall:
    """``cpu_ms`` is what the window's thread computed, ``where`` the functions of ours in which it was seen."""

    test: str
    cpu_ms: float
    wall_ms: float
    where: tuple[str, ...]
    slower: float = 1.0

    @property
    def allowed_ms(self) -> float:
        """How long this one may be: the limit, or more for a reason that has a name; more on a crowded processor."""
        ours = [name for name in self.where if not name.endswith(".eventFilter")]
        limit = LIMIT_MS if ours else NATIVE_MS
        most = max([most for name, (most, _reason) in ALLOWED.items() if name in self.where] or [limit])
        return most * self.slower


class StallWatch:
    """Watches one run; ``stalls`` are those of at least ``NOTED_MS``, in their order."""

    def __init__(self) -> None:
        self.stalls: list[Stall] = []
        self._test = ""
        self._depth = 0
        self._began: tuple[float, float] | None = None
        self._seen: list[str] = []
        self._thread_id = threading.get_ident()
        self._stopped = threading.Event()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.awake.connect(self._turn)
        dispatcher.aboutToBlock.connect(self._turn)
        self._dispatcher = dispatcher
        threading.Thread(target=self._look, name="stall-watch", daemon=True).start()

    @contextmanager
    def watching(self, test: str) -> Iterator[None]:
        """Measures a test from here on."""
        self._test = test
        try:
            yield
        finally:
            self._test, self._began = "", None

    @contextmanager
    def acting(self) -> Iterator[None]:
        """Measures what happens inside: an event loop that a test waits in, or a click that it gives."""
        self._depth += 1
        if self._depth == 1:
            self._begin()
        try:
            yield
        finally:
            self._depth -= 1
            if not self._depth:
                self._end()
                self._began = None

    def stop(self) -> None:
        """Ends the watch."""
        self._stopped.set()
        self._dispatcher.awake.disconnect(self._turn)
        self._dispatcher.aboutToBlock.disconnect(self._turn)

    def _turn(self) -> None:
        if self._depth and threading.get_ident() == self._thread_id:
            self._end()
            self._begin()

    def _begin(self) -> None:
        self._seen = []
        self._began = (time.thread_time(), time.perf_counter())

    def _end(self) -> None:
        if self._began is None or not self._test:
            return
        cpu, wall = time.thread_time() - self._began[0], time.perf_counter() - self._began[1]
        if cpu * 1000 >= NOTED_MS:
            where, slower = tuple(dict.fromkeys(self._seen)), slowness() if cpu * 1000 > LIMIT_MS else 1.0
            self.stalls.append(Stall(self._test, cpu * 1000, wall * 1000, where, slower))

    def _look(self) -> None:
        while not self._stopped.wait(_LOOK_EVERY):
            began = self._began
            if began is None or time.perf_counter() - began[1] < _LOOK_FROM:
                continue
            frame, seen = sys._current_frames().get(self._thread_id), self._seen
            while frame is not None:
                if _UI in frame.f_code.co_filename:
                    seen.append(frame.f_code.co_qualname)
                frame = frame.f_back


def slowness() -> float:
    """Returns how many times slower the processor is now than alone: two threads on one core share its units."""
    began, told_of = time.thread_time(), 0
    for number in range(_SAMPLE):
        told_of += number * 3 % 7
    return min(max((time.thread_time() - began) * 1000 / _SAMPLE_MS, 1.0), _SLOWEST)


def watched_qt(watch: StallWatch, put: Callable[[Any, str, Any], None]) -> None:
    """Puts the watch around the event loops and the clicks of a test; ``put`` is ``MonkeyPatch.setattr``."""
    put(QEventLoop, "exec", _watched(watch, QEventLoop.exec))
    for name in _CLICKS:
        put(QTest, name, staticmethod(_watched(watch, getattr(QTest, name))))
    put(QTest, "keyClicks", staticmethod(_each_key))


def _watched(watch: StallWatch, original: Callable[..., Any]) -> Callable[..., Any]:
    def call(*given: Any, **named: Any) -> Any:
        with watch.acting():
            return original(*given, **named)

    return call


def _each_key(widget: Any, text: str, *rest: Any) -> None:
    for sign in text:
        click: Callable[..., None] = QTest.keyClick
        click(widget, sign, *rest)


def told(stalls: Iterable[Stall], most: int = 12) -> list[str]:
    """Returns the longest stalls of a run, worst first, a line each."""
    worst = sorted(stalls, key=lambda stall: -stall.cpu_ms)[:most]
    return [
        f"{one.cpu_ms:6.0f} ms ({one.wall_ms:.0f} ms by the clock)  {one.test}  {' < '.join(one.where[:4])}"
        for one in worst
    ]


def over_limit(stalls: Iterable[Stall]) -> list[str]:
    """Returns those that stayed away for longer than they may, a line each."""
    return told([one for one in stalls if one.cpu_ms > one.allowed_ms])
