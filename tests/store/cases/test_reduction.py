"""Reduction in rank reaches the roster, and what becomes of the order above brings the rank back."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from kpdesk.base.errors import Refused
from kpdesk.cases.states import Paper
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import AuditRecord

HEAD_CONSTABLE = 1


@pytest.fixture
def reduced(office):
    """Noor Ali, Head Constable, reduced to Constable for two years; returns the case."""

    def make(**award: object) -> str:
        case = office.case(office.violations[HEAD_CONSTABLE])
        given = {"punishment": "REDUCTION_RANK", "amount": 2, "reduced_to": "Constable"} | award
        office.inquire(case)
        office.take(case, "order_issued", 24, outcome="punished", reasons="admitted", reply_considered=True, **given)
        return case

    return make


def rank(office) -> str:
    return office.desk.roster.row(office.persons[HEAD_CONSTABLE]).rank


def test_the_order_changes_the_rank_and_what_was_before_stays_in_the_service_record(office, reduced) -> None:
    case = reduced()

    history = office.desk.service_record.holdings(office.persons[HEAD_CONSTABLE])
    assert rank(office) == "CONST"
    assert [row.value for row in history if row.aspect is Aspect.RANK and row.held_until] == ["HC"]
    (award,) = office.show(case).steps[-1].fields["awards"]
    assert (award["reduced_to"], award["reduced_from"]) == ("CONST", "HC")


def test_the_order_on_paper_names_the_rank_reduced_to_and_the_rank_that_he_was_charged_in(office, reduced) -> None:
    case = reduced()

    english, urdu = office.words(case, Paper.ORDER), office.words(case, Paper.ORDER, "ur")

    assert "Reduction in rank for 2 year(s), reduced to the rank of Constable" in english
    assert "Head Constable Noor Ali" in english
    assert "کانسٹیبل پر تنزلی" in urdu


@pytest.mark.parametrize("outcome", ["set_aside", "remanded"])
def test_what_undoes_the_order_gives_the_rank_back(office, reduced, outcome: str) -> None:
    case = reduced()
    office.take(case, "appeal_filed", 30)

    office.take(case, "appeal_decided", 40, outcome=outcome, by="RPO Mardan")

    assert rank(office) == "HC"


def test_an_order_upheld_leaves_the_lower_rank_and_another_punishment_gives_it_back(office, reduced) -> None:
    case = reduced()
    office.take(case, "appeal_filed", 30)
    office.take(case, "appeal_decided", 40, outcome="upheld")
    assert rank(office) == "CONST"
    office.take(case, "revision_filed", 50)

    office.take(case, "revision_decided", 60, outcome="modified", punishment="CENSURE", by="Addl: IGP")

    assert rank(office) == "HC"


def test_a_dismissal_made_a_reduction_on_appeal_reinstates_him_in_the_lower_rank(office, reduced) -> None:
    case = reduced(punishment="DISMISSAL", reduced_to="", amount=None, authority="DPO")
    office.take(case, "appeal_filed", 30)
    change = {"outcome": "modified", "punishment": "REDUCTION_RANK", "reduced_to": "FC", "amount": 3}

    office.take(case, "appeal_decided", 40, **change)

    assert rank(office) == "CONST"
    assert office.desk.roster.row(office.persons[HEAD_CONSTABLE]).service_state == "reinstated"


@pytest.mark.parametrize(
    ("award", "code"),
    [
        ({"reduced_to": ""}, "reduced_rank_needed"),
        ({"reduced_to": "Admiral"}, "reduced_rank_unknown"),
        ({"reduced_to": "SI"}, "reduced_rank_not_lower"),
        ({"reduced_to": "HC"}, "reduced_rank_not_lower"),
        ({"punishment": "CENSURE", "amount": None}, "reduced_rank_not_wanted"),
    ],
)
def test_a_rank_that_cannot_be_is_refused_and_nothing_changes(office, reduced, award, code: str) -> None:
    with pytest.raises(Refused, match=code):
        reduced(**award)

    assert rank(office) == "HC"


def test_the_rank_held_before_is_that_of_the_roster_whatever_a_file_says(office, reduced) -> None:
    case = reduced(awards=[{"punishment": "REDUCTION_RANK", "amount": 2, "reduced_to": "CONST", "reduced_from": "SI"}])

    assert office.show(case).steps[-1].fields["awards"][0]["reduced_from"] == "HC"


def scale(office) -> int | None:
    return office.desk.roster.row(office.persons[HEAD_CONSTABLE]).bps


def give_scale(office, scale: int) -> None:
    """The roster as a roll or a clerk leaves it: this pay scale, whatever is usual for the rank."""
    with office.desk.workplace.writing() as uow:
        uow.session.scalars(select(PersonRecord).where(PersonRecord.belt_no == "56")).one().bps = scale
        uow.commit()


def test_the_pay_scale_goes_down_with_the_rank_and_comes_back_as_it_was(office, reduced) -> None:
    give_scale(office, 11)
    case = reduced()
    assert scale(office) == 7
    office.take(case, "appeal_filed", 30)

    office.take(case, "appeal_decided", 40, outcome="set_aside", by="RPO Mardan")

    assert (rank(office), scale(office)) == ("HC", 11)


def test_a_pay_scale_that_was_given_since_the_reduction_stays(office, reduced) -> None:
    case = reduced()
    give_scale(office, 8)
    office.take(case, "appeal_filed", 30)

    office.take(case, "appeal_decided", 40, outcome="set_aside", by="RPO Mardan")

    assert (rank(office), scale(office)) == ("HC", 8)


def test_the_punishment_on_record_names_the_rank_and_keeps_it_when_it_is_undone(office, reduced) -> None:
    case = reduced()
    office.take(case, "appeal_filed", 30)
    office.take(case, "appeal_decided", 40, outcome="set_aside", by="RPO Mardan")

    (award,) = office.show(case).awards
    (entry,) = office.desk.case_dates.entries()
    assert (award.reduced_to, award.state) == ("CONST", "set_aside")
    assert (entry.reduced_to, entry.amount, entry.unit) == ("CONST", 2, "years")


def test_the_history_of_the_person_names_only_what_changed(office, punished) -> None:
    punished(punishment="DISMISSAL", authority="DPO")

    with office.desk.workplace.reading() as session:
        entry = session.scalars(
            select(AuditRecord).where(AuditRecord.action == "person_changed").order_by(AuditRecord.seq.desc())
        ).first()
        assert set(json.loads(entry.details)["after"]) == {"service_state"}
