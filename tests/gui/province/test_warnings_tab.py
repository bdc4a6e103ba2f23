"""Early warnings on the page: findings, their rows, a query and a settling; the effect of bans beside them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from kpdesk.desk import Desk
from kpdesk.province.follow_ups import FollowUpState
from kpdesk.province.held_records import HELD
from ui.province.effect_tab import EffectTab
from ui.province.province_page import ProvincePage
from ui.province.query_window import QueryWindow
from ui.province.row_window import RowWindow
from ui.province.warnings_tab import WarningsTab

BAN = date(2025, 4, 8)


def hold(desk: Desk, table: str, uid: str, owner: str = "MRD", **columns: object) -> None:
    with desk.workplace.writing() as uow:
        uow.session.add(HELD[table](uid=uid, owner=owner, epoch="e", place=1, last_file="f", row_digest="", **columns))
        uow.commit()


@pytest.fixture
def planted(received: Desk) -> Desk:
    """Closures without proof at two offices, and five violations under one supervisor."""
    for number, owner in enumerate(("MRD", "MRD", "SWB"), 1):
        hold(received, "account", f"a{number}", owner, name=f"PS Toru {number}", platform="facebook",
             found_on=date(2026, 10, 1), closed_on=date(2026, 11, number))  # fmt: skip
    hold(received, "person", "p0", name="Gul Khan", rank="CONST", belt_no="1234")
    for number in range(5):
        hold(received, "violation", f"v{number}", number=f"MRD-V-2026-000{number}", person=f"p{number}", kind="V02",
             platform="tiktok", attribution="admitted", supervisor_then="SHO Katlang",
             seen_on=date(2026, 11, 1) + timedelta(days=number))  # fmt: skip
    for number, days in enumerate((-9, -2, 3)):
        hold(received, "violation", f"w{number}", person=f"q{number}", kind="V02", platform="tiktok",
             attribution="admitted", seen_on=BAN + timedelta(days=days))  # fmt: skip
    return received


def opened(qtbot, page: ProvincePage, kind: type) -> WarningsTab | EffectTab:
    place = next(place for place in range(page.tabs.count()) if isinstance(page.tabs.widget(place), kind))
    page.tabs.setCurrentIndex(place)
    tab = page.tabs.widget(place)
    table = tab.table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0 and page._context.jobs.is_idle)
    return tab


@pytest.fixture
def tab(qtbot, planted: Desk, page: ProvincePage) -> WarningsTab:
    return opened(qtbot, page, WarningsTab)


def test_findings_are_grouped_by_test_and_the_first_ones_rows_stand_below(qtbot, tab: WarningsTab) -> None:
    qtbot.waitUntil(lambda: tab.behind.rowCount() == 2)

    assert tab.rows.rowCount() == 3
    assert "without any proof" in tab.words.text()
    assert tab.ask_button.isEnabled() and tab.settle_button.isEnabled()


def test_one_test_alone_is_shown_by_the_choice_above(qtbot, tab: WarningsTab) -> None:
    tab.test.set_value("same_supervisor")
    tab.test.edited.emit()

    qtbot.waitUntil(lambda: tab.behind.rowCount() == 5)
    assert tab.rows.rowCount() == 1
    assert "SHO Katlang" in tab.words.text()


def test_enter_opens_a_row_with_all_its_fields(qtbot, tab: WarningsTab) -> None:
    tab.test.set_value("same_supervisor")
    tab.test.edited.emit()
    qtbot.waitUntil(lambda: tab.behind.rowCount() == 5)
    tab.rows_table.choose(0)

    qtbot.keyClick(tab.rows_table, Qt.Key.Key_Return)

    window = tab.findChild(RowWindow)
    assert window is not None
    shown = dict(window.fields.row_at(place) for place in range(window.fields.rowCount()))
    assert shown["Official"] == "CONST Gul Khan 1234"
    window.accept()


def test_a_query_is_written_by_keyboard_and_the_finding_then_waits_for_its_answer(
    qtbot, tab: WarningsTab, tmp_path: Path
) -> None:
    qtbot.keyClick(tab.window(), "Q", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: tab.findChild(QueryWindow) is not None)
    window = tab.findChild(QueryWindow)
    qtbot.waitUntil(lambda: window.due.value() == date(2026, 12, 3))
    assert not window.write_button.isEnabled()
    window.question.insertPlainText("Please send the proof.")
    qtbot.waitUntil(lambda: window.write_button.isEnabled())
    with qtbot.waitSignal(window.sent):
        window.write_to(tmp_path)

    qtbot.waitUntil(lambda: tab.rows.row_at(0).state is FollowUpState.ASKED)
    assert len(list(tmp_path.glob("KPD_CPO_MRD_*_query.xlsx"))) == 1
    assert not tab.ask_button.isEnabled()


def test_a_query_to_an_office_without_certificate_says_why_and_stays(qtbot, tab: WarningsTab, tmp_path: Path) -> None:
    tab.table.choose(1)
    tab._ask()
    window = tab.findChild(QueryWindow)
    window.question.insertPlainText("Please send the proof.")
    window.write_to(tmp_path)

    qtbot.waitUntil(lambda: window.banner.isVisible())
    assert window.write_button.isEnabled()
    window.reject()


def test_settling_takes_the_finding_out_of_the_list_and_keeps_the_reason(qtbot, tab: WarningsTab) -> None:
    tab._settle()
    dialog = tab.findChild(QDialog, "askReason")
    dialog.findChild(object, "reason").insertPlainText("Proof seen on paper")
    dialog.findChild(object, "reasonYes").click()

    qtbot.waitUntil(lambda: tab.rows.rowCount() == 2)
    tab.with_settled.setChecked(True)
    tab._narrow()
    assert tab.rows.rowCount() == 3
    tab.table.choose(0)
    qtbot.waitUntil(lambda: "Proof seen on paper" in tab.words.text())


def test_the_effect_of_bans_shows_chart_table_and_what_is_not_known(qtbot, planted: Desk, page: ProvincePage) -> None:
    tab = opened(qtbot, page, EffectTab)

    assert tab.chart.chart.series[0].values[-1] == 2.0
    assert "no proof of a cause" in tab.notes.text()
    assert tab.more.isHidden()
    tab.more_button.click()
    assert tab.more.text() and tab.more.isVisibleTo(tab)
    assert tab.chart.minimumHeight() > 200
    assert tab.rows.rowCount() == 9
    assert tab.region.count() > 5
    tab.weeks.set_value(4)
    tab.weeks.edited.emit()
    qtbot.waitUntil(lambda: "4 weeks" in tab.chart.chart.title)


def test_the_effect_is_saved_as_a_workbook(qtbot, planted: Desk, page: ProvincePage, tmp_path: Path) -> None:
    tab = opened(qtbot, page, EffectTab)

    with qtbot.waitSignal(page._context.said):
        tab.save_to(tmp_path / "effect.xlsx")

    assert (tmp_path / "effect.xlsx").read_bytes().startswith(b"PK")
