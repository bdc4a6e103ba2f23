"""A form's field for a day, typed in any habit."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QMenu, QWidgetAction

from kpdesk.base.clock import Clock, SystemClock, today
from ui.support.calendar import Calendar
from ui.support.dates import meaning, on_screen, understood
from ui.support.icons import set_action_icon

_GAP, _ROOM_OF_ICON = 8, 34
"""Pixels at the end of the field where the calendar's button stands."""


class DateField(QLineEdit):
    """A day typed in any habit, shown as dd.mm.yyyy; ``value`` is a date, None when empty or not understood.

    ``edited``: the person changed it. ``is_understood`` tells an empty field from a wrong one. Down opens a calendar.
    While one types, the day that is understood stands at the end of the field with its day of the week.
    """

    edited = Signal()

    def __init__(self, *, clock: Clock | None = None, latest: date | None = None) -> None:
        super().__init__()
        self._clock: Clock = clock or SystemClock()
        self._latest = latest
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setToolTip(self.tr("Type 5.3.26, 5-3, 5 mar, today, y for yesterday or +3; Down opens a calendar"))
        calendar = QAction(self.tr("Calendar"), self)
        set_action_icon(calendar, "calendar-days")
        self.addAction(calendar, QLineEdit.ActionPosition.TrailingPosition)
        calendar.triggered.connect(lambda _checked=False: self.open_calendar())
        self.textEdited.connect(lambda _text: self.edited.emit())

    @property
    def is_understood(self) -> bool:
        """Whether it is empty or holds a day."""
        return not self.text().strip() or self.value() is not None

    def value(self) -> date | None:
        """Returns the day, or None."""
        return understood(self.text(), today(self._clock), self._latest)

    @property
    def meaning(self) -> str:
        """The day that is understood, in words, while the text is not yet written as the office writes it."""
        day = self.value()
        return meaning(day) if day is not None and self.text().strip() != on_screen(day) else ""

    def set_value(self, value: object) -> None:
        """Shows a day; None is empty."""
        self.setText(on_screen(value) if isinstance(value, date) else "")

    def open_calendar(self) -> None:
        """Shows a calendar under the field."""
        calendar = Calendar()
        day = self.value() or today(self._clock)
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        if self._latest is not None:
            calendar.setMaximumDate(QDate(self._latest.year, self._latest.month, self._latest.day))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(lambda chosen: self._take(chosen, menu))
        calendar.clicked.connect(lambda chosen: self._take(chosen, menu))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()

    def _take(self, chosen: QDate, menu: QMenu) -> None:
        menu.close()
        self.set_value(date(chosen.year(), chosen.month(), chosen.day()))
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the calendar on Down."""
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Writes what was typed as dd.mm.yyyy, if it was understood."""
        day = self.value()
        if day is not None:
            self.setText(on_screen(day))
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what is understood at the end of the field, where there is room."""
        super().paintEvent(event)
        told = self.meaning if self.hasFocus() else ""
        room = self.rect().adjusted(self.fontMetrics().horizontalAdvance(self.text()) + 3 * _GAP, 0, -_ROOM_OF_ICON, 0)
        if told and self.fontMetrics().horizontalAdvance(told) <= room.width():
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), told)
            painter.end()
