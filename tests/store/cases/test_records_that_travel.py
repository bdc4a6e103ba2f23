"""What of cases, violations and persons goes into a file, and who may be named in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, select

from kpdesk.cases.records import CaseRecord, CaseViolationRecord
from kpdesk.directives.draft import AckDraft
from kpdesk.exchange.record_rows import record_rows
from kpdesk.exchange.record_tables import ACCOUNT, AWARD, CASE, PERSON, POSTING, SIGNATURE, STEP, VIOLATION, RecordTable
from kpdesk.roster.service_drafts import PostingDraft
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.rules import Attribution

DAY = date(2027, 3, 1)


def rows(office: Any, table: RecordTable) -> list[dict[str, Any]]:
    with office.desk.workplace.reading() as session:
        found = record_rows(session, "MRD", table)
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in found]


def protect(office: Any, number: str) -> None:
    """As the authority decides it; the desk asks to withdraw the case first, a store of an older program may not."""
    with office.desk.workplace.writing() as uow:
        record = uow.session.scalars(select(ViolationRecord).where(ViolationRecord.number == number)).one()
        record.protected = True
        uow.commit()


def test_a_person_goes_with_what_he_is_now(office: Any) -> None:
    found = rows(office, PERSON)[0]
    told = [found[name] for name in ("uid", "name", "rank", "posting", "service_state", "withdrawn")]
    assert told == [office.persons[0], "Gul Khan", "CONST", "PS Hoti", "in_service", False]


def test_of_a_violation_he_is_named_only_where_a_report_may_name_him(office: Any) -> None:
    assert [row["person"] for row in rows(office, VIOLATION)] == [None, None, None]
    first, second, _third = office.violations
    office.desk.violations.decide_attribution(first, Attribution.CONFIRMED, "his own account", DAY)
    office.desk.violations.decide_attribution(second, Attribution.FAKE, "a namesake", DAY)
    assert [row["person"] for row in rows(office, VIOLATION)] == [office.persons[0], None, None]


def test_a_case_goes_with_its_steps_and_its_award(office: Any, punished: Callable[..., str]) -> None:
    number = punished()
    case, award = rows(office, CASE)[0], rows(office, AWARD)[0]
    steps = rows(office, STEP)
    violation = rows(office, VIOLATION)[0]
    assert (case["number"], case["person"], case["violations"], case["outcome"]) == (
        number, office.persons[0], violation["uid"], "punished",
    )  # fmt: skip
    assert {row["case"] for row in steps} == {case["uid"]} == {award["case"]}
    assert [row["outcome"] for row in steps if row["step"] == "order_issued"] == ["punished"]
    assert (award["person"], award["ordered_on"], award["state"]) == (office.persons[0], "2026-11-26", "in_force")
    assert award["authority"]


def test_a_protected_disclosure_has_no_row_nor_has_what_hangs_on_it(office: Any) -> None:
    office.case()
    protect(office, office.violations[0])
    assert [row["number"] for row in rows(office, VIOLATION)] == list(office.violations[1:])
    assert rows(office, CASE) == rows(office, STEP) == rows(office, AWARD) == []


def test_of_a_case_about_several_the_protected_one_is_left_out(office: Any) -> None:
    office.case(office.violations[0])
    with office.desk.workplace.writing() as uow:
        case = uow.session.scalars(select(CaseRecord.id)).one()
        other = uow.session.scalars(select(ViolationRecord).where(ViolationRecord.number == office.violations[1])).one()
        uow.session.execute(insert(CaseViolationRecord), [{"case_id": case, "violation_id": other.id}])
        uow.commit()
    protect(office, office.violations[1])
    assert rows(office, CASE)[0]["violations"] == rows(office, VIOLATION)[0]["uid"]


def test_a_case_about_what_was_not_his_names_nobody(office: Any) -> None:
    office.case()
    office.desk.violations.decide_attribution(office.violations[0], Attribution.FAKE, "a namesake", DAY)
    assert rows(office, CASE)[0]["person"] is None


def test_what_is_withdrawn_has_no_row(office: Any) -> None:
    office.desk.violations.withdraw(office.violations[2], "entered twice")
    assert [row["number"] for row in rows(office, VIOLATION)] == list(office.violations[:2])


def test_a_posting_that_is_over_keeps_its_uid_and_another_gets_its_own(office: Any) -> None:
    assert rows(office, POSTING) == []
    post = office.desk.service_record.post
    post([office.persons[0]], PostingDraft("Police Lines", date(2027, 1, 5), "OB 1"))
    (first,) = rows(office, POSTING)
    post([office.persons[0]], PostingDraft("PS Hoti", date(2027, 2, 5), "OB 2"))

    again, second = rows(office, POSTING)
    assert (again, second["value"], second["held_from"]) == (first, "Police Lines", "2027-01-05")
    assert (first["person"], first["value"], first["held_until"]) == (office.persons[0], "PS Hoti", "2027-01-05")
    assert first["uid"] != second["uid"]


def test_an_acknowledgement_names_the_letter_by_its_code(office: Any) -> None:
    office.desk.directives.acknowledge(AckDraft("D9", (office.persons[0],), on=DAY))
    (found,) = rows(office, SIGNATURE)
    assert (found["person"], found["directive"], found["state"], found["on_date"]) == (
        office.persons[0], "D9", "signed", "2027-03-01",
    )  # fmt: skip


@pytest.mark.parametrize("table", [PERSON, VIOLATION, ACCOUNT, SIGNATURE])
def test_records_of_another_office_have_no_row(office: Any, table: RecordTable) -> None:
    with office.desk.workplace.reading() as session:
        assert record_rows(session, "PSH", table) == []
