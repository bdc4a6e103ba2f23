"""What a register is drawn up from, and how it names ranks, officials, platforms and days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy.orm import Session

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.paper_words import listed, name_in
from kpdesk.reference.reference import Reference
from kpdesk.weekly.registers.register import CellKind, Column
from kpdesk.weekly.registers.wanted import RegisterWanted

DATE_FITS = "00.00.0000"


@dataclass(frozen=True)
class Source:
    """One consistent look at the store, for one register in one language; ``today`` is the day of drawing up."""

    session: Session
    reference: Reference
    wanted: RegisterWanted
    office: str
    today: date
    language: str = "en"

    @property
    def last(self) -> date:
        """The last day of the period, or the day as on which things are told."""
        return self.wanted.last or self.today

    def words(self, code: str, **values: object) -> str:
        """Returns the sentence of a code."""
        return sentence(code, values, self.language)

    def rank(self, code: str) -> str:
        """Returns the name of a rank; a code that is not in the list gives itself."""
        return self._ranks.get(code, code)

    def platform(self, code: str) -> str:
        """Returns the name of a platform."""
        return name_in(self.reference.platforms.get(code), self.language) or code

    def in_language(self, english: str, urdu: str) -> str:
        """Returns the Urdu spelling on an Urdu paper where the roll has one."""
        return (self.language == "ur" and urdu) or english

    def period(self) -> str:
        """Returns the period, or the day as on which things are told, in words."""
        first, last = self.wanted.first, on_paper(self.last)
        if self.wanted.kind.as_on_a_day:
            return self.words("register_as_on", last=last)
        if first is None:
            return self.words("register_until", last=last)
        return self.words("register_period", first=on_paper(first), last=last)

    def narrowed(self) -> Iterator[str]:
        """Gives lines that say what is left out: nobody should take a station's list for the district's."""
        wanted = self.wanted
        if wanted.first is not None and wanted.kind.as_on_a_day:
            yield self.words(f"register_since_{wanted.kind}", first=on_paper(wanted.first))
        yield self.narrowed_to(wanted.station, self.rank(wanted.rank))

    def narrowed_to(self, *conditions: str) -> str:
        """Returns the line that names the conditions of a list; empty where it has none."""
        shown = listed((condition for condition in conditions if condition), self.language)
        return self.words("register_narrowed", shown=shown) if shown else ""

    def fits(self, station: str, rank: str) -> bool:
        """Returns whether somebody of that station and rank is among those wanted."""
        wanted = self.wanted
        return (not wanted.station or station == wanted.station) and (not wanted.rank or rank == wanted.rank)

    def text(self, code: str, weight: float, width: float = 14, fits: str = "") -> Column:
        """Returns a column of texts, headed by the sentence of ``register_column_<code>``."""
        return Column(self.words(f"register_column_{code}"), weight, CellKind.TEXT, width, fits)

    def day(self, code: str) -> Column:
        """Returns a column of dates."""
        return Column(self.words(f"register_column_{code}"), 1.25, CellKind.DATE, 12, DATE_FITS)

    def number(self, code: str, weight: float = 1) -> Column:
        """Returns a column of numbers."""
        return Column(self.words(f"register_column_{code}"), weight, CellKind.NUMBER, 11)

    def official(self) -> tuple[Column, ...]:
        """Returns the columns that name an official: rank, name, father's name, belt number, station."""
        return (
            self.text("rank", 1.7, 18), self.text("name", 2, 22), self.text("father_name", 2, 22),
            self.text("belt", 1.2, 9), self.text("station", 1.6, 20),
        )  # fmt: skip

    @cached_property
    def _ranks(self) -> dict[str, str]:
        return {row.code: name_in(row, self.language) for row in self.reference.ranks}


def filled(lines: Iterable[str]) -> tuple[str, ...]:
    """Returns the lines that say something."""
    return tuple(line for line in lines if line)
