"""What the window shows around its pages, asked of the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.desk import Desk
from ui.support.dates import moment_on_screen
from ui.window.frame import Frame
from ui.window.pages import page_entries
from ui.window.quiet_bar import Fact
from ui.window.search_words import find

BACKUP_OLD_AFTER: Final = timedelta(days=2)


def frame_of(desk: Desk, office: str) -> Frame:
    """Returns the frame for the office of this desk."""
    return Frame(office, page_entries(desk), find, counters, facts)


def counters(desk: Desk) -> Mapping[str, int]:
    """Returns how much is due, by page: violations that wait for a case, and case dates that are today or past."""
    from kpdesk.violations.rows import ViolationFilter

    return {
        "violations": desk.violations.count(ViolationFilter(pending=True, without_case=True)),
        "cases": len(desk.cases.due(ahead_days=0)),
    }


def facts(desk: Desk) -> Sequence[Fact]:
    """Returns what the quiet bar always shows: what the user left half-typed, and the last backup."""
    drafts = desk.violation_figures.drafts()
    waiting = [Fact(_tr("Half-typed violations: {0}").format(len(drafts)), "warning")] if drafts else []
    return [*waiting, _backup_fact(desk)]


def _backup_fact(desk: Desk) -> Fact:
    backups = desk.backups.items()
    if not backups:
        return Fact(_tr("No backup yet"), "warning")
    made = datetime.fromisoformat(backups[0].manifest.created_at)
    old = desk.clock.now() - made > BACKUP_OLD_AFTER
    return Fact(_tr("Last backup {0}").format(moment_on_screen(made)), "warning" if old else "muted")


def _tr(text: str) -> str:
    return QCoreApplication.translate("frame", text)
