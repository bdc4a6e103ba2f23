"""The charts of a return, the same on the screen and on paper: by week, by kind and platform, pending by age."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from kpdesk.base.charts.chart import Chart, ChartKind, Mark, Series, Tone
from kpdesk.base.sentences import sentence
from kpdesk.base.weeks import Week
from kpdesk.monitoring.closure_chart import LetterKey
from kpdesk.violations.rows import ViolationFilter
from kpdesk.weekly.figures import UNKNOWN
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import AGES_DAYS

_MOST_PLATFORMS: Final = 6
"""So many fills can be told from each other on a photocopy; the rest are shown as one."""


@dataclass(frozen=True, slots=True)
class AgeKey:
    """The uids that a bar of the balance was counted from."""

    uids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartNames:
    """The names behind codes in one language."""

    kinds: Mapping[str, str]
    platforms: Mapping[str, str]
    language: str = "en"

    def words(self, code: str, values: Mapping[str, object] | None = None) -> str:
        """Returns the sentence of a code."""
        return sentence(code, values, self.language)


def charts_of(view: ReturnView, names: ChartNames) -> tuple[Chart, ...]:
    """Returns the three charts; none for a return that was frozen before charts were kept.

    Keys are a ViolationFilter for what was seen, an AgeKey for what pends, a LetterKey for a mark.
    """
    trend = view.parts.get("trend")
    if not trend:
        return ()
    return by_week(trend, names), by_kind(trend, names), by_age(view, names)


def by_week(trend: Mapping[str, Any], names: ChartNames) -> Chart:
    """Returns the violations by the week in which they were seen, with the letters as lines."""
    first = date.fromisoformat(trend["first"])
    weeks = [Week(first + timedelta(weeks=place)) for place in range(len(trend["weeks"]))]
    values = tuple(float(value) for value in trend["weeks"].values())
    marks = tuple(
        Mark(
            (date.fromisoformat(letter["dated"]) - first).days / 7,
            letter["letter_no"] or letter["code"],
            LetterKey(letter["code"]),
        )
        for letter in trend["letters"]
    )
    series = Series("", values, tuple(ViolationFilter(week.first, week.last, counted=True) for week in weeks))
    labels = tuple(trend["weeks"])
    return _chart("week", ChartKind.GROUPED, labels, (series,) if any(values) else (), names, marks)


def by_kind(trend: Mapping[str, Any], names: ChartNames) -> Chart:
    """Returns the same violations by kind, each bar made up of its platforms; the rare ones stand together."""
    kinds: Mapping[str, Mapping[str, int]] = trend["kinds"]
    first = date.fromisoformat(trend["first"])
    last = first + timedelta(weeks=len(trend["weeks"])) - timedelta(days=1)
    totals = Counter[str]()
    for counts in kinds.values():
        totals.update(counts)
    ranked = sorted(totals, key=lambda platform: (-totals[platform], platform))
    shown = ranked if len(ranked) <= _MOST_PLATFORMS else ranked[: _MOST_PLATFORMS - 1]
    series = [
        Series(
            names.platforms.get(platform) or names.words("unknown"),
            tuple(float(counts.get(platform, 0)) for counts in kinds.values()),
            tuple(_behind(first, last, kind, platform) for kind in kinds),
        )
        for platform in shown
    ]
    if len(shown) < len(ranked):
        rest = tuple(float(sum(counts.get(one, 0) for one in ranked[len(shown) :])) for counts in kinds.values())
        keys = tuple(_behind(first, last, kind) for kind in kinds)
        series.append(Series(names.words("return_chart_other_platforms"), rest, keys, Tone.MUTED))
    labels = tuple(f"{kind} {names.kinds.get(kind, '')}".strip() for kind in kinds)
    return _chart("kind", ChartKind.STACKED_ACROSS, labels, tuple(series), names)


def _behind(first: date, last: date, kind: str, platform: str = "") -> ViolationFilter:
    known = platform if platform != UNKNOWN else ""
    return ViolationFilter(first, last, kinds=(kind,), platform=known or None, counted=True)


def by_age(view: ReturnView, names: ChartNames) -> Chart:
    """Returns the balance by age in days on the week's last day: its bars make up the balance."""
    limits = (0, *AGES_DAYS)
    older = [set(view.counted["balance"])] + [set(view.counted[f"pending_over_{days}_days"]) for days in AGES_DAYS]
    labels, bands = [], []
    for place, days in enumerate(limits):
        last = place == len(limits) - 1
        values = {"from": days + 1 if days else 0, "to": "" if last else limits[place + 1]}
        labels.append(names.words("return_chart_days_over" if last else "return_chart_days", {**values, "over": days}))
        bands.append(tuple(sorted(older[place] if last else older[place] - older[place + 1])))
    series = Series("", tuple(float(len(band)) for band in bands), tuple(AgeKey(band) for band in bands))
    return _chart("age", ChartKind.ACROSS, tuple(labels), (series,) if older[0] else (), names)


def _chart(
    name: str,
    kind: ChartKind,
    labels: tuple[str, ...],
    series: tuple[Series, ...],
    names: ChartNames,
    marks: tuple[Mark, ...] = (),
) -> Chart:
    return Chart(
        names.words(f"return_chart_{name}"),
        kind,
        labels if series else (),
        series,
        marks if series else (),
        names.words("return_chart_unit"),
        names.words(f"return_chart_{name}_empty"),
    )
