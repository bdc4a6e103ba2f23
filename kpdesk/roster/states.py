"""The states of service and duty by the words that rolls use for them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

from kpdesk.base.letters import fold
from kpdesk.base.problems import Severity
from kpdesk.roster.fields import Field
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.texts import read_text
from kpdesk.workbooks.grid import Cell

State = TypeVar("State", bound=StrEnum)

_SIGNS = re.compile(r"[\W_]+")
_SERVICE_WORDS: dict[ServiceState, tuple[str, ...]] = {
    ServiceState.IN_SERVICE: ("in service", "serving", "active", "regular", "on duty", "حاضر سروس", "ملازمت میں"),
    ServiceState.ON_PROBATION: ("on probation", "probation", "probationer", "آزمائشی"),
    ServiceState.SUSPENDED: ("suspended", "under suspension", "معطل"),
    ServiceState.REVERTED: ("reverted", "تنزل"),
    ServiceState.RETIRED: ("retired", "on pension", "superannuated", "ریٹائرڈ", "ریٹائر"),
    ServiceState.COMPULSORILY_RETIRED: ("compulsorily retired", "compulsory retired", "جبری ریٹائرڈ"),
    ServiceState.REMOVED: ("removed", "removed from service", "برطرف"),
    ServiceState.DISMISSED: ("dismissed", "dismissed from service", "برخاست"),
    ServiceState.RESIGNED: ("resigned", "مستعفی"),
    ServiceState.DISCHARGED: ("discharged", "discharged from service"),
    ServiceState.DIED: ("died", "expired", "dead", "deceased", "late", "وفات", "فوت"),
    ServiceState.SHAHEED: ("shaheed", "martyred", "martyr", "شہید"),
    ServiceState.REINSTATED: ("reinstated", "re instated", "بحال"),
    ServiceState.TRANSFERRED: ("transferred", "transferred out", "transferred to other district", "تبدیل"),
}
_DUTY_WORDS: dict[DutyState, tuple[str, ...]] = {
    DutyState.PRESENT: ("present", "on duty", "حاضر"),
    DutyState.CASUAL_LEAVE: ("casual leave", "cl", "c/leave", "رخصت اتفاقیہ"),
    DutyState.EARNED_LEAVE: ("earned leave", "el", "long leave", "leave", "on leave", "رخصت", "رخصت پر"),
    DutyState.MEDICAL_LEAVE: ("medical leave", "ml", "m/leave", "medical rest", "رخصت بیماری"),
    DutyState.MATERNITY_LEAVE: ("maternity leave", "رخصت زچگی"),
    DutyState.ABSENT: ("absent", "absent without leave", "awol", "غیر حاضر"),
    DutyState.ON_COURSE: ("on course", "course", "training", "under training", "زیر تربیت"),
    DutyState.ON_DEPUTATION: ("on deputation", "deputation", "ڈیپوٹیشن"),
    DutyState.ATTACHED: ("attached", "attachment", "منسلک"),
    DutyState.CLOSED_TO_LINES: ("closed to lines", "line close", "closed to police lines", "لائن حاضر"),
    DutyState.HOSPITAL: ("hospital", "admitted in hospital", "ہسپتال"),
    DutyState.IN_CUSTODY: ("in custody", "judicial lock up", "jail", "حراست"),
    DutyState.SECURITY_DUTY: ("security duty", "gunner", "gunman", "سیکیورٹی"),
}


def read_service_state(cell: Cell) -> str | Flaw | None:
    """Returns the service state's name, None for a blank, or the doubt ``state_unknown``."""
    return _read(cell, _SERVICE)


def read_duty_state(cell: Cell) -> str | Flaw | None:
    """Returns the duty state's name, None for a blank, or the doubt ``state_unknown``."""
    return _read(cell, _DUTY)


def state_meant(text: str) -> tuple[Field, str] | None:
    """Returns the field and the state that the whole text is a known word for, or None."""
    key = _key(text)
    if key in _SERVICE and key not in _DUTY:
        return Field.SERVICE_STATE, _SERVICE[key]
    return (Field.DUTY_STATE, _DUTY[key]) if key in _DUTY else None


def _by_word(words: dict[State, tuple[str, ...]]) -> dict[str, str]:
    return {_key(word): state.value for state, known in words.items() for word in (state.value, *known)}


def _key(text: str) -> str:
    return _SIGNS.sub("", fold(text))


def _read(cell: Cell, known: dict[str, str]) -> str | Flaw | None:
    text = read_text(cell)
    if not isinstance(text, str):
        return text
    return known.get(_key(text)) or Flaw("state_unknown", Severity.DOUBTFUL, values={"text": shown(text)})


_SERVICE = _by_word(_SERVICE_WORDS)
_DUTY = _by_word(_DUTY_WORDS)
