"""The register of accounts and groups, from found to closed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.base.letters import fold
from kpdesk.base.pasted import Attached
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.monitoring.closure_chart import WeekKey
from kpdesk.monitoring.draft import AccountDraft
from kpdesk.monitoring.rows import AccountRow, SightingRow
from kpdesk.monitoring.stages import Stage, Step
from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.monitoring.account_columns import account_columns, is_of_week
from ui.monitoring.account_form import AccountForm
from ui.monitoring.account_panel import SAVE_PROOF, AccountPanel
from ui.monitoring.account_steps import blank, draft_of, step_forms, verb_of
from ui.monitoring.names import stage_name
from ui.monitoring.side_tab import SideTab
from ui.support.dates import on_screen
from ui.support.dialogs import ask_file, ask_new_file, ask_reason
from ui.support.fields import ChoiceField, TextField, TickField
from ui.support.form import Form
from ui.support.history_window import history_button
from ui.support.meanwhile_window import MeanwhileWindow
from ui.support.rights import only_for
from ui.support.saved_filters import FilterFields
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.turn_button import TurnedChoice
from ui.support.widgets import button, named, row

_AT_FIRST = 200
"""So many accounts are read before all."""


class AccountsTab(SideTab):
    """The register; the row that the person stands on is shown beside it."""

    def __init__(self, context: Context, reference: Reference) -> None:
        table = TableView("accountTable", QCoreApplication.translate("AccountsTab", "Accounts and groups"))
        hint = QCoreApplication.translate("AccountsTab", "Choose an account or group to see it.")
        super().__init__(context, "accounts", table, hint, spare=(5, 4, 2, 3))
        self._context, self._reference = context, reference
        self._day = today(context.clock)
        self._shown = ""
        self._revision = 0
        self._week: WeekKey | None = None
        self.model: RowsTableModel[AccountRow] = RowsTableModel(account_columns(reference, self._day), parent=self)
        table.set_model(self.model)
        table.set_empty_text(
            self.tr("No account or group here"),
            self.tr("Put on record what is public or was handed over, with “Add an account or group”."),
        )
        self.text = TextField(hint=self.tr("Name, handle, admin"))
        standings = [(one, stage_name(one)) for one in Stage]
        self.standing = ChoiceField([(None, self.tr("Any standing")), *standings])
        self.groups = TickField(self.tr("Groups only"))
        self.standing.setCurrentIndex(0)
        self.standing.setMinimumContentsLength(12)
        self.turned = TurnedChoice(self.standing, "accountStands", self.tr("Standing"))
        self.new_button = button(
            "accountNew", self.tr("Add an account or group"), self.open_new, icon="plus", look="primary"
        )
        only_for(context, Permission.LOG, self.new_button)
        self.panel = AccountPanel(may_act=may(context.desk.actor.role, Permission.LOG))
        self.form = AccountForm(context, reference)
        self.forms = step_forms(context, reference, self._day)
        self.add_sides(self.panel, self.form, *self.forms.values())
        self.week_button = button("accountWeek", "", lambda: self.show_week(None), icon="x", look="quiet")
        self.week_button.setVisible(False)
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Reads the register again; of a long one the latest stand there before the rest is read."""
        if not self.model.rowCount():
            self._context.ask(lambda desk: desk.monitoring.accounts(limit=_AT_FIRST), self._on_first, owner=self)
            return
        self._context.ask(lambda desk: desk.monitoring.accounts(), self._on_read, owner=self)

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        return not any(self.shows(form) and form.is_changed for form in (self.form, *self.forms.values()))

    def show_account(self, uid: str) -> None:
        """Shows one account, whatever the filters keep."""
        self._shown = uid
        self.text.set_value("")
        self.standing.set_value(None)
        self.groups.set_value(False)
        self.show_week(None)
        self.reload()

    def show_week(self, week: WeekKey | None) -> None:
        """Keeps the accounts that a figure of the chart was counted from; None keeps all again."""
        self._week = week
        if week is not None:
            days = f"{on_screen(week.first)} – {on_screen(week.last)}"
            self.week_button.setText(self.tr("Week {0}").format(days))
            self.week_button.setAccessibleName(self.tr("Show all weeks again"))
        self.week_button.setVisible(week is not None)
        self._filter()

    def open_new(self) -> None:
        """Shows an empty form."""
        if self.may_leave():
            self.form.edit(AccountDraft(found_on=self._day))
            self.show_side(self.form)
            self.form.fields["platform"].setFocus()

    def _lay_out(self) -> None:
        for field, name, said in (
            (self.text, "accountText", self.tr("Search accounts")),
            (self.standing, "accountStands", self.tr("Standing")),
            (self.groups, "accountGroups", self.tr("Groups, pages and channels only")),
        ):
            named(field, name, said)
        history = history_button(
            "accountHistory", self._context, (self.tr("History…"), self.tr("Who changed what when")),
            lambda: (account.name, account.uid) if (account := self.table.current_row) else ("", ""), self,
        )  # fmt: skip
        self.add_tools(self.new_button, self.week_button, self.groups, history)
        filters = row(gap=2)
        filters.addWidget(self.text, 2)
        filters.addWidget(self.turned, 1)
        self.fields = FilterFields(
            {"text": self.text, "stage": self.standing, "not_stage": self.turned, "groups": self.groups}, self._words
        )
        self.fields.put_back.connect(self._filter)
        self.frame.filter_by(self.fields)
        self.head.addLayout(filters)

    def _connect(self) -> None:
        for field in (self.text, self.turned, self.groups):
            field.edited.connect(self._filter)
        self.table.row_changed.connect(self._on_row)
        self.panel.asked.connect(self._on_asked)
        self.form.submitted.connect(self._add)
        self.form.cancelled.connect(self._back)
        for step, form in self.forms.items():
            form.submitted.connect(lambda draft, step=step: self._take(step, draft))
            form.cancelled.connect(self._back)

    def _filter(self) -> None:
        wanted, standing, groups = fold(self.text.value()), self.standing.value(), self.groups.value()
        turned = self.turned.value()

        def fits(account: AccountRow) -> bool:
            named_in = " ".join(one.name for one in account.people)
            told = fold(f"{account.name} {account.handle} {account.url} {account.admin} {named_in}")
            stands = standing is None or (account.stage_on(self._day) is standing) is not turned
            stands = stands and (self._week is None or is_of_week(account, self._week))
            return stands and (account.kind.shared or not groups) and wanted in told

        self.model.set_filter(fits)

    def _words(self) -> list[str]:
        told = [f"{self.tr('Search accounts')}: {self.text.value()}"] if self.text.value() else []
        if self.standing.value() is not None:
            told.append(f"{self.tr('Standing')} {self.turned.button.text()}: {self.standing.currentText()}")
        return [*told, *([self.groups.accessibleName()] if self.groups.value() else [])]

    def _on_first(self, accounts: tuple[AccountRow, ...]) -> None:
        if len(accounts) < _AT_FIRST:
            self._on_read(accounts)
            return
        self.model.set_rows(accounts)
        self._context.ask(lambda desk: desk.monitoring.accounts(), self._on_read, owner=self)

    def _on_read(self, accounts: tuple[AccountRow, ...]) -> None:
        self.model.set_rows(accounts)
        if self._shown and all(account.uid != self._shown for account in accounts):
            self._shown = ""
            if self.shows(self.panel):
                self.close_side()
        place = next((at for at, account in enumerate(self.model.rows) if account.uid == self._shown), None)
        if place is not None:
            self.table.choose(place)

    def _on_row(self, account: AccountRow | None) -> None:
        if account is None or not self.may_leave():
            return
        self._shown = account.uid
        uid = account.uid
        self.panel.show_account(account, self._reference, self._day)
        self.show_side(self.panel)
        self._context.ask(
            lambda desk: desk.monitoring.sightings(uid), lambda seen: self._on_seen(account, seen), owner=self
        )

    def _on_seen(self, account: AccountRow, seen: tuple[SightingRow, ...]) -> None:
        if seen and account.uid == self._shown:
            self.panel.show_account(account, self._reference, self._day, seen)

    def _on_asked(self, what: str) -> None:
        if what == "except":
            question = self.tr("Why does it stay open?")
            detail = self.tr("The reason stands in the compliance certificate as an exception.")
            ask_reason(self, question, detail, self.tr("Keep it open"), self._except)
            return
        if what == Step.WITHDRAW:
            question = self.tr("Why does it go off the register?")
            detail = self.tr("For one that was entered by mistake, such as a family member's. The history keeps it.")
            ask_reason(self, question, detail, self.tr("Take it off"), self._withdraw)
            return
        account = self.table.current_row
        if what == Step.PROVE:
            ask_file(self, self.tr("The file that proves the closure"), self.tr("All files (*)"), self._prove)
        elif what == SAVE_PROOF and account is not None:
            ask_new_file(
                self, self.tr("Save the proof"), self.tr("All files (*)"), account.proof_file, self._save_proof
            )
        elif what in self.forms and account is not None:
            step = Step(what)
            self._revision = account.revision
            self._open(self.forms[step], blank(step, account, self._day, self._context.desk.actor.full_name))

    def _open(self, form: Form[Any], draft: object) -> None:
        form.edit(draft, self._shown)
        self.show_side(form)
        next(iter(form.fields.values())).setFocus()

    def _back(self) -> None:
        """Back from a form to the account it was about, or to the hint."""
        self.close_side()
        self._on_row(self.table.current_row)

    def _add(self, draft: AccountDraft) -> None:
        self._do(self.form, lambda desk: desk.monitoring.add_account(draft), self.tr("It is on record."))

    def _take(self, step: Step, draft: object) -> None:
        verb, said = verb_of(self._shown, draft, self._day, self._revision)
        self._do(self.forms[step], verb, said)

    def _prove(self, file: Attached) -> None:
        uid, said = self._shown, self.tr("The proof is kept.")
        self._do(None, lambda desk: desk.monitoring.attach_proof(uid, file), said)

    def _save_proof(self, target: Path) -> None:
        uid, said = self._shown, self.tr("A copy of the proof is saved.")
        self._do(None, lambda desk: desk.monitoring.export_proof(uid, target), said)

    def _except(self, reason: str) -> None:
        uid = self._shown
        self._do(None, lambda desk: desk.monitoring.except_account(uid, reason), self.tr("The reason is on record."))

    def _withdraw(self, reason: str) -> None:
        uid, said = self._shown, self.tr("It is off the register.")
        self._do(None, lambda desk: desk.monitoring.withdraw_account(uid, reason), said)

    def _do(self, form: Form[Any] | None, verb: Any, said: str) -> None:
        def work(desk: Desk, _progress: Progress) -> Changes:
            changes: Changes = verb(desk)
            return changes

        def done(changes: Changes) -> None:
            self._shown = changes.uid
            self.show_side(self.panel)
            self.table.setFocus()
            self.reload()
            self.said.emit("good", said)

        def failed(error: KpDeskError) -> None:
            if form is None:
                self.banner.show_error(error)
                return
            form.show_error(error)
            if error.code == "changed_meanwhile" and form is self.forms[Step.CORRECT]:
                self._compare(form, error)

        self._context.act(work, done, failed, owner=self)

    def _compare(self, form: Form[Any], error: KpDeskError) -> None:
        """What was typed stays; the account is read as it is by now, so that the next time it can go through."""
        uid = self._shown

        def compare(now: AccountRow) -> None:
            self._revision = now.revision
            MeanwhileWindow(form, error, draft_of(now), form.titles, parent=self).open()

        self._context.ask(lambda desk: desk.monitoring.account(uid), compare, form.show_error, owner=self)
