"""The members of a unit with their time in it: who joins, who leaves."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.monitoring.draft import MemberDraft
from kpdesk.monitoring.rows import MemberRow, UnitRow
from ui.context import Context
from ui.monitoring.leave_form import LeaveForm, Leaving
from ui.monitoring.person_lookup import person_lookup
from ui.support.columns import Column
from ui.support.dates import on_screen
from ui.support.fields import DateField, TextField
from ui.support.form import Form
from ui.support.language import ltr
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, flow, paragraph


class MembersPanel(QWidget):
    """``joined(MemberDraft)``, ``left(MemberRow, date)``: asked for; ``corrected()``: the unit shall be corrected."""

    joined = Signal(object)
    left = Signal(object, object)
    corrected = Signal()

    def __init__(self, context: Context, day: date, *, may_act: bool) -> None:
        super().__init__()
        self.setObjectName("membersPanel")
        self._day, self._may_act = day, may_act
        self._unit: UnitRow | None = None
        self._name = paragraph("", "heading", name="unitName")
        self._told = paragraph("", "muted", name="unitTold")
        self.model: RowsTableModel[MemberRow] = RowsTableModel(
            [
                Column(self.tr("Member"), lambda member: member.name, 0),
                Column(self.tr("From"), lambda member: member.from_on, 11),
                Column(self.tr("To"), lambda member: member.to_on, 11),
            ],
            parent=self,
        )
        self.table = TableView("memberTable", self.tr("Members of the unit"))
        self.table.set_model(self.model)
        self.table.set_empty_text(self.tr("No member yet"), self.tr("Name below who joins."))
        self.table.setMinimumHeight(90)
        self.join_button = button("memberJoin", self.tr("Somebody joins…"), self.open_form, icon="user-plus")
        self.leave_button = button("memberLeave", self.tr("He left…"), self._leave, icon="log-out", look="danger")
        self.correct_button = button("unitCorrect", self.tr("Correct the unit…"), self.corrected.emit, icon="pencil")
        self.form = self._form(context)
        self.leave_form = LeaveForm(context, day)
        self.leave_form.submitted.connect(self._on_left)
        self.leave_form.cancelled.connect(self.close_form)
        self.leave_form.hide()
        whole = column(self, margin=2, gap=3)
        whole.addWidget(self._name)
        whole.addWidget(self._told)
        whole.addWidget(self.table, 1)
        whole.addWidget(flow(self.join_button, self.leave_button, self.correct_button))
        whole.addWidget(self.form)
        whole.addWidget(self.leave_form)
        for made in (self.join_button, self.leave_button, self.correct_button):
            made.setVisible(may_act)
        self.form.hide()
        self.leave_button.setEnabled(False)
        self.table.row_changed.connect(self._on_row)

    @property
    def is_changed(self) -> bool:
        """Whether something is half-typed."""
        return any(not form.isHidden() and form.is_changed for form in (self.form, self.leave_form))

    def show_unit(self, unit: UnitRow) -> None:
        """Shows a unit's members, those who left included."""
        before, self._unit = self._unit, unit
        if before is None or before.uid != unit.uid or not self.is_changed:
            self.close_form()
        self._name.setText(unit.name)
        told = self.tr("members today: {0}").format(len(unit.members))
        if unit.order_no:
            notified = self.tr("Notified by order No. {0} of {1}")
            told = f"{notified.format(ltr(unit.order_no), ltr(on_screen(unit.order_date)))} · {told}"
        if not unit.works and unit.ended_on is None:
            told += " · " + self.tr("no check for 14 days: on paper only")
        self._told.setText(told)
        self.model.set_rows(unit.tenures)

    def open_form(self) -> None:
        """Asks who joins."""
        self.close_form()
        self.form.show()
        self.form.fields["person"].setFocus()

    def close_form(self) -> None:
        """Puts the forms away, after somebody joined or left, or nobody did."""
        unit = self._unit.uid if self._unit is not None else ""
        self.form.edit(MemberDraft(since=self._day), unit)
        self.leave_form.edit(Leaving(self._day), unit)
        for form in (self.form, self.leave_form):
            form.hide()

    def _form(self, context: Context) -> Form[Any]:
        form: Form[Any] = Form("memberForm", self.tr("Let him join"), lambda draft: draft.check(self._day))
        form.add("person", self.tr("Who joins"), person_lookup(context, self.tr("Name or belt no.")))
        form.add("name", self.tr("Or by name"), TextField(), self.tr("Only for somebody who is not on the roll."))
        form.add("since", self.tr("From"), DateField(clock=context.clock, latest=self._day))
        form.submitted.connect(self.joined)
        form.cancelled.connect(self.close_form)
        return form

    def _on_row(self, member: MemberRow | None) -> None:
        self.leave_button.setEnabled(member is not None and member.to_on is None)

    def _leave(self) -> None:
        if isinstance(self.table.current_row, MemberRow):
            self.close_form()
            self.leave_form.show()
            self.leave_form.fields["on"].setFocus()

    def _on_left(self, leaving: Leaving) -> None:
        member = self.table.current_row
        if isinstance(member, MemberRow):
            self.left.emit(member, leaving.on)
