"""Units, checks, accounts and groups on a store."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.monitoring import MonitoringDesk
from kpdesk.monitoring.draft import AccountDraft, CheckDraft, ConfirmationDraft, UndertakingDraft, UnitDraft
from kpdesk.monitoring.rows import AccountFilter
from kpdesk.monitoring.rules import AccountKind, Owner, Standing
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.store import Workplace

TODAY = date(2026, 11, 22)
GROUP = AccountDraft(platform="whatsapp", name="Mardan boys", found_on=date(2026, 11, 1), members_of_office=12)


def second_user(desk: Desk) -> MonitoringDesk:
    """The desk of another clerk of the same office."""
    return MonitoringDesk(Workplace(desk.workplace.store, Actor("asad", "Asad Gul", Role.CLERK, "MRD")))


@pytest.fixture
def group(desk: Desk) -> str:
    """The uid of one open group."""
    return desk.monitoring.add_account(GROUP).uid


def test_a_unit_is_on_record_with_order_and_in_charge(desk: Desk) -> None:
    person = desk.roster.register(PersonDraft("Gul Khan", rank="SI", cnic="1610112345671")).uid
    desk.monitoring.notify_unit(UnitDraft("SMMU Mardan", "12/EC", date(2026, 1, 5), person, members=("HC Noor", " ")))

    (unit,) = desk.monitoring.units()
    assert (unit.order_no, unit.in_charge, unit.members) == ("12/EC", "SI Gul Khan", ("HC Noor",))
    assert not unit.works


def test_a_check_makes_a_unit_work_for_14_days(desk: Desk) -> None:
    unit = desk.monitoring.notify_unit(UnitDraft("SMMU", "12/EC", date(2026, 1, 5))).uid
    desk.monitoring.log_check(CheckDraft(TODAY - timedelta(days=5), unit, "HC Noor", ("facebook",), 40))

    (row,) = desk.monitoring.units()
    assert (row.works, row.last_check) == (True, date(2026, 11, 17))
    assert not desk.monitoring.units(TODAY + timedelta(days=10))[0].works


def test_an_ended_unit_is_no_longer_listed_but_was_one_before(desk: Desk) -> None:
    unit = desk.monitoring.notify_unit(UnitDraft("SMMU", "12/EC", date(2026, 1, 5))).uid
    desk.monitoring.end_unit(unit, date(2026, 11, 20))

    assert desk.monitoring.units() == ()
    assert len(desk.monitoring.units(date(2026, 11, 19))) == 1


def test_a_unit_is_corrected_in_its_place(desk: Desk) -> None:
    unit = desk.monitoring.notify_unit(UnitDraft("SMMU")).uid
    desk.monitoring.notify_unit(UnitDraft("SMMU", "12/EC", date(2026, 1, 5)), unit)

    assert [row.order_no for row in desk.monitoring.units()] == ["12/EC"]


def test_checks_of_a_period_are_summed(desk: Desk) -> None:
    for day, accounts in ((16, 40), (16, 10), (18, 5), (10, 99)):
        desk.monitoring.log_check(CheckDraft(date(2026, 11, day), None, "HC Noor", accounts_checked=accounts))

    totals = desk.monitoring.check_totals(date(2026, 11, 16), TODAY)
    assert (totals.checks, totals.accounts_checked, totals.days) == (3, 55, 2)
    assert [row.accounts_checked for row in desk.monitoring.checks(date(2026, 11, 16), TODAY)] == [5, 10, 40]


def test_an_unknown_platform_or_unit_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="platform_unknown"):
        desk.monitoring.log_check(CheckDraft(TODAY, None, "HC Noor", ("orkut",), 1))
    with pytest.raises(Refused, match="unit_unknown"):
        desk.monitoring.log_check(CheckDraft(TODAY, "nowhere", "HC Noor"))


def test_a_family_account_is_refused_and_not_kept(desk: Desk) -> None:
    with pytest.raises(Refused, match="account_of_family"):
        desk.monitoring.add_account(replace(GROUP, owner=Owner.FAMILY))

    assert desk.monitoring.accounts() == ()


def test_a_group_is_closed_with_proof_and_confirmed_by_another(desk: Desk, group: str) -> None:
    desk.monitoring.close_account(group, date(2026, 11, 10), "screenshot of 10.11.2026")
    second_user(desk).confirm_closure(group, ConfirmationDraft(date(2026, 11, 12)))

    (row,) = desk.monitoring.accounts(standing=Standing.CLOSED)
    assert (row.closure_proof, row.confirmed_by) == ("screenshot of 10.11.2026", "Asad Gul")
    assert row.standing_on(date(2026, 11, 9)) is Standing.OPEN


@pytest.mark.parametrize(
    ("on", "proof", "code"),
    [
        (date(2026, 11, 10), " ", "closure_proof_missing"),
        (date(2026, 10, 1), "seen", "closed_before_found"),
        (date(2026, 11, 23), "seen", "day_in_future"),
    ],
)
def test_a_closure_without_proof_or_on_a_wrong_day_is_refused(
    desk: Desk, group: str, on: date, proof: str, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        desk.monitoring.close_account(group, on, proof)

    assert desk.monitoring.group_counts().open == 1


def test_what_is_closed_is_not_closed_or_excepted_again(desk: Desk, group: str) -> None:
    desk.monitoring.close_account(group, TODAY, "seen")

    for verb in (
        lambda: desk.monitoring.close_account(group, TODAY, "seen"),
        lambda: desk.monitoring.except_account(group, "why"),
    ):
        with pytest.raises(Refused, match="account_closed"):
            verb()


def test_an_open_group_can_be_neither_confirmed_nor_relapse(desk: Desk, group: str) -> None:
    for verb in (
        lambda: desk.monitoring.confirm_closure(group, ConfirmationDraft(TODAY)),
        lambda: desk.monitoring.relapse(group, TODAY),
    ):
        with pytest.raises(Refused, match="account_open"):
            verb()


def test_a_relapse_is_a_new_record_and_the_old_closure_stays(desk: Desk, group: str) -> None:
    desk.monitoring.close_account(group, date(2026, 11, 5), "seen")
    again = desk.monitoring.relapse(group, date(2026, 11, 20)).uid

    newest, oldest = desk.monitoring.accounts()
    assert (newest.uid, newest.relapse_of, newest.name, newest.kind) == (again, group, "Mardan boys", AccountKind.GROUP)
    assert oldest.closed_on == date(2026, 11, 5)
    assert desk.monitoring.group_counts(date(2026, 11, 19)).open == 0
    assert (desk.monitoring.group_counts().open, desk.monitoring.group_counts().relapses) == (1, 1)


def test_personal_accounts_and_authorised_groups_are_not_among_the_groups_found(desk: Desk, group: str) -> None:
    desk.monitoring.add_account(replace(GROUP, kind=AccountKind.PERSONAL, name="gul"))
    order = {"authorised": True, "authorised_by": "DPO Mardan", "authorised_order": "5/EC"}
    desk.monitoring.add_account(replace(GROUP, name="Official", **order))  # type: ignore[arg-type]

    counts = desk.monitoring.group_counts()
    assert (counts.found, counts.open, counts.authorised) == (1, 1, 1)
    assert len(desk.monitoring.accounts(AccountFilter(groups=True))) == 2


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_closures_exceptions_and_relapses_counts_as_by_hand(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    standing: dict[str, Standing] = {}
    again: set[str] = set()
    for number in range(12):
        standing[desk.monitoring.add_account(replace(GROUP, name=f"Group {number}")).uid] = Standing.OPEN
    for _ in range(30):
        uid = chance.choice(list(standing))
        if uid in again:
            continue
        if standing[uid] is Standing.CLOSED:
            again.add(uid)
            standing[desk.monitoring.relapse(uid, TODAY).uid] = Standing.OPEN
        elif chance.random() < 0.6:
            desk.monitoring.close_account(uid, TODAY, "seen")
            standing[uid] = Standing.CLOSED
        else:
            reason = chance.choice(["", "administrator abroad"])
            desk.monitoring.except_account(uid, reason)
            standing[uid] = Standing.EXCEPTED if reason else Standing.OPEN

    counts = desk.monitoring.group_counts()

    by_hand = list(standing.values())
    assert counts.found == len(by_hand)
    assert (counts.closed, counts.excepted, counts.open) == tuple(
        by_hand.count(each) for each in (Standing.CLOSED, Standing.EXCEPTED, Standing.OPEN)
    )


def test_an_auditor_changes_nothing(desk: Desk) -> None:
    auditor = MonitoringDesk(Workplace(desk.workplace.store, Actor("a", "Auditor", Role.AUDITOR, "MRD")))

    with pytest.raises(Refused, match="not_permitted"):
        auditor.add_account(GROUP)
    assert desk.monitoring.accounts() == ()


def test_the_register_is_kept_by_text_and_by_terms_that_are_over(desk: Desk, group: str) -> None:
    other = desk.monitoring.add_account(replace(GROUP, name="Lines", handle="@Mardan_Jawan")).uid
    desk.monitoring.undertake(other, UndertakingDraft(date(2026, 11, 2), True, date(2026, 11, 9)))

    def kept(**wanted: object) -> list[str]:
        return [row.uid for row in desk.monitoring.accounts(AccountFilter(**wanted))]  # type: ignore[arg-type]

    assert kept(text="mardan") == [other, group]
    assert kept(text="_JAWAN") == [other] and kept(text="%") == []
    assert kept(term_before=date(2026, 11, 9)) == [] and kept(term_before=date(2026, 11, 10)) == [other]
    desk.monitoring.close_account(other, TODAY, "seen")
    assert kept(term_before=TODAY) == []
