"""Logging violations: numbers, persons, directives of the day, audit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rules import AckState
from kpdesk.store.audit import entries_about
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Flag

NINE = [f"D{number}" for number in range(1, 10)]


def test_numbers_run_through_the_year_and_begin_again(log: Callable[..., Any], clock: FixedClock) -> None:
    first, second = log("gul", "noor")
    clock.advance(days=60)
    (third,) = log("asad")

    assert (first.number, second.number) == ("MRD-V-2026-0001", "MRD-V-2026-0002")
    assert third.number == "MRD-V-2027-0001"


def test_each_person_of_an_incident_gets_a_violation_of_his_own(desk: Desk, log: Callable[..., Any]) -> None:
    first, second, third = log("gul", "noor", unidentified="a third man in the van")

    page = desk.violations.show(first.number.lower())
    unknown = desk.violations.show(third.uid)
    assert [other.number for other in page.others] == [second.number, third.number]
    assert (page.row.name, page.row.rank, page.row.posting) == ("Gul Khan", "CONST", "PS City")
    assert (unknown.row.person_uid, unknown.row.unidentified) == (None, "a third man in the van")
    assert Flag.UNIDENTIFIED in unknown.flags


def test_the_directives_in_force_on_the_day_attach_themselves(desk: Desk, log: Callable[..., Any]) -> None:
    (late,) = log("gul")
    (early,) = log("gul", seen_on=date(2023, 4, 30))
    (before_month_ended,) = log("gul", seen_on=date(2023, 4, 29))
    (old,) = log("gul", seen_on=date(2021, 11, 25))

    codes = [[known.code for known in desk.violations.show(each.uid).directives] for each in (late, early, old)]
    assert codes == [NINE, NINE[:4], []]
    assert [known.code for known in before_month_ended.directives] == ["D1", "D2"]


def test_what_the_person_had_signed_by_then_goes_with_it(
    desk: Desk, people: dict[str, str], log: Callable[..., Any]
) -> None:
    desk.directives.acknowledge(AckDraft("D9", (people["gul"],), AckState.SIGNED, date(2026, 11, 1)))
    gul, noor = log("gul", "noor")

    assert [known.code for known in gul.directives if known.acknowledged is AckState.SIGNED] == ["D9"]
    assert all(known.acknowledged is None for known in noor.directives)
    assert desk.violations.show(gul.uid).directives == gul.directives


def test_a_later_signature_does_not_change_what_was_logged(
    desk: Desk, people: dict[str, str], log: Callable[..., Any]
) -> None:
    (made,) = log("gul")
    desk.directives.acknowledge(AckDraft("D9", (people["gul"],), AckState.SIGNED, date(2026, 11, 22)))

    assert all(known.acknowledged is None for known in desk.violations.show(made.uid).directives)


def test_criticism_is_flagged_for_due_process_and_an_old_post_as_before_the_ban(
    desk: Desk, log: Callable[..., Any]
) -> None:
    (criticism,) = log("gul", kind="V07")
    (old,) = log("gul", posted_on=date(2020, 5, 1))

    assert desk.violations.show(criticism.uid).flags == (Flag.DUE_PROCESS,)
    assert desk.violations.show(old.uid).flags == (Flag.PRE_BAN,)


def test_codes_that_the_reference_data_does_not_know_are_refused_together(log: Callable[..., Any]) -> None:
    with pytest.raises(ProblemsFound) as refused:
        log("gul", kind="V42", platform="orkut")

    assert [problem.code for problem in refused.value.problems] == ["kind_unknown", "platform_unknown"]


def test_a_person_who_is_not_on_the_roll_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(Refused, match="person_not_on_roll"):
        desk.violations.register(ViolationDraft(("nobody",), kind="V02", seen_on=date(2026, 11, 20)))

    assert desk.violations.count() == 0


def test_a_missing_evidence_file_leaves_no_violation_no_number_and_no_file(
    desk: Desk, people: dict[str, str], log: Callable[..., Any], picture: Path
) -> None:
    draft = ViolationDraft((people["gul"],), kind="V02", seen_on=date(2026, 11, 20))
    files = (EvidenceDraft(picture), EvidenceDraft(picture.with_name("missing.png")))

    with pytest.raises(Refused, match="file_not_found"):
        desk.violations.register(draft, files)

    assert desk.violations.count() == 0
    assert list(desk.workplace.store.folder.evidence.iterdir()) == []
    assert log("gul")[0].number == "MRD-V-2026-0001"


def test_each_violation_has_its_audit_entry(desk: Desk, log: Callable[..., Any]) -> None:
    (made,) = log("gul")

    with desk.workplace.reading() as session:
        (entry,) = entries_about(session, made.uid)
    assert (entry.action, entry.details["number"], entry.details["directives"]) == (
        "violation_logged",
        made.number,
        NINE,
    )


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.CPO_DESK])
def test_who_may_not_log_is_refused(desk_as: Callable[..., Any], people: dict[str, str], role: Role) -> None:
    draft = ViolationDraft((people["gul"],), kind="V02", seen_on=date(2026, 11, 20))

    with pytest.raises(Refused, match="not_permitted"):
        desk_as(role).register(draft)


@pytest.mark.parametrize("text", ["Gul", "mrd-v-2026-0001", "1234", "lock-up", "gulkhan7"])
def test_a_violation_is_found_by_person_number_and_what_was_seen(
    desk: Desk, log: Callable[..., Any], text: str
) -> None:
    log("gul", what="vlogger in lock-up", handle="@gulkhan7")
    log("noor", what="photo")

    assert [row.name for row in desk.violations.items(ViolationFilter(text=text))] == ["Gul Khan"]
