"""The CPO's late windows: which are open, opening one, taking one back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.exchange.late_windows import LateWindow
from ui.context import Context
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.dialogs import ask_reason
from ui.support.fields import ChoiceField, DateField, TextField
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.typing_window import keep_typing
from ui.support.widgets import button, column, label, named, row

_DAYS = 7


class LateWindowsWindow(QDialog):
    """Above the list four fields and one button open a window; it travels in the CPO's next file to that office."""

    def __init__(self, context: Context, offices: Mapping[str, str], week: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lateWindowsWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Late windows"))
        self.resize(900, 520)
        self._context, self._names = context, offices
        self._day = today(context.clock)
        self.banner = Banner("lateWindowsBanner")
        self.office = ChoiceField(sorted(offices.items(), key=lambda item: item[1]))
        self.week, self.reason = TextField(longest=8), TextField(longest=500)
        self.until = DateField(clock=context.clock)
        self.week.set_value(week)
        self.until.set_value(self._day + timedelta(days=_DAYS))
        columns: list[Column[LateWindow]] = [
            Column(self.tr("Office"), lambda one: self._names.get(one.office, one.office), 16),
            Column(self.tr("Week"), lambda one: one.week, 9),
            Column(self.tr("Until"), lambda one: one.until, 11, tone=self._tone),
            Column(self.tr("Opened on"), lambda one: one.opened_at, 15),
            Column(self.tr("Reason"), lambda one: one.reason, 0),
        ]
        self.rows: RowsTableModel[LateWindow] = RowsTableModel(columns, (), self)
        self.table = TableView("lateWindowsTable", self.tr("Late windows"))
        self.table.set_model(self.rows)
        self.table.set_empty_text(
            self.tr("No late window was opened"),
            self.tr("An office needs one to correct a week that was accepted."),
        )
        close = button("lateWindowsClose", self.tr("Close"))
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("Late windows"), "title"))
        whole.addWidget(self.banner)
        whole.addLayout(self._fields())
        whole.addWidget(self.table, 1)
        whole.addLayout(
            row(
                button("lateWindowBack", self.tr("Take back…"), self._ask_back, icon="undo-2"), None,
                close,
            )
        )  # fmt: skip
        fields = {"office": self.office, "week": self.week, "until": self.until, "reason": self.reason}
        self.keeper = keep_typing(self, fields, whole, "", close)
        self.reload()

    def reload(self) -> None:
        """Reads the list anew."""
        self._context.ask(lambda desk: desk.reviews.windows(), self._show, self.banner.show_error, self)

    def open_window(self) -> None:
        """Opens the window that the fields describe."""
        office, week, reason, until = (
            str(self.office.value() or ""), self.week.value(), self.reason.value(), self.until.value(),
        )  # fmt: skip
        self.banner.clear()

        def done(changes: object) -> None:
            self.reason.set_value("")
            self.keeper.begin()
            self._on_written(changes)

        def failed(error: KpDeskError) -> None:
            self.keeper.came_back()
            self.banner.show_error(error)

        self.keeper.handed_on()
        self._context.act(
            lambda desk, _progress: desk.reviews.open_window(office, week, reason, until), done, failed, owner=self
        )

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        texts = (
            (self.office, "lateWindowOffice", self.tr("Office")),
            (self.week, "lateWindowWeek", self.tr("Week")),
            (self.until, "lateWindowUntil", self.tr("Until, that day too")),
            (self.reason, "lateWindowReason", self.tr("Reason")),
        )
        for place, (field, name, title) in enumerate(texts):
            named(field, name, title)
            below, across = (2, 0) if field is self.reason else (0, place)
            grid.addWidget(label(title), below, across)
            grid.addWidget(field, below + 1, across, 1, 3 if field is self.reason else 1)
        opening = button(
            "lateWindowOpen", self.tr("Open late window"), self.open_window, icon="lock-open", look="primary"
        )
        grid.addWidget(opening, 3, 3)
        grid.setColumnStretch(0, 1)
        return grid

    def _show(self, found: tuple[LateWindow, ...]) -> None:
        self.rows.set_rows(found[::-1])

    def _on_written(self, _changes: object) -> None:
        self.banner.say(
            "good", self.tr("On record. It goes to the office in your next file: write to the offices now.")
        )
        self.reload()

    def _ask_back(self) -> None:
        one = self.table.current_row
        if one is None:
            return

        def back(reason: str) -> None:
            self._context.act(
                lambda desk, _progress: desk.reviews.close_window(one.uid, reason), self._on_written,
                self.banner.show_error, owner=self,
            )  # fmt: skip

        ask_reason(
            self, self.tr("Take this late window back?"),
            self.tr("What the office sealed before it reads of that is refused all the same."),
            self.tr("Take back"), back,
        )  # fmt: skip

    def _tone(self, one: LateWindow) -> str:
        return "good" if one.open_on(self._day) else "muted"
