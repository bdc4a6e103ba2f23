"""The reference data: offices, ranks, terms, holidays and the other lists; rows corrected, added and taken out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QStackedWidget, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.items import Item
from kpdesk.reference.rules import Table
from ui.context import Context
from ui.settings.list_entry import blank_entry, can_be_added, draft_of, entry_of, problems_of_entry
from ui.settings.list_fields import field_for, lock, shapes_of
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.dates import on_screen
from ui.support.dialogs import ask_reason
from ui.support.form import Form
from ui.support.list_frame import ListFrame
from ui.support.list_words import field_words, table_words
from ui.support.meanwhile_window import MeanwhileWindow
from ui.support.rights import refusal
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, card, column, label, named, row


class ListsTab(QWidget):
    """``said(str)``: what was done. Who may not change the lists reads the same rows and the reason."""

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listsTab")
        self._context = context
        self._refusal = refusal(context, Permission.REFERENCE)
        self.banner = Banner("listsBanner")
        self.chooser = QComboBox()
        named(self.chooser, "listChooser", self.tr("List"))
        for table, words in table_words().items():
            self.chooser.addItem(words, table)
        self.model = RowsTableModel(self._columns())
        self.table = TableView("listRows", self.tr("Rows of the list"))
        self.table.set_model(self.model)
        self.table.set_empty_text(self.tr("This list is empty"))
        self.forms: dict[Table, Form[Any]] = {}
        self._headings: dict[Table, QLabel] = {}
        self._cards: dict[Table, QWidget] = {}
        self.side = QStackedWidget()
        self.side.hide()
        self.add_button = button("listAdd", self.tr("New row"), self.begin_new, icon="plus")
        self.withdraw_button = button("listWithdraw", self.tr("Take out…"), self.ask_withdrawal, look="quiet")
        self._lay_out()
        self.frame = ListFrame.around(context, self.table)
        self._offer()
        self.chooser.currentIndexChanged.connect(lambda _place: self._on_list_chosen())
        self.table.opened.connect(self.begin)

    @property
    def chosen(self) -> Table:
        """The list that is seen."""
        return Table(str(self.chooser.currentData()))

    @property
    def form(self) -> Form[Any]:
        """The form of the list that is seen; made when it is first wanted."""
        table = self.chosen
        if table not in self.forms:
            self.forms[table] = self._form(table)
            frame, inside = card(f"{table.value}Card")
            self._headings[table] = label("", "heading", wrap=True)
            inside.addWidget(self._headings[table])
            inside.addWidget(self.forms[table], 1)
            self._cards[table] = frame
            self.side.addWidget(frame)
        return self.forms[table]

    @property
    def is_changed(self) -> bool:
        """Whether a row is half-typed."""
        return not self.side.isHidden() and self.form.is_changed

    def reload(self) -> None:
        """Reads the list again."""
        table = self.chosen
        self._context.ask(
            lambda desk: desk.reference.items(table), partial(self._show, table), self.banner.show_error, owner=self
        )

    def begin(self, item: Item) -> None:
        """Shows the form of a row, unless another one is half-typed."""
        self._open(entry_of(item), f"{item.row.code} · {item.row.name}", "name")

    def begin_new(self) -> None:
        """Shows the empty form of a row that is to be added."""
        self._open(blank_entry(self.chosen), self.tr("A new row"), "code")

    def ask_withdrawal(self) -> None:
        """Asks for the reason for which the chosen row is taken out of the list."""
        item = self.table.current_row
        if not isinstance(item, Item) or self._refusal:
            return
        detail = self.tr("It stays on record with the reason; papers that were printed with it stay as they are.")
        question = self.tr("Take “{0}” out of the list?").format(item.row.name)
        ask_reason(self, question, detail, self.tr("Take it out"), lambda reason: self._withdraw(item, reason))

    def _open(self, entry: Any, heading: str, first: str) -> None:
        if self.is_changed:
            self.banner.say("warning", self.tr("Save what you changed, or cancel it, before you open another row."))
            return
        self.banner.clear()
        table, form = self.chosen, self.form
        code = form.fields["code"]
        # Records refer to a row by its code: only that of a new row is typed.
        code.setReadOnly(bool(self._refusal) or entry.item is not None)
        form.edit(entry, entry.item.row.code if entry.item is not None else "")
        self._headings[table].setText(heading)
        self.side.setCurrentWidget(self._cards[table])
        self.side.show()
        form.go_to(first)

    def _form(self, table: Table) -> Form[Any]:
        form: Form[Any] = Form(f"{table.value}Form", self.tr("Save"), problems_of_entry)
        words = field_words()
        for name, shape in shapes_of(table).items():
            field = form.add(name, words[name], field_for(name, shape, self._context.clock))
            if self._refusal or shape.nested:
                lock(field)
        form.verb_button.setEnabled(not self._refusal)
        form.edited.connect(lambda: self.chooser.setEnabled(not self.is_changed))
        form.submitted.connect(self._save)
        form.cancelled.connect(self._hide_side)
        return form

    def _lay_out(self) -> None:
        heading = label(self.tr("List"))
        heading.setBuddy(self.chooser)
        left = column(gap=3)
        left.addLayout(row(heading, self.chooser, None))
        left.addWidget(self.table, 1)
        left.addLayout(row(label(self.tr("Enter opens a row."), "small"), None, self.add_button, self.withdraw_button))
        across = row(gap=5)
        across.addLayout(left, 4)
        across.addWidget(self.side, 3)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.banner)
        if self._refusal:
            whole.addWidget(label(self._refusal, "muted", name="listsRefusal", wrap=True))
        whole.addLayout(across, 1)

    def _columns(self) -> tuple[Column[Item], ...]:
        to_confirm, with_program = self.tr("To be confirmed"), self.tr("With the program")
        return (
            Column(self.tr("Code"), lambda item: item.row.code, 14),
            Column(self.tr("Name"), lambda item: item.row.name, 0),
            Column(self.tr("Urdu name"), lambda item: item.row.name_ur, 18),
            Column(self.tr("Valid from"), lambda item: item.row.valid_from, 11),
            Column(self.tr("Valid to"), lambda item: item.row.valid_to, 11),
            Column(self.tr("Source"), lambda item: item.row.source, 20),
            Column(self.tr("Page"), lambda item: item.row.page, 8),
            Column(
                to_confirm,
                lambda item: to_confirm if item.row.confirm else "",
                16,
                tone=lambda item: "warning" if item.row.confirm else "",
            ),
            Column(self.tr("Comes from"), lambda item: with_program if item.built_in else self._origin(item), 22),
        )

    def _origin(self, item: Item) -> str:
        """Says which data pack of the CPO a row's values come from, else who of the office wrote them."""
        if item.pack_no is None:
            return item.changed_by
        return self.tr("Data pack {0}, {1}").format(item.pack_no, on_screen(item.pack_on))

    def _show(self, table: Table, items: Sequence[Item]) -> None:
        if table is self.chosen:
            place = self.table.currentIndex().row()
            self.model.set_rows(items)
            self.table.choose(max(place, 0))

    def _offer(self) -> None:
        self.add_button.setEnabled(not self._refusal and can_be_added(self.chosen))
        self.withdraw_button.setEnabled(not self._refusal)

    def _on_list_chosen(self) -> None:
        self.side.hide()
        self._offer()
        self.banner.clear()
        self.model.set_rows(())
        self.reload()

    def _hide_side(self) -> None:
        self.side.hide()
        self.chooser.setEnabled(True)
        self.table.setFocus()

    def _save(self, entry: Any) -> None:

        def done(_changes: Changes) -> None:
            self._hide_side()
            self.said.emit(self.tr("{0} is saved.").format(draft.values["code"]))

        draft = draft_of(entry)
        self._context.act(
            lambda desk, progress: desk.reference.edit(draft, progress),
            done,
            lambda error: self._on_not_saved(draft, error),
            "reference_saving",
            owner=self,
        )

    def _on_not_saved(self, draft: ItemDraft, error: KpDeskError) -> None:
        """What was typed stays; where the row is newer it is read, so that the next Save can go through."""
        form = self.form
        form.show_error(error)
        if error.code != "changed_meanwhile":
            return

        def compare(items: Sequence[Item]) -> None:
            now = next((item for item in items if item.uid == draft.uid), None)
            if now is not None:
                MeanwhileWindow(form, error, entry_of(now), field_words(), parent=self).open()

        self._context.ask(lambda desk: desk.reference.items(draft.table), compare, self.banner.show_error, owner=self)

    def _withdraw(self, item: Item, reason: str) -> None:
        def done(_changes: Changes) -> None:
            self.said.emit(self.tr("{0} is taken out.").format(item.row.code))

        self._context.act(
            lambda desk, progress: desk.reference.withdraw(item.uid, reason, progress),
            done,
            self.banner.show_error,
            "reference_saving",
            owner=self,
        )
