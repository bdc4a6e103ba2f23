"""Sanctioned, actual and vacant posts; Enter on a line changes its sanctioned figure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.roster.service_drafts import MOST_POSTS, SanctionDraft
from kpdesk.roster.strength import Strength, StrengthRow
from ui.context import Context
from ui.roster.act_window import ActWindow
from ui.roster.number_fields import NumberField
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.fields import ChoiceField, TextField
from ui.support.form import Form
from ui.support.paper_window import Look, PaperWindow
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, named, row


class SanctionForm(Form[SanctionDraft]):
    """How many posts are sanctioned; an empty figure takes it off the record."""

    def __init__(self) -> None:
        super().__init__("sanctionForm", _tr("Put it on record"), _problems)
        self.add("posts", _tr("Sanctioned posts"), NumberField(_read, blank=None), _tr("Empty: not on record"))
        self.add("order_no", _tr("Order No."), TextField())


class StrengthWindow(QDialog):
    """``opened(QDialog)``: the form of a figure is on the screen."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strengthWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Strength"))
        self._context = context
        self._strength: Strength | None = None
        self.banner = Banner("strengthBanner")
        self.by = ChoiceField([("each", self.tr("By station and rank")), ("rank", self.tr("By rank"))])
        named(self.by, "strengthBy", self.tr("How it is summed up"))
        self.by.set_value("each")
        self.by.edited.connect(self._show)
        self.total = label(look="muted", name="strengthTotal")
        self.model = RowsTableModel(self._columns())
        self.table = TableView("strengthTable", self.tr("Strength"))
        self.table.set_model(self.model, sortable=False)
        self.table.set_empty_text(self.tr("Nobody is on record yet"))
        self.table.opened.connect(self._ask_figure)
        self.change_button = button("changeSanctioned", self.tr("Sanctioned posts…"), self._ask_current, icon="pencil")
        self.print_button = button("strengthPrint", self.tr("Print…"), self._print, icon="printer", keys="Ctrl+P")
        close = button("strengthClose", self.tr("Close"), self.reject)
        whole = column(self, margin=4, gap=3)
        whole.addLayout(row(self.by, self.total, None))
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        whole.addLayout(row(self.change_button, self.print_button, None, close))
        self.resize(820, 600)

    def read(self) -> None:
        """Reads the statement and shows it."""
        self._context.ask(
            lambda desk: desk.service_record.strength(), self._on_read, self.banner.show_error, owner=self
        )

    def _on_read(self, strength: Strength) -> None:
        self._strength = strength
        total = strength.total
        words = self.tr("{0} serve; sanctioned: {1}")
        sanctioned = self.tr("not wholly on record") if total.sanctioned is None else f"{total.sanctioned:,}"
        self.total.setText(words.format(f"{total.actual:,}", sanctioned))
        self._show()

    def _show(self) -> None:
        if self._strength is not None and self.by.value() is not None:
            kept = max(self.table.currentIndex().row(), 0)
            self.model.set_rows(self._strength.each if self.by.value() == "each" else self._strength.by_rank)
            self.table.choose(kept)

    def _columns(self) -> tuple[Column[StrengthRow], ...]:
        return (
            Column(self.tr("Station"), lambda line: line.posting, 0),
            Column(self.tr("Rank"), lambda line: line.rank_name, 24),
            Column(self.tr("Sanctioned"), lambda line: line.sanctioned, 12, END),
            Column(self.tr("Actual"), lambda line: line.actual, 9, END),
            Column(self.tr("Vacant"), lambda line: line.vacant, 9, END),
        )

    def _ask_current(self) -> None:
        if self.table.current_row is not None:
            self._ask_figure(self.table.current_row)

    def _print(self) -> None:
        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.service_record.strength_pdf(look.size, look.language, progress)

        window = PaperWindow(self._context, self.tr("Strength statement"), "strength", draw, self)
        window.open()
        self.opened.emit(window)
        window.draw()

    def _ask_figure(self, line: StrengthRow) -> None:
        """A line without a rank, or of a station that is not known, has no posts of its own."""
        if not line.rank or (self.by.value() == "each" and not line.posting):
            self.banner.say("info", self.tr("This line has no rank or no station; its posts cannot be sanctioned."))
            return
        self.banner.clear()

        def work(desk: Desk, draft: SanctionDraft, _progress: Progress) -> Changes:
            return desk.service_record.sanction(draft)

        about = " · ".join(part for part in (line.rank_name, line.posting or self.tr("the whole office")) if part)
        empty = SanctionDraft(line.rank, line.posting, line.sanctioned)
        window = ActWindow(
            self._context, self.tr("Sanctioned posts"), about, SanctionForm(), empty, work, lambda _: self.read(), self
        )  # fmt: skip
        window.open()
        self.opened.emit(window)


def _read(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def _problems(draft: SanctionDraft) -> list[Problem]:
    if _is_text(draft.posts):  # the field gives what was typed where it is no number
        return [Problem("posts_not_possible", "posts", values={"posts": draft.posts, "most": MOST_POSTS})]
    return draft.check()


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StrengthWindow", text)
