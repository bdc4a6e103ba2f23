"""A week whose figures are those of the week before, though violations were counted in both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute

from kpdesk.base.canonical import digest
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.warnings.finding import RETURN, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking, newest_edition

_TABLES = ("by_kind", "by_platform", "by_rank")
_FLOWS = ("new", "reopened", "disposed")


def flows_of(figures: Mapping[str, Any]) -> str:
    """Returns a hash over what was counted in the week itself, or "" where nothing was new.

    What is carried from week to week (balance, strength, groups) is alike in honest weeks and is not in it.
    """
    if not figures.get("new"):
        return ""
    counts: dict[str, object] = {name: figures.get(name, 0) for name in (*_FLOWS, "checks", "accounts_checked")}
    for name in _TABLES:
        table = figures.get(name)
        counts[name] = {group: _flow(told) for group, told in table.items()} if isinstance(table, Mapping) else {}
    return digest(counts)


def _flow(told: object) -> object:
    """Returns what one group of a table counts in the week; by platform there is only one number."""
    return [told.get(name, 0) for name in _FLOWS] if isinstance(told, Mapping) else told


def copied_figures(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each week that repeats the one before; weeks of few violations can be alike by chance."""
    record = ReceivedReturnRecord

    def before(column: InstrumentedAttribute[Any]) -> Any:
        return func.lag(column, type_=column.type).over(partition_by=record.reporting_office, order_by=record.first)

    weeks = (
        select(
            record.reporting_office, record.uid, record.week, record.first, record.new_violations, record.flows,
            before(record.uid).label("uid_before"),
            before(record.first).label("first_before"),
            before(record.flows).label("flows_before"),
            before(record.week).label("week_before"),
        )
        .where(newest_edition(), record.first >= at.since - timedelta(weeks=2))
        .subquery()
    )  # fmt: skip
    repeated = select(weeks).where(
        weeks.c.flows == weeks.c.flows_before,
        weeks.c.flows != "",
        weeks.c.new_violations >= at.limits.copied_least,
        weeks.c.first >= at.since,
    )
    for row in at.session.execute(repeated.order_by(weeks.c.reporting_office, weeks.c.first)):
        if row.first - row.first_before != timedelta(weeks=1):
            continue
        yield Finding(
            WarningTest.COPIED_FIGURES,
            key_of(WarningTest.COPIED_FIGURES, row.reporting_office, row.week),
            row.reporting_office,
            row.first,
            (RowRef(RETURN, row.uid), RowRef(RETURN, row.uid_before)),
            {"week": row.week, "before": row.week_before, "count": row.new_violations},
            staff=at.strength.get(row.reporting_office),
        )
