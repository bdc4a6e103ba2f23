"""What is due, as a list and as a calendar side by side: a day of the calendar narrows the list to itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.cases.rows import DueRow
from kpdesk.desk.case_dates import Day
from kpdesk.reference.reference import Reference
from ui.cases.columns import due_columns
from ui.cases.due_calendar import DueCalendar
from ui.context import Context
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.list_frame import ListFrame
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row

_CALENDAR_WIDTH = 380
_CALENDAR_HEIGHT = 320


class DueView(QWidget):
    """Signals: ``opened(uid)`` to see a case; ``counted(int)`` when the list of the next days was read."""

    opened = Signal(str)
    counted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dueView")
        self._context = context
        self._near: tuple[DueRow, ...] = ()
        self.model: RowsTableModel[DueRow] | None = None
        self._chosen: date | None = None
        self.heading = label(look="heading", name="dueShown")
        self.all_button = button("dueAll", self.tr("Late and next 7 days"), self.show_near, look="link")
        self.table = TableView("dueTable", self.tr("What is due"))
        self.table.set_empty_text(
            self.tr("Nothing is due"), self.tr("Nothing is late, and nothing falls due within 7 days.")
        )
        self.calendar = DueCalendar()
        self.calendar.setFixedWidth(_CALENDAR_WIDTH)
        self.calendar.setFixedHeight(_CALENDAR_HEIGHT)
        self._holidays = label(look="muted", name="dueHolidays", wrap=True)
        self._lay_out()
        self.frame = ListFrame.around(context, self.table)
        self.table.opened.connect(lambda due: self.opened.emit(due.case_uid))
        self.calendar.month_asked.connect(self._ask_month)
        self.calendar.day_chosen.connect(self._on_day)

    def show_with(self, reference: Reference) -> None:
        """Makes the columns, whose ranks are named by the reference data."""
        if self.model is None:
            ranks = {rank.code: rank.abbreviation for rank in reference.ranks}
            self.model = RowsTableModel(due_columns(ranks), parent=self)
            self.table.set_model(self.model)

    def reload(self) -> None:
        """Reads the list and the month that is seen again."""
        self._context.ask(lambda desk: desk.cases.due(), self._on_near, owner=self)
        self.calendar.ask()

    def show_near(self) -> None:
        """Shows what is late and what falls due in the next days."""
        self._chosen = None
        self._show(self._near, self.tr("Late, and due within 7 days"))

    def _on_near(self, due: tuple[DueRow, ...]) -> None:
        self._near = due
        self.counted.emit(len(due))
        if self._chosen is None:
            self.show_near()

    def _ask_month(self, first: date, last: date) -> None:
        self._context.ask(lambda desk: desk.case_dates.calendar(first, last), self._on_month, owner=self)

    def _on_month(self, days: tuple[Day, ...]) -> None:
        self.calendar.show_days(days, self._context.language == "ur")
        if self._chosen is not None:
            self._on_day(self._chosen)

    def _on_day(self, day: date) -> None:
        found = self.calendar.day(day)
        if found is None:
            return
        self._chosen = day
        names = found.holidays_ur if self._context.language == "ur" else found.holidays
        closed = ", ".join(names) or (self.tr("The office is closed.") if found.is_off else "")
        self._holidays.setText(closed)
        self._show(found.due, self.tr("Due on {0}").format(ltr(on_screen(day))))

    def _show(self, rows: tuple[DueRow, ...], heading: str) -> None:
        self.heading.setText(heading)
        self.all_button.setVisible(self._chosen is not None)
        if self.model is not None:
            self.model.set_rows(rows)
            if rows:
                self.table.choose(0)

    def _lay_out(self) -> None:
        left = column(gap=2)
        left.addLayout(row(self.heading, None, self.all_button))
        left.addWidget(self.table, 1)
        right = column(gap=2)
        right.addWidget(self.calendar)
        right.addWidget(self._holidays)
        right.addWidget(label(self.tr("A number is how much falls due; shaded days are off."), "small", wrap=True))
        right.addStretch(1)
        across = row(parent=self, gap=4)
        across.setContentsMargins(0, 8, 0, 0)
        across.addLayout(left, 1)
        across.addLayout(right)
