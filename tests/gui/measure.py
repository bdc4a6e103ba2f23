"""What is wrong with how the window looks, measured: ``python tests/gui/measure.py PRACTICE STORE LANGUAGE TEXT``.

Goes through every view (``--windows``: the windows too) of a store that ``kpdesk demo`` made, and prints one line for
each text that is cut off, control without a name, target too small, Tab that goes back, or page too wide. Exit 1 if
there is any. A process of its own: a whole program from log-in to its end.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.gui.clipping import clipped_texts
from tests.gui.gallery import SIZE, entered, speak, until
from tests.gui.looks.measures import against_reading, nameless, too_small
from tests.gui.views import views
from ui.support.collector import Collector

LEAST_VIEWS = 40
"""So many views a store has at least; with fewer, the walk has gone astray."""
COMFORTABLE_TEXT = 150
"""Above it a page may be wider than the small screen, and scroll."""


def main() -> int:
    """Prints the findings and returns 1 if there is one."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("practice", type=Path)
    words.add_argument("store")
    words.add_argument("language")
    words.add_argument("text", type=int)
    words.add_argument("--windows", action="store_true")
    words.add_argument("--only", default="")
    given = words.parse_args()
    app = QApplication([])
    Collector(app)
    speak(given.practice / given.store, given.language)
    seen: dict[str, str] = {}
    with TemporaryDirectory() as scratch:
        settings = QSettings(str(Path(scratch) / "window.ini"), QSettings.Format.IniFormat)
        settings.setValue("text_percent", given.text)
        application = entered(app, given.practice / given.store, settings, SIZE)

        def rest() -> None:
            for _ in range(2):
                until(lambda: application.jobs.is_idle)
                QTest.qWait(1)

        pages = tuple(one for one in given.only.split(",") if one)
        count = 0
        for view in views(application.main, rest, pages, windows=given.windows):
            count += 1
            for line in _findings(view.widget, given.text):
                seen.setdefault(line, f"{view.name}: {line}")
        application.close()
        until(lambda: application.has_ended)
    if not pages and count < LEAST_VIEWS:
        seen["views"] = f"only {count} views"
    print("\n".join(seen.values()))  # noqa: T201 - what the command answers
    return 1 if seen else 0


def _findings(widget: QWidget, text: int) -> Iterator[str]:
    yield from clipped_texts(widget)
    yield from nameless(widget)
    yield from too_small(widget)
    yield from against_reading(widget)
    stack = getattr(widget, "stack", None)
    frame = stack.currentWidget() if stack is not None else None
    far = frame.horizontalScrollBar().maximum() if isinstance(frame, QScrollArea) else 0
    if far and text <= COMFORTABLE_TEXT:
        yield f"the page is {far} pixels wider than the screen"


if __name__ == "__main__":
    sys.exit(main())
