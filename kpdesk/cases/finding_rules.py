"""The table of findings: the rule behind each, the question of a tribunal that it answers, and what mends it.

Sources: domain notes §1.1-1.5, §5, §7; each rule's title is the sentence ``rule_<name>``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kpdesk.cases.states import Step


class Question(StrEnum):
    """What a tribunal asks, in the order of a file; its words are the sentence ``asked_<name>``."""

    REGIME = "regime"
    AUTHORITY = "authority"
    PROTECTED = "protected"
    SAME_FACTS = "same_facts"
    TIME_BAR = "time_bar"
    NOTICE = "notice"
    ENQUIRY_OFFICER = "enquiry_officer"
    TIME = "time"
    REPLY = "reply"
    INQUIRY = "inquiry"
    REPORT = "report"
    HEARING = "hearing"
    SCHEDULE = "schedule"
    ONE_PUNISHMENT = "one_punishment"
    REASONS = "reasons"
    REVIEW = "review"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Law:
    """One kind of finding: ``steps`` mend it, the first that the case allows counts; ``field`` is one of the form;
    ``page`` is a page of the window where it is put right."""

    rule: str
    question: Question
    steps: tuple[Step, ...] = ()
    field: str = ""
    page: str = ""


_NOTICES = (Step.SHOW_CAUSE_ISSUED, Step.CHARGE_SHEET_ISSUED)
_HEARD = (Step.PERSONAL_HEARING_HELD, Step.ORDERLY_ROOM_HELD)
_AGAIN = (Step.HEARING_HELD, Step.ENQUIRY_OFFICER_APPOINTED)
_UPWARD = (Step.REFERRED_UPWARD, Step.WITHDRAWN)
_WITHDRAW = (Step.WITHDRAWN,)
_OFFICER = (Step.ENQUIRY_OFFICER_APPOINTED,)
_SERVE = (Step.SERVICE_RECORDED,)
_GENERAL = (Step.GENERAL_ORDERED,)
_REPLY, _FINAL_REPLY = (Step.REPLY_RECEIVED,), (Step.FINAL_REPLY_RECEIVED,)
_FINAL = (Step.FINAL_SHOW_CAUSE_ISSUED,)
_CHARGE = (Step.CHARGE_SHEET_ISSUED, Step.GENERAL_ORDERED)
_Q = Question

LAW: Final[Mapping[str, Law]] = MappingProxyType(
    {
        "step_in_future": Law("case_file", _Q.FILE, field="on"),
        "step_before_last": Law("case_file", _Q.FILE, field="on"),
        "step_before_violation": Law("case_file", _Q.FILE, field="on", page="violations"),
        "served_before_issued": Law("case_file", _Q.FILE, field="served_on"),
        "nothing_to_serve": Law("case_file", _Q.FILE, field="paper"),
        "refusal_without_witnesses": Law("case_file", _Q.NOTICE, field="witnesses"),
        "nothing_to_reinstate": Law("pr1975_4a", _Q.FILE, (Step.SUSPENDED,), page="roster"),
        "regime_not_on_record": Law("pr1975_1", _Q.REGIME, page="roster"),
        "regime_refers_upward": Law("pr1975_1", _Q.REGIME, _UPWARD),
        "step_not_in_regime": Law("pr1975_1", _Q.REGIME, page="settings"),
        "no_longer_in_service": Law("pr1975_1", _Q.REGIME, _WITHDRAW, page="roster"),
        "criticism_needs_note": Law("speech", _Q.PROTECTED, field="authority_note", page="violations"),
        "protected_disclosure": Law("rti2013_30", _Q.PROTECTED, _WITHDRAW, page="violations"),
        "not_his_doing": Law("attribution", _Q.PROTECTED, _WITHDRAW, page="violations"),
        "act_before_ban": Law("ban_2021", _Q.TIME_BAR, _WITHDRAW, page="violations"),
        "time_barred": Law("limitation", _Q.TIME_BAR, _WITHDRAW),
        "other_case_open": Law("scmr2007_192", _Q.SAME_FACTS, _WITHDRAW),
        "already_punished": Law("scmr2007_192", _Q.SAME_FACTS, _WITHDRAW),
        "violation_disposed": Law("scmr2007_192", _Q.SAME_FACTS, page="violations"),
        "authority_has_no_power": Law("pr1975_schedule", _Q.AUTHORITY, _UPWARD, page="settings"),
        "authority_not_competent": Law("pr1975_schedule", _Q.AUTHORITY, field="authority"),
        "authority_not_on_record": Law("pr1975_schedule", _Q.AUTHORITY, field="authority", page="settings"),
        "authority_scope_not_on_record": Law("pr1975_schedule", _Q.AUTHORITY, field="authority", page="settings"),
        "authority_in_interest": Law("own_cause", _Q.AUTHORITY, _UPWARD, field="authority"),
        "authority_bears_name": Law("own_cause", _Q.AUTHORITY, field="authority"),
        "authority_is_complainant": Law("own_cause", _Q.AUTHORITY, _UPWARD, field="authority"),
        "authority_is_enquiry_officer": Law("own_cause", _Q.AUTHORITY, _UPWARD, field="authority"),
        "enquiry_officer_rank_unknown": Law("pr1975_6", _Q.ENQUIRY_OFFICER, _OFFICER, field="officer_rank"),
        "enquiry_officer_not_senior": Law("pr1975_6", _Q.ENQUIRY_OFFICER, _OFFICER, field="officer"),
        "enquiry_officer_is_complainant": Law("impartial", _Q.ENQUIRY_OFFICER, _OFFICER, field="officer"),
        "enquiry_officer_is_witness": Law("impartial", _Q.ENQUIRY_OFFICER, _OFFICER, field="officer"),
        "enquiry_officer_in_interest": Law("own_cause", _Q.ENQUIRY_OFFICER, _OFFICER, field="officer"),
        "enquiry_officer_bears_name": Law("own_cause", _Q.ENQUIRY_OFFICER, _OFFICER, field="officer"),
        "enquiry_officer_is_authority": Law("impartial", _Q.ENQUIRY_OFFICER, _OFFICER, field="officer"),
        "no_enquiry_officer": Law("pr1975_6", _Q.ENQUIRY_OFFICER, _OFFICER),
        "no_enquiry_hearing": Law("pr1975_6", _Q.INQUIRY, _AGAIN),
        "no_cross_examination": Law("pr1975_6", _Q.INQUIRY, _AGAIN),
        "no_inquiry_for_major": Law("scmr2007_192", _Q.INQUIRY, _CHARGE, field="awards"),
        "no_findings": Law("pr1975_6", _Q.INQUIRY, (Step.FINDINGS_RECEIVED,)),
        "adjournment_too_long": Law("pr1975_6", _Q.INQUIRY, field="adjourned_to"),
        "no_notice": Law("pr1975_5_3", _Q.NOTICE, (*_NOTICES, *_GENERAL)),
        "notice_not_served": Law("pr1975_5_3", _Q.NOTICE, _SERVE),
        "ex_parte_without_service": Law("pr1975_6", _Q.NOTICE, _SERVE),
        "reply_days_outside": Law("pr1975_6", _Q.TIME, field="reply_days"),
        "anew_too_late": Law("pr1975_11", _Q.TIME_BAR, field="on"),
        "period_not_treated": Law("pr1975_4a", _Q.REVIEW, field="period_treated_as"),
        "reply_time_not_over": Law("pr1975_6", _Q.TIME, field="on"),
        "no_reply_time": Law("pr1975_6", _Q.TIME, _REPLY, field="on"),
        "no_final_reply_time": Law("pr1975_6", _Q.TIME, _FINAL_REPLY, field="on"),
        "reply_not_considered": Law("speaking_order", _Q.REPLY, field="reply_considered"),
        "report_not_supplied": Law("final_notice", _Q.REPORT, _FINAL, field="report_enclosed"),
        "final_notice_without_inquiry": Law("final_notice", _Q.REPORT, _CHARGE),
        "no_final_show_cause": Law("final_notice", _Q.REPORT, _FINAL),
        "no_hearing": Law("pr1975_6", _Q.HEARING, _HEARD),
        "over_limit": Law("pr1975_4", _Q.SCHEDULE, field="awards"),
        "punishment_not_in_schedule": Law("pr1975_4", _Q.SCHEDULE, field="awards", page="settings"),
        "amount_missing": Law("pr1975_4", _Q.SCHEDULE, field="awards"),
        "cumulative_missing": Law("pr1975_4", _Q.SCHEDULE, field="awards"),
        "rank_not_allowed": Law("pr1975_4", _Q.SCHEDULE, field="awards"),
        "summary_minor_only": Law("pr1975_5_2", _Q.SCHEDULE, _GENERAL, field="awards"),
        "summary_one_only": Law("pr1975_5_2", _Q.ONE_PUNISHMENT, field="awards"),
        "two_for_one_allegation": Law("scmr2007_192", _Q.ONE_PUNISHMENT, field="awards"),
        "not_proved_but_punished": Law("speaking_order", _Q.REASONS, field="reasons"),
        "no_appeal_lies": Law("pr1975_11", _Q.REVIEW),
        "second_appeal": Law("pr1975_11", _Q.REVIEW, (Step.REVISION_FILED,)),
        "appeal_late": Law("pr1975_11", _Q.TIME_BAR),
        "revision_late": Law("pr1975_11a", _Q.TIME_BAR),
        "tribunal_late": Law("kpst1974_4", _Q.TIME_BAR),
        "tribunal_early": Law("kpst1974_4", _Q.TIME_BAR),
        "enhanced_without_show_cause": Law("pr1975_11", _Q.REVIEW, field="show_cause_given"),
        "enhanced_without_hearing": Law("pr1975_11", _Q.REVIEW, field="heard"),
        "fir_under_peca": Law("peca2016_30", _Q.FILE, field="action"),
        "appeal_time_running": Law("pr1975_11", _Q.REVIEW, field="on"),
    }
)
"""Every finding there is."""

STOPS: Final = frozenset({"authority_in_interest", "enquiry_officer_in_interest"})
"""Findings that no reason overrides: domain notes §7, an officer named in the case neither inquires nor decides."""
