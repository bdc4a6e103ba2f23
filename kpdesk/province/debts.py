"""What an office owes: weeks, the report under a directive, a certificate that is still qualified."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from kpdesk.base.weeks import Week
from kpdesk.province.grid import DirectiveGrid, Grid, GridOffice
from kpdesk.province.rules import due_on


class DebtKind(StrEnum):
    """What is owed, in the order in which a letter lists it."""

    WEEK = "week"
    DIRECTIVE = "directive"
    CERTIFICATE = "certificate"
    QUERY = "query"


@dataclass(frozen=True, slots=True)
class Debt:
    """One thing owed. ``about`` is a week, a directive's code or a query's number; ``to`` ends a run of weeks.

    ``count`` is the number of weeks in the run, ``days_late`` those since the first was due, ``reason`` a code: why a
    file was not taken in, or with commas what the certificate excepts.
    """

    kind: DebtKind
    about: str
    due: date | None = None
    days_late: int = 0
    reason: str = ""
    to: str = ""
    count: int = 1

    def as_dict(self) -> dict[str, Any]:
        """Returns JSON types."""
        return {
            "kind": self.kind.value, "about": self.about, "due": self.due.isoformat() if self.due else None,
            "days_late": self.days_late, "reason": self.reason, "to": self.to, "count": self.count,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class OfficeDebts:
    """Everything that one office owes; a certificate that is qualified is told, but owes nothing by itself."""

    office: GridOffice
    debts: tuple[Debt, ...]

    @property
    def weeks(self) -> int:
        """How many weekly returns are owed."""
        return sum(debt.count for debt in self.debts if debt.kind is DebtKind.WEEK)

    @property
    def is_owing(self) -> bool:
        """Whether anything is owed."""
        return any(debt.kind is not DebtKind.CERTIFICATE for debt in self.debts)

    @property
    def oldest(self) -> date | None:
        """The day on which the oldest of them was due."""
        return min((debt.due for debt in self.debts if debt.due), default=None)


def debt_from(kept: dict[str, Any]) -> Debt:
    """Returns a debt as it was kept."""
    due = date.fromisoformat(kept["due"]) if kept["due"] else None
    return Debt(
        DebtKind(kept["kind"]), kept["about"], due, kept["days_late"], kept["reason"], kept["to"], kept["count"]
    )


def same_debt(one: Debt, other: Debt) -> bool:
    """Returns whether two debts have something in common: the same paper, or a week that both name."""
    if one.kind is not other.kind or one.kind is DebtKind.CERTIFICATE:
        return False
    if one.kind is DebtKind.WEEK:
        return one.about <= (other.to or other.about) and other.about <= (one.to or one.about)
    return one.about == other.about


def debts_of(
    grid: Grid, under: DirectiveGrid | None, others: Mapping[str, Sequence[Debt]], named: Callable[[str], Week],
    term_days: int, today: date,
) -> tuple[OfficeDebts, ...]:  # fmt: skip
    """Returns what each office owes, the office that owes most first; offices that owe nothing are not named.

    ``others`` gives for each office what is owed beside weeks and directives: certificates, answers to queries.
    """
    letters = _by_office(under) if under else {}
    found = []
    for place, office in enumerate(grid.offices):
        debts = [
            *_weeks(grid, place, named, term_days, today),
            *letters.get(office.code, ()),
            *others.get(office.code, ()),
        ]
        if debts:
            found.append(OfficeDebts(office, tuple(debts)))
    return tuple(sorted(found, key=lambda one: (-one.weeks, one.oldest or date.max, one.office.name)))


def _weeks(grid: Grid, place: int, named: Callable[[str], Week], term_days: int, today: date) -> Iterator[Debt]:
    """Weeks in a row that are owed for the same reason make one line: a letter must not run over pages."""
    owed = grid.owed(place)
    if not owed:
        return
    cells = dict(zip(grid.weeks, grid.cells[place], strict=True))
    for run in _runs(grid.weeks, owed, lambda week: cells[week].reason):
        due = due_on(named(run[0]).last, term_days)
        yield Debt(
            DebtKind.WEEK, run[0], due, (today - due).days, cells[run[0]].reason,
            run[-1] if len(run) > 1 else "", len(run),
        )  # fmt: skip


def _runs(weeks: Sequence[str], owed: Iterable[str], reason: Callable[[str], str]) -> list[list[str]]:
    place = {week: at for at, week in enumerate(weeks)}
    runs: list[list[str]] = []
    for week in owed:
        follows = runs and place[runs[-1][-1]] + 1 == place[week] and reason(runs[-1][0]) == reason(week)
        if follows:
            runs[-1].append(week)
        else:
            runs.append([week])
    return runs


def _by_office(under: DirectiveGrid) -> dict[str, list[Debt]]:
    return {
        office.code: [
            Debt(DebtKind.DIRECTIVE, letter.code, letter.due, cell.days_late)
            for letter, cell in zip(under.letters, cells, strict=True)
            if cell.is_owed
        ]
        for office, cells in zip(under.offices, under.cells, strict=True)
    }
