"""The conditions of the list of people as fields that can be saved under a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ui.support.saved_filters import FilterField, FilterFields

if TYPE_CHECKING:
    from ui.roster.filter_choice import FilterChoice
    from ui.roster.people_filters import PeopleFilters


class PeopleFields(FilterFields):
    """Named as the options of the command line are; those of the second line are built when a filter has them."""

    def __init__(self, filters: PeopleFilters) -> None:
        self._filters = filters
        fields: dict[str, FilterField] = {"text": filters.search}
        for name, of in (("rank", "rank"), ("posting", "posting"), ("status", "service"), ("duty", "duty")):
            fields[name] = self._field(of, lambda choice: choice.value, lambda choice, value: choice.put(value))
            fields[f"not_{name}"] = self._field(
                of, lambda choice: choice.turned, lambda choice, value: choice.condition.set_value(value)
            )
        fields["serving"] = self._field("serving", lambda choice: choice.value, lambda choice, value: choice.put(value))
        fields["service_years"] = _Field(self._years, self._put_years)
        fields["not_service_years"] = _Field(
            lambda: self._has_more and filters.years.turned, lambda value: self._turn_years(bool(value))
        )
        super().__init__(fields, lambda: filters.words)

    @property
    def _has_more(self) -> bool:
        return "more" in self._filters.__dict__

    def _field(
        self, name: str, read: Callable[[FilterChoice], object], put: Callable[[FilterChoice, object], object]
    ) -> FilterField:
        def value() -> object:
            there = self._has_more or name in {"rank", "posting", "service"}
            return read(getattr(self._filters, name)) or None if there else None

        def set_value(given: object) -> None:
            if given or value():
                self._show_more(name)
                put(getattr(self._filters, name), given or "")

        return _Field(value, set_value)

    def _show_more(self, name: str) -> None:
        if name not in {"rank", "posting", "service"}:
            self._filters.more_button.setChecked(True)

    def _years(self) -> str | None:
        least, most = self._filters.years.ends if self._has_more else (None, None)
        return None if least is None and most is None else f"{_end(least)}-{_end(most)}"

    def _put_years(self, given: object) -> None:
        if given or self._has_more:
            least, _dash, most = str(given or "").partition("-")
            self._show_more("years")
            self._filters.years.put(least, most)

    def _turn_years(self, turned: bool) -> None:
        if self._has_more:
            self._filters.years.turn.setChecked(turned)


class _Field:
    """A field made of two functions."""

    def __init__(self, value: Callable[[], Any], set_value: Callable[[object], object]) -> None:
        self.value, self._set = value, set_value

    def set_value(self, value: object) -> None:
        """Puts a value."""
        self._set(value)


def _end(years: int | None) -> str:
    return "" if years is None else str(years)
