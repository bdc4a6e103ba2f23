"""What the window shows around its pages, asked of the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.desk import Desk
from ui.support.dates import moment_on_screen
from ui.window.frame import Frame
from ui.window.hits import Hit
from ui.window.pages import page_entries
from ui.window.quiet_bar import Fact

BACKUP_OLD_AFTER: Final = timedelta(days=2)
_FOUND_AT_MOST: Final = 12

COUNTERS: Final[Mapping[str, Callable[[Desk], int]]] = {}
"""How much is due, by the name of its page; a page that is not here has no counter."""


def frame_of(desk: Desk, office: str) -> Frame:
    """Returns the frame for the office of this desk."""
    return Frame(office, page_entries(desk), find, counters, facts)


def find(desk: Desk, text: str) -> Sequence[Hit]:
    """Returns the persons that a search finds, best first."""
    people = desk.roster.find(text, _FOUND_AT_MOST)
    return [
        Hit(
            _tr("Person"),
            person.name,
            " · ".join(part for part in (person.rank_name, person.belt_no, person.posting) if part),
            "roster",
            person.uid,
            "user",
        )
        for person in people
    ]


def counters(desk: Desk) -> Mapping[str, int]:
    """Returns how much is due, by page."""
    return {page: count(desk) for page, count in COUNTERS.items()}


def facts(desk: Desk) -> Sequence[Fact]:
    """Returns what the quiet bar always shows: the last backup."""
    backups = desk.backups.items()
    if not backups:
        return [Fact(_tr("No backup yet"), "warning")]
    made = datetime.fromisoformat(backups[0].manifest.created_at)
    old = desk.clock.now() - made > BACKUP_OLD_AFTER
    return [Fact(_tr("Last backup {0}").format(moment_on_screen(made)), "warning" if old else "muted")]


def _tr(text: str) -> str:
    return QCoreApplication.translate("frame", text)
