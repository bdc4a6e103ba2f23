"""How soon the first window is on the screen, and a bare one beside it: each in a process that says ``painted``.

Imports nothing but what is measured: what this file loaded would count for both.
"""

from __future__ import annotations

import sys


def cold(folder: str) -> None:
    """The program as it starts for a user, until its first window has been painted."""
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from ui.application import Application
    from ui.support.first_paint import FirstPaint

    app = QApplication([])
    settings = QSettings(f"{folder}.ini", QSettings.Format.IniFormat)
    application = Application(app, Path(folder), settings=settings)
    application.ended.connect(app.quit)
    application.start()
    assert application.entrance is not None

    def painted() -> None:
        _say()
        application.close()

    FirstPaint(application.entrance, painted)
    app.exec()


def bare(_folder: str) -> None:
    """A window of PySide6 with one word in it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Painted(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, painted)

    def painted() -> None:
        _say()
        app.quit()

    app = QApplication([])
    window = Painted("KP Desk")
    window.resize(900, 620)
    window.show()
    app.exec()


def _say() -> None:
    sys.stdout.write("painted\n")
    sys.stdout.flush()
