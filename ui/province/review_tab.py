"""Reviews: the returns that came, what the region and this office say of them, and telling the offices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.review_rules import ReviewState
from kpdesk.exchange.rows import SentFile
from kpdesk.province.review_rows import ReviewLine, ReviewSheet
from ui.context import Context
from ui.province.actions import ProvinceRead
from ui.province.late_windows_window import LateWindowsWindow
from ui.province.province_tab import ProvinceTab
from ui.province.review_window import ReviewWindow
from ui.province.review_words import region_name, region_tone, review_name, review_tone, went_on_name
from ui.support.columns import END, Column
from ui.support.dialogs import ask_folder
from ui.support.fields import ChoiceField
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, named, row
from ui.support.words import office_words

_Work = Callable[[Desk, Path, Progress], tuple[SentFile, ...]]
WEEK, AWAITING = "week", "awaiting"


@dataclass(frozen=True, slots=True)
class ReviewsRead:
    """What the tab shows; ``waiting`` are the returns that a region has not passed on yet."""

    lines: tuple[ReviewLine, ...]
    waiting: int


class ReviewTab(ProvinceTab):
    """Enter on a line lays the return open; Ctrl+T writes to the offices what was decided."""

    def __init__(self, context: Context) -> None:
        super().__init__("provinceReviews")
        self._context = context
        self._week = ""
        self._names: Mapping[str, str] = {}
        columns: list[Column[ReviewLine]] = [
            Column(self.tr("Office"), lambda one: office_words(one.office, one.name), 0),
            Column(self.tr("Week"), lambda one: one.week, 9),
            Column(self.tr("Received on"), lambda one: one.received_at, 15),
            Column(self.tr("Days late"), lambda one: one.days_late or "", 8, END, tone=_late),
            Column(self.tr("Edition"), lambda one: one.edition, 7, END),
            self._of_region(),
            Column(self.tr("Review"), lambda one: review_name(one.state), 15, tone=lambda one: review_tone(one.state)),
            Column(self.tr("Decided on"), lambda one: one.decided_at, 15),
            Column(self.tr("Told"), self._told, 10, tone=lambda one: "warning" if one.untold else ""),
        ]
        self.rows: RowsTableModel[ReviewLine] = RowsTableModel(columns, (), self)
        self.table = TableView("reviewsTable", self.tr("Returns for review"))
        self.table.set_model(self.rows)
        self.table.set_empty_text(
            self.tr("No return is in this list"), self.tr("Take in files first, or choose the other list above.")
        )
        self.table.opened.connect(lambda one: self.open_review(one.office, one.week))
        self.kept = ChoiceField(
            [(WEEK, self.tr("All of this week")), (AWAITING, self.tr("Awaiting review, all weeks"))]
        )
        named(self.kept, "reviewsFilter", self.tr("Show"))
        self.kept.set_value(WEEK)
        self.kept.edited.connect(self.reload)
        self._count = label("", "muted", name="reviewsCount")
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addLayout(row(label(self.tr("Show")), self.kept, None, self._count, gap=3))
        whole.addLayout(row(*self._buttons(), None, gap=2))
        whole.addWidget(self.table, 1)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Review")

    def show_week(self, read: ProvinceRead) -> None:
        """Shows the returns of the week."""
        self._week, self._names = read.week.label, read.offices
        self.reload()

    def reload(self) -> None:
        """Reads the list anew."""
        week = self._week if self.kept.value() == WEEK else ""
        self._context.ask(lambda desk: _read(desk, week), self._show, self.failed.emit, self)

    def open_review(self, office: str, week: str) -> None:
        """Lays the return of an office open."""
        language = self._context.language
        self._context.ask(
            lambda desk: desk.reviews.sheet(office, week, language), self._open, self.failed.emit, self
        )  # fmt: skip

    def _buttons(self) -> list[QWidget]:
        opening = button("reviewOpen", self.tr("Open"), self._open_current, icon="folder-open", look="primary")
        self.tell_button = button(
            "reviewsTell", self.tr("Write to the offices…"), self._ask_tell, icon="send", keys="Ctrl+T",
            tip=self.tr("Writes what was decided and not told yet, a file for each return"),
        )  # fmt: skip
        self.tell_button.setEnabled(may(self._context.desk.actor.role, Permission.SEND))
        if self._context.desk.actor.office == ROOT:
            windows = button("lateWindows", self.tr("Late windows…"), self._show_windows, icon="clock")
            return [opening, self.tell_button, windows]
        self.pass_button = button(
            "passOn", self.tr("Pass on to the CPO…"), self._ask_pass_on, icon="upload", keys="Ctrl+Shift+T",
            tip=self.tr("Writes the returns as the districts sealed them, those that did not go on yet"),
        )  # fmt: skip
        return [opening, self.tell_button, self.pass_button]

    def _of_region(self) -> Column[ReviewLine]:
        """Returns at the CPO what the region says, at the region whether it passed the return on."""
        if self._context.desk.actor.office == ROOT:
            return Column(self.tr("The region says"), region_name, 14, tone=region_tone)
        return Column(self.tr("Passed on"), went_on_name, 14, tone=lambda one: "" if one.went_on else "warning")

    def _show(self, read: ReviewsRead) -> None:
        self.rows.set_rows(read.lines)
        open_ = sum(1 for line in read.lines if line.state in (ReviewState.AWAITING, ReviewState.DRAFT))
        untold = sum(1 for line in read.lines if line.untold)
        said = self.tr("{0} await review, {1} decided and not told").format(open_, untold)
        if self._context.desk.actor.office != ROOT:
            said = self.tr("{0}; {1} not passed on").format(said, read.waiting)
            self.pass_button.setEnabled(read.waiting > 0 and may(self._context.desk.actor.role, Permission.SEND))
        self._count.setText(said)

    def _told(self, line: ReviewLine) -> str:
        if line.decided_at is None:
            return ""
        return self.tr("not yet") if line.untold else self.tr("yes")

    def _open_current(self) -> None:
        line = self.table.current_row or self.rows.row_at(0)
        if line is not None:
            self.open_review(line.office, line.week)

    def _open(self, sheet: ReviewSheet) -> None:
        window = ReviewWindow(self._context, sheet, self)
        window.decided.connect(self.reload)
        window.open()

    def _ask_tell(self) -> None:
        said = self.tr("{0} file(s) written to {1}.")
        ask_folder(self, self.tr("Where the files go"), lambda folder: self._write(folder, _tell, said))

    def _ask_pass_on(self) -> None:
        said = self.tr("{0} return(s) passed on into {1}.")
        ask_folder(self, self.tr("Where the files go"), lambda folder: self._write(folder, _pass_on, said))

    def _write(self, folder: Path, work: _Work, said: str) -> None:
        def done(sent: tuple[SentFile, ...]) -> None:
            lacking = sum(one.evidence_lacking for one in sent)
            told = said.format(len(sent), folder)
            if lacking:
                told = self.tr("{0} {1} exhibits are not at the region; the CPO has to ask for them.").format(
                    told, lacking
                )
            self._context.said.emit("warning" if lacking else "good", told)
            self.reload()

        self._context.act(
            lambda desk, progress: work(desk, folder, progress), done, self.failed.emit, "reviews_telling", self
        )  # fmt: skip

    def _show_windows(self) -> None:
        LateWindowsWindow(self._context, self._names, self._week, self).open()


def _read(desk: Desk, week: str) -> ReviewsRead:
    waiting = 0 if desk.actor.office == ROOT else len(desk.passing_on.waiting())
    return ReviewsRead(desk.reviews.lines(week, undecided=not week), waiting)


def _tell(desk: Desk, folder: Path, progress: Progress) -> tuple[SentFile, ...]:
    return desk.reviews.tell(folder, force=True, progress=progress)


def _pass_on(desk: Desk, folder: Path, progress: Progress) -> tuple[SentFile, ...]:
    return desk.passing_on.pass_on(folder, force=True, progress=progress)


def _late(line: ReviewLine) -> str:
    return "warning" if line.days_late else ""
