"""What a half-typed form is called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kpdesk.base.form_draft import FormDraft
from kpdesk.base.sentences import known_codes
from ui.support.dates import moment_on_screen
from ui.support.language import ltr
from ui.support.words import code_words

_ONLY_ON = {("weekly", "letterForm"): "form_weeklyLetterForm"}
"""Forms of the same name on different pages."""


def form_title(draft: FormDraft) -> str:
    """Returns what the form is for, such as "Letter" or "Step of a case"."""
    code = _ONLY_ON.get((draft.page, draft.form), f"form_{draft.form}")
    if code not in known_codes():
        code = "form_listForm" if draft.page == "settings" else "form_other"
    return code_words(code)


def draft_line(draft: FormDraft) -> str:
    """Returns the form, the few words that tell it from others, and when it was typed."""
    parts = (form_title(draft), draft.about, ltr(moment_on_screen(draft.kept_at)))
    return " · ".join(part for part in parts if part)


def drafts_line(drafts: tuple[FormDraft, ...]) -> str:
    """Returns what waits half-typed in one short line, the latest first."""
    named = ", ".join(dict.fromkeys(form_title(draft) for draft in drafts[:2]))
    if len(drafts) <= 2:
        return QCoreApplication.translate("DraftWords", "Half-typed: {0}").format(named)
    return QCoreApplication.translate("DraftWords", "Half-typed: {0} and {1} more").format(named, len(drafts) - 2)
