"""Lets a file be dragged onto a control, and a screenshot be pasted into it, wherever a file is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import Clock, local
from kpdesk.base.pasted import Attached, Pasted
from ui.support.dropped_files import own_files_in


class FileTaker(QObject):
    """Gives ``take`` the one file that is dropped on the widget or pasted into it, or a picture from the clipboard."""

    def __init__(
        self,
        widget: QWidget,
        take: Callable[[Attached], object],
        clock: Clock,
        *,
        pictures: bool = True,
        take_many: Callable[[Sequence[Attached]], object] | None = None,
    ) -> None:
        """``pictures``: a picture without a file is taken as well; ``take_many``: several files at once are, too."""
        super().__init__(widget)
        self._take, self._clock, self._pictures, self._take_many = take, clock, pictures, take_many
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
        if files and self._take_many is not None:
            self._take_many(files)
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
            count = len(own_files_in(event.mimeData()))
            fits = count == 1 or (count > 1 and self._take_many is not None)
            fits = fits or (not count and self._pictures and event.mimeData().hasImage())
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


def taking_hint() -> str:
    """Returns what to say about the other ways in, beside the button that asks for a file."""
    return QCoreApplication.translate("FileTaker", "Or drop a file here; Ctrl+V pastes a screenshot")


def as_png(picture: QImage) -> bytes:
    """Returns the picture as a PNG file; nothing where there is no picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if picture.isNull() or not picture.save(buffer, "PNG"):  # type: ignore[call-overload]
        return b""
    return bytes(buffer.data().data())
