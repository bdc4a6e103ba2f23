"""The tables of the consolidated week, the same on paper and in the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from kpdesk.documents.urdu import isolate
from kpdesk.province.consolidated import (
    OFFICE_FIGURES,
    STANDING,
    Consolidated,
    OfficeLine,
    RegionLines,
    Span,
    SpanTotals,
)
from kpdesk.province.rows import OfficeStatus
from kpdesk.province.rules import OWED
from kpdesk.weekly.figures import ACTIONS
from kpdesk.weekly.papers import Letterhead

DASH: Final = "–"


@dataclass(frozen=True, slots=True)
class Number:
    """A figure: None is not known; ``lacking`` returns are not in it."""

    value: int | None
    lacking: int = 0

    def __str__(self) -> str:
        shown = DASH if self.value is None else f"{self.value:,}"
        return f"{shown}{lacking_mark(self.lacking)}"


Cell: TypeAlias = "str | Number"


def lacking_mark(lacking: int) -> str:
    """Returns how many returns are not in a figure, as it stands behind it: never broken from its dash."""
    return f" ({DASH}\u00a0{lacking})" if lacking else ""


def text_of(cell: Cell, language: str) -> str:
    """Returns a cell as text; in Urdu a figure with its mark keeps its own direction."""
    return isolate(str(cell)) if language == "ur" and isinstance(cell, Number) else str(cell)


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table in words and numbers; ``emphasised`` are its totals, ``numbers`` the columns that hold figures."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    emphasised: frozenset[int] = frozenset()
    numbers: frozenset[int] = frozenset()
    weights: tuple[float, ...] = ()


def report_tables(found: Consolidated, head: Letterhead, names: Mapping[str, str]) -> tuple[ReportTable, ...]:
    """Returns all tables in the order of the report; ``names`` are those of offices in the paper's language."""
    return (
        by_office(found, head, names),
        _by_group(found, head, "by_kind", head.kinds),
        _by_platform(found, head),
        _by_group(found, head, "by_rank", head.ranks),
        _figures(found, head, "actions", ACTIONS, found.spans),
        _figures(found, head, "standing", STANDING, tuple(one for one in found.spans if one.span is not Span.SINCE)),
        not_contained(found, head, names),
    )


def by_office(found: Consolidated, head: Letterhead, names: Mapping[str, str]) -> ReportTable:
    """Returns regions with their offices; an office that has not reported has dashes, its region says how many."""
    rows: list[tuple[Cell, ...]] = []
    emphasised = set()
    # Without a directive on record there is no last column.
    width = 1 + len(OFFICE_FIGURES) + len(found.spans)
    for region in found.regions:
        emphasised.add(len(rows))
        rows.append(_region_row(region, head, names)[:width])
        rows += [_office_row(line, head, names)[:width] for line in region.offices]
    emphasised.add(len(rows))
    rows.append(_whole_row(found, head))
    columns = (
        head.words("heading_office"), head.words("heading_state"),
        *(head.words(f"consolidated_short_{name}") for name in OFFICE_FIGURES), *_others(found, head),
    )  # fmt: skip
    return ReportTable(
        head.words("consolidated_by_office"), columns, tuple(rows), frozenset(emphasised),
        frozenset(range(2, len(columns))), (2.6, 2.4, *([1.0] * (len(columns) - 2))),
    )  # fmt: skip


def heading_of(one: SpanTotals, found: Consolidated, head: Letterhead) -> str:
    """Returns what a column of one time is called, with how many returns are not in it."""
    values = {
        "week": found.week.label if one.span is Span.WEEK else found.week.previous().label,
        "directive": found.directive.code if found.directive else "",
    }
    return head.words(f"consolidated_{one.span.value}", values) + lacking_mark(one.lacking)


def not_contained(found: Consolidated, head: Letterhead, names: Mapping[str, str]) -> ReportTable:
    """Returns by name who has not reported, why, and how much is owed of the other times."""
    since = found.span(Span.SINCE)
    before = found.span(Span.BEFORE)
    rows: list[tuple[Cell, ...]] = [
        (
            names.get(line.status.office, line.status.name),
            names.get(line.status.region or "", head.words("consolidated_units")),
            state_words(line.status, head),
            Number(before.missing.get(line.status.office, 0) if before else 0),
            Number(since.missing.get(line.status.office, 0) if since else 0),
        )
        for line in found.offices
        if line.status.state in OWED
    ]
    columns = tuple(
        head.words(f"consolidated_missing_{name}") for name in ("office", "region", "state", "before", "since")
    )
    title = head.words("consolidated_missing_title", {"count": len(rows)})
    return ReportTable(title, columns, tuple(rows), numbers=frozenset({3, 4}), weights=(3, 2, 3, 1.2, 1.2))


def state_words(office: OfficeStatus, head: Letterhead) -> str:
    """Returns the state of an office's return in the paper's language, with the days that it was or is late."""
    text = head.words(f"state_{office.state.value}")
    return f"{text}, {head.words('province_days_late', {'days': office.days_late})}" if office.days_late else text


def _others(found: Consolidated, head: Letterhead) -> Iterator[str]:
    for one in found.spans:
        if one.span is not Span.WEEK:
            values = {"week": found.week.previous().label, "directive": found.directive.code if found.directive else ""}
            yield f"{head.words('consolidated_short_new')} {head.words(f'consolidated_{one.span.value}', values)}"


def _office_row(line: OfficeLine, head: Letterhead, names: Mapping[str, str]) -> tuple[Cell, ...]:
    others = (Number(line.before), Number(line.since, line.lacking_since))
    return (
        f"{names.get(line.status.office, line.status.name)} ({line.status.office})", state_words(line.status, head),
        *(Number(value) for value in line.values), *others,
    )  # fmt: skip


def _region_row(region: RegionLines, head: Letterhead, names: Mapping[str, str]) -> tuple[Cell, ...]:
    week, before, since = region.lacking
    came = len(region.offices) - week
    state = head.words("consolidated_came", {"came": came, "expected": len(region.offices)})
    return (
        names.get(region.region, head.words("consolidated_units")), state,
        *(Number(value, week) for value in region.totals), Number(region.before, before), Number(region.since, since),
    )  # fmt: skip


def _whole_row(found: Consolidated, head: Letterhead) -> tuple[Cell, ...]:
    week = found.span(Span.WEEK)
    assert week is not None
    expected = len(found.offices)
    state = head.words("consolidated_came", {"came": week.returns, "expected": expected})
    others = [Number(one.value("new"), one.lacking) for one in found.spans if one.span is not Span.WEEK]
    return (
        head.words("consolidated_whole"), state,
        *(Number(week.value(name), week.lacking) for name in OFFICE_FIGURES), *others,
    )  # fmt: skip


def _by_group(found: Consolidated, head: Letterhead, table: str, names: Mapping[str, str]) -> ReportTable:
    week = found.spans[0]
    rows: list[tuple[Cell, ...]] = [
        (
            f"{code} {names[code]}" if table == "by_kind" and code in names else names.get(code, head.words("unknown")),
            *(Number(one.value(table, code, "new")) for one in found.spans),
            Number(week.value(table, code, "disposed")), Number(week.value(table, code, "balance")),
        )
        for code in found.groups(table)
    ]  # fmt: skip
    totals: tuple[Cell, ...] = (
        head.words("total"), *(Number(one.value("new"), one.lacking) for one in found.spans),
        Number(week.value("disposed"), week.lacking), Number(week.value("balance"), week.lacking),
    )  # fmt: skip
    new = head.words("consolidated_short_new")
    columns = (
        head.words(f"heading_{table}"), *(f"{new} {heading_of(one, found, head)}" for one in found.spans),
        head.words("consolidated_short_disposed"), head.words("consolidated_short_balance"),
    )  # fmt: skip
    return _counted(head.words(f"consolidated_{table}"), columns, [*rows, totals] if rows else [])


def _by_platform(found: Consolidated, head: Letterhead) -> ReportTable:
    rows: list[tuple[Cell, ...]] = [
        (
            head.platforms.get(code) or head.words("unknown"),
            *(Number(one.value("by_platform", code)) for one in found.spans),
        )
        for code in found.groups("by_platform")
    ]
    columns = (head.words("heading_by_platform"), *(heading_of(one, found, head) for one in found.spans))
    totals: tuple[Cell, ...] = (head.words("total"), *(Number(one.value("new"), one.lacking) for one in found.spans))
    return _counted(head.words("consolidated_by_platform"), columns, [*rows, totals] if rows else [])


def _figures(
    found: Consolidated, head: Letterhead, title: str, wanted: tuple[str, ...], spans: tuple[SpanTotals, ...]
) -> ReportTable:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (head.words(f"figure_{name}"), *(Number(one.value(name)) for one in spans)) for name in wanted
    )
    columns = (head.words(f"consolidated_column_{title}"), *(heading_of(one, found, head) for one in spans))
    return ReportTable(
        head.words(f"consolidated_{title}"), columns, rows, numbers=frozenset(range(1, len(columns))),
        weights=(4, *([1.2] * len(spans))),
    )  # fmt: skip


def _counted(title: str, columns: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> ReportTable:
    emphasised = frozenset({len(rows) - 1}) if rows else frozenset()
    weights = (4.0, *([1.2] * (len(columns) - 1)))
    return ReportTable(title, columns, tuple(rows), emphasised, frozenset(range(1, len(columns))), weights)
