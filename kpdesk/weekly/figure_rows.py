"""Which rows stand behind a figure of a return, and behind one cell of its accounts by kind, rank or platform."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.weekly.figures import UNKNOWN
from kpdesk.weekly.rows import ReturnView

COUNTED_AS: Final[Mapping[str, str]] = {"accounts_checked": "checks"}
"""Figures that are sums over rows which another figure counts."""
TABLES: Final[Mapping[str, str]] = {"by_kind": "kind", "by_rank": "rank", "by_platform": "platform"}
"""The tables of Part A, each with the column of Part B that it counts by."""


def uids_of(view: ReturnView, figure: str, within: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Returns the uids that a figure was counted from, in their order.

    ``within`` narrows to groups: ``{"rank": "HC"}``, with ``unknown`` for rows without one. Raises Refused
    ``figure_unknown``, ``figure_not_by_row`` (strength: the roster; cumulative: all that was seen since its letter).
    """
    name = COUNTED_AS.get(figure, figure)
    if name not in view.counted:
        known = view.figures.get(figure)
        raise Refused("figure_not_by_row" if isinstance(known, int) else "figure_unknown", field="figure", name=figure)
    uids = view.counted[name]
    wanted = {column: group for column, group in (within or {}).items() if group}
    if not wanted:
        return tuple(uids)
    rows = {row["uid"]: row for row in view.parts["B"]}
    return tuple(uid for uid in uids if uid in rows and _fits(rows[uid], wanted))


def cumulative_days(view: ReturnView) -> tuple[date, date] | None:
    """Returns from when to when the figure ``cumulative`` counts; None where no letter is answered."""
    since = view.figures.get("basis", {}).get("cumulative_since")
    return (date.fromisoformat(since), view.row.last) if since else None


def _fits(row: Mapping[str, object], wanted: Mapping[str, str]) -> bool:
    return all((row[column] or UNKNOWN) == group for column, group in wanted.items())
