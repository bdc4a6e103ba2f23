"""A list as somebody sees it: its title, the columns that are shown, the conditions in words, and its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kpdesk.base.clock import minute_on_paper, on_paper

Value = str | int | date | datetime | None


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column; ``letters`` is about how many letters wide it stands on the screen."""

    heading: str
    letters: int = 14


@dataclass(frozen=True, slots=True)
class ListShown:
    """``name`` is what the list is called in the history, ``lines`` are its conditions in the reader's language.

    Each row has a value for each column.
    """

    name: str
    title: str
    columns: Sequence[ListColumn]
    rows: Sequence[Sequence[Value]]
    lines: Sequence[str] = ()
    language: str = "en"


def value_of(given: object) -> Value:
    """Returns what a cell holds as a value that a workbook knows: a whole number, a day, a moment or a text."""
    if given is None or given == "":
        return None
    if isinstance(given, bool):
        return str(given)
    return given if isinstance(given, int | date | datetime) else str(given)


def text_of(value: Value) -> str:
    """Returns the value as it stands on paper; days as dd.mm.yyyy, moments by the local clock."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return minute_on_paper(value)
    if isinstance(value, date):
        return on_paper(value)
    return str(value).replace("\n", " ")
