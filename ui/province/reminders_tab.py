"""Reminders: one key writes the letters to all who owe; below, the register of those that were issued."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

from kpdesk.base.clock import local
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.reminders import Issued
from kpdesk.province.reminder import ALL, Reminder
from ui.context import Context
from ui.province.actions import ProvinceRead
from ui.province.province_tab import ProvinceTab
from ui.support.columns import END, Column
from ui.support.dialogs import confirm
from ui.support.paper_window import Look, PaperWindow
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row


class RemindersTab(ProvinceTab):
    """Enter on a line shows the letter as it was issued; several chosen lines are printed together."""

    def __init__(self, context: Context) -> None:
        super().__init__("provinceReminders")
        self._context = context
        self._week = ""
        self._names: Mapping[str, str] = {}
        columns: list[Column[Reminder]] = [
            Column(self.tr("Letter"), lambda one: one.number, 16),
            Column(self.tr("Office"), lambda one: self._names.get(one.office, one.office), 0),
            Column(self.tr("Reminder"), lambda one: one.ordinal, 9, END, tone=_tone),
            Column(self.tr("Refers to"), lambda one: one.previous, 16),
            Column(self.tr("About"), lambda one: self.tr("everything") if one.scope == ALL else one.scope, 11),
            Column(self.tr("Weeks"), lambda one: one.weeks or "", 7, END),
            Column(self.tr("Dated"), lambda one: local(one.issued_at).date(), 11),
            Column(self.tr("Answer by"), lambda one: one.answer_by, 11),
        ]
        self.rows: RowsTableModel[Reminder] = RowsTableModel(columns, (), self)
        self.table = TableView("remindersTable", self.tr("Reminders issued"))
        self.table.set_model(self.rows)
        self.table.set_empty_text(
            self.tr("No reminder was issued yet"), self.tr("Remind all writes a letter to every office that owes.")
        )
        self.table.opened.connect(lambda one: self._again((one,)))
        self._owing = label("", "muted", name="remindersOwing", wrap=True)
        self.all_button = button(
            "remindAll", self.tr("Remind all who owe…"), lambda: self.ask_issue(""), icon="printer", look="primary",
            keys="Ctrl+R",
        )  # fmt: skip
        self.week_button = button(
            "remindWeek", self.tr("Only for this week…"), lambda: self.ask_issue(self._week), icon="printer"
        )
        again = button(
            "remindAgain", self.tr("Print again…"), lambda: self._again(self.table.selected_rows), icon="history"
        )
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addLayout(row(self.all_button, self.week_button, again, None, gap=2))
        whole.addWidget(self._owing)
        whole.addWidget(self.table, 1)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Reminders")

    def show_week(self, read: ProvinceRead) -> None:
        """Shows the register, and how many letters would be written now."""
        self._week, self._names = read.week.label, read.offices
        owing = sum(1 for one in read.owed if one.is_owing)
        self._owing.setText(
            self.tr("%n office(s) owe something; each gets one letter with everything listed.", "", owing)
            if owing
            else self.tr("Nobody owes anything now.")
        )
        self.all_button.setEnabled(owing > 0)
        self.week_button.setText(self.tr("Only for {0}…").format(self._week))
        self.week_button.setAccessibleName(self.week_button.text())
        self._context.ask(lambda desk: desk.reminders.items(), self.rows.set_rows, self.failed.emit, self)

    def ask_issue(self, week: str) -> None:
        """Asks before letters are written, for one week or with "" for everything: a number is given once."""
        confirm(
            self,
            self.tr("Write a letter to every office that owes?"),
            self.tr("Each letter takes the next number and is entered in the register; a number is not given back."),
            self.tr("Write the letters"),
            lambda: self.issue(week),
        )

    def issue(self, week: str) -> None:
        """Issues the letters for one week, or with "" for everything, and shows them ready to print."""
        language = self._context.language
        self._context.act(
            lambda desk, progress: desk.reminders.issue(week or None, language=language, progress=progress),
            self._on_issued, self.failed.emit, "reminder_drawing", self,
        )  # fmt: skip

    def _on_issued(self, issued: Issued) -> None:
        new = sum(1 for one in issued.reminders if one.is_new)
        said = self.tr("%n reminder(s) were issued and numbered.", "", new)
        if not new:
            said = self.tr("These letters were issued today already; they are the same.")
        self._context.said.emit("good", said)
        self._show(tuple(one.number for one in issued.reminders), issued.pdf)

    def _again(self, chosen: tuple[Reminder, ...]) -> None:
        if chosen:
            self._show(tuple(one.number for one in chosen))

    def _show(self, numbers: tuple[str, ...], pdf: bytes = b"") -> None:
        name = numbers[0] if len(numbers) == 1 else f"reminders-{numbers[0]}"

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.reminders.reprint(numbers, look.size, look.language, progress)

        window = PaperWindow(self._context, self.tr("Reminders"), name, draw, self)
        window.setWindowModality(Qt.WindowModality.WindowModal)
        if pdf:
            window.show_pdf(pdf)
        else:
            window.draw()
        window.open()


def _tone(one: Reminder) -> str:
    return "danger" if one.ordinal > 2 else "warning" if one.ordinal > 1 else ""
