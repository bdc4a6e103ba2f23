"""What the states of a return are called on this page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.province.rows import OfficeStatus
from kpdesk.province.rules import OWED, State
from ui.support.widgets import Tone
from ui.support.words import code_words

_TONES: Final[dict[State, Tone]] = {
    State.RECEIVED: "good",
    State.NIL: "good",
    State.RECEIVED_LATE: "warning",
    State.QUALIFIED: "warning",
    State.REJECTED: "danger",
}


def state_name(state: State) -> str:
    """Returns sign and word of a state: the colour is never the only sign."""
    return {
        State.RECEIVED: "✓ " + _tr("Received"),
        State.RECEIVED_LATE: "✓ " + _tr("Late"),
        State.NIL: "✓ " + _tr("NIL"),
        State.QUALIFIED: "! " + _tr("Except"),
        State.OUTSTANDING: "– " + _tr("Owed"),
        State.REJECTED: "✕ " + _tr("Refused"),
        State.NOT_EXPECTED: "· " + _tr("Not expected"),
    }[state]


def state_tone(state: State, *, is_due: bool) -> Tone:
    """Returns the colour that goes with it; what is owed is red only when its day has passed."""
    if state is State.OUTSTANDING:
        return "danger" if is_due else "muted"
    return _TONES.get(state, "muted")


def office_tone(office: OfficeStatus) -> Tone:
    """Returns the colour of an office's state in a week."""
    return state_tone(office.state, is_due=office.days_late > 0)


def reason_words(office: OfficeStatus) -> str:
    """Returns why a return is not simply in order; empty where it is."""
    if office.reason is None:
        return ""
    if office.state is State.QUALIFIED:
        return "; ".join(dict.fromkeys(_except_words(code) for code in office.reason.split(", ")))
    return code_words(office.reason, sender=office.name)


def filters() -> list[tuple[object, str]]:
    """Returns what the list can be narrowed to, the first one being everything."""
    return [
        ("all", _tr("All offices")),
        ("owed", _tr("Not received")),
        ("late", _tr("Late")),
        ("exceptions", _tr("With exceptions")),
        ("nil", _tr("NIL")),
    ]


def is_wanted(office: OfficeStatus, kept: object, text: str) -> bool:
    """Tells whether an office stands in the narrowed list; ``text`` is any part of its name or code."""
    if text and text.casefold() not in f"{office.name} {office.office}".casefold():
        return False
    match kept:
        case "owed":
            return office.state in OWED
        case "late":
            return office.days_late > 0
        case "exceptions":
            return office.state is State.QUALIFIED
        case "nil":
            return office.state is State.NIL
    return True


def _except_words(code: str) -> str:
    """Returns an exception of the certificate in two or three words; the return itself has its sentence."""
    return {
        "except_no_directive": _tr("no directive on record"),
        "except_no_roster": _tr("no roster"),
        "except_not_signed": _tr("not all have signed"),
        "except_no_unit": _tr("no unit notified"),
        "except_no_check": _tr("no check made"),
        "except_group_open": _tr("groups open"),
        "except_unit_no_check": _tr("unit without checks"),
        "except_unit_no_head": _tr("unit without officer in charge"),
        "except_custody_no_action": _tr("custody without action"),
        "except_no_action": _tr("no case opened"),
        "except_case_no_step": _tr("case without notice"),
        "except_found_unlogged": _tr("find not logged"),
    }.get(code, code)


def _tr(text: str) -> str:
    return QCoreApplication.translate("province", text)
