"""The effect of bans in words, table and chart, the same on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kpdesk.base.charts.chart import Chart, ChartKind, Series, Tone
from kpdesk.base.sentences import sentence
from kpdesk.province.effect import ALL, NO_REGION, EffectRow, Side
from kpdesk.province.warnings.wording import per_hundred

HEADINGS = (
    "effect_ban", "effect_window", "effect_region", "effect_violations_before", "effect_violations_after",
    "effect_relapses_before", "effect_relapses_after", "effect_actions_before", "effect_actions_after",
    "effect_rate_before", "effect_rate_after", "effect_reported_before", "effect_reported_after",
)  # fmt: skip
"""Codes of the table's headings."""


def effect_cells(row: EffectRow, regions: Mapping[str, str], small: int, language: str = "en") -> tuple[str, ...]:
    """Returns the cells of a row under :data:`HEADINGS`: what is not known is said, and is not zero."""

    def words(code: str, **values: object) -> str:
        return sentence(code, values, language)

    sides = (row.before, row.after)
    counts = [
        str(getattr(side, name)) if side.is_known else words("effect_not_known")
        for name in ("violations", "relapses", "actions")
        for side in sides
    ]
    rates = [_rate(side, row.staff, small, language) for side in sides]
    reported = [_reported(side, language) for side in sides]
    return (
        f"{row.letter.ban_no} ({row.letter.shown})",
        words("effect_weeks", weeks=row.weeks),
        region_name(row.region, regions, language),
        *counts, *rates, *reported,
    )  # fmt: skip


def region_name(region: str, regions: Mapping[str, str], language: str = "en") -> str:
    """Returns the region's name; words of their own for the whole province and for offices without a region."""
    if region in (ALL, NO_REGION):
        return sentence("effect_everywhere" if region == ALL else "effect_no_region", language=language)
    return regions.get(region, region)


def effect_notes(rows: Iterable[EffectRow], small: int, language: str = "en") -> tuple[str, ...]:
    """Returns what must be said with the picture: no proof of a cause, what is not known, which days are not exact."""
    found = tuple(rows)
    inexact = dict.fromkeys(f"{row.letter.ban_no} ({row.letter.shown})" for row in found if not row.letter.is_exact)
    known = {row.letter.ban_no for row in found if row.before.is_known and row.after.is_known}
    unknown = sorted({row.letter.ban_no for row in found} - known)
    going_on = sorted({row.letter.ban_no for row in found if not row.after.is_over})
    notes = [sentence("effect_no_proof", language=language), sentence("effect_not_zero", language=language)]
    if inexact:
        notes.append(sentence("effect_inexact", {"bans": ", ".join(inexact)}, language))
    if unknown:
        notes.append(sentence("effect_unknown", {"bans": ", ".join(map(str, unknown))}, language))
    if going_on:
        notes.append(sentence("effect_going_on", {"bans": ", ".join(map(str, going_on))}, language))
    notes.append(sentence("effect_strength", {"small": small}, language))
    return tuple(notes)


def effect_chart(rows: Sequence[EffectRow], weeks: int, region: str, regions: Mapping[str, str],
                 language: str = "en") -> Chart:  # fmt: skip
    """Returns the violations before and after each ban; bans of which a side is not known are left out and named."""
    shown = [
        row
        for row in rows
        if row.weeks == weeks and row.region == region and row.before.is_known and row.after.is_known
    ]
    name = region_name(region, regions, language)
    series = tuple(
        Series(sentence(f"effect_{side}", language=language),
               tuple(float(getattr(row, side).violations) for row in shown), tone=tone)
        for side, tone in (("before", Tone.MUTED), ("after", Tone.MAIN))
    )  # fmt: skip
    return Chart(
        sentence("effect_chart", {"weeks": weeks, "region": name}, language),
        ChartKind.GROUPED,
        tuple(f"{row.letter.ban_no} ({row.letter.shown})" for row in shown),
        series if shown else (),
        unit=sentence("effect_unit", language=language),
        empty=sentence("effect_empty", language=language),
    )


def _rate(side: Side, staff: int | None, small: int, language: str) -> str:
    if not side.is_known or staff is None or side.reported < side.expected:
        return sentence("effect_not_known", language=language)
    if staff < small:
        return sentence("effect_small", {"staff": staff}, language)
    return per_hundred(side.violations, staff)


def _reported(side: Side, language: str) -> str:
    return sentence("effect_reported", {"reported": side.reported, "expected": side.expected}, language)
