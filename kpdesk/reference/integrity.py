"""What does not fit together in reference rows: shapes of codes, periods, limits, codes that point nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from kpdesk.base.problems import Problem
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import (
    Authority,
    Clock,
    DirectiveText,
    FieldShare,
    Holiday,
    Office,
    Punishment,
    Rank,
    Regime,
    Row,
)
from kpdesk.reference.rules import Table

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.()/-]{0,39}")
_LATEST = date.max
LONGEST_HOLIDAY_DAYS = 31


def problems_of_row(row: Row) -> list[Problem]:
    """Returns what is wrong with one row taken alone, all at once."""
    found: list[Problem] = []
    if not _CODE.fullmatch(row.code):
        found.append(Problem("reference_code_shape", field="code", values={"value": row.code}))
    found += [
        Problem("reference_field_empty", field=name) for name in ("name", "source") if not getattr(row, name).strip()
    ]
    if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
        found.append(Problem("reference_period", field="valid_to"))
    return found + list(_special(row))


def problems_in(reference: Reference) -> list[Problem]:
    """Returns all that is wrong in the set: in each row, overlapping periods of a code, codes that point nowhere."""
    found: list[Problem] = []
    for table in Table:
        rows = tuple(reference.table(table))
        for row in rows:
            found += _placed(table, row, problems_of_row(row))
            found += _placed(table, row, _pointing_nowhere(row, reference))
        found += _overlaps(table, rows)
    return found


def _placed(table: Table, row: Row, problems: Iterable[Problem]) -> list[Problem]:
    return [
        Problem(p.code, p.field, p.severity, sheet=table.value, column=p.field, values={**p.values, "row": row.code})
        for p in problems
    ]


def _special(row: Row) -> Iterator[Problem]:
    match row:
        case Punishment():
            if (row.limit is None) != (row.unit is None) or (row.limit is not None and row.limit <= 0):
                yield Problem("reference_limit", field="limit")
        case Clock():
            if row.days <= 0 or (row.days_most is not None and row.days_most < row.days):
                yield Problem("reference_term", field="days")
            if row.code != f"{row.regime}.{row.step}":
                yield Problem("reference_code_shape", field="code", values={"value": row.code})
        case Holiday():
            if row.last < row.first or (row.last - row.first).days > LONGEST_HOLIDAY_DAYS:
                yield Problem("reference_holiday_span", field="last", values={"most": LONGEST_HOLIDAY_DAYS})
        case FieldShare():
            if row.code != f"{row.file}.{row.receiver}.{row.field}":
                yield Problem("reference_code_shape", field="code", values={"value": row.code})
        case DirectiveText():
            if row.issued_last < row.issued:
                yield Problem("reference_period", field="issued_last")
            if any(ask.term_days is not None and ask.term_days <= 0 for ask in row.asks):
                yield Problem("reference_term", field="asks")
        case Rank():
            if any(not 1 <= scale <= 22 for scale in (row.bps or 1, *row.bps_also)):
                yield Problem("reference_bps", field="bps")
        case _:
            return


def _pointing_nowhere(row: Row, reference: Reference) -> Iterator[Problem]:
    for field, table, codes in _pointers(row):
        register = reference.table(table)
        for code in codes:
            if code and register.get(code) is None:
                yield Problem("reference_points_nowhere", field=field, values={"value": code, "table": table.value})


def _pointers(row: Row) -> Iterator[tuple[str, Table, tuple[str | None, ...]]]:
    match row:
        case Office():
            for field in ("region", "parent", "predecessor", "successor"):
                yield field, Table.OFFICES, (getattr(row, field),)
            yield "head", Table.DESIGNATIONS, (row.head,)
        case Rank():
            yield "group", Table.RANKS, (row.group,)
            yield "regime", Table.REGIMES, (row.regime,)
        case Regime():
            yield "ranks", Table.RANKS, row.ranks
        case Clock():
            yield "regime", Table.REGIMES, (row.regime,)
        case Punishment():
            yield "regime", Table.REGIMES, (row.regime,)
            yield "ranks", Table.RANKS, row.ranks
        case Authority():
            yield "ranks", Table.RANKS, row.ranks
            yield "punishments", Table.PUNISHMENTS, row.punishments
            yield "designations", Table.DESIGNATIONS, row.designations
            yield "appeal_to", Table.DESIGNATIONS, row.appeal_to
        case DirectiveText():
            yield "reiterates", Table.DIRECTIVES, (row.reiterates,)
            yield "offices", Table.OFFICES, row.offices
        case _:
            return


def _overlaps(table: Table, rows: tuple[Row, ...]) -> Iterator[Problem]:
    by_code: dict[str, list[Row]] = {}
    for row in rows:
        by_code.setdefault(row.code.casefold(), []).append(row)
    for same in by_code.values():
        same.sort(key=lambda row: row.valid_from or date.min)
        for earlier, later in pairwise(same):
            if (earlier.valid_to or _LATEST) >= (later.valid_from or date.min):
                values = {"row": later.code}
                yield Problem("reference_overlap", field="valid_from", sheet=table.value, values=values)
