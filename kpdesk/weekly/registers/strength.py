"""The strength statement as on a day: sanctioned, actual and vacant posts by rank, by station, and by both."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.roster.strength import StrengthRow, strength
from kpdesk.weekly.registers.register import Part, Register, Value
from kpdesk.weekly.registers.source import Source, filled


def strength_statement(source: Source) -> Register:
    """Returns the statement; narrowed to a station or a rank it has the one table by station and rank."""
    wanted = source.wanted
    found = strength(source.session, source.reference, source.last if source.last < source.today else None)
    each = [row for row in found.each if source.fits(row.posting, row.rank)]
    if wanted.station or wanted.rank:
        parts: tuple[Part, ...] = (_part(source, "strength_each", each, ("posting", "rank"), _sum(each)),)
    else:
        parts = (
            _part(source, "strength_by_rank", found.by_rank, ("rank",), found.total),
            _part(source, "strength_by_posting", found.by_posting, ("posting",)),
            _part(source, "strength_each", each, ("posting", "rank")),
        )
    past = source.words("register_strength_past") if source.last < source.today else ""
    lines = (*source.narrowed(), source.words("strength_note"), past)
    title = source.words("strength_title")
    return Register(wanted.kind, title, source.period(), filled(lines), parts, False, source.language)


def _part(
    source: Source, name: str, rows: Sequence[StrengthRow], keys: tuple[str, ...], total: StrengthRow | None = None
) -> Part:
    headings = {"rank": "rank", "posting": "station"}
    columns = [source.text(headings[key], 4, 26) for key in keys]
    columns += [source.number(figure, 1.4) for figure in ("sanctioned", "actual", "vacant")]
    lines = [(*(_label(source, row, key) for key in keys), *_counts(row)) for row in rows]
    if total is not None and lines:
        blanks = [""] * (len(keys) - 1)
        lines.append((source.words("strength_total"), *blanks, *_counts(total)))
    title = source.words(name)
    return Part(title, tuple(columns), lines, title, has_total=total is not None and bool(lines))


def _label(source: Source, row: StrengthRow, key: str) -> str:
    text = source.rank(row.rank) if key == "rank" else row.posting
    return text or source.words(f"strength_no_{key}")


def _counts(row: StrengthRow) -> tuple[Value, ...]:
    return row.sanctioned, row.actual, row.vacant


def _sum(rows: Sequence[StrengthRow]) -> StrengthRow:
    """A sum of sanctioned posts is given only where no part of it is missing."""
    sanctioned = [row.sanctioned for row in rows if row.sanctioned is not None]
    whole = sum(sanctioned) if len(sanctioned) == len(rows) else None
    return StrengthRow("", "", "", whole, sum(row.actual for row in rows))
