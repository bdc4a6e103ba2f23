"""The character roll: punishments that wait for their entry, and the small form that puts an entry on record."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.cases.case_file_words import value_words
from kpdesk.desk.case_dates import Entry, EntryDraft, EntryRow
from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.support.columns import Column
from ui.support.fields import DateField, TextField
from ui.support.form import Form
from ui.support.language import current_language, ltr
from ui.support.list_frame import ListFrame
from ui.support.rights import only_for
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, card, column, label, row
from ui.support.words import code_words

_OPEN = frozenset({Entry.WAITS, Entry.DUE, Entry.TO_CANCEL})
_TONES = {Entry.DUE: "warning", Entry.TO_CANCEL: "danger", Entry.MADE: "good"}


class RollView(QWidget):
    """Signals: ``opened(uid)`` to see a case; ``said(tone, text)``; ``counted(int)`` entries that are due."""

    opened = Signal(str)
    said = Signal(str, str)
    counted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rollView")
        self._context = context
        self._all = False
        self.model: RowsTableModel[EntryRow] | None = None
        self.table = TableView("rollTable", self.tr("Entries of the character roll"))
        self.table.set_empty_text(
            self.tr("No entry waits"),
            self.tr("A punishment comes here with its order; its entry is due after the time for an appeal."),
        )
        self.enter_button = button("rollEnter", self.tr("Entry was made"), self.begin, look="primary", icon="check")
        only_for(context, Permission.CASE_ORDERS, self.enter_button)
        self.all_button = button("rollAll", self.tr("Settled ones too"), self._on_all, look="quiet")
        self.all_button.setCheckable(True)
        self._card, inside = card("rollCard")
        self.form = self._form()
        self._heading = label("", "heading", wrap=True, name="rollHeading")
        inside.addWidget(self._heading)
        inside.addWidget(self.form, 1)
        self._card.hide()
        left = column(gap=2)
        left.addLayout(row(self.enter_button, None, self.all_button))
        left.addWidget(self.table, 1)
        across = row(parent=self, gap=4)
        across.setContentsMargins(0, 8, 0, 0)
        across.addLayout(left, 3)
        across.addWidget(self._card, 2)
        self.frame = ListFrame.around(context, self.table)
        self.table.opened.connect(lambda entry: self.opened.emit(entry.case_uid))
        self.table.row_changed.connect(self._on_row)

    def show_with(self, reference: Reference) -> None:
        """Makes the columns, named by the reference data."""
        if self.model is None:
            ranks = {rank.code: rank.abbreviation for rank in reference.ranks}
            self.model = RowsTableModel(self._columns(ranks, reference), parent=self)
            self.table.set_model(self.model)

    def reload(self) -> None:
        """Reads the entries again."""
        states = None if self._all else _OPEN
        self._context.ask(lambda desk: desk.case_dates.entries(states), self._on_entries, owner=self)

    def begin(self) -> None:
        """Opens the form for the chosen punishment."""
        entry = self.table.current_row
        if not isinstance(entry, EntryRow) or entry.state not in _OPEN:
            return
        cancels = entry.state is Entry.TO_CANCEL
        verb = self.tr("Struck out in the roll") if cancels else self.tr("Entered in the roll")
        self._heading.setText(f"{verb}: {entry.person}, {ltr(entry.case_number)}")
        draft = EntryDraft(entry.award_uid, today(self._context.clock), cancels=cancels)
        self.form.edit(draft, f"{entry.award_uid}:{entry.state}")
        self._card.show()
        self.form.go_to("on")

    def _form(self) -> Form[EntryDraft]:
        form: Form[EntryDraft] = Form("rollForm", self.tr("Put on record"), EntryDraft.check)
        form.add("on", self.tr("On"), DateField(clock=self._context.clock, latest=today(self._context.clock)))
        form.add("by", self.tr("By whom"), TextField(longest=200))
        form.add("page", self.tr("Page of the roll"), TextField(longest=200))
        form.add(
            "early_because",
            self.tr("Why before it is due"),
            TextField(longest=200),
            self.tr("Only where the time for an appeal still runs."),
        )
        form.submitted.connect(self._save)
        form.cancelled.connect(self._card.hide)
        return form

    def _save(self, draft: EntryDraft) -> None:
        def done(_changes: Changes) -> None:
            self._card.hide()
            self.said.emit("good", self.tr("The entry is on record."))

        def failed(error: object) -> None:
            self.form.show_error(error)  # type: ignore[arg-type]

        self._context.act(lambda desk, _progress: desk.case_dates.enter(draft), done, failed, owner=self.form)

    def _on_all(self) -> None:
        self._all = self.all_button.isChecked()
        self.reload()

    def _on_entries(self, found: tuple[EntryRow, ...]) -> None:
        if self.model is not None:
            place = max(self.table.currentIndex().row(), 0)
            self.model.set_rows(found)
            if found:
                self.table.choose(min(place, len(found) - 1))
        self.counted.emit(sum(1 for entry in found if entry.state in (Entry.DUE, Entry.TO_CANCEL)))
        self._on_row(self.table.current_row)

    def _on_row(self, entry: object) -> None:
        self.enter_button.setEnabled(isinstance(entry, EntryRow) and entry.state in _OPEN)
        cancels = isinstance(entry, EntryRow) and entry.state is Entry.TO_CANCEL
        self.enter_button.setText(self.tr("Entry was struck out") if cancels else self.tr("Entry was made"))

    def _columns(self, ranks: dict[str, str], reference: Reference) -> list[Column[EntryRow]]:
        return [
            Column(self.tr("Entry due on"), lambda entry: entry.due_on or entry.undone_on, 13),
            Column(
                self.tr("Character roll"),
                lambda entry: code_words(f"entry_state_{entry.state}"),
                16,
                tone=lambda entry: _TONES.get(entry.state, "muted"),
            ),
            Column(self.tr("Official"), lambda entry: f"{ranks.get(entry.rank, entry.rank)} {entry.person}", 0),
            Column(self.tr("Punishment"), lambda entry: _given(entry, reference), 26),
            Column(self.tr("Ordered on"), lambda entry: entry.ordered_on, 12),
            Column(self.tr("Appeal until"), lambda entry: entry.appeal_until, 12),
            Column(self.tr("Entered on"), lambda entry: entry.entered_on, 12),
            Column(self.tr("Case"), lambda entry: entry.case_number, 17),
        ]


def _given(entry: EntryRow, reference: Reference) -> str:
    """Returns the punishment as the roll takes it: with its period or sum and the rank reduced to."""
    award = {"punishment": entry.punishment, "amount": entry.amount, "reduced_to": entry.reduced_to}
    return value_words("awards", award, reference, current_language())
