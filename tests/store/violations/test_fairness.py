"""Criticism and its forum, complainants whom only the authority sees, and nobody who handles his own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.cases.draft import CaseDraft
from kpdesk.desk import Desk
from kpdesk.violations.draft import Involved
from kpdesk.violations.fact_queries import violation_facts
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Attribution, Disposal, Flag, Forum, Part, State

TODAY = date(2026, 11, 22)
Log = Callable[..., Any]
PROTECTING = [forum for forum in Forum if forum.protects]


@pytest.fixture
def complaint(log: Log) -> str:
    """The uid of a complaint to a court by Gul Khan, logged as criticism."""
    return str(log("gul", kind="V07", forum=Forum.COURT, handle="@gul", what="he wrote to the court")[0].uid)


@pytest.mark.parametrize("forum", PROTECTING)
def test_a_complaint_to_a_forum_of_the_law_is_protected_at_once(desk: Desk, log: Log, forum: Forum) -> None:
    (made,) = log("gul", kind="V07", forum=forum)

    page = desk.violations.show(made.uid)
    assert (page.row.protected, page.row.state, page.row.disposal) == (True, State.DISPOSED, Disposal.PROTECTED)
    assert page.flags == (Flag.PROTECTED,)


def test_a_forum_protects_nothing_but_criticism(desk: Desk, log: Log) -> None:
    with pytest.raises(ProblemsFound, match="forum_not_asked"):
        log("gul", kind="V02", forum=Forum.RTI)

    assert desk.violations.count() == 0


def test_who_has_a_kind_of_his_own_is_not_protected_with_the_complainant(
    desk: Desk, log: Log, people: dict[str, str]
) -> None:
    made = log("gul", kind="V07", forum=Forum.COURT, also=(Involved(people["noor"], Part.FILMED, "V02"),))

    rows = [desk.violations.show(one.uid).row for one in made]
    assert [(row.kind, row.protected, row.disposed_on is None) for row in rows] == [
        ("V07", True, False),
        ("V02", False, True),
    ]


def test_criticism_without_a_forum_wants_the_authoritys_note_and_then_no_more(desk: Desk, log: Log) -> None:
    (made,) = log("gul", kind="V07", forum=Forum.NONE)
    assert desk.violations.show(made.uid).flags == (Flag.NOTE_NEEDED,)

    desk.violations.note_of_authority(made.uid, "abuse of the policy in public, no complaint to anybody")

    page = desk.violations.show(made.uid)
    assert (page.flags, page.forum, page.row.protected) == ((), "none", False)


@pytest.mark.parametrize("role", [Role.CLERK, Role.SUPERVISOR, Role.CPO_DESK, Role.AUDITOR])
def test_only_the_authority_sees_who_complained(
    desk_as: Callable[..., Any], complaint: str, people: dict[str, str], role: Role
) -> None:
    other = desk_as(role)

    page = other.show(complaint)
    (row,) = other.items()
    for shown in (row, page.row):
        assert (shown.hidden, shown.name, shown.person_uid, shown.handle, shown.what) == (True, "", None, "", "")
    assert (page.authority_note, page.directives, page.evidence, page.others) == ("", (), (), ())
    assert other.count(ViolationFilter(person=people["gul"])) == 0
    assert other.count(ViolationFilter(text="gul")) == other.count(ViolationFilter(posting="PS City")) == 0


def test_the_head_of_office_sees_the_complainant(desk_as: Callable[..., Any], complaint: str) -> None:
    assert desk_as(Role.HEAD).show(complaint).row.name == "Gul Khan"


def test_no_person_timeline_and_no_fact_names_a_complainant(desk: Desk, complaint: str, people: dict[str, str]) -> None:
    timeline = desk.roster.timeline(desk.roster.person(people["gul"]))
    with desk.workplace.reading() as session:
        (fact,) = violation_facts(session, date(2026, 11, 16), TODAY)

    assert [entry for entry in timeline if entry.source == "violations"] == []
    assert (fact.protected, fact.name, fact.person_uid, fact.cnic, fact.what) == (True, "", None, None, "")


def test_a_clerk_cannot_lay_a_complainant_open_by_reopening(desk_as: Callable[..., Any], complaint: str) -> None:
    with pytest.raises(Refused, match="not_permitted"):
        desk_as(Role.CLERK).reopen(complaint, TODAY)

    assert desk_as(Role.HEAD).show(complaint).row.protected


def test_the_authority_brings_one_back_and_the_forum_is_asked_anew(desk: Desk, complaint: str) -> None:
    desk.violations.reopen(complaint, TODAY)

    page = desk.violations.show(complaint)
    assert (page.row.protected, page.forum, page.flags) == (False, "", (Flag.DUE_PROCESS,))


def test_no_report_names_anybody_before_attribution_is_decided(desk: Desk, log: Log) -> None:
    (made,) = log("gul")

    def named() -> tuple[str, str, str | None]:
        with desk.workplace.reading() as session:
            (fact,) = violation_facts(session, date(2026, 11, 16), TODAY)
        return fact.name, fact.belt_no, fact.cnic

    assert named() == ("", "", None)
    desk.violations.decide_attribution(made.uid, Attribution.CONFIRMED, "his number", TODAY)
    assert named() == ("Gul Khan", "1234", "1610112345671")


def test_open_proceedings_name_him_unless_he_was_cleared(desk: Desk, log: Log) -> None:
    (made,) = log("gul")
    desk.cases.open(CaseDraft((made.uid,)))

    def name() -> str:
        with desk.workplace.reading() as session:
            return violation_facts(session, date(2026, 11, 16), TODAY)[0].name

    assert name() == "Gul Khan"
    desk.violations.decide_attribution(made.uid, Attribution.FAKE, "namesake", TODAY)
    assert name() == ""


@pytest.mark.parametrize("attribution", Attribution)
def test_a_report_names_only_whose_doing_it_may_have_been(attribution: Attribution) -> None:
    named = {Attribution.CONFIRMED, Attribution.ADMITTED, Attribution.DENIED}

    assert attribution.names is (attribution in named)
    assert not (attribution.names and attribution.clears)


VERBS: dict[str, Callable[[Any, str], object]] = {
    "decide": lambda desk, uid: desk.decide_attribution(uid, Attribution.FAKE, "why", TODAY),
    "protect": lambda desk, uid: desk.protect(uid, "why", TODAY),
    "note": lambda desk, uid: desk.note_of_authority(uid, "why"),
    "dispose": lambda desk, uid: desk.dispose(uid, TODAY, Disposal.FILED),
    "refer": lambda desk, uid: desk.refer(uid, "NCCIA"),
    "withdraw": lambda desk, uid: desk.withdraw(uid, "why"),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(
    ("linked", "code"),
    [(("gul", None), "own_violation"), ((None, "gul"), "violation_of_officer_supported")],
)
def test_nobody_handles_his_own_or_that_of_the_officer_he_supports(
    desk: Desk, log: Log, people: dict[str, str], verb: str, linked: tuple[str | None, str | None], code: str
) -> None:
    (made,) = log("gul")
    desk.users.link("khan", *(people[name] if name else None for name in linked))

    with pytest.raises(Refused, match=code):
        VERBS[verb](desk.violations, made.uid)


def test_nobody_logs_or_identifies_himself(desk: Desk, log: Log, people: dict[str, str]) -> None:
    (unknown,) = log(unidentified="a beard")
    desk.users.link("khan", people["gul"])

    with pytest.raises(Refused, match="own_violation"):
        log("gul", "noor")
    with pytest.raises(Refused, match="own_violation"):
        desk.violations.identify(unknown.uid, people["gul"])
    assert desk.violations.count() == 1


def test_a_linked_user_handles_everybody_else(desk: Desk, log: Log, people: dict[str, str]) -> None:
    desk.users.link("khan", people["gul"], people["asad"])
    (made,) = log("noor")

    desk.violations.dispose(made.uid, TODAY, Disposal.FILED)

    assert desk.violations.show(made.uid).row.disposal is Disposal.FILED


def test_a_link_is_taken_away_again(desk: Desk, log: Log, people: dict[str, str]) -> None:
    desk.users.link("khan", people["gul"])
    desk.users.link("khan", None)

    assert len(log("gul")) == 1
