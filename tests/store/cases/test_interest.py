"""Whoever stands in the matter neither inquires, nor decides, nor types the papers."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.handover import HandOverDraft
from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.rules import Part

ORDER = {"outcome": "punished", "reasons": "admitted", "punishment": "CENSURE", "reply_considered": True}


@pytest.fixture
def incident(office) -> str:
    """A violation of the Constable for which the Sub-Inspector is named as failing to supervise."""
    constable, _hc, inspector = office.persons
    draft = ViolationDraft(
        persons=(constable,),
        also=(Involved(inspector, Part.FAILED_TO_SUPERVISE, "V15"),),
        kind="V02",
        platform="tiktok",
        seen_on=date(2026, 11, 3),
        seen_by="Noor Ali",
        what="another video",
    )
    return office.desk.violations.register(draft)[0][0].number


def test_who_failed_to_supervise_is_no_enquiry_officer_whatever_the_reason(office, incident) -> None:
    case = office.case(incident)
    office.take(case, "charge_sheet_issued", 2, served_on="2026-11-04")

    with pytest.raises(Refused, match="conflict_of_interest"):
        office.take(
            case, "enquiry_officer_appointed", 3, {"enquiry_officer_in_interest": "no other officer"},
            officer="SI Asad", officer_rank="SI",
        )  # fmt: skip
    assert [step.step for step in office.show(case).steps] == ["charge_sheet_issued"]


def test_the_complainant_inquires_only_with_a_reason_that_stays_in_the_file(office, incident) -> None:
    case = office.case(incident)
    office.take(case, "charge_sheet_issued", 2)
    given = {"enquiry_officer_is_complainant": "only officer present"}

    with pytest.raises(Refused, match="override_reason_needed"):
        office.take(case, "enquiry_officer_appointed", 3, officer="HC Noor Ali", officer_rank="HC")
    office.take(case, "enquiry_officer_appointed", 3, given, officer="HC Noor Ali", officer_rank="HC")

    (override,) = office.show(case).steps[-1].overrides
    assert (override.warning.code, override.reason) == ("enquiry_officer_is_complainant", "only officer present")


def test_a_head_of_office_who_stands_in_the_matter_does_not_decide_it(office, incident) -> None:
    office.desk.handover.hand_over(HandOverDraft("Asad Umar PSP", "SSP", office.persons[2], on=date(2026, 11, 1)))
    case = office.case(incident)
    office.take(case, "show_cause_issued", 2, served_on="2026-11-04")
    office.take(case, "reply_received", 5, gist="regrets", wants_hearing=False)

    with pytest.raises(Refused, match="conflict_of_interest"):
        office.take(case, "order_issued", 10, **ORDER)
    office.take(case, "order_issued", 10, authority="RPO", overrides={"authority_not_competent": "sent up"}, **ORDER)

    assert office.show(case).row.state == "decided"


@pytest.mark.parametrize(
    ("linked", "code"),
    [
        ((2, None), "case_user_in_interest"),
        ((0, None), "own_violation"),
        ((1, None), "case_user_complained"),
        ((None, 2), "case_user_supports"),
    ],
)
def test_nobody_opens_a_case_in_which_he_or_his_officer_stands(office, incident, linked, code) -> None:
    person, supports = (office.persons[place] if place is not None else None for place in linked)
    office.desk.users.link("khan", person, supports)

    with pytest.raises(Refused, match=code):
        office.case(incident)


def test_a_user_who_is_linked_later_takes_no_step_any_more(office, incident) -> None:
    case = office.case(incident)
    office.desk.users.link("khan", office.persons[2])

    with pytest.raises(Refused, match="case_user_in_interest"):
        office.take(case, "show_cause_issued", 2)


def test_a_linked_user_handles_the_cases_of_others(office) -> None:
    office.desk.users.link("khan", office.persons[2])
    case = office.case(office.violations[0])

    office.take(case, "show_cause_issued", 2)

    assert office.show(case).row.state == "show_cause_issued"
