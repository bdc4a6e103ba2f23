"""The step that usually comes next is offered first, with what it asks for."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.states import State, Step, Track
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft
from ui.cases.road import road_of
from ui.cases.usual_step import usual_step

TODAY = date(2026, 11, 22)
ROAD = (
    (None, {}, Step.SHOW_CAUSE_ISSUED),
    (Step.CHARGE_SHEET_ISSUED, {}, Step.SERVICE_RECORDED),
    (Step.SERVICE_RECORDED, {"paper": "charge_sheet_issued", "how": "in_person"}, Step.ENQUIRY_OFFICER_APPOINTED),
    (Step.ENQUIRY_OFFICER_APPOINTED, {"officer": "Sher Zaman", "officer_rank": "DSP"}, Step.REPLY_RECEIVED),
    (Step.REPLY_RECEIVED, {"gist": "denies"}, Step.HEARING_CALLED),
    (Step.HEARING_CALLED, {"hearing_on": "2026-11-16"}, Step.HEARING_HELD),
    (Step.HEARING_HELD, {"cross_examined": True}, Step.FINDINGS_RECEIVED),
    (Step.FINDINGS_RECEIVED, {"result": "proved", "gist": "proved"}, Step.FINAL_SHOW_CAUSE_ISSUED),
    (Step.FINAL_SHOW_CAUSE_ISSUED, {"served_on": "2026-11-16"}, Step.FINAL_REPLY_RECEIVED),
    (Step.FINAL_REPLY_RECEIVED, {"gist": "regrets"}, Step.PERSONAL_HEARING_HELD),
    (Step.PERSONAL_HEARING_HELD, {}, Step.ORDER_ISSUED),
    (Step.ORDER_ISSUED, {"outcome": "punished", "reasons": "r", "punishment": "CENSURE"}, Step.SERVICE_RECORDED),
    (Step.SERVICE_RECORDED, {"paper": "order_issued", "how": "in_person"}, None),
    (Step.APPEAL_FILED, {}, Step.APPEAL_DECIDED),
    (Step.APPEAL_DECIDED, {"outcome": "remanded"}, Step.SHOW_CAUSE_ISSUED),
    (Step.CHARGE_SHEET_ISSUED, {"served_on": "2026-11-16"}, Step.ENQUIRY_OFFICER_APPOINTED),
)


def test_the_road_of_an_inquiry_is_led_step_by_step_and_anew_after_a_remand(desk, case, take):
    led = []
    for step, fields, _usual in ROAD:
        if step is not None:
            take(case, step, 16, **fields)
        led.append(usual_step(desk.cases.show(case), TODAY))

    assert led == [usual for _step, _fields, usual in ROAD]


def test_a_hearing_that_he_declined_is_not_proposed(desk, case, take):
    take(case, Step.SHOW_CAUSE_ISSUED, 6, served_on="2026-11-06")
    take(case, Step.REPLY_RECEIVED, 9, gist="denies", wants_hearing=False)

    assert usual_step(desk.cases.show(case), TODAY) is Step.ORDER_ISSUED


def test_summary_proceedings_go_to_the_orderly_room(desk, violations):
    uid = desk.cases.open(CaseDraft(violations[1:2], Track.SUMMARY)).uid

    assert usual_step(desk.cases.show(uid), TODAY) is Step.ORDERLY_ROOM_HELD


def test_a_case_of_other_rules_is_referred_upward_and_its_road_says_so(desk, opened):
    person = desk.roster.register(PersonDraft("Bilal Ahmad", "Rashid", "ASP", personnel_no="00467002")).uid
    seen = ViolationDraft(persons=(person,), kind="V14", platform="x", seen_on=date(2026, 11, 2), what="promoted it")
    uid = desk.cases.open(CaseDraft((desk.violations.register(seen)[0][0].uid,), Track.GENERAL, date(2026, 11, 5))).uid
    view = desk.cases.show(uid)

    assert usual_step(view, TODAY) is Step.REFERRED_UPWARD
    assert [stop.state for stop in road_of(view)] == [State.INFORMATION, State.REFERRED, State.CLOSED]
    (wanting,) = desk.case_guard.list(uid)[1].to_come
    assert (wanting.warning.code, wanting.remedy_step) == ("regime_refers_upward", Step.REFERRED_UPWARD)


def test_the_cursor_stands_on_the_usual_step_when_a_case_is_opened(opened, case):
    page = opened(case)

    assert page.focusWidget().objectName() == "step_show_cause_issued"


def test_the_usual_step_stands_first_with_what_it_asks_for_and_makes(opened, case, take):
    take(case, Step.SHOW_CAUSE_ISSUED, 6, served_on="2026-11-06")
    page = opened(case)

    needs = page.view.findChild(QLabel, "usualStepNeeds").text()
    first = page.view.next_step.findChildren(QPushButton)[0]
    assert first.objectName() == "step_reply_received"
    assert first.property("look") == "primary"
    assert needs == "Asks for: In short"


def test_service_is_asked_for_the_paper_that_has_none(opened, case, take, settle):
    take(case, Step.EXPLANATION_CALLED, 6, served_on="2026-11-06")
    take(case, Step.EXPLANATION_RECEIVED, 7, gist="denies")
    take(case, Step.SHOW_CAUSE_ISSUED, 8)
    page = opened(case)
    page.view.next_step.open_step(Step.SERVICE_RECORDED)
    settle()

    paper = page.view.next_step.form.fields["paper"]
    assert paper.value() == "show_cause_issued"
    assert [paper.itemText(place) for place in range(paper.count())] == [
        "Explanation called",
        "Show-cause notice issued",
    ]
    assert page.view.next_step.may_leave()


def test_after_the_order_the_office_waits_and_then_closes(opened, desk, case, take):
    take(case, Step.ORDER_ISSUED, 6, outcome="punished", reasons="r", punishment="CENSURE", served_on="2026-11-06")
    view = desk.cases.show(case)

    assert usual_step(view, date(2026, 12, 6)) is None
    assert usual_step(view, date(2026, 12, 7)) is Step.CLOSED
    assert "06.12.2026" in opened(case).view.findChild(QLabel, "officeWaits").text()
