"""The province's week: figures of the offices that reported, added up. What is missing is named, never zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kpdesk.province.rows import ReturnFacts, Totals, WeekStatus


def totals(status: WeekStatus, returns: Iterable[ReturnFacts]) -> Totals:
    """Returns the totals of a week over the offices that are expected and have reported."""
    here = {found.office: found for found in returns}
    included = tuple(office.office for office in status.offices if office.office in here)
    missing = tuple(office.office for office in status.offices if office.office not in here)
    figures: dict[str, Any] = {}
    for office in included:
        figures = added(figures, here[office].figures)
    return Totals(status.week, included, missing, figures)


def added(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the sums of whole numbers by name, at any depth; truths and texts are no figures."""
    summed: dict[str, Any] = dict(first)
    for name, value in second.items():
        if isinstance(value, Mapping):
            deeper = summed.get(name)
            summed[name] = added(deeper if isinstance(deeper, Mapping) else {}, value)
        elif type(value) is int:
            before = summed.get(name, 0)
            summed[name] = (before if type(before) is int else 0) + value
    return summed
