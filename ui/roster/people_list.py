"""The list of people below its conditions; rows are fetched as they come into view."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.roster.rows import PeopleWanted, PersonRow
from ui.context import Context
from ui.roster.act_bar import ActBar
from ui.roster.people_columns import people_columns
from ui.roster.people_filters import PeopleFilters, filter_choices
from ui.support.list_frame import ListFrame
from ui.support.paged_model import Order, PagedTableModel, Source
from ui.support.table_view import TableView
from ui.support.widgets import column


class PeopleList(QWidget):
    """``opened(uid)``: Enter on a person; ``counted(int, bool)``: how many are shown, and whether that is everybody."""

    opened = Signal(str)
    counted = Signal(int, bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("peopleList")
        self._context = context
        self._choices_read = False
        self.numbers_shown = False
        self.filters = PeopleFilters(context.language)
        self.search = self.filters.search
        self.model: PagedTableModel[PersonRow] = PagedTableModel(people_columns(False), context.jobs, self)
        self.table = TableView("people", self.tr("People"))
        self.table.set_model(self.model)
        self.frame = ListFrame(context, self.table, self.tr("People"), print_list=self._print)
        self.frame.filter_by(self.filters.fields)
        self.acts = ActBar(context, self)
        self._lay_out()
        self._connect()

    @property
    def wanted(self) -> PeopleWanted:
        """Which people the conditions ask for."""
        return self.filters.wanted

    def ask(self) -> None:
        """Asks for the people whom the conditions want."""
        wanted, desk = self.wanted, self._context.desk
        self.acts.wait()

        def page(first: int, limit: int, order: Order | None) -> tuple[PersonRow, ...]:
            by, descending = (order.by, order.descending) if order is not None else ("", False)
            return desk.roster.page(wanted, first, limit, by, descending)

        if wanted.is_everybody:
            self.table.set_empty_text(
                self.tr("Nobody is on record yet"),
                self.tr("Import the nominal roll first (Ctrl+I), or drop the file here. Single persons: Ctrl+N."),
            )
        else:
            self.table.set_empty_text(
                self.tr("Nobody fits"), self.tr("Try fewer letters, or take a condition away above.")
            )
        self.model.ask(Source(lambda: desk.roster.count(wanted), page))
        everybody = None if wanted.is_everybody else lambda open_desk: open_desk.roster.count(PeopleWanted())
        self.frame.count_with(None, everybody)

    def reload(self) -> None:
        """Reads the list again, and after it the choices of the filters."""
        self._choices_read = False
        self.ask()

    def show_numbers(self, shown: bool) -> None:
        """Shows the CNIC in full, or masked again; the asking is noted by the page."""
        self.numbers_shown = shown
        self.model.columns = people_columns(shown)
        self.ask()

    def go_to_list(self) -> None:
        """Puts the cursor on the first person."""
        if self.table.currentIndex().row() < 0:
            self.table.choose(0)
        self.table.setFocus()

    def _print(self) -> None:
        self.acts.ask_print()

    def _lay_out(self) -> None:
        whole = column(self, gap=3)
        whole.addWidget(self.filters)
        whole.addWidget(self.frame, 1)
        self.frame.add_action(self.acts)

    def _connect(self) -> None:
        self.filters.changed.connect(self.ask)
        self.search.left.connect(self.go_to_list)
        self.table.typed.connect(self.search.type_on)
        self.table.opened.connect(lambda person: self.opened.emit(person.uid))
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self._context.jobs.unanswered)

    def _on_loaded(self, count: int) -> None:
        self.acts.show_chosen()
        self.counted.emit(count, self.wanted.is_everybody)
        self.filters.chips.show_count(count)
        if not self._choices_read:
            self._choices_read = True
            self._context.ask(filter_choices, self.filters.offer, owner=self)
