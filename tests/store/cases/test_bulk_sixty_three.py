"""Sixty-three persons, one template: 63 numbered papers in one PDF, each with its slip and its own clock."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader

from kpdesk.cases.bulk import BulkDraft
from kpdesk.reference import queries as reference
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.service import register as register_person
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.service import register as register_violation

COUNT = 63
DAY = date(2026, 11, 3)


@pytest.fixture
def many(office) -> tuple[str, ...]:
    """As many violations, each of another Constable."""
    numbers = []
    with office.desk.workplace.writing() as uow:
        ranks = RankNames(reference.load(uow.session).ranks)
        for place in range(COUNT):
            person = PersonDraft(name=f"Gul {place}", father_name="Zarin", rank="CONST", belt_no=str(2000 + place))
            uid = register_person(uow, person, ranks).uid
            seen = ViolationDraft(persons=(uid,), kind="V02", platform="tiktok", handle=f"@star{place}", seen_on=DAY)
            numbers.append(register_violation(uow, seen)[1][0].number)
        uow.commit()
    return tuple(numbers)


def test_sixty_three_notices_have_their_numbers_slips_clocks_and_are_kept(office, many) -> None:
    issued = office.desk.cases.bulk_notice(BulkDraft(many, first_number=1169, suffix="EC", on=DAY))

    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(issued.printed.pdf)).pages]
    assert len(set(issued.cases)) == len(pages) == COUNT
    for place, page in enumerate(pages):
        assert f"No. {1169 + place}/EC" in page
        assert f"Gul {place} No. {2000 + place}" in page
        assert "RECEIPT" in page
        assert "Page 1 of 1" in page
    views = [office.show(case) for case in issued.cases]
    assert {view.row.due_on for view in views} == {date(2026, 11, 10)}
    assert [view.steps[-1].letter_no for view in views] == [f"{1169 + place}/EC" for place in range(COUNT)]
    assert {row.template for case in issued.cases[:3] for row in office.desk.case_papers.issued(case)} == {"built-in 1"}
    again = office.desk.cases.bulk_notice(BulkDraft(many, first_number=5000, suffix="EC", on=DAY))
    assert again.printed.papers == issued.printed.papers
    assert again.cases == issued.cases
    assert not again.changes.uids
