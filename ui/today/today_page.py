"""Today: the week's strip, and everything that is due by day; each line opens the page that settles it."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication, Qt

from kpdesk.access.rules import Permission
from kpdesk.base.clock import today as today_of
from ui.context import Context
from ui.support.columns import Column
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.page import Page
from ui.support.rights import only_for
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column, label, row
from ui.today.drafts_card import WaitingDrafts
from ui.today.due_lines import DueLine, due_lines
from ui.today.first_state import FirstState, first_state
from ui.today.first_steps import FirstSteps
from ui.today.news_card import NewsCard
from ui.today.today_side import TodaySide
from ui.today.week_state import WeekState, week_state
from ui.today.week_strip import WeekStrip
from ui.today.weeks_card import WeeksCard

CPO: Final = "CPO"
PUT_AWAY: Final = "today.first_steps_put_away"


class TodayPage(Page):
    """Reads anew whenever anything changes; a store without people says what to do first."""

    features: ClassVar[frozenset[str]] = frozenset(
        {"roster", "directives", "monitoring", "violations", "cases", "weekly", "exchange", "access"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__("today", QCoreApplication.translate("TodayPage", "Today"))
        self._context = context
        self._is_at_cpo = context.desk.actor.office == CPO
        self._greeted = False
        self.first_steps = FirstSteps()
        self.first_steps.hide()
        self.strip = WeekStrip()
        only_for(context, Permission.LOG, self.strip.buttons["log"])
        self.strip.setVisible(not self._is_at_cpo)
        self._heading = label(self.tr("What is due"), "heading", name="dueHeading")
        self.model = RowsTableModel(self._columns())
        self.table = TableView("due", self.tr("What is due"))
        self.table.set_model(self.model)
        self.table.set_empty_text(self.tr("Nothing is due"), self.tr("Everything that has a day is done."))
        self.body.addWidget(self.first_steps)
        self.body.addWidget(self.strip)
        self.side = TodaySide()
        self.weeks = WeeksCard(context)
        self.weeks.page_asked.connect(self.page_asked)
        if not self._is_at_cpo:
            self.side.add(self.weeks, self.tr("Weeks"))
        self.news = NewsCard(context)
        self.news.page_asked.connect(self.page_asked)
        self.news.counted.connect(lambda count: self.side.show_count(self.news, count))
        self.side.add(self.news, self.tr("News"))
        self.drafts = WaitingDrafts(context.form_drafts)
        self.drafts.opened.connect(lambda draft: self.page_asked.emit(draft.page, draft))
        self.drafts.counted.connect(lambda count: self.side.show_count(self.drafts, count))
        self.side.add(self.drafts, self.tr("Half-typed"))
        self.drafts.show_drafts()
        due = column(gap=2)
        due.addWidget(self._heading)
        due.addWidget(self.table, 1)
        across = row(gap=4)
        across.addLayout(due, 5)
        across.addWidget(self.side, 3)
        self.body.addLayout(across, 1)
        self.first_steps.page_asked.connect(self.page_asked)
        self.first_steps.put_away.connect(self._put_first_steps_away)
        self.first_steps.tour_asked.connect(context.tour_asked)
        self.strip.page_asked.connect(self.page_asked)
        self.table.opened.connect(lambda line: self.page_asked.emit(line.page, line.target))

    def reload(self) -> None:
        """Reads everything that the page shows."""
        self.set_subtitle(ltr(on_screen(today_of(self._context.clock))))
        if not self._is_at_cpo and not self._context.preferences.value(PUT_AWAY):
            self._context.ask(first_state, self._show_first_steps, owner=self)
        self._context.ask(week_state, self._show_week, owner=self)
        if not self._is_at_cpo:
            self.weeks.reload()
        self.news.reload()
        self._context.ask(due_lines, self._show_due, self.banner.show_error, owner=self)

    def _show_first_steps(self, state: FirstState) -> None:
        self.first_steps.show_state(state)
        self.first_steps.setVisible(not state.is_done)
        self.side.setVisible(state.is_done and self.side.count() > 0)
        if self.first_steps.isVisible() and not self._greeted:
            self._greeted = True
            self.first_steps.focus_first()

    def _put_first_steps_away(self) -> None:
        self._context.preferences.put(PUT_AWAY, True)
        self.first_steps.hide()
        self.refresh()
        self._focus_next()

    def _show_week(self, state: WeekState) -> None:
        self.strip.show_state(state, leads=not self.first_steps.isVisible())
        if not self._greeted and not self._is_at_cpo and not self.first_steps.isVisible():
            self._greeted = True
            self._focus_next()

    def _focus_next(self) -> None:
        """Enter does the week's next step, as long as the person has not gone somewhere else."""
        if not self.strip.focus_next():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_due(self, due: tuple[DueLine, ...]) -> None:
        self.model.set_rows(due)
        late = sum(1 for line in due if line.late_days)
        self._heading.setText(
            self.tr("What is due: {0}, {1} of them late").format(len(due), late) if late else self.tr("What is due")
        )
        if due and self.table.currentIndex().row() < 0:
            self.table.choose(0)

    def _columns(self) -> tuple[Column[DueLine], ...]:
        return (
            Column(self.tr("Due"), lambda line: line.on, 12),
            Column(self.tr("Late"), self._late_words, 14, tone=_late_tone),
            Column(self.tr("What"), lambda line: line.what, 34),
            Column(self.tr("About"), lambda line: line.about, 0),
        )

    def _late_words(self, line: DueLine) -> str:
        if not line.late_days:
            return ""
        return self.tr("1 day") if line.late_days == 1 else self.tr("{0} days").format(f"{line.late_days:,}")


def _late_tone(line: DueLine) -> str:
    if line.late_days > 7:
        return "danger"
    return "warning" if line.late_days else ""
