"""What a tribunal would ask, in the window: beside the next step, beside a paper, in the form of a step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.findings import warn
from kpdesk.cases.states import Paper, Step, Track
from ui.cases.guard_panel import GuardPanel


def click(qtbot, button, settle):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


@pytest.fixture
def unserved(take, case) -> str:
    """A case whose show-cause notice is not shown to have reached the official, and who was not heard."""
    take(case, Step.SHOW_CAUSE_ISSUED, 6, number="1/PA")
    take(case, Step.REPLY_RECEIVED, 10, gist="regrets", wants_hearing=True)
    take(
        case, Step.ORDER_ISSUED, 12, outcome="punished", reasons="admitted", punishment="CENSURE", reply_considered=True
    )
    return case


def test_findings_stand_beside_the_next_step_with_rule_reason_and_button(opened, unserved):
    panel = opened(unserved).view.guard
    texts = [label.text() for label in panel.findChildren(QLabel)]

    assert panel.findChild(QLabel, "guardCount").text() == "2 findings"
    assert panel.findChild(object, "guard_no_hearing") is not None
    assert any("Police Rules 1975, rule 6" in text for text in texts)
    assert "Reason on record: as ordered" in texts
    assert panel.findChild(QPushButton, "mend_notice_not_served").text() == "Paper served"


def test_the_button_of_a_finding_opens_the_step_that_mends_it(opened, unserved, qtbot, settle):
    page = opened(unserved)
    page.view.tabs.setCurrentWidget(page.view.guard)

    click(qtbot, page.view.guard.findChild(QPushButton, "mend_notice_not_served"), settle)

    assert page.view.next_step.step is Step.SERVICE_RECORDED


def test_the_list_stands_beside_the_preview_of_a_paper(opened, unserved, settle):
    window = opened(unserved).view.open_paper(Paper.ORDER)
    settle()
    panel = window.findChild(GuardPanel, "paperGuard")

    assert panel.isVisible()
    assert panel.findChild(QLabel, "guardCount").text() == "2 findings"
    window.reject()


def test_a_clean_case_says_so_and_what_a_punishment_would_still_need(opened, case):
    panel = opened(case).view.guard

    assert panel.findChild(QLabel, "guardCount").text() == "nothing found"
    assert panel.findChild(object, "guard_no_notice") is not None
    assert panel.findChild(QLabel, "answer_notice").text() == "still to come"


def test_a_finding_in_a_form_leads_to_its_field_or_to_the_step_that_mends_it(opened, take, case, qtbot, settle):
    take(case, Step.SHOW_CAUSE_ISSUED, 6, number="1/PA", served_on="2026-11-06")
    page = opened(case)
    page.view.next_step.open_step(Step.ORDER_ISSUED)
    form = page.view.next_step.form
    form.overrides.set_warnings(
        (warn("no_reply_time", ends="13.11.2026"), warn("over_limit"), warn("notice_not_served"))
    )

    assert page.view.tabs.currentWidget() is page.view.parity
    assert form.findChild(QPushButton, "mend_over_limit").text() == "Change: Punishment"
    click(qtbot, form.findChild(QPushButton, "mend_no_reply_time"), settle)
    assert form.fields["on"].hasFocus()
    click(qtbot, form.findChild(QPushButton, "mend_notice_not_served"), settle)
    assert page.view.next_step.step is Step.SERVICE_RECORDED


def test_a_limit_to_be_confirmed_wants_no_reason_and_a_conflict_takes_none(opened, case):
    page = opened(case)
    page.view.next_step.open_step(Step.SHOW_CAUSE_ISSUED)
    box = page.view.next_step.form.overrides
    box.set_warnings((warn("over_limit", True), warn("enquiry_officer_in_interest", name="A", part="promoted")))

    assert box.missing == ["enquiry_officer_in_interest"]
    assert box.findChild(object, "reason_over_limit") is not None
    assert box.findChild(object, "reason_enquiry_officer_in_interest") is None


def test_similar_cases_are_listed_beside_an_order_and_open(desk, opened, violations, take, qtbot, settle):
    other = desk.cases.open(CaseDraft(violations[1:2], Track.SUMMARY)).uid
    desk.cases.step(StepDraft(other, Step.ORDERLY_ROOM_HELD, None, {"gist": "admits"}))
    take(other, Step.ORDER_ISSUED, 22, outcome="punished", reasons="admitted", punishment="CENSURE")
    mine = desk.cases.open(CaseDraft(violations[:1], Track.GENERAL)).uid
    page = opened(mine)

    assert page.view.parity.findChild(QPushButton, "openSimilar_MRD-C-2026-0001") is None
    page.view.parity.findChild(object, "parityAllRanks").click()
    settle()
    click(qtbot, page.view.parity.findChild(QPushButton, "openSimilar_MRD-C-2026-0001"), settle)

    assert page.view.uid == other
