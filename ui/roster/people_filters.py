"""The conditions of the list of people: a search, five choices and the length of service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.desk import Desk
from kpdesk.roster.list_words import each_condition
from kpdesk.roster.rows import PeopleWanted
from ui.roster.filter_chips import FilterChips
from ui.roster.filter_choice import FilterChoice
from ui.roster.people_fields import PeopleFields
from ui.roster.search_field import SearchField
from ui.roster.search_line import SearchLine
from ui.roster.state_words import duty_words, service_words
from ui.roster.years_filter import YearsFilter
from ui.support.widgets import button, column, row
from ui.support.words import rank_words

Choices = tuple[tuple[str, str], ...]
_SERVING = {"yes": True, "no": False}
_WIDGETS = {"service_state": "service", "duty_state": "duty"}
"""Conditions whose widget is not called like their field."""


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What the conditions offer: what is on record. Duty states are few, all of them are offered."""

    ranks: Choices = ()
    postings: Choices = ()
    service_states: tuple[str, ...] = ()
    rank_names: Mapping[str, str] = field(default_factory=dict)


def filter_choices(desk: Desk) -> FilterChoices:
    """Returns what the conditions offer."""
    names = desk.roster.ranks()
    ranks = tuple((code, rank_words(code, names.name(code))) for code in desk.roster.values_of("rank"))
    postings = tuple((posting, posting) for posting in desk.roster.values_of("posting"))
    return FilterChoices(ranks, postings, desk.roster.values_of("service_state"), dict(ranks))


class PeopleFilters(QWidget):
    """``changed()``: other people are wanted. The second line is built when it is first asked for."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("peopleFilters")
        self._language = language
        self._offered = FilterChoices()
        self.search = SearchField(self.tr("Name, father's name, belt No., CNIC, mobile"))
        self.search.setObjectName("rosterSearch")
        self.search.setAccessibleName(self.tr("Find people"))
        self.rank = self._choice("rankFilter", self.tr("Rank"), self.tr("Any rank"))
        self.posting = self._choice("postingFilter", self.tr("Posting"), self.tr("Any posting"))
        self.service = self._choice("serviceFilter", self.tr("Service"), self.tr("Any status"))
        self.more_button = button(
            "moreFilters", "", icon="funnel", look="quiet", keys="Alt+M",
            tip=self.tr("More conditions: duty, serving or not, years of service"),
        )  # fmt: skip
        self.more_button.setCheckable(True)
        self.clear_button = button(
            "clearFilters", "", self.clear, icon="x", look="quiet", tip=self.tr("Show everybody again")
        )
        self.chips = FilterChips()
        self.chips.removed.connect(self.remove)
        self.line = SearchLine(self.search, self.rank, self.posting, self.service, self.more_button, self.clear_button)
        self._whole = column(self, gap=2)
        self._whole.addWidget(self.line)
        self._whole.addWidget(self.chips)
        self.search.textChanged.connect(lambda _text: self._tell())
        self.more_button.toggled.connect(self._show_more)
        self.fields = PeopleFields(self)
        self.fields.put_back.connect(self._tell)

    @cached_property
    def more(self) -> QWidget:
        """The second line of conditions, hidden at first."""
        line = QWidget()
        line.setObjectName("moreConditions")
        line.hide()
        row(self.duty, self.serving, self.years, None, parent=line, gap=3)
        self._whole.insertWidget(1, line)
        return line

    @cached_property
    def duty(self) -> FilterChoice:
        """The duty state."""
        made = self._choice("dutyFilter", self.tr("Duty"), self.tr("Any duty"))
        made.set_choices(duty_words().items())
        return made

    @cached_property
    def serving(self) -> FilterChoice:
        """Whether they belong to the strength."""
        made = FilterChoice("servingFilter", self.tr("Serving"), self.tr("Serving or not"), turns=False)
        made.set_choices((("yes", self.tr("Serving")), ("no", self.tr("No longer serving"))))
        made.changed.connect(self._tell)
        return made

    @cached_property
    def years(self) -> YearsFilter:
        """The length of service."""
        made = YearsFilter()
        made.changed.connect(self._tell)
        return made

    @property
    def wanted(self) -> PeopleWanted:
        """Which people are asked for."""
        found = PeopleWanted(
            text=self.search.value(),
            rank=self.rank.value,
            posting=self.posting.value,
            service_state=self.service.value,
            not_rank=self.rank.turned,
            not_posting=self.posting.turned,
            not_service_state=self.service.turned,
        )
        return self._with_more(found) if "more" in self.__dict__ else found

    def offer(self, choices: FilterChoices) -> None:
        """Offers what is on record."""
        self._offered = choices
        self.rank.set_choices(choices.ranks)
        self.posting.set_choices(choices.postings)
        self.service.set_choices(_named(choices.service_states, service_words()))
        self._show_chips()

    @property
    def words(self) -> list[str]:
        """The conditions in words."""
        names = self._offered.rank_names
        told = each_condition(self.wanted, lambda code: names.get(code, code), self._language)
        return [words for _name, words in told]

    def remove(self, name: str) -> None:
        """Takes one condition away, by the name of its field."""
        if name == "text":
            self.search.clear()
        elif name == "service_years":
            self.years.clear()
        else:
            getattr(self, _WIDGETS.get(name, name)).clear()
        self._tell()

    def clear(self) -> None:
        """Shows everybody again."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        for made in self._conditions():
            made.clear()
        self._tell()

    def _conditions(self) -> Iterable[FilterChoice | YearsFilter]:
        more = (self.duty, self.serving, self.years) if "more" in self.__dict__ else ()
        return (self.rank, self.posting, self.service, *more)

    def _with_more(self, found: PeopleWanted) -> PeopleWanted:
        least, most = self.years.ends
        return replace(
            found,
            duty_state=self.duty.value,
            not_duty_state=self.duty.turned,
            serving=_SERVING.get(self.serving.value),
            service_years_least=least,
            service_years_most=most,
            not_service_years=self.years.turned,
        )

    def _choice(self, name: str, title: str, everything: str) -> FilterChoice:
        made = FilterChoice(name, title, everything)
        made.changed.connect(self._tell)
        return made

    def _show_more(self, shown: bool) -> None:
        self.more.setVisible(shown)
        if shown:
            self.duty.choice.setFocus()

    def _tell(self) -> None:
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        names = self._offered.rank_names
        self.chips.show_conditions(each_condition(self.wanted, lambda code: names.get(code, code), self._language))


def _named(states: Iterable[str], words: Mapping[str, str]) -> list[tuple[object, str]]:
    return [(state, words.get(state, state)) for state in states]
