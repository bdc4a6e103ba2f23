"""Where an error is put right: the page that its remedy speaks of, for the button beside the message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the window and what it shall show; ``verb`` is the code of the button's text."""

    page: str
    target: object
    verb: str


_HEALTH: Final = Place("settings", "health", "remedy_open_health")
_BACKUPS: Final = Place("settings", "backups", "remedy_open_backups")
_LISTS: Final = Place("settings", "lists", "remedy_open_lists")
_USERS: Final = Place("settings", "users", "remedy_open_users")
_ENROL: Final = Place("exchange", ("keys",), "remedy_enrol")
_WEEKLY: Final = Place("weekly", None, "remedy_open_weekly")
_ROSTER: Final = Place("roster", None, "remedy_open_roster")

PLACE_OF: Final[dict[str, Place]] = {
    "second_place_missing": Place("settings", "second_place", "remedy_second_place"),
    **dict.fromkeys(("disk_full", "evidence_no_room"), _HEALTH),
    **dict.fromkeys(("backup_damaged", "backup_evidence_missing", "store_damaged", "anchors_damaged"), _BACKUPS),
    **dict.fromkeys(
        ("rank_unknown", "platform_unknown", "punishment_unknown", "authority_unknown", "kind_unknown",
         "office_unknown", "reference_unknown"),
        _LISTS,
    ),
    **dict.fromkeys(("not_permitted", "last_administrator"), _USERS),
    **dict.fromkeys(("not_enrolled", "own_keys_expired", "own_keys_revoked", "nobody_enrolled"), _ENROL),
    **dict.fromkeys(("week_not_frozen", "week_not_drawn_up"), _WEEKLY),
    **dict.fromkeys(("person_not_found", "person_not_on_roll", "nobody_to_sign"), _ROSTER),
}  # fmt: skip
"""The place by the error's code; an error that is put right where it came up has none."""
