"""What a mistake in the program shows: what happened, what was not lost, what to do."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ui.support.icons import pixmap
from ui.support.theme import dress
from ui.support.widgets import button, column, label, named, row


class CrashWindow(QDialog):
    """Non-modal: the person can go on, copy the ``details``, or see what a support bundle would hold."""

    def __init__(
        self,
        details: str,
        log_file: Path,
        parent: QWidget | None = None,
        *,
        drafts: int = 0,
        on_bundle: Callable[[QWidget], object] | None = None,
    ) -> None:
        """``drafts`` is how many half-typed forms were kept; ``on_bundle`` opens the bundle's window."""
        super().__init__(parent)
        self.setObjectName("crashWindow")
        self.setWindowTitle(self.tr("KP Desk made a mistake"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        self.details = details
        picture = label()
        picture.setPixmap(pixmap("circle-alert", "danger", 32))
        shown = QPlainTextEdit(details)
        named(shown, "crashDetails", self.tr("Details for the person who mends it"))
        shown.setReadOnly(True)
        shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        whole = column(self, margin=5, gap=3)
        whole.addLayout(row(picture, label(self.tr("The program made a mistake"), "title"), None))
        whole.addWidget(label(self._not_lost(drafts), name="crashNotLost", wrap=True))
        whole.addWidget(
            label(
                self.tr(
                    "Try it again. If it happens twice, save the support bundle: it holds no names, and shows all that "
                    "is in it first. The log of this computer: {0}"
                ).format(log_file),
                "muted",
                wrap=True,
            )
        )
        whole.addWidget(shown, 1)
        copy = button("crashCopy", self.tr("Copy the details"), self._copy, icon="copy")
        buttons = [copy]
        if on_bundle is not None:
            buttons.append(button("crashBundle", self.tr("Support bundle…"), lambda: on_bundle(self), icon="archive"))
        close = button("crashClose", self.tr("Go on"), self.accept, look="primary")
        whole.addLayout(row(*buttons, None, close))
        if parent is None:
            dress(self)

    def _not_lost(self, drafts: int) -> str:
        saved = self.tr("What you saved before is safe, and nothing was half saved. The last step was not done.")
        if not drafts:
            return saved
        kept = self.tr("%n half-typed form(s) were kept as drafts and come back.", "", drafts)
        return "\n".join([saved, kept])

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
