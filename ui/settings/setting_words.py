"""What the choices of a setting are called in the window's language."""

from __future__ import annotations

from kpdesk.base.sentences import sentence
from kpdesk.base.settings import SETTINGS
from ui.support.language import current_language


def choice_words(key: str) -> dict[object, str]:
    """Returns the names of a setting's choices; empty where it has none."""
    language = current_language()
    return {choice: sentence(f"setting_choice_{key}_{choice}", language=language) for choice in SETTINGS[key].choices}
