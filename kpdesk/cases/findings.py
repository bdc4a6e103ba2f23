"""One finding of the guard: its code, the rule it rests on, and the values of its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

RULES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "step_in_future": "case_file",
        "step_before_last": "case_file",
        "step_before_violation": "case_file",
        "served_before_issued": "case_file",
        "regime_not_on_record": "pr1975_1",
        "regime_refers_upward": "pr1975_1",
        "criticism_needs_note": "speech",
        "protected_disclosure": "rti2013_30",
        "not_his_doing": "attribution",
        "other_case_open": "scmr2007_192",
        "already_punished": "scmr2007_192",
        "violation_disposed": "scmr2007_192",
        "enquiry_officer_rank_unknown": "pr1975_6",
        "enquiry_officer_not_senior": "pr1975_6",
        "enquiry_officer_is_complainant": "impartial",
        "no_enquiry_officer": "pr1975_6",
        "no_enquiry_hearing": "pr1975_6",
        "ex_parte_without_service": "pr1975_6",
        "reply_time_not_over": "pr1975_6",
        "nothing_to_serve": "case_file",
        "nothing_to_reinstate": "pr1975_4a",
        "refusal_without_witnesses": "case_file",
        "report_not_supplied": "final_notice",
        "final_notice_without_inquiry": "final_notice",
        "over_limit": "pr1975_4",
        "amount_missing": "pr1975_4",
        "cumulative_missing": "pr1975_4",
        "rank_not_allowed": "pr1975_4",
        "summary_minor_only": "pr1975_5_2",
        "summary_one_only": "pr1975_5_2",
        "authority_not_competent": "pr1975_schedule",
        "authority_not_on_record": "pr1975_schedule",
        "authority_scope_not_on_record": "pr1975_schedule",
        "no_notice": "pr1975_5_3",
        "notice_not_served": "pr1975_5_3",
        "no_reply_time": "pr1975_6",
        "no_hearing": "pr1975_6",
        "no_cross_examination": "pr1975_6",
        "no_inquiry_for_major": "scmr2007_192",
        "no_findings": "pr1975_6",
        "no_final_show_cause": "final_notice",
        "no_final_reply_time": "final_notice",
        "not_proved_but_punished": "speaking_order",
        "adjournment_too_long": "pr1975_6",
        "no_appeal_lies": "pr1975_11",
        "second_appeal": "pr1975_11",
        "appeal_late": "pr1975_11",
        "revision_late": "pr1975_11a",
        "tribunal_late": "kpst1974_4",
        "tribunal_early": "kpst1974_4",
        "enhanced_without_show_cause": "pr1975_11",
        "appeal_time_running": "pr1975_11",
    }
)
"""The rule behind each finding; its title is the sentence ``rule_<name>``."""


@dataclass(frozen=True, slots=True)
class Warning:
    """A defect that the step would have; ``rule`` is a message code, ``values`` fill the sentence of ``code``."""

    code: str
    rule: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


def warn(code: str, **values: object) -> Warning:
    """Returns the finding with the rule that it rests on."""
    return Warning(code, f"rule_{RULES[code]}", MappingProxyType({key: str(value) for key, value in values.items()}))
