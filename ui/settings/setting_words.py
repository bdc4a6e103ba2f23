"""What the settings are called, and the names of their choices, in the window's language."""

from __future__ import annotations

from kpdesk.base.sentences import sentence
from kpdesk.base.settings import SETTINGS
from kpdesk.desk.setting_list import GROUPS, hint_of, title_of
from ui.support.language import current_language


def setting_words() -> dict[str, tuple[str, str]]:
    """Returns title and hint of each setting by its key, in the order of the groups."""
    language = current_language()
    return {key: (title_of(key, language), hint_of(key, language)) for keys in GROUPS.values() for key in keys}


def choice_words(key: str) -> dict[object, str]:
    """Returns the names of a setting's choices; empty where it has none."""
    language = current_language()
    return {choice: sentence(f"setting_choice_{key}_{choice}", language=language) for choice in SETTINGS[key].choices}
