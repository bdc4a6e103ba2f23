"""The list of people with its filter row; rows are fetched as they come into view."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.desk import Desk
from kpdesk.roster.rows import PeopleWanted, PersonRow
from ui.context import Context
from ui.roster.act_bar import ActBar
from ui.roster.filter_choice import FilterChoice
from ui.roster.people_columns import people_columns
from ui.roster.search_field import SearchField
from ui.roster.state_words import service_words
from ui.support.table_model import Order, PagedTableModel, Source
from ui.support.table_view import TableView
from ui.support.widgets import button, column, row

Choices = tuple[tuple[str, str], ...]


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
        self.search = SearchField(self.tr("Name, father's name, belt No., CNIC, mobile"))
        self.search.setObjectName("rosterSearch")
        self.search.setAccessibleName(self.tr("Find people"))
        self.rank = FilterChoice("rankFilter", self.tr("Rank"), self.tr("Any rank"))
        self.posting = FilterChoice("postingFilter", self.tr("Posting"), self.tr("Any posting"))
        self.service = FilterChoice("serviceFilter", self.tr("Service"), self.tr("Any status"))
        self.clear_button = button(
            "clearFilters", "", self.clear_filters, icon="x", look="quiet", tip=self.tr("Show everybody again")
        )
        self.model: PagedTableModel[PersonRow] = PagedTableModel(people_columns(False), context.jobs, self)
        self.table = TableView("people", self.tr("People"))
        self.table.set_model(self.model)
        self.acts = ActBar(context, self)
        self._lay_out()
        self._connect()

    @property
    def wanted(self) -> PeopleWanted:
        """Which people the filter row asks for."""
        return PeopleWanted(
            text=self.search.value(),
            rank=self.rank.value,
            posting=self.posting.value,
            service_state=self.service.value,
            not_rank=self.rank.turned,
            not_posting=self.posting.turned,
            not_service_state=self.service.turned,
        )

    def ask(self) -> None:
        """Asks for the people that the filter row wants."""
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
                self.tr("Nobody fits"), self.tr("Try fewer letters, or take a condition away with the cross above.")
            )
        self.model.ask(Source(lambda: desk.roster.count(wanted), page))

    def reload(self) -> None:
        """Reads the list again, and after it the choices of the filters."""
        self._choices_read = False
        self.ask()

    def show_numbers(self, shown: bool) -> None:
        """Shows the CNIC in full, or masked again; the asking is noted by the page."""
        self.numbers_shown = shown
        self.model.columns = people_columns(shown)
        self.ask()

    def clear_filters(self) -> None:
        """Shows everybody again."""
        self.search.clear()
        for condition in (self.rank, self.posting, self.service):
            condition.clear()
        self.ask()

    def go_to_list(self) -> None:
        """Puts the cursor on the first person."""
        if self.table.currentIndex().row() < 0:
            self.table.choose(0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        filters = row(gap=3)
        filters.addWidget(self.search, 1)
        for condition in (self.rank, self.posting, self.service):
            filters.addWidget(condition)
        filters.addWidget(self.clear_button)
        whole = column(self, gap=3)
        whole.addLayout(filters)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.acts)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.ask())
        self.search.left.connect(self.go_to_list)
        for condition in (self.rank, self.posting, self.service):
            condition.changed.connect(self.ask)
        self.table.opened.connect(lambda person: self.opened.emit(person.uid))
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self._context.jobs.unanswered)

    def _on_loaded(self, count: int) -> None:
        self.acts.show_chosen()
        self.counted.emit(count, self.wanted.is_everybody)
        if not self._choices_read:
            self._choices_read = True
            self._context.ask(_choices, self._on_choices, owner=self)

    def _on_choices(self, answer: tuple[Choices, Choices, tuple[str, ...]]) -> None:
        ranks, postings, states = answer
        words = service_words()
        self.rank.set_choices(ranks)
        self.posting.set_choices(postings)
        self.service.set_choices((state, words.get(state, state)) for state in states)


def _choices(desk: Desk) -> tuple[Choices, Choices, tuple[str, ...]]:
    names = desk.roster.ranks()
    ranks = tuple((code, names.name(code)) for code in desk.roster.values_of("rank"))
    postings = tuple((posting, posting) for posting in desk.roster.values_of("posting"))
    return ranks, postings, desk.roster.values_of("service_state")
