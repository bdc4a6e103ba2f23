"""What takes long to import, imported while the person types the password."""

from __future__ import annotations

import importlib
from typing import Final

from kpdesk.base.progress import Progress

LOADED_WHILE_TYPING: Final = (
    "ui.main_window",
    "ui.window.office_frame",
    "kpdesk.access.login",
    "kpdesk.desk.users",
    "kpdesk.desk.backups",
    "kpdesk.desk.violations",
    "kpdesk.desk.cases",
    "ui.today.today_page",
    "kpdesk.desk.directives",
    "kpdesk.desk.weekly",
    "kpdesk.desk.exchange",
    "kpdesk.desk.monitoring",
    "kpdesk.desk.roster",
    "ui.roster.roster_page",
)
"""What the window, its counters, Today and Roster need, in the order in which they ask for it."""


def load_the_rest(progress: Progress) -> None:
    """Imports it all, on the read lane: the unlock window is on the screen before."""
    for name in LOADED_WHILE_TYPING:
        progress.step("working")
        importlib.import_module(name)
