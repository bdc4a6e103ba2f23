"""The period of a register, as the operator reads what is wrong with it."""

from __future__ import annotations

from datetime import date

from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted


def test_a_day_ahead_is_named_as_papers_write_days() -> None:
    wanted = RegisterWanted(RegisterKind.GROUPS, None, date(2026, 12, 31))

    (problem,) = wanted.check(date(2026, 11, 22))
    assert (problem.code, problem.values["date"]) == ("register_day_ahead", "31.12.2026")
