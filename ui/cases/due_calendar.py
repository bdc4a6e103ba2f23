"""The calendar of what is due: a month with days off, holidays, and how much falls due on each day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kpdesk.desk.case_dates import Day
from ui.support.calendar import Calendar
from ui.support.dates import on_screen
from ui.support.plain_tip import plain_tip
from ui.support.theme import current_theme


class DueCalendar(Calendar):
    """``month_asked(first, last)``: the days that are seen; ``day_chosen(date)``: the person chose a day."""

    month_asked = Signal(object, object)
    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dueCalendar")
        self.setAccessibleName(self.tr("Calendar of what is due"))
        self.setGridVisible(True)
        self._days: Mapping[date, Day] = {}
        self.currentPageChanged.connect(lambda _year, _month: self.ask())
        self.clicked.connect(lambda day: self.day_chosen.emit(_plain(day)))
        self.activated.connect(lambda day: self.day_chosen.emit(_plain(day)))

    def ask(self) -> None:
        """Asks for the six weeks that are seen of the month."""
        first = QDate(self.yearShown(), self.monthShown(), 1)
        shown = first.addDays(-7)
        self.month_asked.emit(_plain(shown), _plain(shown.addDays(48)))

    def show_days(self, days: tuple[Day, ...], urdu: bool = False) -> None:
        """Shows these days."""
        self._days = {day.on: day for day in days}
        for day in days:
            names = day.holidays_ur if urdu else day.holidays
            lines = [*names, *([self.tr("{0} due").format(len(day.due))] if day.due else [])]
            form = self.dateTextFormat(QDate(day.on.year, day.on.month, day.on.day))
            form.setToolTip(plain_tip("\n".join([on_screen(day.on), *lines])) if lines else "")
            self.setDateTextFormat(QDate(day.on.year, day.on.month, day.on.day), form)
        self.updateCells()

    def day(self, on: date) -> Day | None:
        """Returns what is known of a day, or None where it was not read."""
        return self._days.get(on)

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        """Draws the day: closed ones shaded, what falls due as a number in its corner, late ones in red."""
        theme, known = current_theme(), self._days.get(_plain(day))
        other = (day.month(), day.year()) != (self.monthShown(), self.yearShown())
        painter.save()
        closed = known is not None and known.is_off
        painter.fillRect(rect, theme.color("sunken" if closed else "surface"))
        if day == self.selectedDate():
            painter.setPen(theme.color("accent"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.setPen(theme.color("muted" if other or closed else "text"))
        number = rect.adjusted(6, 4, -6, -4)
        start = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        painter.drawText(number, int(start), str(day.day()))
        if known is not None and known.due:
            self._badge(painter, rect, len(known.due), any(row.overdue_days for row in known.due))
        painter.restore()

    def _badge(self, painter: QPainter, rect: QRect, count: int, late: bool) -> None:
        theme = current_theme()
        width = painter.fontMetrics().horizontalAdvance(str(count)) + 12
        height = painter.fontMetrics().height()
        x = rect.left() + 4 if self.isRightToLeft() else rect.right() - width - 3
        box = QRect(QPoint(x, rect.bottom() - height - 3), rect.bottomRight())
        box.setWidth(width)
        box.setHeight(height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("danger" if late else "accent"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(theme.color("surface"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(count))


def _plain(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
