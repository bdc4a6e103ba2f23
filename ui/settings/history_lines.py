"""Entries of the audit trail in plain sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kpdesk.desk import Desk
from kpdesk.desk.audit_trail import AuditWanted
from kpdesk.desk.history_words import entry_in_full
from ui.support.language import current_language

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry; ``seq`` is its number in the chain, ``full`` everything that it holds."""

    seq: int
    at: datetime
    actor: str
    what: str
    full: str


@dataclass(frozen=True, slots=True)
class FoundLines:
    """The newest entries that fit, and how many fit in all."""

    lines: tuple[HistoryLine, ...]
    total: int


def found_lines(desk: Desk, wanted: AuditWanted) -> FoundLines:
    """Returns the newest entries that fit; meant for a job."""
    entries = desk.audit.find(wanted, AT_ONCE)
    total = len(entries) if len(entries) < AT_ONCE and wanted.before is None else desk.audit.count(wanted)
    language = current_language()
    lines = (
        HistoryLine(entry.seq, told.at, entry.actor, told.whole, entry_in_full(entry))
        for entry, told in zip(entries, desk.audit.told(entries, language), strict=True)
    )
    return FoundLines(tuple(lines), total)
