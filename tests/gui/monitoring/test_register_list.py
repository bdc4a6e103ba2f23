"""The list of accounts and groups: narrow, and long."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.monitoring.draft import AccountDraft
from ui.monitoring.monitoring_page import MonitoringPage


@pytest.fixture
def page(page, settle, desk) -> MonitoringPage:
    """The page with the register of one group in front."""
    desk.monitoring.add_account(AccountDraft("whatsapp", name="Mardan Friends", found_on=date(2026, 11, 1)))
    page.open_target("accounts")
    settle()
    return page


def test_a_narrow_list_spares_what_the_details_say_and_never_scrolls_sideways(page, qtbot):
    table = page.accounts.table
    shown = {}
    for width in (1500, 900):
        page.resize(width, 660)
        qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
        shown[width] = [place for place in range(6) if not table.isColumnHidden(place)]

    assert shown[1500] == [0, 1, 2, 3, 4, 5]
    assert {0, 1} <= set(shown[900]) < set(shown[1500])


def test_a_register_longer_than_the_first_stretch_is_read_to_its_end(page, settle, desk):
    for place in range(201):
        desk.monitoring.add_account(AccountDraft("tiktok", name=f"a{place}", found_on=date(2026, 11, 1)))
    page.refresh()
    settle()

    assert page.accounts.model.rowCount() == 202
