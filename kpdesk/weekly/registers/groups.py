"""The register of groups, pages and channels as on a day: authorised ones, and how the others stand.

Source: domain notes §1.10 (authorised groups), §4.2 Part C.
"""

from __future__ import annotations

from datetime import date

from kpdesk.base.clock import on_paper
from kpdesk.monitoring.queries import count_groups, groups_until
from kpdesk.monitoring.rows import AccountRow
from kpdesk.monitoring.stages import Stage
from kpdesk.weekly.registers.register import Part, Register, Value
from kpdesk.weekly.registers.source import Source, filled

_CLOSED = frozenset({Stage.CLOSED, Stage.CONFIRMED, Stage.SUPERSEDED})


def groups(source: Source) -> Register:
    """Returns the groups found by that day, in the order of finding; a relapse is a line of its own."""
    first = source.wanted.first
    found = [row for row in groups_until(source.session, source.last) if first is None or row.found_on >= first]
    counts = count_groups(found, source.last)
    columns = (
        source.day("found"), source.text("platform", 1.2, 14), source.text("group_kind", 1, 10),
        source.text("group", 2.4, 30), source.text("admin", 2.2, 28), source.number("members", 0.9),
        source.text("authorised", 1.8, 24), source.text("group_stands", 1.7, 26), source.day("closed"),
        source.text("confirmed", 1.6, 22), source.text("proof", 2.4, 34),
    )  # fmt: skip
    lines = (
        *source.narrowed(),
        source.words(
            "register_groups_counts", found=counts.found, closed=counts.closed, excepted=counts.excepted,
            open=counts.open, authorised=counts.authorised, relapses=counts.relapses,
        ),
    )  # fmt: skip
    part = Part(source.words("register_sheet_groups"), columns, [_row(source, row) for row in found])
    title = source.words("register_groups")
    return Register(source.wanted.kind, title, source.period(), filled(lines), (part,), True, source.language)


def _row(source: Source, row: AccountRow) -> tuple[Value, ...]:
    stage = row.stage_on(source.last)
    closed = stage in _CLOSED
    return (
        row.found_on, source.platform(row.platform), source.words(f"register_group_kind_{row.kind}"), row.name,
        _admin(source, row), row.members_of_office, _authority(source, row), _standing(source, row, stage),
        row.closed_on if closed else None, _confirmed(row, source.last) if closed else "",
        row.closure_proof if closed else (row.exception_reason if stage is Stage.EXCEPTED else ""),
    )  # fmt: skip


def _admin(source: Source, row: AccountRow) -> str:
    code, _space, rest = row.admin.partition(" ")
    return f"{source.rank(code)} {rest}" if row.admin_uid and rest else row.admin


def _authority(source: Source, row: AccountRow) -> str:
    if not row.authorised:
        return source.words("no")
    told = " ".join(part for part in (row.authorised_by, row.authorised_order) if part)
    return told or source.words("yes")


def _standing(source: Source, row: AccountRow, stage: Stage) -> str:
    until = row.undertaking_until if stage is Stage.UNDERTAKEN else row.relapsed_on
    return source.words(f"register_group_{stage}", on=on_paper(until))


def _confirmed(row: AccountRow, day: date) -> str:
    if row.confirmed_on is None or row.confirmed_on > day:
        return ""
    return f"{row.confirmed_by} {on_paper(row.confirmed_on)}".strip()
