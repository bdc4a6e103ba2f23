"""Entries of the audit trail in plain sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kpdesk.base.actor import Role
from kpdesk.base.sentences import known_codes, sentence
from kpdesk.desk import Desk
from ui.settings.readable import readable
from ui.settings.role_words import role_words
from ui.support.language import current_language
from ui.support.words import code_words

NEWEST = 1000


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry; ``seq`` is its number in the chain, ``full`` everything that it holds."""

    seq: int
    at: datetime
    actor: str
    what: str
    full: str


def history_lines(desk: Desk, limit: int = NEWEST) -> tuple[HistoryLine, ...]:
    """Returns the newest entries, newest first; meant for a job."""
    return tuple(
        HistoryLine(
            entry.seq,
            datetime.fromisoformat(entry.at),
            entry.actor,
            _sentence(entry.action, entry.uid, entry.details),
            _full(entry.kind, entry.uid, entry.details),
        )
        for entry in desk.audit.latest(limit)
    )


def _sentence(action: str, uid: str, details: dict[str, object]) -> str:
    code = f"history_{action}"
    if code not in known_codes():
        return action.replace("_", " ")
    values = readable(details) | {"uid": uid}
    if details.get("role") in set(Role):
        values["role"] = role_words()[Role(str(details["role"]))]
    if action == "case_step":
        values["step"] = code_words(f"case_step_{details.get('step', '')}")
    after = details.get("after")
    if isinstance(after, dict):
        values["fields"] = ", ".join(str(name).replace("_", " ") for name in after)
    return sentence(code, values, current_language())


def _full(kind: str, uid: str, details: dict[str, object]) -> str:
    about = QCoreApplication.translate("History", "{0} {1}").format(kind.replace("_", " "), uid)
    parts = [f"{name.replace('_', ' ')}: {value}" for name, value in readable(details).items() if value != ""]
    return " · ".join([about, *parts])
