"""Units, check log, accounts and groups."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kpdesk.base.actor import Actor, Role
from kpdesk.desk.monitoring import MonitoringDesk
from kpdesk.monitoring.draft import AccountDraft, UnitDraft
from kpdesk.monitoring.rules import AccountKind, Obtained, Owner, Part, Seen, Standing, Sureness
from kpdesk.monitoring.stages import Stage, Step
from kpdesk.store.store import Workplace
from ui.monitoring.count_field import CountField
from ui.monitoring.names import kind_name, obtained_name, owner_name, part_name, seen_name, stage_name, sure_name

CONTROL = Qt.KeyboardModifier.ControlModifier


def save(qtbot, field, settle):
    qtbot.keyClick(field, Qt.Key.Key_S, CONTROL)
    settle()


@pytest.fixture
def group(desk, page, settle):
    """A WhatsApp group on record, shown in the register."""
    draft = AccountDraft("whatsapp", AccountKind.GROUP, name="Mardan Friends", found_on=date(2026, 11, 1))
    uid = desk.monitoring.add_account(draft).uid
    page.tabs.setCurrentWidget(page.accounts)
    settle()
    page.accounts.reload()
    settle()
    page.accounts.table.choose(0)
    return uid


def second_user(desk):
    """Another clerk of the same office at work."""
    return MonitoringDesk(Workplace(desk.workplace.store, Actor("asad", "Asad Gul", Role.CLERK, "MRD")))


def account(desk, uid):
    return next(row for row in desk.monitoring.accounts() if row.uid == uid)


def test_a_unit_is_notified_by_keyboard(page, qtbot, settle, desk, people):
    qtbot.keyClick(page.tabs, Qt.Key.Key_N, CONTROL)
    form = page.units.form
    qtbot.keyClicks(form.fields["name"], "Social Media Unit")
    qtbot.keyClicks(form.fields["order_no"], "1432/PA")
    qtbot.keyClicks(form.fields["order_date"], "1.11.26")
    finder = form.fields["in_charge"]
    finder.setFocus()
    qtbot.keyClicks(finder, "khattak")
    qtbot.waitUntil(lambda: len(finder.results) == 1, timeout=5000)
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    save(qtbot, form.fields["name"], settle)

    (unit,) = desk.monitoring.units()
    assert (unit.name, unit.order_no, unit.in_charge_uid) == ("Social Media Unit", "1432/PA", people[2])
    assert page.units.model.index(0, 1).data() == "on paper only"


def test_a_unit_without_a_name_is_marked(page, qtbot, settle, desk):
    page.units.open_new()
    save(qtbot, page.units.form.fields["order_no"], settle)

    assert page.units.form.fields["name"].property("problem") is True
    assert desk.monitoring.units() == ()


def test_enter_corrects_a_unit_and_cancel_leaves_it(page, qtbot, settle, desk):
    desk.monitoring.notify_unit(UnitDraft("Unit", "1/PA", date(2026, 11, 1)))
    page.refresh()
    settle()
    before = desk.monitoring.units()
    page.units.table.setFocus()
    page.units.table.choose(0)
    qtbot.keyClick(page.units.table, Qt.Key.Key_Return)
    form = page.units.form
    assert form.fields["order_no"].text() == "1/PA"

    qtbot.keyClicks(form.fields["name"], " two")
    qtbot.keyClick(form.fields["name"], Qt.Key.Key_Escape)
    qtbot.mouseClick(form.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()
    assert desk.monitoring.units() == before


def test_nothing_found_is_logged_in_a_few_keys(page, qtbot, settle, desk):
    page.tabs.setCurrentWidget(page.checks)
    settle()
    qtbot.keyClick(page.checks.table, Qt.Key.Key_N, CONTROL)
    form = page.checks.form
    qtbot.keyClick(form.findChild(object, "platform_tiktok"), Qt.Key.Key_Space)
    qtbot.keyClicks(form.fields["accounts_checked"], "40")
    save(qtbot, form.fields["accounts_checked"], settle)

    (check,) = desk.monitoring.checks(date(2026, 11, 1), date(2026, 11, 22))
    assert (check.nothing_found, check.accounts_checked, check.platforms) == (True, 40, ("tiktok",))
    assert page.checks.model.index(0, 1).data() == "nothing"


def test_writing_what_was_found_takes_the_tick_away(page, qtbot, settle, desk):
    page.tabs.setCurrentWidget(page.checks)
    settle()
    page.checks.open_new()
    form = page.checks.form
    qtbot.keyClicks(form.fields["found"], "two videos")
    assert not form.fields["nothing_found"].value()

    save(qtbot, form.fields["found"], settle)
    (check,) = desk.monitoring.checks(date(2026, 11, 1), date(2026, 11, 22))
    assert (check.nothing_found, check.found) == (False, "two videos")


def test_an_account_of_the_family_is_refused_at_its_field(page, qtbot, settle, desk):
    page.tabs.setCurrentWidget(page.accounts)
    settle()
    page.accounts.open_new()
    form = page.accounts.form
    form.set_values({"platform": "facebook", "owner": Owner.FAMILY, "name": "x"})
    save(qtbot, form.fields["name"], settle)

    assert form.fields["owner"].property("problem") is True
    assert desk.monitoring.accounts() == ()


def test_a_group_is_put_on_record_and_shown(page, qtbot, settle, desk):
    page.tabs.setCurrentWidget(page.accounts)
    settle()
    page.accounts.open_new()
    form = page.accounts.form
    form.set_values({"platform": "whatsapp"})
    qtbot.keyClicks(form.fields["name"], "Mardan Friends")
    form.fields["members_of_office"].insert("۱۲")
    save(qtbot, form.fields["name"], settle)

    (row,) = desk.monitoring.accounts()
    assert (row.name, row.kind, row.members_of_office) == ("Mardan Friends", AccountKind.GROUP, 12)
    assert page.accounts.panel.findChild(QLabel, "accountName").text() == "Mardan Friends"


def test_a_closure_needs_its_proof(group, page, qtbot, settle, desk):
    qtbot.mouseClick(page.accounts.panel.findChild(object, "accountClose"), Qt.MouseButton.LeftButton)
    form = page.accounts.forms[Step.CLOSE]
    save(qtbot, form.fields["on"], settle)
    assert form.fields["proof"].property("problem") is True

    qtbot.keyClicks(form.fields["proof"], "screenshot of the deleted group")
    save(qtbot, form.fields["on"], settle)
    assert account(desk, group).closed_on == date(2026, 11, 22)


def test_the_one_who_closed_is_refused_as_the_second_person(group, page, qtbot, settle, desk):
    desk.monitoring.close_account(group, date(2026, 11, 10), "screenshot")
    page.accounts.reload()
    settle()
    qtbot.mouseClick(page.accounts.panel.findChild(object, "accountConfirm"), Qt.MouseButton.LeftButton)
    form = page.accounts.forms[Step.CONFIRM]
    save(qtbot, form.fields["on"], settle)

    assert "yourself" in form.banner.findChild(QLabel).text() or form.banner.isVisible()
    assert account(desk, group).confirmed_on is None


def test_where_no_second_user_is_a_witness_confirms_with_rank_and_reason(group, page, qtbot, settle, desk):
    desk.monitoring.close_account(group, date(2026, 11, 10), "screenshot")
    page.accounts.reload()
    settle()
    page.accounts.panel.asked.emit(Step.CONFIRM.value)
    form = page.accounts.forms[Step.CONFIRM]
    form.set_values({"witness": "Noor Khan"})
    save(qtbot, form.fields["on"], settle)
    assert form.fields["rank"].property("problem") is True

    form.set_values({"rank": "HC", "reason": "one user only"})
    save(qtbot, form.fields["on"], settle)

    assert account(desk, group).confirmed_by == "HC Noor Khan"
    told = " ".join(one.text() for one in page.accounts.panel.findChildren(QLabel))
    assert "no user of this program: one user only" in told


def test_a_closed_group_is_confirmed_by_another_and_found_active_again(group, page, qtbot, settle, desk):
    second_user(desk).close_account(group, date(2026, 11, 10), "screenshot")
    page.accounts.reload()
    settle()
    qtbot.mouseClick(page.accounts.panel.findChild(object, "accountConfirm"), Qt.MouseButton.LeftButton)
    save(qtbot, page.accounts.forms[Step.CONFIRM].fields["on"], settle)
    assert account(desk, group).confirmed_by == "Khan Zada"

    qtbot.mouseClick(page.accounts.panel.findChild(object, "accountRelapse"), Qt.MouseButton.LeftButton)
    save(qtbot, page.accounts.forms[Step.RELAPSE].fields["on"], settle)
    assert [row.relapse_of for row in desk.monitoring.accounts()] == [group, None]


def test_one_that_stays_open_wants_its_reason(group, page, qtbot, settle, desk):
    qtbot.mouseClick(page.accounts.panel.findChild(object, "accountExcept"), Qt.MouseButton.LeftButton)
    dialog = page.accounts.findChild(object, "askReason")
    qtbot.keyClicks(dialog.findChild(object, "reason"), "admin abroad")
    qtbot.mouseClick(dialog.findChild(object, "reasonYes"), Qt.MouseButton.LeftButton)
    settle()

    assert account(desk, group).standing_on(date(2026, 11, 22)) is Standing.EXCEPTED
    assert page.accounts.panel.findChild(QLabel, "accountStanding").text() == "Kept open"


def test_one_entered_by_mistake_goes_off_the_register_and_the_screen(group, page, qtbot, settle, desk):
    qtbot.mouseClick(page.accounts.panel.findChild(object, "accountWithdraw"), Qt.MouseButton.LeftButton)
    dialog = page.accounts.findChild(object, "askReason")
    qtbot.keyClicks(dialog.findChild(object, "reason"), "his brother's group")
    qtbot.mouseClick(dialog.findChild(object, "reasonYes"), Qt.MouseButton.LeftButton)
    settle()

    assert desk.monitoring.accounts() == ()
    assert not page.accounts.shows(page.accounts.panel)


def test_only_what_is_possible_is_offered(group, page):
    assert page.accounts.panel.offered == {"close", "except", "undertake", "see", "correct", "withdraw"}


def test_cancel_of_a_closure_leaves_the_account_as_it_was(group, page, qtbot, settle, desk):
    before = desk.monitoring.accounts()
    qtbot.mouseClick(page.accounts.panel.findChild(object, "accountClose"), Qt.MouseButton.LeftButton)
    form = page.accounts.forms[Step.CLOSE]
    qtbot.keyClicks(form.fields["proof"], "screenshot")
    assert not page.may_leave()
    qtbot.keyClick(form.fields["proof"], Qt.Key.Key_Escape)
    qtbot.mouseClick(form.findChild(object, "confirmYes"), Qt.MouseButton.LeftButton)
    settle()

    assert desk.monitoring.accounts() == before
    assert page.may_leave()


def test_the_register_is_filtered_by_text_and_standing(group, page, qtbot, desk, settle):
    desk.monitoring.add_account(AccountDraft("tiktok", AccountKind.PERSONAL, name="Gul", found_on=date(2026, 11, 2)))
    page.accounts.reload()
    settle()
    qtbot.keyClicks(page.accounts.text, "gul")
    assert [row.name for row in page.accounts.model.rows] == ["Gul"]

    page.accounts.text.clear()
    qtbot.keyClick(page.accounts.groups, Qt.Key.Key_Space)
    assert [row.name for row in page.accounts.model.rows] == ["Mardan Friends"]


def test_a_count_takes_digits_of_both_scripts_and_nothing_else(qtbot):
    field = CountField(empty=0)
    qtbot.addWidget(field)
    assert field.value() == 0
    qtbot.keyClicks(field, "x4-")
    field.insert("۲")

    assert field.value() == 42


def test_every_word_of_the_core_has_a_name():
    assert all(kind_name(kind) for kind in AccountKind)
    assert all(owner_name(owner) for owner in Owner)
    assert all(stage_name(one) for one in Stage)
    assert all(sure_name(one) for one in Sureness)
    assert all(seen_name(one) for one in Seen)
    assert all(part_name(one) for one in Part)
    assert all(obtained_name(way) for way in Obtained)


def test_no_form_is_wider_than_its_room(page, settle):
    for tab in (page.units, page.checks, page.accounts):
        page.tabs.setCurrentWidget(tab)
        tab.open_new()
        settle()
        assert tab.form._scroll.horizontalScrollBar().maximum() == 0, tab.objectName()
