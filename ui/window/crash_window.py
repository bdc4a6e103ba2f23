"""What a mistake in the program shows: what happened, what was not lost, what to do."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ui.support.icons import pixmap
from ui.support.widgets import button, column, label, named, row


class CrashWindow(QDialog):
    """Non-modal: the person can go on, copy the ``details``, or close."""

    def __init__(self, details: str, log_file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashWindow")
        self.setWindowTitle(self.tr("KP Desk made a mistake"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 380)
        self.details = details
        picture = label()
        picture.setPixmap(pixmap("circle-alert", "danger", 32))
        shown = QPlainTextEdit(details)
        named(shown, "crashDetails", self.tr("Details for the person who mends it"))
        shown.setReadOnly(True)
        whole = column(self, margin=5, gap=3)
        whole.addLayout(row(picture, label(self.tr("The program made a mistake"), "title"), None))
        whole.addWidget(
            label(
                self.tr("What you saved before is safe, and nothing was half saved. The last step was not done."),
                wrap=True,
            )
        )
        whole.addWidget(
            label(
                self.tr("Try it again. If it happens twice, send this text: {0}").format(log_file), "muted", wrap=True
            )
        )
        whole.addWidget(shown, 1)
        copy = button("crashCopy", self.tr("Copy the details"), self._copy, icon="copy")
        close = button("crashClose", self.tr("Go on"), self.accept, look="primary")
        whole.addLayout(row(copy, None, close))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)


def details_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Returns where it happened: files, lines and the kind of error, never the values, which may be names."""
    frames = traceback.extract_tb(trace)
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([kind.__name__, *places])


def write_log(kind: type[BaseException], error: BaseException, trace: TracebackType | None, log_file: Path) -> None:
    """Writes the traceback to the log file of this computer."""
    log_file.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(log_file, encoding="utf-8")
    log = logging.getLogger("kpdesk.window")
    log.propagate = False
    log.addHandler(handler)
    log.error("bug", exc_info=(kind, error, trace))
    log.removeHandler(handler)
    handler.close()
