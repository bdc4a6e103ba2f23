"""What is wrong with something that a person typed or a file holds, each with its place."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kpdesk.base.errors import Refused


class Severity(StrEnum):
    """How much a problem stops."""

    REFUSED = "refused"
    DOUBTFUL = "doubtful"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding; ``row`` counts from 1 as the spreadsheet shows it, ``column`` is its letter or heading."""

    code: str
    field: str | None = None
    severity: Severity = Severity.REFUSED
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    values: Mapping[str, object] = dataclasses.field(default_factory=lambda: MappingProxyType({}))


def refuse_if_any(problems: Iterable[Problem]) -> None:
    """Returns when nothing stops; raises :class:`ProblemsFound` with every problem otherwise."""
    found = tuple(problem for problem in problems if problem.severity is Severity.REFUSED)
    if found:
        raise ProblemsFound(found)


class ProblemsFound(Refused):
    """A draft that cannot be taken; ``problems`` holds all findings, the first gives code and field."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(first.code, field=first.field, **first.values)
        self.problems = problems
