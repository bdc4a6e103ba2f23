"""Which register is wanted: its kind, its period or its day, and what it is narrowed to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kpdesk.base.clock import on_paper
from kpdesk.base.problems import Problem


class RegisterKind(StrEnum):
    """The registers that the office keeps; the order is that of the lists on screen."""

    PUNISHMENTS = "punishments"
    MEASURES = "measures"
    PENDING = "pending"
    GROUPS = "groups"
    ACKNOWLEDGEMENTS = "acknowledgements"
    STRENGTH = "strength"

    @property
    def as_on_a_day(self) -> bool:
        """Whether it tells how things stand at the end of a day; the others tell what happened in a period."""
        return self not in {RegisterKind.PUNISHMENTS, RegisterKind.MEASURES}

    @property
    def has_first_day(self) -> bool:
        """Whether a first day narrows it: cases opened since, groups found since."""
        return self not in {RegisterKind.ACKNOWLEDGEMENTS, RegisterKind.STRENGTH}

    @property
    def has_people(self) -> bool:
        """Whether it can be narrowed to a station or a rank: a group belongs to neither."""
        return self is not RegisterKind.GROUPS


@dataclass(frozen=True, slots=True)
class RegisterWanted:
    """A register; ``first`` and ``last`` are included, an open end is None (``last``: today).

    ``station`` is a posting as the roll writes it, ``rank`` a code, ``directive`` the code of a letter: with it the
    acknowledgement statement names the officials, without it it counts them letter by letter.
    """

    kind: RegisterKind
    first: date | None = None
    last: date | None = None
    station: str = ""
    rank: str = ""
    directive: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns what is wrong with it."""
        problems = []
        if self.last is not None and self.last > today:
            problems.append(Problem("register_day_ahead", field="last", values={"date": on_paper(self.last)}))
        if self.first is not None and self.first > (self.last or today):
            problems.append(Problem("register_period_backwards", field="first"))
        for field, told, fits in (
            ("first", self.first is not None, self.kind.has_first_day),
            ("station", bool(self.station), self.kind.has_people),
            ("rank", bool(self.rank), self.kind.has_people),
            ("directive", bool(self.directive), self.kind is RegisterKind.ACKNOWLEDGEMENTS),
        ):
            if told and not fits:
                values = {"kind": self.kind.value, "option": field}
                problems.append(Problem("register_does_not_know", field=field, values=values))
        return problems
