"""What has to be written down with each step, so that forms, files and the command line ask for the same things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kpdesk.cases.states import ORDER_OUTCOMES, REVIEW_OUTCOMES, Outcome, Step


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    NUMBER = "number"
    YES_NO = "yes_no"
    TEXTS = "texts"
    AWARDS = "awards"
    CHARGE_FINDINGS = "charge_findings"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a step; it must be filled when ``required``, or when ``outcome`` is among ``needed_for``."""

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    needed_for: tuple[Outcome, ...] = ()


HOW_SERVED: Final = ("in_person", "by_station", "pasted", "by_post")
PERIOD_TREATED_AS: Final = ("on_duty", "leave_due", "without_pay")
FINDINGS: Final = ("proved", "partly_proved", "not_proved")
LEGAL_ACTIONS: Final = ("fir", "nccia_referral", "removal_request")
LEGAL_STATUSES: Final = ("sent", "acknowledged", "under_investigation", "declined", "challan", "decided", "removed")
COURT_MOVED_BY: Final = ("accused", "department")
SERVED_STEPS: Final = (
    Step.EXPLANATION_CALLED,
    Step.SHOW_CAUSE_ISSUED,
    Step.CHARGE_SHEET_ISSUED,
    Step.ENQUIRY_OFFICER_APPOINTED,
    Step.HEARING_CALLED,
    Step.FINAL_SHOW_CAUSE_ISSUED,
    Step.ORDER_ISSUED,
    Step.SUSPENDED,
    Step.REINSTATED,
    Step.APPEAL_DECIDED,
    Step.REVISION_DECIDED,
    Step.TRIBUNAL_DECIDED,
)
"""Steps whose paper must reach the official; their clocks run from service."""

_NUMBER = Field("number")
_SERVED = Field("served_on", Kind.DATE)
_PAPER = (_NUMBER, _SERVED)
_GIST = Field("gist", required=True)
_REASON = Field("reason", required=True)
_REPLY_DAYS = Field("reply_days", Kind.NUMBER)
_TREATED = Field("period_treated_as", Kind.CHOICE, choices=PERIOD_TREATED_AS)
_REVIEW = (
    Field("outcome", Kind.CHOICE, required=True, choices=REVIEW_OUTCOMES),
    Field("by"),
    Field("number"),
    Field("reasons"),
    Field("punishment", needed_for=(Outcome.MODIFIED,)),
    Field("amount", Kind.NUMBER),
    Field("cumulative", Kind.YES_NO),
    Field("reduced_to"),
    Field("show_cause_given", Kind.YES_NO),
    Field("heard", Kind.YES_NO),
    Field("complete_by", Kind.DATE),
    _TREATED,
    _SERVED,
)

FIELDS: Final[Mapping[Step, tuple[Field, ...]]] = MappingProxyType(
    {
        Step.EXPLANATION_CALLED: (*_PAPER, Field("allegations"), Field("reply_by", Kind.DATE)),
        Step.EXPLANATION_RECEIVED: (_GIST,),
        Step.FACT_FINDING_ORDERED: (
            Field("officer", required=True),
            Field("officer_rank"),
            Field("report_by", Kind.DATE),
        ),
        Step.FACT_FINDING_RECEIVED: (_GIST,),
        Step.GENERAL_ORDERED: (_REASON,),
        Step.SUMMARY_ORDERED: (_REASON,),
        Step.REFERRED_UPWARD: (Field("to", required=True), _REASON, _NUMBER),
        Step.REFERRAL_ANSWERED: (
            Field("outcome", Kind.CHOICE, required=True, choices=ORDER_OUTCOMES),
            _GIST,
            Field("by"),
            _NUMBER,
        ),
        Step.ORDERLY_ROOM_HELD: (_GIST,),
        Step.SHOW_CAUSE_ISSUED: (
            *_PAPER,
            _REPLY_DAYS,
            Field("allegations"),
            Field("proposed_punishment"),
            Field("inquiry_dispensed_because"),
            Field("authority_note"),
        ),
        Step.CHARGE_SHEET_ISSUED: (*_PAPER, _REPLY_DAYS, Field("charges", Kind.TEXTS), Field("authority_note")),
        Step.ENQUIRY_OFFICER_APPOINTED: (
            Field("officer", required=True),
            Field("officer_rank", required=True),
            Field("members", Kind.TEXTS),
            Field("departmental_representative"),
            _NUMBER,
            Field("report_by", Kind.DATE),
        ),
        Step.REPLY_RECEIVED: (_GIST, Field("wants_hearing", Kind.YES_NO)),
        Step.REPLY_NOT_RECEIVED: (),
        Step.TIME_EXTENDED: (Field("until", Kind.DATE, required=True), _REASON, _NUMBER),
        Step.HEARING_CALLED: (
            Field("hearing_on", Kind.DATE, required=True),
            Field("time"),
            Field("place"),
            *_PAPER,
        ),
        Step.HEARING_HELD: (
            Field("gist"),
            Field("witnesses", Kind.TEXTS),
            Field("defence_witnesses", Kind.TEXTS),
            Field("cross_examined", Kind.YES_NO),
        ),
        Step.HEARING_ADJOURNED: (_REASON, Field("adjourned_to", Kind.DATE, required=True)),
        Step.EX_PARTE_ORDERED: (_REASON,),
        Step.FINDINGS_RECEIVED: (
            Field("per_charge", Kind.CHARGE_FINDINGS),
            Field("result", Kind.CHOICE, required=True, choices=FINDINGS),
            _GIST,
            Field("recommendation"),
        ),
        Step.FINAL_SHOW_CAUSE_ISSUED: (
            *_PAPER,
            _REPLY_DAYS,
            Field("proposed_punishment"),
            Field("report_enclosed", Kind.YES_NO),
            Field("hearing_on", Kind.DATE),
        ),
        Step.FINAL_REPLY_RECEIVED: (_GIST, Field("wants_hearing", Kind.YES_NO)),
        Step.FINAL_REPLY_NOT_RECEIVED: (),
        Step.PERSONAL_HEARING_HELD: (Field("gist"),),
        Step.ORDER_ISSUED: (
            Field("outcome", Kind.CHOICE, required=True, choices=ORDER_OUTCOMES),
            Field("reasons", required=True),
            Field("awards", Kind.AWARDS, needed_for=(Outcome.PUNISHED,)),
            Field("reply_considered", Kind.YES_NO),
            Field("authority"),
            Field("ob_number"),
            *_PAPER,
            Field("effective_on", Kind.DATE),
            Field("suspension_treated_as", Kind.CHOICE, choices=PERIOD_TREATED_AS),
        ),
        Step.APPEAL_FILED: (Field("to"), Field("grounds")),
        Step.APPEAL_DECIDED: _REVIEW,
        Step.REVISION_FILED: (Field("to"), Field("grounds")),
        Step.REVISION_DECIDED: _REVIEW,
        Step.TRIBUNAL_FILED: (Field("number"), Field("grounds")),
        Step.TRIBUNAL_DECIDED: _REVIEW,
        Step.COURT_FILED: (
            Field("moved_by", Kind.CHOICE, required=True, choices=COURT_MOVED_BY),
            Field("number"),
            Field("grounds"),
        ),
        Step.COURT_DECIDED: _REVIEW,
        Step.CLOSED: (),
        Step.WITHDRAWN: (_REASON,),
        Step.SERVICE_RECORDED: (
            Field("paper", Kind.CHOICE, required=True, choices=SERVED_STEPS),
            Field("how", Kind.CHOICE, required=True, choices=HOW_SERVED),
            Field("by"),
            Field("acknowledged", Kind.YES_NO),
            Field("witnesses", Kind.TEXTS),
        ),
        Step.SUSPENDED: (_REASON, *_PAPER),
        Step.SUSPENSION_REVIEWED: (_REASON, Field("review_by", Kind.DATE), _NUMBER),
        Step.REINSTATED: (
            Field("period_treated_as", Kind.CHOICE, required=True, choices=PERIOD_TREATED_AS),
            *_PAPER,
        ),
        Step.CLOSED_TO_LINES: (Field("reason"), _NUMBER),
        Step.RETURNED_FROM_LINES: (Field("reason"), _NUMBER),
        Step.TRANSFERRED: (Field("to", required=True), Field("reason"), _NUMBER),
        Step.LEGAL_ACTION_RECORDED: (
            Field("action", Kind.CHOICE, required=True, choices=LEGAL_ACTIONS),
            _NUMBER,
            Field("dated", Kind.DATE),
            Field("station"),
            Field("sections"),
            Field("to"),
            Field("status", Kind.CHOICE, choices=LEGAL_STATUSES),
            Field("gist"),
        ),
    }
)
"""Fields of every step, in the order in which a form asks for them."""
