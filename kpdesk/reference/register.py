"""Rows of one table, found by code or by any spelling, on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.reference.rows import Row

R = TypeVar("R", bound=Row)


@lru_cache(maxsize=8192)
def spelling(text: str) -> str:
    """Returns the form in which two spellings are compared: folded, and only its letters and digits."""
    return "".join(sign for sign in fold(text) if sign.isalnum())


class Register(Generic[R]):
    """The rows of one table in the order of the pack; a code may stand more than once, for periods that do not overlap.

    Where no day is given, the latest period of a code counts.
    """

    def __init__(self, name: str, rows: Iterable[R]) -> None:
        self.name = name
        self._rows = tuple(rows)
        self._by_code: dict[str, list[R]] = {}
        for row in self._rows:
            self._by_code.setdefault(row.code.casefold(), []).append(row)
        for found in self._by_code.values():
            found.sort(key=lambda row: row.valid_from or date.min)

    def __iter__(self) -> Iterator[R]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def on(self, day: date) -> tuple[R, ...]:
        """Returns the rows that hold on that day, in the order of the pack."""
        return tuple(row for row in self._rows if row.holds_on(day))

    def get(self, code: str, day: date | None = None) -> R | None:
        """Returns the row of that code, in any letter case, that holds on the day; None when there is none."""
        return _one(self._by_code.get(code.casefold(), ()), day)

    def need(self, code: str, day: date | None = None) -> R:
        """Returns the row of that code that holds on the day; raises Refused(reference_unknown) when there is none."""
        found = self.get(code, day)
        if found is None:
            raise Refused("reference_unknown", field="code", table=self.name, value=code)
        return found

    def called(self, text: str, day: date | None = None) -> R | None:
        """Returns the one row that is spelled so; None when there is none or the spelling fits two different codes."""
        found = [row for row in self._by_spelling.get(spelling(text), ()) if day is None or row.holds_on(day)]
        return _one(found, day) if len({row.code for row in found}) == 1 else None

    @cached_property
    def _by_spelling(self) -> dict[str, list[R]]:
        found: dict[str, list[R]] = {}
        for row in self._rows:
            texts = (row.code, row.name, row.name_ur, *row.also, *_abbreviation(row))
            for key in {spelling(text) for text in texts} - {""}:
                found.setdefault(key, []).append(row)
        return found


def _abbreviation(row: Row) -> tuple[str, ...]:
    text = getattr(row, "abbreviation", "")
    return (text,) if text else ()


def _one(rows: Iterable[R], day: date | None) -> R | None:
    found = [row for row in rows if day is None or row.holds_on(day)]
    return found[-1] if found else None
