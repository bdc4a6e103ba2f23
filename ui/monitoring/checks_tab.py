"""The check log: who looked at what on which day, and what was found, or nothing."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.monitoring.draft import CheckDraft
from kpdesk.monitoring.rows import CheckRow, CheckTotals, UnitRow
from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.monitoring.count_field import CountField
from ui.monitoring.names import seen_name
from ui.monitoring.platforms_field import PlatformsField
from ui.monitoring.side_tab import SideTab
from ui.monitoring.sightings_field import SightingsField
from ui.support.columns import END, Column
from ui.support.fields import ChoiceField, DateField, LinesField, TextField, TickField
from ui.support.form import Form
from ui.support.language import shown_name
from ui.support.rights import only_for
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, label, named

SHOWN_DAYS = 90


class ChecksTab(SideTab):
    """The log of a period, latest first."""

    def __init__(self, context: Context, reference: Reference) -> None:
        table = TableView("checkTable", QCoreApplication.translate("ChecksTab", "Check log"))
        hint = QCoreApplication.translate(
            "ChecksTab",
            "Log every look at public accounts, also where nothing was found: it proves the unit works.",
        )
        super().__init__(context, "checks", table, hint, spare=(2, 3, 4))
        self._context, self._reference = context, reference
        self._day = today(context.clock)
        self._units: dict[str, str] = {}
        self.model: RowsTableModel[CheckRow] = RowsTableModel(_columns(reference), parent=self)
        table.set_model(self.model)
        table.set_empty_text(self.tr("No check in this period"), self.tr("Press “Log a check” after each round."))
        self.new_button = button("checkNew", self.tr("Log a check"), self.open_new, icon="plus", look="primary")
        only_for(context, Permission.LOG, self.new_button)
        self.first, self.last = DateField(clock=context.clock), DateField(clock=context.clock)
        for field, name, said in (
            (self.first, "checksFrom", self.tr("Checks from")),
            (self.last, "checksTo", self.tr("Checks to")),
        ):
            named(field, name, said)
            field.setFixedWidth(field.fontMetrics().averageCharWidth() * 17)
            field.edited.connect(self.reload)
        self.first.set_value(self._day - timedelta(days=SHOWN_DAYS))
        self.last.set_value(self._day)
        self._totals = label(look="muted", name="checkTotals")
        self.add_tools(self.new_button, self.first, self.last)
        self.head.addWidget(self._totals)
        self.frame.add_find()
        self.form = self._form()
        self.add_sides(self.form)

    def reload(self) -> None:
        """Reads the log of the period again."""
        first, last = self.first.value() or date(2020, 1, 1), self.last.value() or self._day
        self._context.ask(lambda desk: _read(desk, first, last), self._on_read, owner=self)

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        return not (self.shows(self.form) and self.form.is_changed)

    def open_new(self) -> None:
        """Shows a form with today and the only unit, for the commonest case: nothing found."""
        if not self.may_leave():
            return
        unit = next(iter(self._units)) if len(self._units) == 1 else None
        self.form.edit(CheckDraft(on=self._day, unit=unit, checked_by=self._context.desk.actor.full_name))
        self.show_side(self.form)
        self.form.fields["on"].setFocus()

    def _form(self) -> Form[Any]:
        day = self._day
        form: Form[Any] = Form("checkForm", self.tr("Log the check"), lambda draft: draft.check(day))
        form.add("on", self.tr("On"), DateField(clock=self._context.clock, latest=day))
        form.add("unit", self.tr("Unit"), ChoiceField()).setMinimumContentsLength(10)
        form.add("checked_by", self.tr("Looked at by"), TextField())
        platforms = [(one.code, shown_name(one)) for one in self._reference.platforms.on(day)]
        form.add("platforms", self.tr("Platforms"), PlatformsField(platforms))
        form.add("accounts_checked", self.tr("Accounts looked at"), CountField(empty=0))
        seen = self.tr("Accounts of the register that were looked at, and how each was seen.")
        form.add("sightings", self.tr("On the register"), SightingsField(self._context, self.tr("Name, handle")), seen)
        form.add("looked_at", self.tr("Others looked at"), LinesField(lines=2), self.tr("Handles, one in each line."))
        form.add("nothing_found", "", TickField(self.tr("Nothing found")))
        form.add("found", self.tr("What was found"), LinesField(lines=3))
        form.fields["found"].edited.connect(self._on_found)
        form.submitted.connect(self._keep)
        form.cancelled.connect(self.close_side)
        return form

    def _on_found(self) -> None:
        """Something written down is no longer "nothing found"."""
        self.form.fields["nothing_found"].set_value(not self.form.fields["found"].value())

    def _on_read(self, answer: tuple[tuple[CheckRow, ...], CheckTotals, tuple[UnitRow, ...]]) -> None:
        checks, totals, units = answer
        self.model.set_rows(checks)
        text = self.tr("Checks: {0} · days: {1} · accounts: {2}")
        self._totals.setText(text.format(totals.checks, totals.days, totals.accounts_checked))
        self._units = {unit.uid: unit.name for unit in units if unit.ended_on is None}
        self.form.fields["unit"].set_choices([(None, ""), *self._units.items()])

    def _keep(self, typed: CheckDraft) -> None:
        draft = dataclasses.replace(typed)

        def work(desk: Desk, _progress: Progress) -> Changes:
            return desk.monitoring.log_check(draft)

        def done(_changes: Changes) -> None:
            self.close_side()
            self.said.emit("good", self.tr("The check is on record."))

        self._context.act(work, done, self.form.show_error, owner=self)


def _read(desk: Desk, first: date, last: date) -> tuple[tuple[CheckRow, ...], CheckTotals, tuple[UnitRow, ...]]:
    return desk.monitoring.checks(first, last), desk.monitoring.check_totals(first, last), desk.monitoring.units()


def _columns(reference: Reference) -> list[Column[CheckRow]]:
    names = {one.code: shown_name(one) for one in reference.platforms}
    return [
        Column(_tr("On"), lambda check: check.on_date, 11),
        Column(_tr("Found"), lambda check: _tr("nothing") if check.nothing_found else _tr("something"), 11, tone=_tone),
        Column(_tr("Looked at by"), lambda check: check.checked_by, 14),
        Column(_tr("Accounts"), lambda check: check.accounts_checked, 8, END),
        Column(_tr("Platforms"), lambda check: ", ".join(names.get(code, code) for code in check.platforms), 14),
        Column(_tr("What"), _what, 0),
    ]


def _what(check: CheckRow) -> str:
    """What was found, and which accounts were looked at."""
    seen = [f"{one.account}: {seen_name(one.seen)}" for one in check.sightings]
    others = ", ".join(check.looked_at.split("\n")) if check.looked_at else ""
    return " · ".join(part for part in (check.found, *seen, others) if part)


def _tone(check: CheckRow) -> str:
    return "muted" if check.nothing_found else "warning"


def _tr(text: str) -> str:
    return QCoreApplication.translate("monitoring", text)
