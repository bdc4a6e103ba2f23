"""Who sits at the desk: what the window has to know before it is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpdesk.base.form_draft import FormDraft
    from kpdesk.desk import Desk


@dataclass(frozen=True, slots=True)
class Sitting:
    """The office's name, the user's own settings, how he likes his window, what he left half-typed, and
    whether the data are invented."""

    office: str
    language: str
    idle_lock_minutes: int
    practice: bool
    preferences: Mapping[str, object]
    form_drafts: tuple[FormDraft, ...] = ()


def sitting_at(desk: Desk) -> Sitting:
    """Returns it from the store; call it in a job."""
    settings = desk.users.settings()
    language = str(settings["language"])
    return Sitting(
        office_name(desk.actor.office, language),
        language,
        int(settings["idle_lock_minutes"]),
        desk.is_practice(),
        desk.preferences.values(),
        desk.form_drafts.items(),
    )


def office_name(code: str, language: str = "en") -> str:
    """Returns the office's name from the built-in list; the code where it has none."""
    from kpdesk.reference.pack import built_in

    office = built_in().offices.get(code)
    if office is None:
        return code
    return (language == "ur" and office.name_ur) or office.name
