"""The closure board, the chart, members, sightings and proofs, by keyboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kpdesk.monitoring.draft import AccountDraft, MemberDraft, SightingDraft, UndertakingDraft, UnitDraft
from kpdesk.monitoring.rules import AccountKind, Part, Seen, Sureness
from kpdesk.monitoring.stages import Stage, Step

CONTROL = Qt.KeyboardModifier.ControlModifier
FOUND = date(2026, 11, 3)


@pytest.fixture
def two(desk) -> tuple[str, str]:
    """One that is open, one that was closed and is active again."""
    open_one = desk.monitoring.add_account(AccountDraft("tiktok", AccountKind.PERSONAL, name="Gul", found_on=FOUND)).uid
    closed = desk.monitoring.add_account(AccountDraft("whatsapp", name="Friends", found_on=FOUND)).uid
    desk.monitoring.close_account(closed, date(2026, 11, 5), "seen")
    return open_one, desk.monitoring.relapse(closed, date(2026, 11, 18)).uid


@pytest.fixture
def shown(two, page, settle):
    """The page, its board in front."""
    page.open_target("board")
    settle()
    return page


def show(page, tab, settle) -> None:
    """Brings a tab to the front and waits until it is read."""
    page.tabs.setCurrentWidget(tab)
    settle()


def shown_in(page, stage: Stage) -> list[str]:
    column = page.board.lists[stage]
    return [column.item(place).text().splitlines()[0] for place in range(column.count())]


def test_the_board_has_each_account_once_in_its_column(shown) -> None:
    assert shown_in(shown, Stage.FOUND) == ["Gul"]
    assert shown_in(shown, Stage.RELAPSED) == ["Friends"]
    assert "19 days" in shown.board.lists[Stage.FOUND].item(0).text()


def test_left_and_right_go_from_column_to_column_and_enter_opens(shown, settle, two, qtbot) -> None:
    shown.tabs.setCurrentWidget(shown.board)
    shown.board.lists[Stage.FOUND].setFocus()

    QTest.keyClick(shown.board.lists[Stage.FOUND], Qt.Key.Key_Right)
    assert shown.board.lists[Stage.RELAPSED].hasFocus()
    QTest.keyClick(shown.board.lists[Stage.RELAPSED], Qt.Key.Key_Return)
    settle()

    assert shown.tabs.currentWidget() is shown.accounts
    assert shown.accounts.table.current_row.uid == two[1]


def test_the_board_counts_relapses_by_how_soon_they_came(shown) -> None:
    text = shown.board.findChild(object, "boardTold").text()

    assert text == "Closures: 1 · active again: 1 (within 7 days: 0, 30 days: 1, 90 days: 1)"


def test_a_bar_of_the_chart_opens_the_accounts_it_was_counted_from(shown, settle) -> None:
    show(shown, shown.chart, settle)
    areas = shown.chart.view.canvas.picture.areas
    place = next(n for n, area in enumerate(areas) if area.value and area.series == 1)
    shown.chart.view.canvas._stand_on(place)

    QTest.keyClick(shown.chart.view.canvas, Qt.Key.Key_Return)
    settle()

    assert shown.tabs.currentWidget() is shown.accounts
    (row,) = shown.accounts.model.rows
    assert row.relapse_of is not None
    shown.accounts.week_button.click()
    assert len(shown.accounts.model.rows) == 3


def test_a_day_before_he_joined_is_marked_and_he_stays(page, settle, desk) -> None:
    desk.monitoring.notify_unit(UnitDraft("SMMU", "1/PA", date(2026, 11, 10), members=("HC Noor",)))
    page.refresh()
    settle()
    panel = page.units.panel
    panel.table.choose(0)
    panel.leave_button.click()
    panel.leave_form.set_values({"on": date(2026, 11, 9)})
    QTest.keyClick(panel.leave_form.fields["on"], Qt.Key.Key_S, CONTROL)
    settle()
    assert panel.leave_form.fields["on"].property("problem") is True

    panel.leave_form.set_values({"on": date(2026, 11, 15)})
    QTest.keyClick(panel.leave_form.fields["on"], Qt.Key.Key_S, CONTROL)
    settle()
    (unit,) = desk.monitoring.units()
    assert [member.to_on for member in unit.tenures] == [date(2026, 11, 15)]


def test_another_page_opens_an_account_by_its_uid(shown, two, settle) -> None:
    shown.open_target(two[0])
    settle()

    assert shown.accounts.table.current_row.uid == two[0]


def test_an_official_joins_a_unit_and_leaves_it(page, qtbot, settle, desk, people) -> None:
    desk.monitoring.notify_unit(UnitDraft("SMMU", "1/PA", date(2026, 11, 1)))
    page.refresh()
    settle()
    page.units.panel.join_button.click()
    form = page.units.panel.form
    form.set_values({"person": people[1]})
    QTest.keyClick(form.fields["name"], Qt.Key.Key_S, CONTROL)
    settle()
    (unit,) = desk.monitoring.units()
    assert unit.members == ("HC Asad Khan",)

    page.units.panel.table.choose(0)
    page.units.panel.leave_button.click()
    leaving = page.units.panel.leave_form
    QTest.keyClick(leaving.fields["on"], Qt.Key.Key_S, CONTROL)
    settle()
    (unit,) = desk.monitoring.units()
    assert unit.members == () and unit.tenures[0].to_on == date(2026, 11, 22)


def test_a_check_records_how_accounts_of_the_register_were_seen(shown, two, settle, desk) -> None:
    show(shown, shown.checks, settle)
    shown.checks.open_new()
    form = shown.checks.form
    form.set_values({"sightings": (SightingDraft(two[0], Seen.DELETED),)})
    QTest.keyClick(form.fields["checked_by"], Qt.Key.Key_S, CONTROL)
    settle()

    (seen,) = desk.monitoring.sightings(two[0])
    assert (seen.seen, seen.seen_by) == (Seen.DELETED, "Khan Zada")
    assert "Gul: Deleted" in shown.checks.model.index(0, 5).data()


def test_an_account_is_looked_up_and_struck_off_again(shown, settle, qtbot) -> None:
    show(shown, shown.checks, settle)
    shown.checks.open_new()
    field = shown.checks.form.fields["sightings"]
    field.finder.setFocus()
    qtbot.keyClicks(field.finder, "gul")
    qtbot.waitUntil(lambda: len(field.finder.results) == 1, timeout=5000)
    QTest.keyClick(field.finder, Qt.Key.Key_Return)
    assert len(field.value()) == 1

    field.findChild(object, "sightingsStrike0").click()
    assert field.value() == ()


def test_people_and_how_sure_are_corrected_on_the_record(shown, two, settle, desk, people) -> None:
    shown.open_target(two[0])
    settle()
    shown.accounts.panel.asked.emit(Step.CORRECT.value)
    form = shown.accounts.forms[Step.CORRECT]
    form.set_values({"owner_sure": Sureness.ADMITTED, "members": (people[0], people[3]), "admin": people[1]})
    QTest.keyClick(form.fields["name"], Qt.Key.Key_S, CONTROL)
    settle()

    row = desk.monitoring.account(two[0])
    assert (row.owner_sure, row.admin_uid, row.members_of_office) == (Sureness.ADMITTED, people[1], 2)
    assert [one.person_uid for one in row.people if one.part is Part.MEMBER] == [people[0], people[3]]


def test_an_undertaking_is_recorded_and_its_lateness_shown(shown, two, settle, desk) -> None:
    desk.monitoring.undertake(two[0], UndertakingDraft(FOUND, True, date(2026, 11, 10)))
    shown.refresh()
    settle()
    assert shown_in(shown, Stage.UNDERTAKEN) == ["Gul"]

    shown.open_target(two[0])
    settle()
    assert shown.accounts.panel.findChild(object, "accountLate").text() == "12 days late"


def test_a_closure_keeps_its_file_and_gives_a_copy(shown, two, settle, desk, tmp_path: Path) -> None:
    proof = tmp_path / "deleted.png"
    proof.write_bytes(b"the picture")
    shown.open_target(two[0])
    settle()
    shown.accounts.panel.asked.emit(Step.CLOSE.value)
    form = shown.accounts.forms[Step.CLOSE]
    form.set_values({"file": proof})
    QTest.keyClick(form.fields["proof"], Qt.Key.Key_S, CONTROL)
    settle()
    assert desk.monitoring.account(two[0]).proof_file == "deleted.png"

    shown.accounts._save_proof(tmp_path / "copy.png")
    settle()
    assert (tmp_path / "copy.png").read_bytes() == b"the picture"


def test_a_member_of_the_unit_is_still_shown_when_the_page_is_read_anew(page, settle, desk, people) -> None:
    unit = desk.monitoring.notify_unit(UnitDraft("SMMU", "1/PA", date(2026, 11, 1))).uid
    desk.monitoring.join_unit(unit, MemberDraft(people[0], "", date(2026, 11, 2)))
    page.refresh()
    settle()

    assert page.units.panel.model.index(0, 0).data() == "CONST Gul Zaman"
