"""The form of an order asks for the rank only where the punishment takes one away."""

from __future__ import annotations

from datetime import date

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.states import Step, Track


def test_reduction_in_rank_asks_for_the_lower_rank_and_other_punishments_do_not(desk, violations, opened, settle):
    case = desk.cases.open(CaseDraft(violations[2:], Track.GENERAL, date(2026, 11, 5))).uid
    page = opened(case)
    page.view.next_step.open_step(Step.ORDER_ISSUED)
    settle()
    awards = page.view.next_step.form.fields["awards"]
    rank = awards.findChild(object, "awardReducedTo1")
    offered = {rank.itemText(place) for place in range(rank.count())}

    awards.set_value([{"punishment": "CENSURE", "reduced_to": "CONST"}])
    hidden = (rank.isHidden(), awards.value()[0]["reduced_to"])
    awards.set_value([{"punishment": "REDUCTION_RANK", "reduced_to": "CONST"}])

    assert hidden == (True, None)
    assert not rank.isHidden()
    assert awards.value()[0]["reduced_to"] == "CONST"
    assert {"Head Constable", "Constable"} <= offered
    assert not {"Assistant Sub-Inspector", "Sub-Inspector", "Special Police Officer"} & offered
    assert rank.accessibleName() == "Rank reduced to 1"


def test_only_what_the_order_of_a_punishment_states_is_asked_for(opened, case, settle):
    page = opened(case)
    page.view.next_step.open_step(Step.ORDER_ISSUED)
    settle()
    awards = page.view.next_step.form.fields["awards"]
    amount, effect = awards.findChild(object, "awardAmount1"), awards.findChild(object, "awardCumulative1")

    def asked(code: str) -> tuple[str, bool]:
        awards.set_value([{"punishment": code, "amount": "2", "cumulative": True}])
        return ("" if amount.isHidden() else amount.placeholderText(), not effect.isHidden())

    assert asked("DISMISSAL") == ("", False)
    assert awards.value()[0]["amount"] is None
    assert asked("QUARTER_GUARD") == ("days", False)
    assert asked("INCREMENT_STOPPED") == ("years", True)
    assert asked("REDUCTION_PAY") == ("years", False)
    assert awards.value()[0]["amount"] == "2"
