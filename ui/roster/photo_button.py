"""The photo of a person: seen, taken in from a file, by dropping or pasting, and taken off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.desk import Desk
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_file, ask_reason
from ui.support.icons import pixmap

_WIDTH, _HEIGHT, _FRAME = 60, 76, 8
_QUALITY = 90
_LARGEST_PASTED = 1200
"""Pixels: what was pasted has no file whose every dot somebody might want back."""


class PhotoButton(QToolButton):
    """Opens a menu; a picture file can be dropped on it, Ctrl+V pastes a picture. Problems stand in ``banner``."""

    def __init__(self, context: Context, banner: Banner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photoButton")
        self._context, self._banner = context, banner
        self._uid = self._name = ""
        self._has_photo = False
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setIconSize(QSize(_WIDTH, _HEIGHT))
        self.setFixedSize(_WIDTH + _FRAME, _HEIGHT + _FRAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setToolTip(self.tr("Photo: click for a menu, drop a picture here, or Ctrl+V"))
        self.clicked.connect(lambda _checked=False: self.open_menu())
        self._show(None)

    def show_photo_of(self, uid: str, name: str) -> None:
        """Reads a person's photo and shows it; an empty uid shows none."""
        if uid != self._uid:
            self._show(None)
        self._uid, self._name = uid, name
        self.setVisible(bool(uid))
        if uid:
            self._context.ask(lambda desk: _small(desk, uid), lambda image: self._on_read(uid, image), self._on_failed,
                              owner=self)  # fmt: skip

    def open_menu(self) -> QMenu:
        """Returns the menu, already shown."""
        menu = QMenu(self)
        menu.setObjectName("photoMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        verb = self.tr("Replace the photo…") if self._has_photo else self.tr("Take a photo in…")
        menu.addAction(verb, self.ask_for_file)
        paste = menu.addAction(self.tr("Paste a picture (Ctrl+V)"), self.paste)
        paste.setEnabled(_has_picture(QGuiApplication.clipboard().mimeData()))
        remove = menu.addAction(self.tr("Take the photo off…"), self._ask_reason)
        remove.setEnabled(self._has_photo)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        return menu

    def ask_for_file(self) -> None:
        """Asks for a picture file."""
        ask_file(self, self.tr("Photo of {0}").format(self._name), self.tr("Pictures (*.jpg *.jpeg *.png)"), self.take)

    def take(self, source: Path | bytes) -> None:
        """Takes a picture in."""
        uid = self._uid
        self._act(lambda desk: desk.service_record.put_photo(uid, source), self.tr("The photo is on record."))

    def paste(self) -> None:
        """Takes in the picture, or the picture file, that was copied elsewhere."""
        copied = QGuiApplication.clipboard().mimeData()
        path = _one_file(copied)
        if path is not None:
            self.take(path)
        elif _has_picture(copied):
            self.take(_as_jpeg(QGuiApplication.clipboard().image()))

    def _ask_reason(self) -> None:
        uid = self._uid

        def remove(reason: str) -> None:
            self._act(lambda desk: desk.service_record.withdraw_photo(uid, reason), self.tr("The photo was taken off."))

        ask_reason(
            self, self.tr("Take the photo off?"), self.tr("The history keeps that there was one."),
            self.tr("Take the photo off"), remove,
        )  # fmt: skip

    def _act(self, work: Callable[[Desk], Changes], told: str) -> None:
        def done(_changes: Changes) -> None:
            self._banner.clear()
            self._context.said.emit("good", told)
            self.show_photo_of(self._uid, self._name)

        self._context.act(lambda desk, _progress: work(desk), done, self._on_failed, owner=self)

    def _on_read(self, uid: str, image: QImage | None) -> None:
        if uid == self._uid:
            self._show(image)

    def _show(self, image: QImage | None) -> None:
        self._has_photo = image is not None
        self.setIcon(QIcon(QPixmap.fromImage(image) if image is not None else pixmap("user", "muted", 32)))
        said = self.tr("Photo on record") if self._has_photo else self.tr("No photo on record")
        self.setAccessibleName(said)

    def _on_failed(self, error: KpDeskError) -> None:
        self._banner.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pastes on Ctrl+V; Enter opens the menu as Space does."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one file."""
        if _one_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes the picture that was dropped."""
        path = _one_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take(path)


def _has_picture(data: QMimeData | None) -> bool:
    """Whether there is something to paste; an empty clipboard has no data at all."""
    return data is not None and (data.hasImage() or _one_file(data) is not None)


def _one_file(data: QMimeData | None) -> Path | None:
    urls = data.urls() if data is not None else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _small(desk: Desk, uid: str) -> QImage | None:
    data = desk.service_record.photo(uid)
    if data is None:
        return None
    image = QImage.fromData(data)
    if image.isNull():  # on record, yet no picture: it must be seen that there is something to be replaced
        image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.lightGray)
    size = QSize(_WIDTH, _HEIGHT)
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _as_jpeg(image: QImage) -> bytes:
    if max(image.width(), image.height()) > _LARGEST_PASTED:
        image = image.scaled(
            _LARGEST_PASTED, _LARGEST_PASTED, Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(_QUALITY)
    writer.write(image)
    return bytes(buffer.data().data())
