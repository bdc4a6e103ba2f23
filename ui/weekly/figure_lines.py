"""The figures of a return as lines of tables, each number with the uids of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kpdesk.weekly.figure_rows import COUNTED_AS, TABLES, cumulative_days, uids_of
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import Balance
from ui.support.words import code_words
from ui.weekly.names import Names, name_of

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "watch": (
        "sanctioned", "strength", "checks", "accounts_checked", "cumulative", "late_entries", "reclassified", "custody",
    ),
    "action": (
        "explanations", "show_cause_notices", "charge_sheets", "final_show_cause_notices", "suspended",
        "closed_to_lines", "transferred", "reinstated", "legal_actions", "late_actions",
    ),
    "results": (
        "minor_punishments", "major_punishments", "punishments_undone", "warned", "displeasure", "filed", "exonerated",
        "appeals_filed", "appeals_decided",
    ),
    "groups": ("groups_found", "groups_closed", "groups_open", "groups_authorised"),
    "arrears": (
        "pending_over_30_days", "pending_over_60_days", "pending_over_90_days", "pending_without_action",
        "steps_overdue", "directives_owed", "directives_late",
    ),
}  # fmt: skip
"""The other figures, by what they are about; every plain figure of a return stands in exactly one group."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure and the uids of the rows that it was counted from.

    A running total has the ``days`` in which its rows were seen instead; without either it opens another page.
    """

    value: int
    title: str
    uids: tuple[str, ...] = ()
    days: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One line: what is counted, and its number under each column's name."""

    code: str
    name: str
    numbers: Mapping[str, Number] = field(default_factory=dict)

    def value(self, column: str) -> int:
        """Returns the number under a column; 0 where there is none."""
        number = self.numbers.get(column)
        return number.value if number else 0


def balance_numbers(view: ReturnView) -> dict[str, Number]:
    """Returns the five numbers of the account, by their column."""
    return {
        column.value: Number(
            int(view.figures[column.value]), code_words(f"figure_{column}"), tuple(view.counted[column.value])
        )
        for column in Balance
    }


def account_lines(view: ReturnView, table: str, names: Names) -> tuple[FigureLine, ...]:
    """Returns the account by kind or by rank (``by_kind``, ``by_rank``), with a line of totals."""
    attribute = TABLES[table]
    called = names.kinds if attribute == "kind" else names.ranks
    lines = []
    for code, numbers in view.figures[table].items():
        name = name_of(called, code)
        line = {}
        for column in Balance:
            uids = uids_of(view, column.value, {attribute: code})
            line[column.value] = Number(numbers[column.value], f"{name} · {code_words(f'figure_{column}')}", uids)
        lines.append(FigureLine(code, f"{code}  {name}" if attribute == "kind" else name, line))
    if lines:
        lines.append(FigureLine("", code_words("total"), balance_numbers(view)))
    return tuple(lines)


def platform_lines(view: ReturnView, names: Names) -> tuple[FigureLine, ...]:
    """Returns the new violations by platform."""
    lines = []
    for code, value in view.figures["by_platform"].items():
        name = name_of(names.platforms, code)
        uids = uids_of(view, "new", {"platform": code})
        lines.append(FigureLine(code, name, {"number": Number(value, name, uids)}))
    return tuple(lines)


def other_lines(view: ReturnView, group: str) -> tuple[FigureLine, ...]:
    """Returns the other figures of one group; the sanctioned strength only where it is on record."""
    lines = []
    for code in GROUPS[group]:
        if code not in view.figures:
            continue
        name = code_words(f"figure_{code}")
        uids = tuple(view.counted.get(COUNTED_AS.get(code, code), ()))
        days = cumulative_days(view) if code == "cumulative" else None
        lines.append(FigureLine(code, name, {"number": Number(int(view.figures[code]), name, uids, days)}))
    return tuple(lines)
