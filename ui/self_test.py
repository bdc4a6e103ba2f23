"""Proves that Qt works on this machine: fonts, a real window drawn off-screen, the PDF renderer."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtGui import QFontDatabase
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QLabel

from kpdesk.base.resources import resource


def main() -> int:
    """Prints one JSON object and returns 0 when everything worked."""
    started = time.perf_counter()
    found = _first_fault()
    seconds = round(time.perf_counter() - started, 3)
    json.dump({"name": "window", "good": not found, "seconds": seconds, "found": found}, sys.stdout)
    return 0 if not found else 1


def _first_fault() -> str:
    application = QApplication.instance() or QApplication([])
    for path in sorted(resource("fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            return f"the font {path.name} cannot be read"
    label = QLabel("امیر گل 12-11-2025")
    label.resize(300, 60)
    picture = label.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)}
    if len(colours) < 2:
        return "nothing is drawn"
    QPdfDocument(application)
    return ""


if __name__ == "__main__":
    sys.exit(main())
