"""What monitoring puts on Today."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.monitoring.draft import AccountDraft, CheckDraft, UndertakingDraft, UnitDraft
from ui.today.due_lines import due_lines


def told(desk):
    return [(line.on, line.about, line.target, line.late_days) for line in due_lines(desk) if line.page == "monitoring"]


def test_a_unit_without_a_check_for_14_days_is_due(desk):
    unit = desk.monitoring.notify_unit(UnitDraft("SMMU", "1/PA", date(2026, 10, 1))).uid
    assert told(desk) == [(date(2026, 10, 15), "SMMU", "units", 38)]

    desk.monitoring.log_check(CheckDraft(date(2026, 11, 20), unit, "HC Noor", accounts_checked=40))
    assert told(desk) == []


@pytest.mark.parametrize(("until", "late"), [(date(2026, 11, 20), 2), (date(2026, 11, 22), 0), (None, 0)])
def test_an_undertaking_is_due_once_its_term_is_over(desk, until, late):
    uid = desk.monitoring.add_account(AccountDraft("tiktok", name="Gul", found_on=date(2026, 11, 1))).uid
    desk.monitoring.undertake(uid, UndertakingDraft(date(2026, 11, 2), True, until))

    assert told(desk) == ([(until, "Gul", uid, late)] if late else [])
