"""Letters on record, acknowledgements of many at once, debts computed from the records."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.access.rules import Permission
from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.directives import DirectivesDesk
from kpdesk.directives.draft import AckDraft, DirectiveDraft
from kpdesk.directives.rows import AckWanted
from kpdesk.directives.rules import AckState, Ask
from kpdesk.directives.service import install_directives
from kpdesk.monitoring.draft import AccountDraft, UnitDraft
from kpdesk.reference.rules import Asked, Instrument, Precision
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.audit import entries_about, latest_entries
from kpdesk.store.store import Workplace

TODAY = date(2026, 11, 22)


@pytest.fixture
def people(desk: Desk) -> tuple[str, ...]:
    """Three serving officials and one who was dismissed."""
    drafts = [PersonDraft(f"Gul {name}", cnic=f"161011234567{n}") for n, name in enumerate(("Khan", "Wali", "Zada"), 1)]
    gone = PersonDraft("Gul Jan", cnic="1610112345679", service_state="dismissed")
    return tuple(desk.roster.register(draft).uid for draft in (*drafts, gone))


def test_a_new_store_has_the_nine_bans_as_one_chain(desk: Desk) -> None:
    bans = [row for row in desk.directives.items() if row.ban_no]

    assert [row.code for row in bans] == [f"D{number}" for number in range(1, 10)]
    assert [row.reiterates for row in bans] == [(), *((row.code,) for row in bans[:-1])]
    assert [row.letter_no for row in bans] == [
        "2737/IAB", "1169-74/CPO/IAB", None, None, None, None, None, "191 PA/DIG/HQrs", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "number", "iso", "shown", "precision"),
    [
        ("D1", "2737/IAB", "2021-11-26", "26.11.2021", Precision.DAY),
        ("D3", "not on record", "2023-04", "__.04.2023", Precision.MONTH),
        ("L05", "not on record", "2023-08-15/2023-08-16", "15-16.08.2023", Precision.SPAN),
    ],
)
def test_what_is_not_known_of_a_letter_is_said(
    desk: Desk, code: str, number: str, iso: str, shown: str, precision: Precision
) -> None:
    row = desk.directives.show(code.lower())

    assert (row.number_shown(), row.dated_iso(), row.dated_shown()) == (number, iso, shown)
    assert row.precision is precision


def test_a_local_order_of_peshawar_does_not_bind_mardan(desk: Desk) -> None:
    codes = {row.code for row in desk.directives.in_force()}

    assert {"D9", "L07"} <= codes
    assert not {"L06", "L08", "L10"} & codes


def test_installing_again_changes_nothing(desk: Desk) -> None:
    before = desk.directives.items()
    with desk.workplace.writing() as uow:
        install_directives(uow)
        head = uow.head()
        uow.commit()

    assert desk.directives.items() == before
    with desk.workplace.reading() as session:
        assert next(latest_entries(session, 1)).seq == head.seq


def test_a_tenth_ban_is_registered_and_ends_the_one_it_supersedes(desk: Desk) -> None:
    draft = DirectiveDraft(
        title="Tenth ban", instrument=Instrument.BAN, ban_no=10, letter_no="77/IAB", dated=date(2026, 11, 1),
        supersedes=("d9",), asks=(Ask(Asked.REPORT, 7),),
    )  # fmt: skip

    uid = desk.directives.register(draft).uid

    row = desk.directives.show(uid)
    assert (row.code, row.letter_no, row.supersedes, row.asks) == ("D10", "77/IAB", ("D9",), (Ask(Asked.REPORT, 7),))
    assert desk.directives.show("D9").ends_on == date(2026, 10, 31)
    assert "D9" not in {each.code for each in desk.directives.in_force()}


def test_letters_get_the_next_code_and_no_code_stands_twice(desk: Desk) -> None:
    assert desk.directives.show(desk.directives.register(DirectiveDraft(title="A reminder")).uid).code == "L11"
    with pytest.raises(Refused, match="directive_exists"):
        desk.directives.register(DirectiveDraft(title="Again", code="l11"))


def test_a_letter_without_a_date_is_on_record_and_never_in_force(desk: Desk) -> None:
    row = desk.directives.show(desk.directives.register(DirectiveDraft(title="A reminder")).uid)

    assert (row.dated_iso(), row.dated_shown()) == (None, "not on record")
    assert not row.in_force_on(TODAY)


def test_a_number_that_was_found_is_filled_in_with_its_audit_entry(desk: Desk) -> None:
    row = desk.directives.show("D9")
    draft = DirectiveDraft(
        title=row.title, instrument=row.instrument, letter_no="512-60/IAB", dated=row.dated, ban_no=9,
        issuer=row.issuer, reiterates=("D8",), asks=row.asks,
    )  # fmt: skip
    desk.directives.amend("D9", draft)

    assert desk.directives.show("D9").letter_no == "512-60/IAB"
    with desk.workplace.reading() as session:
        entry = list(entries_about(session, row.uid))[-1]
    assert entry.details["changed"]["letter_no"] == [None, "512-60/IAB"]  # type: ignore[index]


def test_acknowledgements_are_counted_among_those_who_serve(desk: Desk, people: tuple[str, ...]) -> None:
    desk.directives.acknowledge(AckDraft("D9", people[:2], AckState.SIGNED, TODAY, "Sheet 1"))
    desk.directives.acknowledge(AckDraft("D9", people[2:], AckState.ABSENT, TODAY, "Sheet 1"))

    counts = desk.directives.counts("D9")
    assert (counts.roll, counts.signed, counts.absent, counts.waiting) == (3, 2, 1, 1)
    assert not counts.all_signed


def test_a_later_acknowledgement_replaces_the_earlier_one(desk: Desk, people: tuple[str, ...]) -> None:
    desk.directives.acknowledge(AckDraft("D9", people, AckState.ABSENT, date(2026, 11, 1)))
    desk.directives.acknowledge(AckDraft("D9", people, AckState.SIGNED, TODAY))

    assert (desk.directives.counts("D9").signed, desk.directives.counts("D9").absent) == (3, 0)
    assert desk.directives.counts("D9").all_signed


def test_who_has_not_signed_is_one_filter_read_by_key(desk: Desk, people: tuple[str, ...]) -> None:
    desk.directives.acknowledge(AckDraft("D9", people[1:2], AckState.SIGNED, TODAY))

    first = desk.directives.acknowledgements("D9", AckWanted(state="not_signed"), limit=1)
    rest = desk.directives.acknowledgements("D9", AckWanted(state="not_signed"), after=first[-1].person_id)
    assert [row.person_uid for row in (*first, *rest)] == [people[0], people[2]]


def test_one_unknown_person_leaves_nobody_recorded(desk: Desk, people: tuple[str, ...]) -> None:
    with pytest.raises(Refused, match="person_not_on_roll"):
        desk.directives.acknowledge(AckDraft("D9", (*people, "nobody"), AckState.SIGNED, TODAY))

    assert desk.directives.counts("D9").signed == 0


def test_the_debts_of_the_ninth_ban_stand_open_on_the_first_day(desk: Desk) -> None:
    debts = desk.directives.debts()

    assert {debt.obligation.what for debt in debts} == set(Asked)
    assert all(debt.is_open and debt.obligation.due_on == date(2025, 4, 15) for debt in debts)
    assert {debt.days_late for debt in debts} == {(TODAY - date(2025, 4, 15)).days}


def test_records_of_other_features_meet_the_debts(desk: Desk, people: tuple[str, ...]) -> None:
    desk.monitoring.notify_unit(UnitDraft("SMMU", "12/EC", date(2025, 4, 10)))
    desk.directives.acknowledge(AckDraft("D9", people, AckState.SIGNED, date(2026, 11, 20)))
    group = desk.monitoring.add_account(AccountDraft(platform="whatsapp", name="Boys", found_on=date(2026, 11, 1)))
    desk.monitoring.close_account(group.uid, date(2026, 11, 5), "screenshot")

    debts = {debt.obligation.what: debt for debt in desk.directives.debts("d9")}

    assert (debts[Asked.MONITORING_UNIT].done_on, debts[Asked.MONITORING_UNIT].days_late) == (date(2025, 4, 10), 0)
    assert (debts[Asked.READ_OUT].done_on, debts[Asked.READ_OUT].how) == (date(2026, 11, 20), "3/3")
    assert (debts[Asked.GROUPS_CLOSED].done_on, debts[Asked.GROUPS_CLOSED].how) == (date(2026, 11, 5), "1/1")
    assert debts[Asked.CERTIFICATE].is_open


def test_a_group_kept_open_with_a_reason_is_still_owed(desk: Desk) -> None:
    group = desk.monitoring.add_account(AccountDraft(platform="whatsapp", name="Boys", found_on=date(2026, 11, 1)))
    desk.monitoring.except_account(group.uid, "administrator abroad")

    assert {d.obligation.what: d for d in desk.directives.debts("D9")}[Asked.GROUPS_CLOSED].is_open


def test_what_the_office_notes_as_done_meets_a_debt(desk: Desk) -> None:
    desk.directives.discharge("D9", Asked.REPORT, date(2025, 4, 14), letter_no="99/EC")

    report = next(debt for debt in desk.directives.debts("D9") if debt.obligation.what is Asked.REPORT)
    assert (report.done_on, report.how, report.days_late) == (date(2025, 4, 14), "99/EC", 0)


def test_only_what_a_letter_asks_for_can_be_noted_as_done(desk: Desk) -> None:
    with pytest.raises(Refused, match="directive_does_not_ask"):
        desk.directives.discharge("D1", Asked.REPORT, TODAY)


def test_a_clerk_acknowledges_but_registers_no_letters(desk: Desk, people: tuple[str, ...]) -> None:
    clerk = DirectivesDesk(Workplace(desk.workplace.store, Actor("c", "Clerk", Role.CLERK, "MRD")))

    clerk.acknowledge(AckDraft("D9", people, AckState.SIGNED, TODAY))
    with pytest.raises(Refused, match="not_permitted") as refused:
        clerk.register(DirectiveDraft(title="A reminder"))
    assert refused.value.values["permission"] == Permission.DIRECTIVES.value
