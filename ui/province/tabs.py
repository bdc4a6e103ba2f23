"""The views of the Province page, in the order of the work."""

from __future__ import annotations

from ui.context import Context
from ui.province.directives_tab import DirectivesTab
from ui.province.effect_tab import EffectTab
from ui.province.grid_table import GridTable
from ui.province.map_tab import MapTab
from ui.province.offices_tab import OfficesTab
from ui.province.province_tab import ProvinceTab
from ui.province.reminders_tab import RemindersTab
from ui.province.report_tab import ReportTab
from ui.province.review_tab import ReviewTab
from ui.province.warnings_tab import WarningsTab
from ui.support.list_frame import ListFrame


def province_tabs(context: Context) -> tuple[ProvinceTab, ...]:
    """Returns a new view of each kind; the page puts them in tabs and tells them the week."""
    offices, reviews, reminders = OfficesTab(), ReviewTab(context), RemindersTab(context)
    ListFrame.around(context, offices.table, finds=False)
    ListFrame.around(context, reviews.table)
    ListFrame.around(context, reminders.table)
    return (
        GridTable(),
        offices,
        reviews,
        DirectivesTab(context),
        MapTab(context),
        ReportTab(context),
        reminders,
        WarningsTab(context),
        EffectTab(context),
    )
