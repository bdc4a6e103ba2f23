"""The plain values that entries of the history hold, in words and as on paper; :mod:`kpdesk.desk.told` tells them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from kpdesk.base.actor import Role
from kpdesk.base.clock import minute_on_paper, on_paper
from kpdesk.base.sentences import known_codes, sentence
from kpdesk.store.audit import AuditEntry

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST: Final = 60
_ROLES: Final = frozenset(role.value for role in Role)


def sentence_values(entry: AuditEntry, language: str) -> dict[str, object]:
    """Returns the values that the sentence of an entry is filled with, codes among them already in words."""
    details = entry.details
    values = readable_values(details) | {"uid": entry.uid}
    if details.get("role") in _ROLES:
        values["role"] = sentence(f"role_{details['role']}", language=language)
    if entry.action == "case_step":
        values["step"] = sentence(f"case_step_{details.get('step', '')}", language=language)
    if entry.action == "setting_changed":
        title = f"setting_{entry.uid}"
        values["uid"] = sentence(title, language=language) if title in known_codes() else entry.uid
        choice = f"setting_choice_{entry.uid}_{details.get('value', '')}"
        values["value"] = sentence(choice, language=language) if choice in known_codes() else values.get("value", "")
    after = details.get("after")
    if isinstance(after, dict):
        values["fields"] = ", ".join(str(name).replace("_", " ") for name in after)
    return values


def entry_in_full(entry: AuditEntry) -> str:
    """Returns everything that the entry holds, name by name."""
    about = f"{entry.kind.replace('_', ' ')} {entry.uid}"
    shown = readable_values(entry.details)
    return " · ".join([about, *(f"{name.replace('_', ' ')}: {value}" for name, value in shown.items() if value != "")])


def readable_values(values: Mapping[str, object]) -> dict[str, object]:
    """Returns the values with days and moments as on paper, and long texts and lists cut short."""
    return {name: _readable(value) for name, value in values.items()}


def _readable(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, list):
        return _short(", ".join(str(_readable(item)) for item in value))
    if not isinstance(value, str):
        return value
    if _MOMENT.fullmatch(value):
        return minute_on_paper(datetime.fromisoformat(value))
    return on_paper(date.fromisoformat(value)) if _DAY.fullmatch(value) else _short(value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
