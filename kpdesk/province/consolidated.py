"""The consolidated week: every total over the offices that reported, beside the week before and since the last ban.

A total never counts a missing office as zero: each carries how many returns are not in it, and a total in which
nobody's figures are is not a number at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from kpdesk.base.weeks import Week
from kpdesk.province.figures import added
from kpdesk.province.rows import OfficeStatus, ReturnFacts
from kpdesk.weekly.figures import ACTIONS

FLOWS: Final = frozenset(
    {"new", "reopened", "disposed", "late_entries", "reclassified", "custody", "late_actions", "checks",
     "accounts_checked", *ACTIONS}
)  # fmt: skip
"""Figures that may be added up over weeks; all others say how things stood on a week's last day."""

OFFICE_FIGURES: Final = (
    "new",
    "disposed",
    "balance",
    "pending_without_action",
    "minor_punishments",
    "major_punishments",
)
"""What each office's line shows of the week."""

STANDING: Final = (
    "strength", "balance", "pending_over_30_days", "pending_over_60_days", "pending_over_90_days",
    "pending_without_action", "steps_overdue", "groups_authorised", "groups_found", "groups_closed", "groups_open",
    "checks", "accounts_checked", "custody", "late_entries", "directives_owed", "directives_late",
)  # fmt: skip


class Span(StrEnum):
    """Over which time a total goes."""

    WEEK = "week"
    BEFORE = "before"
    SINCE = "since"


@dataclass(frozen=True, slots=True)
class SpanTotals:
    """Totals over one time; ``missing`` holds for each office that owes returns how many are not in the totals."""

    span: Span
    first: date
    last: date
    returns: int
    missing: Mapping[str, int]
    figures: Mapping[str, Any]

    @property
    def lacking(self) -> int:
        """How many returns are not in the totals."""
        return sum(self.missing.values())

    def value(self, *path: str) -> int | None:
        """Returns a figure; None where it is not known, because nobody reported or it cannot be added up over weeks."""
        if not self.returns or (self.span is Span.SINCE and path[-1] not in FLOWS and path[0] != "by_platform"):
            return None
        found: Any = self.figures
        for name in path:
            found = found.get(name, 0) if isinstance(found, Mapping) else 0
        return found if type(found) is int else 0


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office: its state in the week and its figures, None in each where it has not reported."""

    status: OfficeStatus
    values: tuple[int | None, ...]
    before: int | None
    since: int | None
    lacking_since: int


@dataclass(frozen=True, slots=True)
class RegionLines:
    """A region (code "" for units) with its offices; ``totals`` are over those that reported, ``lacking`` how many
    have not: of the week, of the week before, and how many returns since the directive."""

    region: str
    offices: tuple[OfficeLine, ...]
    totals: tuple[int | None, ...]
    before: int | None
    since: int | None
    lacking: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Directive:
    """The letter since which is counted."""

    code: str
    number: str
    dated: str


@dataclass(frozen=True, slots=True)
class Consolidated:
    """Everything that the report says; ``since`` is None where no directive with a date is on record."""

    week: Week
    due: date
    regions: tuple[RegionLines, ...]
    spans: tuple[SpanTotals, ...]
    directive: Directive | None

    def span(self, span: Span) -> SpanTotals | None:
        """Returns the totals over one time."""
        return next((one for one in self.spans if one.span is span), None)

    @property
    def offices(self) -> tuple[OfficeLine, ...]:
        """All offices, region by region."""
        return tuple(line for region in self.regions for line in region.offices)

    def groups(self, table: str) -> tuple[str, ...]:
        """Returns the codes of ``by_kind``, ``by_platform`` or ``by_rank`` that occur in any of the times, in order."""
        return tuple(sorted({code for one in self.spans for code in one.figures.get(table, {})}))


def span_totals(
    span: Span, weeks: Sequence[Week], expected: Mapping[str, Iterable[str]], returns: Iterable[ReturnFacts]
) -> SpanTotals:
    """Returns the totals over some weeks; ``expected`` gives for each week the codes of the offices."""
    here = {(found.week, found.office): found for found in returns}
    figures: dict[str, Any] = {}
    missing: dict[str, int] = {}
    count = 0
    for week in weeks:
        for office in expected[week.label]:
            found = here.get((week.label, office))
            if found is None:
                missing[office] = missing.get(office, 0) + 1
                continue
            count += 1
            figures = added(figures, found.figures)
    return SpanTotals(span, weeks[0].first, weeks[-1].last, count, missing, figures)


def region_lines(
    status: Sequence[OfficeStatus],
    here: Mapping[str, ReturnFacts],
    before: Mapping[str, ReturnFacts],
    since: Mapping[str, tuple[int, int]],
    missing: tuple[Mapping[str, int], Mapping[str, int]],
) -> tuple[RegionLines, ...]:
    """Returns the offices by region in the order of the reference data, units last.

    ``since`` gives for each office what was new since the directive and from how many returns; ``missing`` how many
    returns it owes of the week before, and since.
    """
    groups: dict[str, list[OfficeLine]] = {}
    for one in status:
        found, earlier = here.get(one.office), before.get(one.office)
        new, returns = since.get(one.office, (0, 0))
        line = OfficeLine(
            one,
            tuple(_figure(found, name) for name in OFFICE_FIGURES),
            _figure(earlier, "new"),
            new if returns else None,
            missing[1].get(one.office, 0),
        )
        groups.setdefault(one.region or "", []).append(line)
    ordered = [code for code in groups if code] + [code for code in groups if not code]
    return tuple(_region(code, groups[code], missing) for code in ordered)


def _region(code: str, lines: list[OfficeLine], missing: tuple[Mapping[str, int], Mapping[str, int]]) -> RegionLines:
    offices = [line.status.office for line in lines]
    lacking = (
        sum(1 for line in lines if line.values[0] is None),
        sum(missing[0].get(office, 0) for office in offices),
        sum(missing[1].get(office, 0) for office in offices),
    )
    totals = tuple(total(line.values[place] for line in lines) for place in range(len(OFFICE_FIGURES)))
    return RegionLines(
        code, tuple(lines), totals, total(line.before for line in lines), total(line.since for line in lines), lacking
    )


def total(values: Iterable[int | None]) -> int | None:
    """Returns the sum of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _figure(found: ReturnFacts | None, name: str) -> int | None:
    if found is None:
        return None
    value = found.figures.get(name, 0)
    return value if type(value) is int else 0


def offices_since(returns: Iterable[ReturnFacts]) -> dict[str, tuple[int, int]]:
    """Returns for each office what was new in its returns, and how many returns that are."""
    found: dict[str, tuple[int, int]] = {}
    for one in returns:
        new, count = found.get(one.office, (0, 0))
        found[one.office] = (new + int(one.figures.get("new", 0)), count + 1)
    return found


__all__ = [
    "FLOWS", "OFFICE_FIGURES", "STANDING", "Consolidated", "Directive", "OfficeLine", "RegionLines", "Span",
    "SpanTotals", "offices_since", "region_lines", "span_totals", "total",
]  # fmt: skip
