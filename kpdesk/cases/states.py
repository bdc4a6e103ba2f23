"""The names of the proceedings: tracks, states, steps, and what an order or an appeal may come to.

Source: Police Rules 1975, rules 5 (summary and general proceedings), 6 (inquiry), 11 (appeal), 11-A (revision);
KP Service Tribunal Act 1974, section 4; Constitution, article 212(3). Which step follows which stands in
:mod:`kpdesk.cases.table`.
"""

from __future__ import annotations

from enum import StrEnum


class Track(StrEnum):
    """Which proceedings the authority has chosen (rule 5); general ones go by show-cause or by inquiry."""

    SUMMARY = "summary"
    GENERAL = "general"


class State(StrEnum):
    """Where a case stands."""

    INFORMATION = "information"
    EXPLANATION_AWAITED = "explanation_awaited"
    FACT_FINDING = "fact_finding"
    ORDERLY_ROOM = "orderly_room"
    SHOW_CAUSE_ISSUED = "show_cause_issued"
    SHOW_CAUSE_ANSWERED = "show_cause_answered"
    CHARGED = "charged"
    ENQUIRY = "enquiry"
    FINDINGS_IN = "findings_in"
    FINAL_SHOW_CAUSE_ISSUED = "final_show_cause_issued"
    FINAL_SHOW_CAUSE_ANSWERED = "final_show_cause_answered"
    DECIDED = "decided"
    APPEAL_PENDING = "appeal_pending"
    APPEAL_DECIDED = "appeal_decided"
    REVISION_PENDING = "revision_pending"
    REVISION_DECIDED = "revision_decided"
    TRIBUNAL_PENDING = "tribunal_pending"
    TRIBUNAL_DECIDED = "tribunal_decided"
    COURT_PENDING = "court_pending"
    COURT_DECIDED = "court_decided"
    REFERRED = "referred"
    CLOSED = "closed"
    FILED = "filed"
    WITHDRAWN = "withdrawn"
    HANDED_OVER = "handed_over"


class Step(StrEnum):
    """Something that happened in a case, in the words of the office."""

    EXPLANATION_CALLED = "explanation_called"
    EXPLANATION_RECEIVED = "explanation_received"
    FACT_FINDING_ORDERED = "fact_finding_ordered"
    FACT_FINDING_RECEIVED = "fact_finding_received"
    GENERAL_ORDERED = "general_ordered"
    SUMMARY_ORDERED = "summary_ordered"
    REFERRED_UPWARD = "referred_upward"
    REFERRAL_ANSWERED = "referral_answered"
    ORDERLY_ROOM_HELD = "orderly_room_held"
    SHOW_CAUSE_ISSUED = "show_cause_issued"
    CHARGE_SHEET_ISSUED = "charge_sheet_issued"
    ENQUIRY_OFFICER_APPOINTED = "enquiry_officer_appointed"
    REPLY_RECEIVED = "reply_received"
    REPLY_NOT_RECEIVED = "reply_not_received"
    TIME_EXTENDED = "time_extended"
    HEARING_CALLED = "hearing_called"
    HEARING_HELD = "hearing_held"
    HEARING_ADJOURNED = "hearing_adjourned"
    EX_PARTE_ORDERED = "ex_parte_ordered"
    FINDINGS_RECEIVED = "findings_received"
    FINAL_SHOW_CAUSE_ISSUED = "final_show_cause_issued"
    FINAL_REPLY_RECEIVED = "final_reply_received"
    FINAL_REPLY_NOT_RECEIVED = "final_reply_not_received"
    PERSONAL_HEARING_HELD = "personal_hearing_held"
    ORDER_ISSUED = "order_issued"
    APPEAL_FILED = "appeal_filed"
    APPEAL_DECIDED = "appeal_decided"
    REVISION_FILED = "revision_filed"
    REVISION_DECIDED = "revision_decided"
    TRIBUNAL_FILED = "tribunal_filed"
    TRIBUNAL_DECIDED = "tribunal_decided"
    COURT_FILED = "court_filed"
    COURT_DECIDED = "court_decided"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    SERVICE_RECORDED = "service_recorded"
    SUSPENDED = "suspended"
    SUSPENSION_REVIEWED = "suspension_reviewed"
    REINSTATED = "reinstated"
    CLOSED_TO_LINES = "closed_to_lines"
    RETURNED_FROM_LINES = "returned_from_lines"
    TRANSFERRED = "transferred"
    LEGAL_ACTION_RECORDED = "legal_action_recorded"


class Outcome(StrEnum):
    """What an order, an appeal, a revision, the tribunal or the court came to."""

    PUNISHED = "punished"
    FILED = "filed"
    EXONERATED = "exonerated"
    WARNED = "warned"
    DISPLEASURE = "displeasure"
    UPHELD = "upheld"
    MODIFIED = "modified"
    SET_ASIDE = "set_aside"
    REMANDED = "remanded"


class Paper(StrEnum):
    """A paper that the program prints; the value is also the name of its template."""

    EXPLANATION = "explanation"
    SHOW_CAUSE = "show_cause"
    CHARGE_SHEET = "charge_sheet"
    STATEMENT_OF_ALLEGATIONS = "statement_of_allegations"
    ENQUIRY_OFFICER = "enquiry_officer"
    FINAL_SHOW_CAUSE = "final_show_cause"
    ORDER = "order"
    SUSPENSION = "suspension"
    SUSPENSION_REVIEW = "suspension_review"
    REINSTATEMENT = "reinstatement"
    HEARING_NOTICE = "hearing_notice"
    FILE_TRANSFER = "file_transfer"
    FORWARDING = "forwarding"
    NCCIA_REFERRAL = "nccia_referral"
    REMOVAL_REQUEST = "removal_request"
    ENDORSEMENT = "endorsement"
    RECEIPT = "receipt"


NO_PUNISHMENT = (Outcome.FILED, Outcome.EXONERATED, Outcome.WARNED, Outcome.DISPLEASURE)
"""Decisions that are no punishment: rule 4 lists neither a warning nor displeasure."""

ORDER_OUTCOMES = (Outcome.PUNISHED, *NO_PUNISHMENT)
"""What the authority may decide."""

REVIEW_OUTCOMES = (Outcome.UPHELD, Outcome.MODIFIED, Outcome.SET_ASIDE, Outcome.REMANDED)
"""What may become of an order above the authority (rule 11); a remand means a new inquiry from the start."""

REVIEWS = frozenset({Step.APPEAL_DECIDED, Step.REVISION_DECIDED, Step.TRIBUNAL_DECIDED, Step.COURT_DECIDED})
"""Steps by which somebody above the authority decides about its order."""

BEFORE_ORDER = frozenset(
    {
        State.INFORMATION,
        State.EXPLANATION_AWAITED,
        State.FACT_FINDING,
        State.ORDERLY_ROOM,
        State.SHOW_CAUSE_ISSUED,
        State.SHOW_CAUSE_ANSWERED,
        State.CHARGED,
        State.ENQUIRY,
        State.FINDINGS_IN,
        State.FINAL_SHOW_CAUSE_ISSUED,
        State.FINAL_SHOW_CAUSE_ANSWERED,
        State.REFERRED,
    }
)
"""States in which the case is still to be decided."""

ENDED = frozenset({State.CLOSED, State.FILED, State.WITHDRAWN, State.HANDED_OVER})
"""States in which the office has nothing more to do of its own."""
