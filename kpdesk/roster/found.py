"""What was found in single rows of a sheet while its columns were read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kpdesk.base.problems import Problem
from kpdesk.roster.fields import Field


@dataclass(frozen=True, slots=True)
class Found:
    """By the index of the row among the people: problems, and the fields that are emptied on purpose."""

    problems: dict[int, list[Problem]] = field(default_factory=dict)
    cleared: dict[int, list[Field]] = field(default_factory=dict)

    def add(self, index: int, problem: Problem) -> None:
        """Keeps one more finding of a row."""
        self.problems.setdefault(index, []).append(problem)

    def concerned(self, what: Field) -> Iterable[int]:
        """Gives the rows in which the field is emptied on purpose or has a finding of its own."""
        yield from (index for index, fields in self.cleared.items() if what in fields)
        yield from (index for index, own in self.problems.items() if any(p.field == what for p in own))
