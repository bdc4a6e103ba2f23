"""One backup as the list shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kpdesk.base.sentences import sentence
from kpdesk.desk import Desk
from kpdesk.desk.backups import BackupState, state_in_words
from ui.support.language import current_language


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup; ``differs`` says what is newer now."""

    path: Path
    made_at: datetime
    age: str
    place: str
    entries: int
    size_bytes: int
    differs: str


def backup_lines(desk: Desk) -> tuple[BackupLine, ...]:
    """Returns the backups of both places, newest first; meant for a job."""
    return tuple(_line(state) for state in desk.backups.states())


def _line(state: BackupState) -> BackupLine:
    language = current_language()
    place = "backup_second" if state.in_second_place else "backup_here"
    return BackupLine(
        state.path,
        state.made_at,
        _age(state),
        sentence(place, language=language),
        state.entries,
        state.size_bytes,
        state_in_words(state, language),
    )


def _age(state: BackupState) -> str:
    days, hours = state.age.days, state.age.seconds // 3600
    if days > 0:
        return QCoreApplication.translate("BackupLine", "%n day(s)", "", days)
    if hours < 1:
        return QCoreApplication.translate("BackupLine", "under an hour")
    return QCoreApplication.translate("BackupLine", "%n hour(s)", "", hours)
