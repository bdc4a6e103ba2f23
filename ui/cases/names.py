"""What the fields of a step and their choices are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kpdesk.cases.states import BEFORE_ORDER, Outcome, State, Step
from ui.support.widgets import Tone
from ui.support.words import code_words

_CONTEXT = "cases"

_FIELDS: Final[Mapping[str, object]] = MappingProxyType(
    {
        "number": QT_TRANSLATE_NOOP("cases", "Letter number"),
        "served_on": QT_TRANSLATE_NOOP("cases", "Served on"),
        "allegations": QT_TRANSLATE_NOOP("cases", "Allegations"),
        "reply_by": QT_TRANSLATE_NOOP("cases", "Reply by"),
        "gist": QT_TRANSLATE_NOOP("cases", "In short"),
        "officer": QT_TRANSLATE_NOOP("cases", "Officer"),
        "officer_rank": QT_TRANSLATE_NOOP("cases", "His rank"),
        "report_by": QT_TRANSLATE_NOOP("cases", "Report by"),
        "reason": QT_TRANSLATE_NOOP("cases", "Reason"),
        "reasons": QT_TRANSLATE_NOOP("cases", "Reasons"),
        "proposed_punishment": QT_TRANSLATE_NOOP("cases", "Punishment proposed"),
        "inquiry_dispensed_because": QT_TRANSLATE_NOOP("cases", "Why no inquiry is needed"),
        "authority_note": QT_TRANSLATE_NOOP("cases", "Note of the authority"),
        "charges": QT_TRANSLATE_NOOP("cases", "Charges"),
        "wants_hearing": QT_TRANSLATE_NOOP("cases", "Wants to be heard"),
        "witnesses": QT_TRANSLATE_NOOP("cases", "Witnesses"),
        "cross_examined": QT_TRANSLATE_NOOP("cases", "Cross-examination offered"),
        "adjourned_to": QT_TRANSLATE_NOOP("cases", "Adjourned to"),
        "result": QT_TRANSLATE_NOOP("cases", "Findings"),
        "recommendation": QT_TRANSLATE_NOOP("cases", "Recommendation"),
        "report_enclosed": QT_TRANSLATE_NOOP("cases", "Report enclosed"),
        "hearing_on": QT_TRANSLATE_NOOP("cases", "Hearing on"),
        "outcome": QT_TRANSLATE_NOOP("cases", "Decision"),
        "awards": QT_TRANSLATE_NOOP("cases", "Punishment"),
        "authority": QT_TRANSLATE_NOOP("cases", "Authority"),
        "ob_number": QT_TRANSLATE_NOOP("cases", "OB number"),
        "effective_on": QT_TRANSLATE_NOOP("cases", "With effect from"),
        "suspension_treated_as": QT_TRANSLATE_NOOP("cases", "Suspension counts as"),
        "to": QT_TRANSLATE_NOOP("cases", "To whom"),
        "grounds": QT_TRANSLATE_NOOP("cases", "Grounds"),
        "by": QT_TRANSLATE_NOOP("cases", "By whom"),
        "punishment": QT_TRANSLATE_NOOP("cases", "Punishment now"),
        "amount": QT_TRANSLATE_NOOP("cases", "Days, years or rupees"),
        "cumulative": QT_TRANSLATE_NOOP("cases", "With cumulative effect"),
        "reduced_to": QT_TRANSLATE_NOOP("cases", "Reduced to the rank"),
        "reduced_from": QT_TRANSLATE_NOOP("cases", "Rank held before"),
        "reply_considered": QT_TRANSLATE_NOOP("cases", "Reply weighed"),
        "heard": QT_TRANSLATE_NOOP("cases", "Heard before"),
        "show_cause_given": QT_TRANSLATE_NOOP("cases", "Show-cause given before"),
        "paper": QT_TRANSLATE_NOOP("cases", "Paper served"),
        "how": QT_TRANSLATE_NOOP("cases", "How"),
        "acknowledged": QT_TRANSLATE_NOOP("cases", "Acknowledged by him"),
        "period_treated_as": QT_TRANSLATE_NOOP("cases", "Period counts as"),
        "action": QT_TRANSLATE_NOOP("cases", "Action"),
        "station": QT_TRANSLATE_NOOP("cases", "Police station"),
        "sections": QT_TRANSLATE_NOOP("cases", "Sections of law"),
        "members": QT_TRANSLATE_NOOP("cases", "Other members of the committee"),
        "departmental_representative": QT_TRANSLATE_NOOP("cases", "Departmental representative"),
        "reply_days": QT_TRANSLATE_NOOP("cases", "Days for the reply"),
        "until": QT_TRANSLATE_NOOP("cases", "Until"),
        "place": QT_TRANSLATE_NOOP("cases", "Place"),
        "defence_witnesses": QT_TRANSLATE_NOOP("cases", "Witnesses of the defence"),
        "per_charge": QT_TRANSLATE_NOOP("cases", "Findings per charge"),
        "complete_by": QT_TRANSLATE_NOOP("cases", "Anew, to be completed by"),
        "review_by": QT_TRANSLATE_NOOP("cases", "Next review by"),
        "moved_by": QT_TRANSLATE_NOOP("cases", "Moved by"),
        "time": QT_TRANSLATE_NOOP("cases", "Time"),
        "dated": QT_TRANSLATE_NOOP("cases", "Dated"),
        "status": QT_TRANSLATE_NOOP("cases", "Where it stands"),
    }
)
_CHOICES: Final[Mapping[str, object]] = MappingProxyType(
    {
        "in_person": QT_TRANSLATE_NOOP("cases", "In person"),
        "by_station": QT_TRANSLATE_NOOP("cases", "Through the police station"),
        "pasted": QT_TRANSLATE_NOOP("cases", "Pasted at his house"),
        "by_post": QT_TRANSLATE_NOOP("cases", "By registered post"),
        "on_duty": QT_TRANSLATE_NOOP("cases", "Period on duty"),
        "leave_due": QT_TRANSLATE_NOOP("cases", "Leave of the kind due"),
        "without_pay": QT_TRANSLATE_NOOP("cases", "Leave without pay"),
        "proved": QT_TRANSLATE_NOOP("cases", "Proved"),
        "partly_proved": QT_TRANSLATE_NOOP("cases", "Partly proved"),
        "not_proved": QT_TRANSLATE_NOOP("cases", "Not proved"),
        "fir": QT_TRANSLATE_NOOP("cases", "FIR registered"),
        "nccia_referral": QT_TRANSLATE_NOOP("cases", "Referred to NCCIA"),
        "removal_request": QT_TRANSLATE_NOOP("cases", "Removal requested"),
        "sent": QT_TRANSLATE_NOOP("cases", "Sent"),
        "acknowledged": QT_TRANSLATE_NOOP("cases", "Acknowledged"),
        "under_investigation": QT_TRANSLATE_NOOP("cases", "Under investigation"),
        "declined": QT_TRANSLATE_NOOP("cases", "Declined"),
        "challan": QT_TRANSLATE_NOOP("cases", "Challan in court"),
        "decided": QT_TRANSLATE_NOOP("cases", "Decided by the court"),
        "removed": QT_TRANSLATE_NOOP("cases", "Content removed"),
        "accused": QT_TRANSLATE_NOOP("cases", "The official"),
        "department": QT_TRANSLATE_NOOP("cases", "The department"),
    }
)
_HINTS: Final[Mapping[str, object]] = MappingProxyType(
    {
        "served_on": QT_TRANSLATE_NOOP("cases", "Leave empty until it is served; every term runs from service."),
        "number": QT_TRANSLATE_NOOP("cases", "Leave empty to write it in ink."),
        "charges": QT_TRANSLATE_NOOP("cases", "One charge in each line."),
        "witnesses": QT_TRANSLATE_NOOP("cases", "One name in each line."),
        "allegations": QT_TRANSLATE_NOOP("cases", "Empty: taken from the violations of the case."),
        "amount": QT_TRANSLATE_NOOP("cases", "As the punishment is counted."),
        "reply_days": QT_TRANSLATE_NOOP("cases", "Empty: as the rules give."),
        "members": QT_TRANSLATE_NOOP("cases", "A committee: rank and name, one in each line."),
        "complete_by": QT_TRANSLATE_NOOP("cases", "The day that the remand sets, if it sets one."),
        "review_by": QT_TRANSLATE_NOOP("cases", "Empty: counted by the term of the rules."),
        "dated": QT_TRANSLATE_NOOP("cases", "Of the FIR or the letter; empty: the day of this step."),
        "status": QT_TRANSLATE_NOOP("cases", "News of an action: the same number again with where it stands now."),
    }
)
_UNITS: Final[Mapping[str, object]] = MappingProxyType(
    {
        "days": QT_TRANSLATE_NOOP("cases", "days"),
        "months": QT_TRANSLATE_NOOP("cases", "months"),
        "years": QT_TRANSLATE_NOOP("cases", "years"),
        "rupees": QT_TRANSLATE_NOOP("cases", "rupees"),
        "": QT_TRANSLATE_NOOP("cases", "amount"),
    }
)
LONG_TEXTS: Final = frozenset(
    {
        "allegations", "gist", "reason", "reasons", "inquiry_dispensed_because", "authority_note", "recommendation",
        "grounds",
    }
)  # fmt: skip
"""Fields that want several lines."""

_STATE_TONES: Final[Mapping[State, Tone]] = MappingProxyType(
    {
        State.DECIDED: "good",
        **dict.fromkeys((State.CLOSED, State.FILED, State.WITHDRAWN, State.HANDED_OVER), "muted"),
    }
)


def field_title(name: str) -> str:
    """Returns the label of a step's field."""
    return _translated(_FIELDS, name)


def field_hint(name: str) -> str:
    """Returns what stands below a step's field, or an empty string."""
    return _translated(_HINTS, name) if name in _HINTS else ""


def choice_name(value: str) -> str:
    """Returns what a choice of a step's field is called."""
    if value in _CHOICES:
        return _translated(_CHOICES, value)
    return step_name(Step(value)) if value in set(Step) else code_words(f"case_outcome_{Outcome(value)}")


def unit_name(unit: str) -> str:
    """Returns what a punishment is counted in."""
    return _translated(_UNITS, unit)


def state_name(state: State) -> str:
    """Returns where a case stands, in words."""
    return code_words(f"case_state_{state}")


def step_name(step: Step) -> str:
    """Returns what happened, in words."""
    return code_words(f"case_step_{step}")


def due_name(what: str | None) -> str:
    """Returns what falls due, in words; empty for nothing."""
    return code_words(f"case_due_{what}") if what else ""


def state_tone(state: State) -> Tone:
    """Returns the colour that a state is shown in."""
    return "info" if state in BEFORE_ORDER else _STATE_TONES.get(state, "warning")


def _translated(table: Mapping[str, object], name: str) -> str:
    return QCoreApplication.translate(_CONTEXT, str(table[name]))
