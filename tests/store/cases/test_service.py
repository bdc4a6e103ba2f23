"""Opening cases and taking steps: committed whole, or nothing; every step in the audit trail."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.records import CaseRecord, CaseStepRecord, PunishmentRecord
from kpdesk.cases.states import State, Step, Track
from kpdesk.desk import Desk
from kpdesk.desk.cases import CasesDesk
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import AuditRecord, walk
from kpdesk.store.store import Workplace
from kpdesk.violations.queries import violation


def counts(desk: Desk) -> tuple[int | None, ...]:
    with desk.workplace.reading() as session:
        tables = (CaseRecord, CaseStepRecord, PunishmentRecord, AuditRecord)
        return tuple(session.scalar(select(func.count()).select_from(table)) for table in tables)


def person_state(desk: Desk, uid: str) -> str:
    with desk.workplace.reading() as session:
        return session.scalars(select(PersonRecord.service_state).where(PersonRecord.uid == uid)).one()


def disposal(desk: Desk, number: str) -> tuple[str | None, date | None, str | None]:
    with desk.workplace.reading() as session:
        row = violation(session, number).row
        return (row.disposal and row.disposal.value, row.disposed_on, row.case_number)


def last_action(desk: Desk) -> str:
    with desk.workplace.reading() as session:
        return session.scalars(select(AuditRecord.action).order_by(AuditRecord.seq.desc()).limit(1)).one()


def test_several_persons_make_one_case_each(office) -> None:
    changes = office.desk.cases.open(CaseDraft(office.violations))

    numbers = [office.show(uid).row.number for uid in changes.uids]
    assert numbers == [f"MRD-C-2027-{place:04d}" for place in (1, 2, 3)]
    assert {row.name for row in office.desk.cases.page().rows} == {"Gul Khan", "Noor Ali", "Asad"}
    assert "violations" in changes.features


def test_the_violation_names_its_case_and_the_audit_trail_the_opening(office) -> None:
    case = office.case()

    assert disposal(office.desk, office.violations[0]) == (None, None, case)
    assert last_action(office.desk) == "case_opened"


def test_a_second_case_on_the_same_violation_wants_a_reason(office) -> None:
    first = office.case()
    before = counts(office.desk)

    with pytest.raises(Refused, match="override_reason_needed") as refused:
        office.case()

    assert first in str(refused.value.values["warnings"])
    assert counts(office.desk) == before
    again = CaseDraft(office.violations[:1], overrides={"other_case_open": "the first was against the wrong platform"})
    assert office.desk.cases.open(again).uid


@pytest.mark.parametrize("wrong", ["nobody", "MRD-V-1999-0001"])
def test_an_unknown_violation_opens_nothing(office, wrong: str) -> None:
    before = counts(office.desk)

    with pytest.raises(Refused, match="violation_unknown"):
        office.desk.cases.open(CaseDraft((*office.violations, wrong)))

    assert counts(office.desk) == before


def test_a_step_moves_the_case_and_stands_in_the_audit_trail(office) -> None:
    case = office.case()

    office.take(case, "show_cause_issued", 0, served_on="2026-11-03", number="12/EC")

    view = office.show(case)
    assert view.row.state is State.SHOW_CAUSE_ISSUED
    assert (view.row.due_what, view.row.due_on) == ("reply_due", date(2026, 11, 10))
    assert [(step.step, step.letter_no) for step in view.steps] == [(Step.SHOW_CAUSE_ISSUED, "12/EC")]
    assert last_action(office.desk) == "case_step"
    with office.desk.workplace.reading() as session:
        assert walk(session).intact


def test_a_step_that_is_not_allowed_leaves_no_trace(office) -> None:
    case = office.case()
    before = counts(office.desk)

    with pytest.raises(Refused, match="step_not_allowed") as refused:
        office.take(case, "findings_received", 0, result="proved", gist="x")

    assert "show_cause_issued" in str(refused.value.values["allowed"])
    assert counts(office.desk) == before


def test_missing_fields_leave_no_trace(office) -> None:
    case = office.case()
    before = counts(office.desk)

    with pytest.raises(ProblemsFound):
        office.take(case, "order_issued", 0, outcome="punished")

    assert counts(office.desk) == before


def test_warnings_stop_a_step_until_each_has_its_reason(office) -> None:
    case = office.case()
    order = {"outcome": "punished", "reasons": "r", "punishment": "censure"}

    with pytest.raises(Refused, match="override_reason_needed") as refused:
        office.take(case, "order_issued", 0, **order)
    codes = str(refused.value.values["codes"]).split(", ")
    office.take(case, "order_issued", 0, dict.fromkeys(codes, "ordered by the authority"), **order)

    assert codes == ["no_notice", "no_hearing"]
    (step,) = office.show(case).steps
    assert [(override.warning.code, override.reason) for override in step.overrides] == [
        (code, "ordered by the authority") for code in codes
    ]
    assert [warning.code for warning in office.show(case).warnings] == codes


def test_a_reason_without_a_finding_is_not_kept(office) -> None:
    case = office.case()

    office.take(case, "show_cause_issued", 0, {"no_hearing": "x"}, served_on="2026-11-02")

    assert office.show(case).steps[0].overrides == ()


def test_judging_a_step_takes_nothing(office) -> None:
    case = office.case()
    before = counts(office.desk)

    found = office.desk.cases.judge(
        StepDraft(case, Step.ORDER_ISSUED, None, {"outcome": "punished", "reasons": "r", "punishment": "DISMISSAL"})
    )

    assert {"no_notice", "no_final_show_cause"} <= {warning.code for warning in found}
    assert counts(office.desk) == before


def test_the_order_disposes_of_the_violation_and_is_given_by_the_head_of_office(office, punished) -> None:
    case = punished("stoppage of increment", amount=2, cumulative=False)

    view = office.show(case)
    (award,) = view.awards
    assert (award.punishment, award.grade, award.amount, award.unit) == ("INCREMENT_STOPPED", "minor", 2, "years")
    assert (award.state, award.ob_no, award.appeal_until) == ("in_force", "OB 812", date(2026, 12, 26))
    assert view.steps[-1].fields["authority"] == "DPO"
    assert view.row.state is State.DECIDED
    assert (view.row.due_what, view.row.due_on) == ("appeal_ends", date(2026, 12, 26))
    assert disposal(office.desk, office.violations[0]) == ("punished_minor", date(2026, 11, 26), case)


def test_dismissal_and_its_setting_aside_reach_the_roster_and_the_counts(office, punished) -> None:
    case = punished("DISMISSAL")
    assert person_state(office.desk, office.persons[0]) == "dismissed"
    assert disposal(office.desk, office.violations[0])[0] == "punished_major"

    office.take(case, "appeal_filed", 30, to="RPO Mardan")
    assert [award.state for award in office.show(case).awards] == ["under_appeal"]
    office.take(case, "appeal_decided", 60, outcome="set_aside", by="RPO Mardan")

    assert [award.state for award in office.show(case).awards] == ["set_aside"]
    assert person_state(office.desk, office.persons[0]) == "reinstated"
    assert disposal(office.desk, office.violations[0]) == ("exonerated", date(2026, 11, 26), case)


def test_a_modified_punishment_keeps_the_old_one_on_record(office, punished) -> None:
    case = punished("DISMISSAL")

    office.take(case, "appeal_filed", 30)
    office.take(case, "appeal_decided", 60, outcome="modified", punishment="CENSURE", by="RPO Mardan")

    awards = [(award.punishment, award.state) for award in office.show(case).awards]
    assert awards == [("DISMISSAL", "modified"), ("CENSURE", "in_force")]
    assert person_state(office.desk, office.persons[0]) == "reinstated"
    assert disposal(office.desk, office.violations[0])[0] == "punished_minor"


def test_a_remand_opens_violation_and_case_again(office, punished) -> None:
    case = punished()
    office.take(case, "appeal_filed", 30)

    office.take(case, "appeal_decided", 60, outcome="remanded", by="RPO Mardan")

    assert office.show(case).row.state is State.INFORMATION
    assert [award.state for award in office.show(case).awards] == ["set_aside"]
    assert disposal(office.desk, office.violations[0]) == (None, None, case)


def test_a_filed_case_ends_without_punishment(office) -> None:
    case = office.case()

    office.take(case, "order_issued", 3, outcome="filed", reasons="the account is a namesake's")

    view = office.show(case)
    assert (view.row.state, view.row.closed_on, view.awards) == (State.FILED, date(2026, 11, 5), ())
    assert disposal(office.desk, office.violations[0])[0] == "filed"


def test_a_withdrawn_case_frees_its_violation(office) -> None:
    case = office.case()

    office.take(case, "withdrawn", 1, reason="opened against the wrong person")

    assert office.show(case).row.state is State.WITHDRAWN
    assert disposal(office.desk, office.violations[0]) == (None, None, None)
    assert office.case() != case


def test_suspension_and_reinstatement_show_on_the_person_and_the_case(office) -> None:
    case = office.case()

    office.take(case, "suspended", 1, reason="grave", number="77/PA")
    suspended = (person_state(office.desk, office.persons[0]), office.show(case).row.suspended_on)
    office.take(case, "reinstated", 9, period_treated_as="on_duty")

    assert suspended == ("suspended", date(2026, 11, 3))
    assert person_state(office.desk, office.persons[0]) == "reinstated"
    assert office.show(case).row.suspended_on is None


def test_legal_action_is_noted_on_the_violation(office) -> None:
    case = office.case()

    office.take(case, "legal_action_recorded", 2, action="fir", number="45", station="Hoti", sections="119 Police Act")

    with office.desk.workplace.reading() as session:
        page = violation(session, office.violations[0])
    assert "FIR No. 45 dated 04.11.2026" in page.referral


def test_many_steps_are_one_transaction(office) -> None:
    cases = [office.show(uid).row.number for uid in office.desk.cases.open(CaseDraft(office.violations)).uids]
    before = counts(office.desk)
    drafts = [StepDraft(case, Step.SHOW_CAUSE_ISSUED, date(2026, 11, 3)) for case in cases]
    bad = StepDraft(cases[0], Step.FINDINGS_RECEIVED, date(2026, 11, 3), {"result": "proved", "gist": "x"})

    with pytest.raises(Refused):
        office.desk.cases.steps([*drafts, bad])
    assert counts(office.desk) == before

    office.desk.cases.steps(drafts)
    assert {office.show(case).row.state for case in cases} == {State.SHOW_CAUSE_ISSUED}


@pytest.mark.parametrize(("role", "may"), [(Role.CLERK, False), (Role.HEAD, True), (Role.AUDITOR, False)])
def test_only_deciding_roles_enter_an_order(office, role: Role, may: bool) -> None:
    case = office.case()
    other = CasesDesk(Workplace(office.desk.workplace.store, Actor("other", "Other", role, "MRD")))
    order = StepDraft(case, Step.ORDER_ISSUED, date(2026, 11, 4), {"outcome": "filed", "reasons": "r"})

    if may:
        assert other.step(order).uid
    else:
        with pytest.raises(Refused, match="not_permitted"):
            other.step(order)
    permitted = {row.step: row.permitted for row in other.show(office.case(office.violations[1])).allowed}
    assert permitted[Step.ORDER_ISSUED] is may


def test_an_auditor_opens_no_case(office) -> None:
    auditor = CasesDesk(Workplace(office.desk.workplace.store, Actor("a", "A", Role.AUDITOR, "MRD")))

    with pytest.raises(Refused, match="not_permitted"):
        auditor.open(CaseDraft(office.violations[:1]))


def test_unknown_authority_and_punishment_are_refused_with_what_there_is(office) -> None:
    case = office.case(track=Track.SUMMARY)
    order = {"outcome": "punished", "reasons": "r", "punishment": "CENSURE"}

    with pytest.raises(Refused, match="authority_unknown"):
        office.take(case, "order_issued", 1, **order, authority="Mayor")
    with pytest.raises(Refused, match="punishment_unknown"):
        office.take(case, "order_issued", 1, **(order | {"punishment": "FLOGGING"}))


def test_a_case_is_named_by_number_in_any_case_or_uid(office) -> None:
    case = office.case()

    assert office.show(case.lower()).row.uid == office.show(office.show(case).row.uid).row.uid
    with pytest.raises(Refused, match="case_unknown"):
        office.show("C-0")
