"""Freezing a week: whether its day has come, who may, why one person does both, and what was said of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.base.changes import Changes
from kpdesk.base.clock import on_paper, today
from kpdesk.base.errors import Refused
from kpdesk.base.weeks import Week
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import last_day_has_come
from ui.context import Context
from ui.support.page import Page
from ui.weekly.actions import WeeklyActions
from ui.weekly.letter_tab import LetterTab
from ui.weekly.questions import Freezing, ask_freeze, freezing_of
from ui.weekly.week_walk import WeekWalk

WAIVER: Final = "weekly.waiver"
"""The reason for which the user, alone in his office, froze a week that he drew up himself: offered the next time."""


class FreezeSteps:
    """From the button to the frozen week."""

    def __init__(self, page: Page, context: Context, actions: WeeklyActions, letter: LetterTab, walk: WeekWalk) -> None:
        self._page, self._context, self._actions = page, context, actions
        self._letter, self._walk = letter, walk

    def ask(self, view: ReturnView) -> None:
        """Asks before the week is made final, or says why it cannot be yet."""
        week = Week(view.row.first)
        if not last_day_has_come(week, today(self._context.clock)):
            self._page.banner.show_error(Refused("week_not_over", week=week.label, last=on_paper(week.last)))
            return
        remembered = str(self._context.preferences.value(WAIVER) or "")
        self._context.ask(
            lambda desk: freezing_of(desk, view, remembered),
            lambda freezing: self._ask(view, freezing),
            self._page.banner.show_error,
            owner=self._page,
        )

    def _ask(self, view: ReturnView, freezing: Freezing) -> None:
        own = self._context.desk.actor.name
        if view.row.drawn_up_by == own and freezing.others:
            self._page.banner.show_error(Refused("freeze_needs_another", field="waiver", name=own))
            names = ", ".join(freezing.others)
            said = QCoreApplication.translate("weekly", "Ctrl+L locks the desk, so that the other logs in: {0}")
            self._context.said.emit("info", said.format(names))
            return
        ask_freeze(self._page, view, own, freezing, lambda waiver: self._freeze(view.row.week, waiver))

    def _freeze(self, week: str, waiver: str) -> None:
        if waiver:
            self._context.preferences.put(WAIVER, waiver)
        self._page.banner.clear()
        letter = self._letter
        self._actions.freeze(week, letter.changed, letter.language, waiver, lambda changes: self._done(week, changes))

    def _done(self, week: str, _changes: Changes) -> None:
        self._letter.forget()
        self._walk.go_on()
        said = QCoreApplication.translate("weekly", "Week {0} is frozen. Print it, sign it, send it.").format(week)
        self._context.said.emit("good", said)
