"""What no paper prints: who reported it, who made a protected disclosure, footage of an accused, a full CNIC."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.issued import PaperWanted, paper_of
from kpdesk.cases.loading import find_case, load_case
from kpdesk.cases.paper_words import cnic_masked
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.states import Paper
from kpdesk.reference import queries as reference
from kpdesk.violations.records import ViolationRecord

DAY = date(2026, 11, 2)


def words_of(office, case: str, paper: Paper) -> str:
    with office.desk.workplace.reading() as session:
        rules = reference.load(session)
        loaded = load_case(session, find_case(session, case), rules, DAY)
        content, _ = paper_of(loaded, PaperWanted(paper), Writer(session, rules, {}, "en"), office.clock.now())
    return str(content.kept())


@pytest.fixture
def noticed(office) -> str:
    case = office.case()
    office.take(case, "show_cause_issued", 0, allegations="that you, CNIC 16101-1234567-3, put it out", number="1/EC")
    office.take(case, "legal_action_recorded", 1, action="nccia_referral", number="2/PA")
    return case


def test_no_paper_names_who_reported_the_matter(office, punished) -> None:
    case = punished()

    for paper in (Paper.CHARGE_SHEET, Paper.STATEMENT_OF_ALLEGATIONS, Paper.ORDER, Paper.ENDORSEMENT, Paper.RECEIPT):
        assert "Monitoring Unit" not in words_of(office, case, paper)


@pytest.mark.parametrize("paper", [Paper.SHOW_CAUSE, Paper.NCCIA_REFERRAL])
def test_an_identity_card_number_is_crossed_out_but_for_its_end(office, noticed, paper: Paper) -> None:
    text = words_of(office, noticed, paper)

    assert "16101-1234567-3" not in text
    assert "XXXXX-XXXX567-3" in text


@pytest.mark.parametrize("paper", [Paper.NCCIA_REFERRAL, Paper.ENDORSEMENT])
def test_a_protected_disclosure_is_told_to_nobody_else(office, noticed, paper: Paper) -> None:
    with office.desk.workplace.writing() as uow:
        for record in uow.session.query(ViolationRecord):
            record.protected = True
        uow.commit()

    with pytest.raises(Refused, match="paper_names_protected"):
        words_of(office, noticed, paper)
    assert "SHOW CAUSE" in words_of(office, noticed, Paper.SHOW_CAUSE)


def test_only_identity_card_numbers_are_crossed_out() -> None:
    assert cnic_masked("No. 1169-74/EC, 0300-1234567, 02.11.2026") == "No. 1169-74/EC, 0300-1234567, 02.11.2026"
