"""The charts of the consolidated week: who reported, and what was new by region and by kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kpdesk.base.charts.chart import Chart, ChartKind, Series, Tone
from kpdesk.province.consolidated import Consolidated, RegionLines, Span, SpanTotals
from kpdesk.province.consolidated_tables import lacking_mark
from kpdesk.province.rules import State
from kpdesk.weekly.papers import Letterhead

_STATES: Final = (
    (State.RECEIVED, Tone.GOOD), (State.NIL, Tone.MUTED), (State.RECEIVED_LATE, Tone.WARNING),
    (State.QUALIFIED, Tone.MAIN), (State.REJECTED, Tone.DANGER), (State.OUTSTANDING, Tone.DANGER),
)  # fmt: skip


def consolidated_charts(found: Consolidated, head: Letterhead, names: Mapping[str, str]) -> tuple[Chart, ...]:
    """Returns the three charts; a region that has not reported is named, and has no bar of nothing."""
    return reporting_chart(found, head, names), by_region_chart(found, head, names), by_kind_chart(found, head)


def reporting_chart(found: Consolidated, head: Letterhead, names: Mapping[str, str]) -> Chart:
    """Returns how many offices of each region stand in which state; a bar's key is the codes of its offices."""
    regions = found.regions
    series = tuple(
        Series(
            head.words(f"state_{state.value}"),
            tuple(float(len(_in_state(region, state))) for region in regions),
            tuple(_in_state(region, state) for region in regions),
            tone,
        )
        for state, tone in _STATES
        if any(_in_state(region, state) for region in regions)
    )
    labels = tuple(_name(region, head, names) for region in regions)
    return _chart("reporting", ChartKind.STACKED_ACROSS, labels, series, head, found)


def by_region_chart(found: Consolidated, head: Letterhead, names: Mapping[str, str]) -> Chart:
    """Returns what was new in each region beside the week before; who is not in a bar is counted at its name."""
    regions = [region for region in found.regions if region.totals[0] is not None]
    labels = tuple(_name(region, head, names) + lacking_mark(region.lacking[0]) for region in regions)
    series = [Series(found.week.label, tuple(float(region.totals[0] or 0) for region in regions))]
    if all(region.before is not None for region in regions):
        series.append(Series(found.week.previous().label, tuple(float(region.before or 0) for region in regions)))
    return _chart("region", ChartKind.ACROSS, labels, tuple(series) if regions else (), head, found)


def by_kind_chart(found: Consolidated, head: Letterhead) -> Chart:
    """Returns what was new of each kind beside the week before, over the offices that reported."""
    spans = [one for one in found.spans if one.span is not Span.SINCE and one.returns]
    kinds = [kind for kind in found.groups("by_kind") if any(_new(one, kind) for one in spans)]
    series = tuple(
        Series(
            (found.week if one.span is Span.WEEK else found.week.previous()).label + lacking_mark(one.lacking),
            tuple(float(_new(one, kind)) for kind in kinds),
        )
        for one in spans
    )
    labels = tuple(f"{kind} {head.kinds.get(kind, '')}".strip() for kind in kinds)
    return _chart("kind", ChartKind.ACROSS, labels, series if kinds else (), head, found)


def _new(one: SpanTotals, kind: str) -> int:
    return one.value("by_kind", kind, "new") or 0


def _in_state(region: RegionLines, state: State) -> tuple[str, ...]:
    return tuple(line.status.office for line in region.offices if line.status.state is state)


def _name(region: RegionLines, head: Letterhead, names: Mapping[str, str]) -> str:
    return names.get(region.region, head.words("consolidated_units"))


def _chart(
    name: str, kind: ChartKind, labels: tuple[str, ...], series: tuple[Series, ...],
    head: Letterhead, found: Consolidated,
) -> Chart:  # fmt: skip
    return Chart(
        head.words(f"consolidated_chart_{name}", {"week": found.week.label}), kind, labels if series else (), series,
        unit=head.words("return_chart_unit" if name != "reporting" else "consolidated_chart_offices"),
        empty=head.words("consolidated_chart_empty"),
    )  # fmt: skip
