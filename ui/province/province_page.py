"""The page of headquarters."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QSizePolicy, QTabWidget

from kpdesk.access.rules import Permission, may
from kpdesk.province.debts import DebtKind
from kpdesk.province.rows import ReturnFacts
from ui.context import Context
from ui.province.actions import ProvinceActions, ProvinceRead, read_province
from ui.province.number_strip import NumberStrip
from ui.province.province_tab import ProvinceTab
from ui.province.rebuild_steps import RebuildSteps
from ui.province.return_window import ReturnWindow
from ui.province.tabs import province_tabs
from ui.support.command import Command
from ui.support.dates import on_screen
from ui.support.dialogs import ask_new_file
from ui.support.language import ltr
from ui.support.page import Page
from ui.support.paper_printing import ask_printer
from ui.support.widgets import button


class ProvincePage(Page):
    """A week's numbers on top; below its views (:mod:`ui.province.tabs`), each told of the week."""

    features: ClassVar[frozenset[str]] = frozenset({"province", "exchange", "reference"})

    def __init__(self, context: Context) -> None:
        super().__init__("province", self.tr("Province"))
        self._context = context
        self._actions = ProvinceActions(context, self, self.banner.show_error)
        self._rebuilding = RebuildSteps(self, context)
        self._read: ProvinceRead | None = None
        self._week = ""
        self._chosen = ""  # empty: the last week that is over, which is another one on the next Monday
        self.numbers = NumberStrip()
        self.tabs = QTabWidget()
        self.tabs.setObjectName("provinceTabs")
        self.tabs.setAccessibleName(self.tr("Views of the week"))
        self.tabs.setDocumentMode(True)
        self._views = province_tabs(context)
        self._unread: set[ProvinceTab] = set()
        for tab in self._views:
            self.tabs.addTab(tab, tab.title)
            tab.return_asked.connect(self._open_return)
            tab.failed.connect(self.banner.show_error)
        self.tabs.currentChanged.connect(self._show_tab)
        self._show_tab()
        self._add_actions()
        self.body.addWidget(self.numbers)
        self.body.addWidget(self.tabs, 1)

    @property
    def week(self) -> str:
        """The name of the week shown; empty until it was read."""
        return self._week

    def reload(self) -> None:
        """Reads the chosen week, or the last one that is over by now."""
        label_ = self._chosen
        self._context.ask(lambda desk: read_province(desk, label_), self._show, self.banner.show_error, owner=self)

    def open_target(self, target: object) -> None:
        """Shows the week of that name."""
        self._go_to(str(target))

    def commands(self) -> tuple[Command, ...]:
        """Returns the buttons, and the views of the week by their names."""
        shown = (
            Command(f"view_{place}", tab.title, "", partial(self.tabs.setCurrentWidget, tab), icon="map")
            for place, tab in enumerate(self._views)
        )
        return (*super().commands(), *shown)

    def _add_actions(self) -> None:
        self.previous_button = button(
            "provincePrevious", "", lambda: self._move(-1), icon="chevron-left", look="quiet",
            tip=self.tr("Week before"), keys="Alt+Left",
        )  # fmt: skip
        self.next_button = button(
            "provinceNext", "", lambda: self._move(1), icon="chevron-right", look="quiet", tip=self.tr("Week after"),
            keys="Alt+Right",
        )  # fmt: skip
        last = button(
            "provinceLast", self.tr("Last week over"), lambda: self._go_to(""), icon="calendar-days", keys="Alt+Home"
        )
        print_button = button("provincePrint", self.tr("Print…"), self._ask_print, icon="printer", keys="Ctrl+P")
        save_button = button(
            "provinceSave", "", self._ask_save, icon="save", look="quiet", tip=self.tr("Save the report as PDF…")
        )
        excel_button = button(
            "provinceExcel", "", self._ask_excel, icon="file-spreadsheet", look="quiet",
            tip=self.tr("Save the tables for Excel…"),
        )  # fmt: skip
        rebuild_button = button(
            "provinceRebuild", "", self._rebuilding.ask, icon="refresh-cw", look="quiet",
            tip=self.tr("Build anew from the received files…"),
        )  # fmt: skip
        rebuild_button.setEnabled(may(self._context.desk.actor.role, Permission.RECEIVE))
        shown = (self.previous_button, last, self.next_button, print_button, save_button, excel_button, rebuild_button)
        for item in shown:
            self.action_row.addWidget(item)

    def _show(self, read: ProvinceRead) -> None:
        if self._chosen not in {"", read.week.label}:
            return
        self._read, self._week = read, read.week.label
        period = f"{on_screen(read.week.first)} – {on_screen(read.week.last)}"
        self.set_subtitle(self.tr("Week {0}, {1}").format(ltr(read.week.label), ltr(period)))
        self.next_button.setEnabled(read.week < read.last)
        self.numbers.show_status(read.status)
        self._unread = set(self._views)
        self._show_tab()

    def _show_tab(self, *_place: int) -> None:
        tab = self._views[self.tabs.currentIndex()]
        for view in self._views:  # the page is as wide as the view that is looked at needs, not as the widest of all
            policy = QSizePolicy.Policy.Preferred if view is tab else QSizePolicy.Policy.Ignored
            view.setSizePolicy(policy, policy)
        if self._read is not None and tab in self._unread:
            self._unread.discard(tab)
            tab.show_week(self._read)

    def _move(self, weeks: int) -> None:
        if self._read is not None:
            week = self._read.week
            self._go_to((week.next() if weeks > 0 else week.previous()).label)

    def _go_to(self, week: str) -> None:
        self._chosen = "" if self._read is not None and week == self._read.last.label else week
        self.refresh()

    def _open_return(self, office: str, week: str) -> None:
        self._actions.return_of(office, week, lambda facts: self._show_return(office, week, facts))

    def _show_return(self, office: str, week: str, facts: ReturnFacts | None) -> None:
        if self._read is None:
            return
        name = self._read.offices.get(office, office)
        if facts is None:
            self.banner.say("info", self.tr("{0} has not reported for {1}.").format(name, week), self._owes(office))
            return
        self.banner.clear()
        ReturnWindow(name, facts, self._read.kinds, self).open()

    def _owes(self, office: str) -> str:
        """What the office owes in all: the person stands on one of its gaps and may want to remind it."""
        owed = next((one for one in self._read.owed if one.office.code == office), None) if self._read else None
        if owed is None or not owed.is_owing:
            return self.tr("Nothing of it is overdue.")
        under = sum(1 for debt in owed.debts if debt.kind is DebtKind.DIRECTIVE)
        parts = [self.tr("%n weekly return(s)", "", owed.weeks)] if owed.weeks else []
        parts += [self.tr("the report under %n directive(s)", "", under)] if under else []
        oldest = ltr(on_screen(owed.oldest)) if owed.oldest else "–"
        return self.tr("It owes {0}, the oldest due on {1}.").format(", ".join(parts), oldest)

    def _ask_save(self) -> None:
        week = self._week
        ask_new_file(
            self,
            self.tr("Save the consolidated report as PDF"),
            self.tr("PDF (*.pdf)"),
            f"province_{week}.pdf",
            lambda path: self._actions.save_pdf(week, path, self._on_saved),
        )

    def _ask_excel(self) -> None:
        week = self._week
        ask_new_file(
            self,
            self.tr("Save the tables for Excel"),
            self.tr("Excel workbook (*.xlsx)"),
            f"province_{week}.xlsx",
            lambda path: self._actions.save_workbook(week, path, self._on_saved),
        )

    def _on_saved(self, path: Path) -> None:
        self._context.said.emit("good", self.tr("Saved: {0}").format(path))

    def _ask_print(self) -> None:
        week = self._week
        ask_printer(
            self,
            "printDialog",
            lambda printer: self._actions.print_on(printer, week, self._on_printed),
        )

    def _on_printed(self, pages: int) -> None:
        self._context.said.emit("good", self.tr("%n page(s) went to the printer.", "", pages))
