"""Whether the parts of a return sum to its totals: counted once more from the rows that are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from kpdesk.base.problems import Problem
from kpdesk.weekly.figures import UNKNOWN
from kpdesk.weekly.parts import Parts, Row
from kpdesk.weekly.rules import AGES_DAYS, Balance

_NAMED_AT_MOST = 20
"""So many rows a problem names; more would hide the sentence."""

_IN_COLUMN: Mapping[Balance, Callable[[Row], bool]] = {
    Balance.BROUGHT_FORWARD: lambda row: row["came"] == "brought_forward",
    Balance.NEW: lambda row: row["came"] == "new",
    Balance.REOPENED: lambda row: row["came"] in ("reopened", "received"),
    Balance.DISPOSED: lambda row: row["came"] != "earlier" and not row["pending"],
    Balance.BALANCE: lambda row: bool(row["pending"]),
}


def sums_of(figures: Mapping[str, Any], counted: Mapping[str, list[str]], parts: Parts) -> list[Problem]:
    """Returns what does not sum, each naming the rows; empty when every part agrees with the totals."""
    return [*_part_b(figures, counted, parts.b), *_tables(figures, parts.b), *_others(figures, counted, parts)]


def _part_b(figures: Mapping[str, Any], counted: Mapping[str, list[str]], rows: Iterable[Row]) -> Iterator[Problem]:
    """Compares row by row: two errors that cancel out are two errors."""
    rows = tuple(rows)
    numbers = {row["uid"]: row["number"] for row in rows}
    for column, belongs in _IN_COLUMN.items():
        shown = [row["uid"] for row in rows if belongs(row)]
        total = counted[column.value]
        if sorted(shown) != sorted(total) or len(total) != figures[column.value]:
            named = sorted(numbers.get(uid, uid) for uid in set(shown) ^ set(total))
            yield _problem("B", column.value, len(shown), figures[column.value], named)


def _tables(figures: Mapping[str, Any], rows: Iterable[Row]) -> Iterator[Problem]:
    """By rank and by kind, each group for itself and the sum of the groups."""
    rows = tuple(rows)
    for table, attribute in (("by_rank", "rank"), ("by_kind", "kind")):
        groups: dict[str, dict[str, int]] = figures[table]
        for group in sorted({row[attribute] or UNKNOWN for row in rows if row["came"] != "earlier"} | groups.keys()):
            mine = [row for row in rows if (row[attribute] or UNKNOWN) == group]
            line = groups.get(group, dict.fromkeys(Balance, 0))
            for column, belongs in _IN_COLUMN.items():
                found = [row["number"] for row in mine if belongs(row)]
                if len(found) != line[column]:
                    yield _problem("A", column.value, len(found), line[column], found, table=table, group=group)
            if _moved(line) != line[Balance.BALANCE]:
                named = [row["number"] for row in mine]
                yield _problem("A", "balance", _moved(line), line[Balance.BALANCE], named, table=table, group=group)
        for column in Balance:
            total = sum(line[column] for line in groups.values())
            if total != figures[column.value]:
                values = {"table": table, "column": column.value, "sum": total, "total": figures[column.value]}
                yield Problem("table_not_equal", column.value, values=values)


def _moved(line: Mapping[str, int]) -> int:
    came = line[Balance.BROUGHT_FORWARD] + line[Balance.NEW] + line[Balance.REOPENED]
    return came - line[Balance.DISPOSED]


def _others(figures: Mapping[str, Any], counted: Mapping[str, list[str]], parts: Parts) -> Iterator[Problem]:
    names = {row["uid"]: row["name"] for row in parts.c}
    for figure, belongs in (
        ("groups_open", lambda row: not row["authorised"] and not row["closed_on"]),
        ("groups_authorised", lambda row: row["authorised"]),
    ):
        shown = [row["uid"] for row in parts.c if belongs(row)]
        if sorted(shown) != sorted(counted[figure]):
            named = sorted(names.get(uid, uid) for uid in set(shown) ^ set(counted[figure]))
            yield _problem("C", figure, len(shown), figures[figure], named)
    if len(parts.d) != figures["custody"]:
        yield _problem("D", "custody", len(parts.d), figures["custody"], [row["number"] for row in parts.d])
    for column, figure in (("checks", "checks"), ("accounts_checked", "accounts_checked")):
        total = sum(row[column] for row in parts.e)
        if total != figures[figure]:
            yield _problem("E", figure, total, figures[figure], [row["name"] for row in parts.e])
    yield from _arrears(figures, parts.f)


def _arrears(figures: Mapping[str, Any], rows: Iterable[Row]) -> Iterator[Problem]:
    rows = tuple(rows)
    for days in AGES_DAYS:
        old = [row["number"] for row in rows if row["pending"] and row["age_days"] > days]
        if len(old) != figures[f"pending_over_{days}_days"]:
            yield _problem("F", f"pending_over_{days}_days", len(old), figures[f"pending_over_{days}_days"], old)
    late = sorted({row["case_number"] for row in rows if row["due_on"]})
    if len(late) != figures["steps_overdue"]:
        yield _problem("F", "steps_overdue", len(late), figures["steps_overdue"], late)


def _problem(part: str, figure: str, shown: int, total: int, rows: Iterable[str], **of: str) -> Problem:
    named = list(rows)
    more = ["…"] if len(named) > _NAMED_AT_MOST else []
    values = {"part": part, "figure": figure, "sum": shown, "total": total, **of}
    return Problem(
        "part_group_not_equal" if of else "part_not_equal", figure,
        values={**values, "rows": ", ".join([*named[:_NAMED_AT_MOST], *more]) or "-"},
    )  # fmt: skip
