"""Lets a file be dragged onto a control, and a screenshot be pasted into it, wherever a file is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import Clock, local
from kpdesk.base.pasted import Attached, Pasted
from ui.support.dropped_files import own_files_in


class FileTaker(QObject):
    """Gives ``take`` the one file that is dropped on the widget or pasted into it, or a picture from the clipboard."""

    def __init__(
        self, widget: QWidget, take: Callable[[Attached], object], clock: Clock, *, pictures: bool = True
    ) -> None:
        """``pictures`` tells whether a picture without a file is taken as well."""
        super().__init__(widget)
        self._take, self._clock, self._pictures = take, clock, pictures
        self._count = 0
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def paste(self) -> bool:
        """Takes what is on the clipboard; tells whether there was something to take."""
        return self._taken(QGuiApplication.clipboard().mimeData())

    def _taken(self, data: QMimeData | None) -> bool:
        files = own_files_in(data) if data is not None else []
        if len(files) == 1:
            self._take(files[0])
            return True
        if data is None or files or not (self._pictures and data.hasImage()):
            return False
        picture = as_png(QImage(data.imageData()))
        if picture:
            self._count += 1
            name = f"screenshot {local(self._clock.now()):%Y-%m-%d %H%M%S} {self._count}.png"
            self._take(Pasted(name, picture))
        return bool(picture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes drops and Ctrl+V; everything else goes its way."""
        if isinstance(event, QDragEnterEvent):
            fits = len(own_files_in(event.mimeData())) == 1 or (self._pictures and event.mimeData().hasImage())
            if fits:
                event.acceptProposedAction()
            return fits
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            return self._taken(event.mimeData())
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            return self.paste()
        return False


def as_png(picture: QImage) -> bytes:
    """Returns the picture as a PNG file; nothing where there is no picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if picture.isNull() or not picture.save(buffer, "PNG"):  # type: ignore[call-overload]
        return b""
    return bytes(buffer.data().data())
