"""A picture from memory: fitted to the room, zoomed, turned."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from ui.support.widgets import button, column, label, named, row

_STEP = 1.25
_LEAST, _MOST = 0.02, 16.0
_QUARTER = 90


class _Pane(QGraphicsView):
    """The room that the picture is shown in; ``resized()`` comes when it has its new size."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells that the room changed."""
        super().resizeEvent(event)
        self.resized.emit()


class PictureView(QWidget):
    """A picture with its tools: + and − to zoom, 0 to fit, 1 for its own size, R to turn; the wheel with Ctrl zooms."""

    def __init__(self) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)
        self._item = QGraphicsPixmapItem()
        self._scene.addItem(self._item)
        self._view = _Pane(self._scene)
        named(self._view, "exhibitPicture", self.tr("The exhibit"))
        self._view.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self._view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._fitted, self._turned, self._zoomed = True, 0, 1.0
        self._view.resized.connect(self._on_resized)
        self._scale = label(look="muted", name="pictureScale")
        larger = button("pictureLarger", "+", lambda: self.zoom(_STEP), look="quiet", tip=self.tr("Larger"))
        smaller = button("pictureSmaller", "−", lambda: self.zoom(1 / _STEP), look="quiet", tip=self.tr("Smaller"))
        for made, said in ((larger, self.tr("Larger")), (smaller, self.tr("Smaller"))):
            made.setAccessibleName(said)
        fit = button("pictureFit", self.tr("Fit"), self.fit, look="quiet")
        own = button("pictureOwnSize", self.tr("Own size"), self.own_size, look="quiet")
        turn = button("pictureTurn", self.tr("Turn"), self.turn, icon="refresh-cw", look="quiet")
        whole = column(self, gap=2)
        whole.addLayout(row(turn, None, self._scale, fit, own, smaller, larger))
        whole.addWidget(self._view, 1)
        self.setFocusProxy(self._view)

    def show_picture(self, data: bytes) -> bool:
        """Shows the picture and returns whether its bytes could be read."""
        pixmap = QPixmap()
        if not pixmap.loadFromData(data):
            return False
        self._item.setPixmap(pixmap)
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.setSceneRect(self._item.boundingRect())
        self._turned = 0
        self.fit()
        return True

    @property
    def scale_percent(self) -> int:
        """How large it is shown, in per cent of its own size."""
        return round(self._zoomed * 100)

    @property
    def turned_degrees(self) -> int:
        """How far it is turned to the right."""
        return self._turned

    def zoom(self, factor: float) -> None:
        """Shows it so many times as large."""
        self._fitted = False
        self._zoomed = min(max(self._zoomed * factor, _LEAST), _MOST)
        self._apply()

    def own_size(self) -> None:
        """Shows each of its pixels as one of the screen's."""
        self._fitted, self._zoomed = False, 1.0
        self._apply()

    def fit(self) -> None:
        """Shows the whole picture, no larger than it is."""
        self._fitted = True
        size = self._item.pixmap().size()
        if size.isEmpty():
            return
        if self._turned % (2 * _QUARTER):
            size.transpose()
        room = self._view.viewport().size()
        self._zoomed = max(min(room.width() / size.width(), room.height() / size.height(), 1.0), _LEAST)
        self._apply()

    def turn(self) -> None:
        """Turns it a quarter to the right, on the screen only."""
        self._turned = (self._turned + _QUARTER) % 360
        if self._fitted:
            self.fit()
        else:
            self._apply()

    def _apply(self) -> None:
        self._view.setTransform(QTransform().rotate(self._turned).scale(self._zoomed, self._zoomed))
        self._scale.setText(f"{self.scale_percent} %")

    def _on_resized(self) -> None:
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooms, fits and turns by keys."""
        does = {"+": lambda: self.zoom(_STEP), "=": lambda: self.zoom(_STEP), "-": lambda: self.zoom(1 / _STEP),
                "0": self.fit, "1": self.own_size, "r": self.turn}.get(event.text().lower())  # fmt: skip
        if does is None:
            super().keyPressEvent(event)
        else:
            does()
