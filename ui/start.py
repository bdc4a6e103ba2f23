"""The window as a program of its own: what ``kpdesk`` without a verb does."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.application import Application
from ui.support.collector import Collector


def run(store: str | None) -> int:
    """Runs the window on the store in this folder and returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("KP Desk")
    Collector(app)
    from kpdesk.cli.call import default_folder

    given = store or os.environ.get("KPDESK_STORE")
    application = Application(app, Path(given).expanduser() if given else default_folder())
    sys.excepthook = application.on_bug
    application.ended.connect(app.quit)
    application.start()
    return app.exec()
