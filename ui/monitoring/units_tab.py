"""Monitoring units: notified by which order, who is in charge, whether they work in fact."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.monitoring.draft import MemberDraft, UnitDraft
from kpdesk.monitoring.rows import MemberRow, UnitRow
from ui.context import Context
from ui.monitoring.members_panel import MembersPanel
from ui.monitoring.person_lookup import person_lookup
from ui.monitoring.side_tab import SideTab
from ui.support.columns import END, Column
from ui.support.dialogs import confirm
from ui.support.fields import DateField, TextField
from ui.support.form import Form
from ui.support.history_window import history_button
from ui.support.rights import only_for
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button
from ui.support.words import code_words


class UnitsTab(SideTab):
    """The list of units; the one that the person stands on is shown with its members, Enter corrects it."""

    def __init__(self, context: Context) -> None:
        table = TableView("unitTable", QCoreApplication.translate("UnitsTab", "Monitoring units"))
        hint = QCoreApplication.translate(
            "UnitsTab", "Choose a unit to see its members. A unit without a check for 14 days stands on paper only."
        )
        super().__init__(context, "units", table, hint, spare=(5, 2, 3, 4))
        self._context = context
        self._uid: str | None = None
        self.model: RowsTableModel[UnitRow] = RowsTableModel(_columns(), parent=self)
        table.set_model(self.model)
        table.set_empty_text(
            self.tr("No monitoring unit yet"),
            self.tr("The directive of 08.04.2025 wants one notified by order: press “Notify a unit”."),
        )
        self.new_button = button("unitNew", self.tr("Notify a unit"), self.open_new, icon="plus", look="primary")
        self.end_button = button("unitEnd", self.tr("End this unit…"), self._ask_end, icon="x", look="danger")
        only_for(context, Permission.LOG, self.new_button, self.end_button)
        history = history_button(
            "unitHistory", context, (self.tr("History…"), self.tr("Who changed what when")),
            lambda: (unit.name, unit.uid) if (unit := table.current_row) else ("", ""), self,
        )  # fmt: skip
        self.add_tools(self.new_button, self.end_button, history)
        self.form = self._form()
        self.end_button.setEnabled(False)
        self.frame.add_find()
        table.opened.connect(self._edit)
        self.panel = MembersPanel(context, today(context.clock), may_act=may(context.desk.actor.role, Permission.LOG))
        self.add_sides(self.form, self.panel)
        self.panel.corrected.connect(lambda: self._edit(table.current_row))
        self.panel.joined.connect(self._join)
        self.panel.left.connect(self._leave)
        table.row_changed.connect(self._on_row)

    def reload(self) -> None:
        """Reads the units again."""
        self._context.ask(lambda desk: desk.monitoring.units(), self._on_read, owner=self)

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        panel = self.shows(self.panel) and self.panel.is_changed
        return not panel and not (self.shows(self.form) and self.form.is_changed)

    def open_new(self) -> None:
        """Shows an empty form."""
        if self.may_leave():
            self._show(None, UnitDraft())

    def _form(self) -> Form[Any]:
        clock = self._context.clock
        day = today(clock)
        form: Form[Any] = Form("unitForm", self.tr("Keep the unit"), lambda draft: draft.check(day))
        form.add("name", self.tr("Name"), TextField(hint=self.tr("Social Media Monitoring Unit")))
        form.add("order_no", self.tr("Notified by order No."), TextField(), self.tr("Empty: not notified."))
        form.add("order_date", self.tr("Order dated"), DateField(clock=clock, latest=day))
        form.add("in_charge", self.tr("In charge"), person_lookup(self._context, self.tr("Name or belt no.")))
        other = self.tr("Only for somebody who is not on the roll.")
        form.add("in_charge_text", self.tr("Or by name"), TextField(), other)
        form.submitted.connect(self._keep)
        form.cancelled.connect(self._back)
        return form

    def _on_read(self, units: tuple[UnitRow, ...]) -> None:
        at = self.table.current_row
        kept = at.uid if at is not None else ""
        self.model.set_rows(units)
        self.table.choose(next((place for place, unit in enumerate(self.model.rows) if unit.uid == kept), 0))

    def _on_row(self, unit: UnitRow | None) -> None:
        self.end_button.setEnabled(unit is not None and unit.ended_on is None)
        if unit is not None and not (self.shows(self.form) and self.form.is_changed):
            self.panel.show_unit(unit)
            self.show_side(self.panel)

    def _back(self) -> None:
        """Back from the form to the unit it was about, or to the hint."""
        self.close_side()
        self._on_row(self.table.current_row)

    def _join(self, draft: MemberDraft) -> None:
        unit = self.table.current_row
        if unit is not None:
            uid = unit.uid
            said = self.tr("He is a member of the unit.")
            self._act(lambda desk: desk.monitoring.join_unit(uid, draft), self.panel.form.show_error, said)

    def _leave(self, member: MemberRow, on: date) -> None:
        uid = member.uid
        said = self.tr("He left the unit.")
        self._act(lambda desk: desk.monitoring.leave_unit(uid, on), self.panel.leave_form.show_error, said)

    def _act(self, verb: Callable[[Desk], Changes], failed: Callable[[KpDeskError], object], said: str) -> None:
        def done(_changes: Changes) -> None:
            self.panel.close_form()
            self.said.emit("good", said)

        self._context.act(lambda desk, _progress: verb(desk), done, failed, owner=self)

    def _edit(self, unit: UnitRow | None) -> None:
        if unit is None or not self.may_leave():
            return
        text = "" if unit.in_charge_uid else unit.in_charge
        draft = UnitDraft(unit.name, unit.order_no, unit.order_date, unit.in_charge_uid, text)
        self._show(unit.uid, draft)

    def _show(self, uid: str | None, draft: UnitDraft) -> None:
        self._uid = uid
        self.form.edit(draft, uid or "")
        self.show_side(self.form)
        self.form.fields["name"].setFocus()

    def _keep(self, typed: UnitDraft) -> None:
        uid, draft = self._uid, dataclasses.replace(typed, order_no=typed.order_no or None)

        def work(desk: Desk, _progress: Progress) -> Changes:
            return desk.monitoring.notify_unit(draft, uid)

        def done(_changes: Changes) -> None:
            self._back()
            self.said.emit("good", self.tr("The unit is on record."))

        self._context.act(work, done, self.form.show_error, owner=self)

    def _ask_end(self) -> None:
        unit: UnitRow | None = self.table.current_row
        if unit is None:
            return
        uid, on = unit.uid, today(self._context.clock)

        def go() -> None:
            self._context.act(
                lambda desk, _progress: desk.monitoring.end_unit(uid, on), None, self.banner.show_error, owner=self
            )

        question = self.tr("End “{0}” from today?").format(unit.name)
        confirm(self, question, self.tr("Its checks stay on record."), self.tr("End the unit"), go, danger=True)


def _columns() -> list[Column[UnitRow]]:
    return [
        Column(_tr("Unit"), lambda unit: unit.name, 0),
        Column(_tr("Works"), _works, 13, tone=_tone),
        Column(_tr("Order No."), lambda unit: unit.order_no or code_words("not_on_record"), 13),
        Column(_tr("In charge"), lambda unit: unit.in_charge, 14),
        Column(_tr("Members"), lambda unit: len(unit.members), 8, END),
        Column(_tr("Last check"), lambda unit: unit.last_check, 11),
    ]


def _works(unit: UnitRow) -> str:
    if unit.ended_on:
        return _tr("ended")
    return _tr("works") if unit.works else _tr("on paper only")


def _tone(unit: UnitRow) -> str:
    return "muted" if unit.ended_on else "good" if unit.works else "warning"


def _tr(text: str) -> str:
    return QCoreApplication.translate("monitoring", text)
