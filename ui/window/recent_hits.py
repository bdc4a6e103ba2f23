"""What the user opened from the search lately; kept with how he likes his window."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.support.command import Command
from ui.support.preferences import Preferences
from ui.window.hits import Hit
from ui.window.search_commands import command_hit

NAME = "search.recent"
MOST = 8


class RecentHits:
    """The last hits that were opened, the latest first."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def add(self, hit: Hit) -> None:
        """Puts a hit before all others."""
        if not hit.key:
            return
        target = list(hit.target) if isinstance(hit.target, tuple) else hit.target
        line = {"key": hit.key, "title": hit.title, "detail": hit.detail, "page": hit.page, "target": target}
        line["icon"] = hit.icon
        kept = [one for one in self._kept() if one.get("key") != hit.key]
        self._preferences.put(NAME, [line, *kept][:MOST])

    def hits(self, commands: Sequence[tuple[str, Command]]) -> list[Hit]:
        """Returns them under one heading; a command that is no longer there, or cannot be done now, is left out."""
        heading = QCoreApplication.translate("search", "Opened lately")
        known = {
            hit.key: hit for page, command in commands if command.enabled() for hit in [command_hit(page, command)]
        }
        found = []
        for line in self._kept():
            key, target = str(line.get("key", "")), line.get("target")
            if key.startswith("command:"):
                if key in known:
                    found.append(dataclasses.replace(known[key], kind=heading))
                continue
            title, detail, page, icon = (str(line.get(name, "")) for name in ("title", "detail", "page", "icon"))
            to = tuple(target) if isinstance(target, list) else target
            found.append(Hit(heading, title, detail, page, to, icon, key=key))
        return found

    def _kept(self) -> list[dict[str, object]]:
        kept = self._preferences.value(NAME, [])
        return [line for line in kept if isinstance(line, dict)] if isinstance(kept, list) else []
