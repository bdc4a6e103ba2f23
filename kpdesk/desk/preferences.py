"""The desk's face for how a user likes his window."""

from __future__ import annotations

from collections.abc import Mapping

from kpdesk.access import preferences
from kpdesk.store.store import Workplace


class PreferencesDesk:
    """Columns, saved filters and the like of the user at the desk, as plain JSON values by name."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def values(self) -> dict[str, object]:
        """Returns everything that is kept for this user."""
        with self._at.reading() as session:
            return preferences.preferences_of(session, self._at.actor.name)

    def keep(self, changed: Mapping[str, object]) -> None:
        """Keeps values by name; None takes a name away."""
        with self._at.writing() as uow:
            preferences.keep_preferences(uow, changed)
            uow.commit()
