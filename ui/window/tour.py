"""The guided tour: a ring around a real control and a bubble beside it that says what it is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget

from ui.support.widgets import button, column, label, row
from ui.window.ring import Ring, found_control

_WIDTH, _GAP, _EDGE = 340, 14, 12


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: the page that is opened for it ("" leaves it), the control's object name, a heading and two lines."""

    page: str
    control: str
    title: str
    text: str


class Tour(QObject):
    """Enter goes on, Backspace goes back, Esc ends it, wherever the page behind has put the cursor meanwhile.
    ``ended()``: the last stop was left, or it was ended.

    A control that is not on the screen is left out: nothing is ever pointed at that is not there.
    """

    ended = Signal()

    def __init__(self, window: QWidget, ring: Ring, stops: Sequence[Stop], go_to: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window, self._ring, self._go_to = window, ring, go_to
        self.stops = tuple(stops)
        self.place = -1
        self.bubble = _Bubble(window)
        self.bubble.next_asked.connect(self.go_on)
        self.bubble.back_asked.connect(self.go_back)
        self.bubble.end_asked.connect(self.end)

    @property
    def stop(self) -> Stop:
        """The stop that is shown."""
        return self.stops[self.place]

    def begin(self) -> None:
        """Shows the first stop."""
        _application().installEventFilter(self)
        self.go_on()

    def go_on(self) -> None:
        """Shows the next stop; after the last one the tour ends."""
        self._show(1)

    def go_back(self) -> None:
        """Shows the stop before."""
        self._show(-1)

    def end(self) -> None:
        """Ends it wherever it is."""
        _application().removeEventFilter(self)
        self._ring.take_away()
        self.bubble.hide()
        self.bubble.deleteLater()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes its keys before the page behind the bubble does."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_here(watched):
            does = {
                Qt.Key.Key_Return: self.go_on, Qt.Key.Key_Enter: self.go_on, Qt.Key.Key_Backspace: self.go_back,
                Qt.Key.Key_Escape: self.end,
            }.get(Qt.Key(event.key()))  # fmt: skip
            if does is not None:
                does()
                return True
        return super().eventFilter(watched, event)

    def _is_here(self, watched: QObject) -> bool:
        """Keys of other windows are theirs; on a button of the bubble that was tabbed to, Enter presses it."""
        own = self.bubble.findChildren(QPushButton)
        return isinstance(watched, QWidget) and watched.window() is self._window and (
            watched not in own or watched is self.bubble.next_button
        )  # fmt: skip

    def _show(self, step: int) -> None:
        place = self.place + step
        if place >= len(self.stops):
            self.end()
            return
        if place < 0:
            return
        self.place = place
        if self.stop.page:
            self._go_to(self.stop.page)
        # The page has its place in the window only after the next turn of the loop.
        QTimer.singleShot(0, self, lambda: self._point(step))

    def _point(self, step: int) -> None:
        control = found_control(self._window, self.stop.control)
        if control is None:
            self._show(step)
            return
        self._ring.show_around(control)
        self.bubble.show_stop(self.stop, self.place, len(self.stops))
        self.bubble.stand_beside(self._ring.around)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


class _Bubble(QFrame):
    """The words beside the ring."""

    next_asked = Signal()
    back_asked = Signal()
    end_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("tourBubble")
        self.setProperty("look", "card")
        self.setFixedWidth(_WIDTH)
        self._title = label(look="heading", name="tourTitle", wrap=True)
        self._text = label(name="tourText", wrap=True)
        self._place = label(look="small", name="tourPlace")
        self._back = button("tourBack", self.tr("Back"), self.back_asked.emit, look="quiet")
        self.next_button = button("tourNext", self.tr("Next"), self.next_asked.emit, look="primary")
        end = button("tourEnd", self.tr("End the tour"), self.end_asked.emit, look="quiet")
        whole = column(self, margin=4, gap=2)
        whole.addWidget(self._title)
        whole.addWidget(self._text)
        whole.addLayout(row(self._place, None, end, self._back, self.next_button))
        self.hide()

    def show_stop(self, stop: Stop, place: int, count: int) -> None:
        """Shows the words of a stop and takes the cursor."""
        self._title.setText(stop.title)
        self._text.setText(stop.text)
        self._place.setText(self.tr("{0} of {1}").format(place + 1, count))
        self._back.setEnabled(place > 0)
        self.next_button.setText(self.tr("Next") if place + 1 < count else self.tr("Done"))
        self.next_button.setAccessibleName(self.next_button.text())
        self.setAccessibleName(stop.title)
        self.setAccessibleDescription(stop.text)
        self.resize(_WIDTH, self.heightForWidth(_WIDTH))
        self.show()
        self.raise_()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_beside(self, ring: QRect) -> None:
        """Stands where there is room: after the ring in reading order, else before, below, above it."""
        room = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self.size()
        top = min(max(ring.top(), room.top()), room.bottom() - size.height())
        left = min(max(ring.left(), room.left()), room.right() - size.width())
        right_of, left_of = QPoint(ring.right() + _GAP, top), QPoint(ring.left() - _GAP - size.width(), top)
        sides = [right_of, left_of] if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else [left_of, right_of]
        places = [*sides, QPoint(left, ring.bottom() + _GAP), QPoint(left, ring.top() - _GAP - size.height())]
        fits = (place for place in places if room.contains(QRect(place, size)))
        inside = QPoint(room.right() - size.width(), room.bottom() - size.height())
        self.move(next(fits, inside))
