"""The guard's list and similar cases, from the store and on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.states import Paper, Step
from kpdesk.violations.draft import ViolationDraft


@pytest.fixture
def fined(office) -> str:
    """A case that ended in a fine beyond the limit, which the office has not yet confirmed."""
    case = office.case()
    office.take(case, "show_cause_issued", 0, served_on="2026-11-02")
    office.take(case, "reply_received", 5, gist="regrets", wants_hearing=False)
    office.take(
        case,
        "order_issued",
        10,
        outcome="punished",
        reasons="admitted",
        punishment="FINE",
        amount=20_000,
        reply_considered=True,
    )
    return case


def codes(found) -> set[str]:
    return {entry.warning.code for entry in found}


def test_a_case_with_every_safeguard_has_no_finding(office, punished) -> None:
    number, found = office.desk.case_guard.list(punished("DISMISSAL"))

    assert number == "MRD-C-2026-0001"
    assert found.findings == ()
    assert {answer for _question, answer in found.answers} == {"in_order"}


def test_what_was_passed_by_stands_with_its_reason_and_remedy(office) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0)
    reasons = {"notice_not_served": "slip lost", "no_reply_time": "he asked for it", "no_hearing": "abroad"}
    office.take(case, "order_issued", 3, reasons, outcome="punished", reasons="admitted", punishment="CENSURE")

    found = office.desk.case_guard.list(case)[1]

    assert {entry.warning.code: entry.reason for entry in found.findings} == reasons
    assert found.open == ()
    served = next(entry for entry in found.findings if entry.warning.code == "notice_not_served")
    assert (served.remedy_step, served.seq) == ("service_recorded", 2)


def test_a_finding_goes_when_the_service_is_put_on_record(office) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0)
    before = office.desk.case_guard.list(case, Paper.ORDER)[1]
    office.take(case, "service_recorded", 0, paper="show_cause_issued", how="in_person", acknowledged=True)

    assert "notice_not_served" in codes(before.findings)
    assert "notice_not_served" not in codes(office.desk.case_guard.list(case, Paper.ORDER)[1].findings)


def test_a_limit_that_is_not_confirmed_warns_and_is_kept_without_a_reason(office, fined: str) -> None:
    (override,) = office.show(fined).steps[-1].overrides
    assert (override.warning.code, override.warning.confirm, override.reason) == ("over_limit", True, "")
    (asked,) = office.desk.case_guard.list(fined)[1].findings
    assert not asked.warning.blocks


def test_all_open_cases_are_looked_at_and_those_with_findings_named(office, punished) -> None:
    punished()
    wrong = office.case(office.violations[1])
    office.take(wrong, "show_cause_issued", 2, served_on="2026-11-04")
    office.take(wrong, "reply_not_received", 4, {"reply_time_not_over": "absent"})

    found, looked_at = office.desk.case_guard.open_cases()

    assert [(case.number, codes(case.findings)) for case in found] == [(wrong, {"reply_time_not_over"})]
    assert looked_at == 2


def test_similar_cases_tell_what_was_given_and_what_became_of_it(office, punished) -> None:
    case = punished("FINE", amount=500)
    office.take(case, "appeal_filed", 30)
    office.take(case, "appeal_decided", 60, outcome="set_aside")
    other = office.case(office.violations[1])

    assert office.desk.case_guard.parity(other)[1] == ()
    (similar,) = office.desk.case_guard.parity(other, all_ranks=True)[1]
    assert (similar.number, similar.repeat, similar.reviews) == (case, False, (("appeal_decided", "set_aside"),))
    assert [(given.punishment, given.amount, given.state) for given in similar.given] == [("FINE", 500, "set_aside")]


def test_an_unknown_case_is_refused(office) -> None:
    for asked in (office.desk.case_guard.list, office.desk.case_guard.parity):
        with pytest.raises(Refused, match="case_unknown"):
            asked("MRD-C-1999-0001")


def test_the_verbs_print_the_list_with_the_verb_that_mends(office, run, tmp_path: Path) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0)

    whole, order, every = (
        run("cases", "guard", case),
        run("cases", "guard", case, "--paper", "order"),
        run("cases", "guard"),
    )
    similar = run("cases", "parity", case, "--all-ranks")
    slip = run("cases", "hand-over", "--to", "Sadia Noor PSP", "--rank", "SSP", "--pdf", str(tmp_path / "slip.pdf"))

    assert (whole[0], whole[1]["clean"], whole[1]["findings"]) == (0, True, [])
    assert {entry["code"] for entry in whole[1]["to_come"]} >= {"notice_not_served", "no_hearing"}
    first = next(entry for entry in order[1]["findings"] if entry["code"] == "notice_not_served")
    assert first["remedy_verb"] == f"kpdesk cases step {case} service_recorded"
    assert order[0] == 1
    assert (every[1]["looked_at"], every[1]["cases"]) == (1, [])
    assert similar[1] == {"case": case, "similar": [], "total": 0}
    assert slip[0] == 0
    assert slip[1]["heads"] == [
        {"name": "Sadia Noor PSP", "rank": "SSP", "person": "", "from": "2027-03-02", "to": None}
    ]
    assert (tmp_path / "slip.pdf").read_bytes().startswith(b"%PDF")
    assert run("cases", "heads")[1]["heads"] == slip[1]["heads"]


def test_what_was_only_told_prints_no_empty_reason_in_the_order(office, fined: str) -> None:
    words = office.words(fined, Paper.ORDER)

    assert "20" in words
    assert "in spite of a defect" not in words


@pytest.mark.parametrize(("day", "found"), [(3, {"other_case_open"}), (4, set())])
def test_the_same_item_entered_twice_is_one_matter_and_the_next_post_is_another(office, day: int, found) -> None:
    def seen(on: int) -> str:
        draft = ViolationDraft(
            (office.persons[0],),
            kind="V02",
            platform="tiktok",
            url="https://www.tiktok.com/@star",
            seen_on=date(2026, 11, on),
            what="a video",
        )
        return office.desk.violations.register(draft)[0][0].number

    reasons = {"other_case_open": "taken for another"} if found else {}
    office.case(seen(3))
    second = office.desk.cases.open(CaseDraft((seen(day),), overrides=reasons)).uid

    draft = StepDraft(second, Step.SHOW_CAUSE_ISSUED, date(2026, 11, 6))
    assert {warning.code for warning in office.desk.cases.judge(draft)} == found
