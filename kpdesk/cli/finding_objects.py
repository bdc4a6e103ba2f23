"""A finding of the guard as the command line prints it."""

from __future__ import annotations

from kpdesk.base.sentences import remedy, sentence
from kpdesk.cases.asking import Asked
from kpdesk.cases.findings import Warning


def warning_object(entry: Warning) -> dict[str, object]:
    """Returns code, rule and message, as the contract of the command line has them for steps."""
    return {"code": entry.code, "rule": sentence(entry.rule), "message": sentence(entry.code, entry.values)}


def finding_object(entry: Warning) -> dict[str, object]:
    """Returns code, rule, message, remedy, and whether a reason is needed to go on (``blocks``) or none helps."""
    return warning_object(entry) | {
        "remedy": remedy(entry.code, entry.values),
        "confirm": entry.confirm,
        "blocks": entry.blocks,
        "stops": entry.stops,
    }


def asked_object(entry: Asked, case: str) -> dict[str, object]:
    """Returns a finding with the step it is about, its reason on record, and the verb that mends it."""
    law = entry.warning.law
    verb = f"kpdesk cases step {case} {entry.remedy_step}" if entry.remedy_step else ""
    return finding_object(entry.warning) | {
        "question": law.question,
        "step": entry.step,
        "seq": entry.seq,
        "reason": entry.reason,
        "remedy_step": entry.remedy_step,
        "remedy_field": law.field,
        "remedy_page": law.page,
        "remedy_verb": verb,
    }
