"""The pictures of the help, taken of the practice offices: ``python tests/gui/help_pictures.py [FOLDER]``.

Each page of the help has one in each language; everybody in them is invented. Run it after a page has changed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from gallery import LANGUAGES, SIZE, at_rest, entered, practice_in, speak, until
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kpdesk.base.resources import resource
from ui.support.collector import Collector
from ui.window.help_pages import GENERAL, NAMES

WIDTH = 560
"""As wide as the text of the help beside its list."""


def main() -> int:
    """Writes the pictures and returns 0."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(resource("help", "pictures"))
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Collector(app)
    with TemporaryDirectory() as scratch:
        practice = practice_in(Path(scratch) / "practice")
        made = list(pictures(app, practice, folder, Path(scratch)))
    print(f"{len(made)} pictures in {folder}")  # noqa: T201 - what the command answers
    return 0


def pictures(app: QApplication, practice: Path, folder: Path, scratch: Path) -> Iterator[Path]:
    """Yields each picture as soon as it is written; the pages of the CPO alone come from its own store."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = QSettings(str(scratch / "window.ini"), QSettings.Format.IniFormat)
    for language in LANGUAGES:
        for store, wanted in (("district", [name for name in NAMES if name != "province"]), ("cpo", ["province"])):
            speak(practice / store, language)
            application = entered(app, practice / store, settings, SIZE)
            application.looks.set_theme("light")
            application.looks.set_text_percent(100)
            at_rest(application)
            for name in wanted:
                application.main.go_to("today" if name == GENERAL else name)
                application.main.banner.clear()
                at_rest(application)
                shown = application.main if name == GENERAL else application.main.page
                yield _written(shown.grab().toImage(), folder / f"help-{name}.{language}.png")
            window = application.main
            application.close()
            until(lambda: application.has_ended)  # noqa: B023 - waited for within the turn
            window.deleteLater()


def _written(picture: QImage, file: Path) -> Path:
    """Few colours are enough for a picture of this size, and a quarter of the bytes."""
    small = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    small.convertToFormat(QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.DiffuseDither).save(str(file))
    return file


if __name__ == "__main__":
    sys.exit(main())
