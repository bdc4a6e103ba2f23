"""Pictures of every view with data, to look at and for the README: ``python tests/gui/gallery.py FOLDER``.

Everybody in them is invented: the practice district and the practice CPO are made anew in a temporary folder, or stand
in ``--practice FOLDER`` as ``kpdesk demo --out FOLDER`` left them. A picture's name is stable:
``<store>-<view>.<language>.<theme>.<text size>.png``. To see less: ``--only roster,cases --language ur --theme dark
--text 150 --store cpo --pages-only``; ``--sheet`` puts nine on a sheet; ``--readme`` makes the README's pictures.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import tests.gui.desk_screen  # noqa: F401 - before any Qt
from kpdesk.base.clock import FixedClock
from kpdesk.desk import Desk
from kpdesk.desk.practice.demonstration import demonstrate
from kpdesk.desk.practice.marker import PASSWORD, USER
from tests.gui.contact_sheet import contact_sheets
from tests.gui.entrances import entrances
from tests.gui.views import views
from ui.application import Application
from ui.support.collector import Collector
from ui.window.guide import DONE as TOUR_DONE

FRIDAY = FixedClock(datetime(2026, 11, 20, 7, 30, tzinfo=UTC))
PERSONS, WEEKS = 1200, 2
STORES = ("district", "cpo")
LANGUAGES = ("en", "ur")
LOOKS = (("light", 100), ("dark", 100), ("light", 150), ("dark", 150), ("contrast", 100))
"""Theme and text size of the pictures."""
WITH_WINDOWS = (("light", 100), ("dark", 100), ("light", 150))
"""In these the windows are opened too."""
SIZE = (1366, 768)
README = {"district-today": "today", "district-cases-opened": "case", "cpo-province": "province"}
"""The README's pictures by the view that they show; ``today`` is there in Urdu too."""


@dataclass(frozen=True, slots=True)
class Look:
    """In what everything is looked at."""

    language: str
    theme: str
    text: int

    def __str__(self) -> str:
        return f"{self.language}.{self.theme}.{self.text}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is taken pictures of, and where to."""

    folder: Path
    stores: Sequence[str]
    looks: Sequence[Look]
    pages: Sequence[str] = ()
    size: tuple[int, int] = SIZE
    windows: bool = True


def main() -> int:
    """Writes the pictures and returns 0."""
    given = _words().parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Collector(app)
    with TemporaryDirectory() as scratch:
        practice = given.practice or practice_in(Path(scratch) / "practice")
        if given.readme:
            made = readme_pictures(app, practice, given.folder)
        else:
            made = list(take_pictures(app, practice, _wanted(given)))
    if given.sheet:
        contact_sheets(made, given.folder)
    print(f"{len(made)} pictures in {given.folder}")  # noqa: T201 - what the command answers
    return 0


def practice_in(folder: Path) -> Path:
    """Returns the folder, with a practice district and a practice CPO in it that have worked for some weeks."""
    demonstrate(folder, PERSONS, WEEKS, FRIDAY)
    return folder


def take_pictures(app: QApplication, practice: Path, wanted: Wanted) -> Iterator[Path]:
    """Yields each picture as soon as it is written: entrances first, then every view of each store."""
    wanted.folder.mkdir(parents=True, exist_ok=True)
    for language in dict.fromkeys(look.language for look in wanted.looks):
        looks = [look for look in wanted.looks if look.language == language]
        for store in wanted.stores:
            speak(practice / store, language)
            yield from _pictures_of(app, practice / store, looks, wanted)


def readme_pictures(app: QApplication, practice: Path, folder: Path) -> list[Path]:
    """Returns the README's pictures, written under the names that it calls them by."""
    with TemporaryDirectory() as scratch:
        looks = [Look(language, "light", 100) for language in LANGUAGES]
        pages = ("today", "cases", "province")
        made = list(take_pictures(app, practice, Wanted(Path(scratch), STORES, looks, pages, windows=False)))
        names = {f"{view}.{looks[0]}": name for view, name in README.items()}
        names[f"district-today.{looks[1]}"] = "today-urdu"
        kept = [(one, folder / f"{names[one.stem]}.png") for one in made if one.stem in names]
        folder.mkdir(parents=True, exist_ok=True)
        return [Path(file) for one, file in kept if file.write_bytes(one.read_bytes())]


def speak(store: Path, language: str) -> None:
    """Makes the practice user's window speak a language from the next log-in, and offers him no tour."""
    with Desk.open(store, USER, PASSWORD, clock=FRIDAY) as desk:
        if desk.users.settings()["language"] != language:
            desk.users.set("language", language)
        desk.preferences.keep({TOUR_DONE: True})


def entered(app: QApplication, store: Path, settings: QSettings, size: tuple[int, int]) -> Application:
    """Returns the program with its window open, at this size, for the practice user."""
    application = Application(app, store, clock=FRIDAY, settings=settings)
    application.start()
    until(lambda: application.entrance.user.value() is not None)
    application.entrance.password.set_value(PASSWORD)
    application.entrance.verb.click()
    until(lambda: application.main is not None and application.main.isVisible())
    application.main.stop_building_ahead()
    application.main.resize(*size)
    return application


def _pictures_of(app: QApplication, store: Path, looks: Sequence[Look], wanted: Wanted) -> Iterator[Path]:
    with TemporaryDirectory() as scratch:
        settings = QSettings(str(Path(scratch) / "window.ini"), QSettings.Format.IniFormat)
        application = entered(app, store, settings, wanted.size)
        window = application.main
        for look in looks:
            application.looks.set_theme(look.theme)
            application.looks.set_text_percent(look.text)
            windows = wanted.windows and (look.theme, look.text) in WITH_WINDOWS
            rest = lambda: at_rest(application)  # noqa: E731
            for view in views(window, rest, wanted.pages, windows=windows):
                yield _saved(view.widget, wanted.folder / f"{store.name}-{view.name}.{look}.png")
            if store.name == wanted.stores[0] and wanted.windows and not wanted.pages:
                for view in entrances(application, store, Path(scratch), rest):
                    yield _saved(view.widget, wanted.folder / f"{view.name}.{look}.png")
        application.close()
        until(lambda: application.has_ended)
        window.deleteLater()


def _saved(widget: QWidget, file: Path) -> Path:
    widget.grab().save(str(file))
    return file


def at_rest(application: Application) -> None:
    """Lets the window work until nothing runs any more and nothing waits to be shown."""
    for _ in range(2):
        until(lambda: application.jobs.is_idle)
        QTest.qWait(30)
    until(lambda: application.jobs.is_idle)


def until(holds: Callable[[], bool]) -> None:
    """Lets the window work until something holds; raises AssertionError after half a minute."""
    for _ in range(6_000):
        if holds():
            return
        QTest.qWait(5)
    raise AssertionError("the window did not come to rest")


def _words() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("folder", type=Path)
    words.add_argument("--practice", type=Path, help="a folder that kpdesk demo made")
    words.add_argument("--only", default="", help="pages by name, with commas")
    words.add_argument("--store", choices=STORES, action="append")
    words.add_argument("--language", choices=LANGUAGES, action="append")
    words.add_argument("--theme", choices=("light", "dark", "contrast"), action="append")
    words.add_argument("--text", type=int, action="append")
    words.add_argument("--size", default="1366x768")
    words.add_argument("--pages-only", action="store_true", help="no windows, only what stands in the main one")
    words.add_argument("--sheet", action="store_true", help="contact sheets of all pictures too")
    words.add_argument("--readme", action="store_true", help="only the pictures that the README shows")
    return words


def _wanted(given: argparse.Namespace) -> Wanted:
    looks = [(theme, text) for theme, text in LOOKS if not given.theme and not given.text]
    looks = looks or [(theme, text) for theme in given.theme or ["light"] for text in given.text or [100]]
    width, height = map(int, given.size.split("x"))
    return Wanted(
        given.folder,
        given.store or STORES,
        [Look(language, theme, text) for language in given.language or LANGUAGES for theme, text in looks],
        tuple(one for one in given.only.split(",") if one),
        (width, height),
        not given.pages_only,
    )


if __name__ == "__main__":
    sys.exit(main())
