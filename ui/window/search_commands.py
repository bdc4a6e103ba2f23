"""Commands of the window and its pages, as the search finds them: at once, without asking the store."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from kpdesk.base.letters import fold
from ui.support.command import Command
from ui.window.hits import Hit

MOST = 6
"""Commands that are shown beside what the records have."""

OFFERED = 8
"""Commands that are offered before anything is typed."""


def command_hits(text: str, commands: Sequence[tuple[str, Command]]) -> list[Hit]:
    """Returns the commands that a text fits, those whose title begins with it first."""
    folded = fold(text)
    wanted = [f" {word}" for word in folded.split()]
    hits = [hit for page, command in commands if (hit := _fitting(folded, wanted, page, command)) is not None]
    return sorted(hits, key=lambda hit: hit.fit)[:MOST]


def offered(page: str, commands: Sequence[tuple[str, Command]]) -> list[Hit]:
    """Returns what can be done, for an empty search: on the page that is shown first, then anywhere."""
    ordered = sorted(commands, key=lambda one: {page: 0, "": 1}.get(one[0], 2))
    return [command_hit(name, command) for name, command in ordered if command.enabled()][:OFFERED]


@lru_cache(maxsize=1024)
def _folded(title: str, keywords: str) -> tuple[str, str]:
    """Returns the folded title, and every word with a space before it: the same ones are asked with every key."""
    return fold(title), f" {fold(title)} {fold(keywords)}"


def _fitting(folded: str, wanted: Sequence[str], page: str, command: Command) -> Hit | None:
    title, words = _folded(command.title, command.keywords)
    if not folded or not all(part in words for part in wanted):
        return None
    return command_hit(page, command, 1 if title.startswith(folded) else 2) if command.enabled() else None


def command_hit(page: str, command: Command, fit: int = 2) -> Hit:
    """Returns a command as the search shows it; ``page`` is where it is done, empty for the window's own."""
    keys = QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText)
    return Hit(
        QCoreApplication.translate("search", "Commands"), command.title.rstrip("…"), keys, page, None,
        command.icon or "chevron-right", command.does, fit, f"command:{page}:{command.name}",
    )  # fmt: skip
