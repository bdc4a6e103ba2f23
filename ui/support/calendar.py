"""The one calendar: Monday first, no day of the week in red, arrows of our own set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from ui.support.icons import set_icon


class Calendar(QCalendarWidget):
    """A month to choose a day in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar")
        self.setAccessibleName(QCoreApplication.translate("Calendar", "Calendar"))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        # Which days are off is the office's setting; Qt paints the West's weekend red, in every theme.
        plain = self.weekdayTextFormat(Qt.DayOfWeek.Monday)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, plain)
        days = self.findChild(QTableView, "qt_calendar_calendarview")
        if days is not None:
            days.setAccessibleName(QCoreApplication.translate("Calendar", "Days of the month"))
        for name, picture, said in (
            ("qt_calendar_prevmonth", "chevron-left", QCoreApplication.translate("Calendar", "Month before")),
            ("qt_calendar_nextmonth", "chevron-right", QCoreApplication.translate("Calendar", "Month after")),
        ):
            arrow = self.findChild(QToolButton, name)
            if arrow is not None:
                set_icon(arrow, picture)
                arrow.setAccessibleName(said)
                arrow.setToolTip(said)
