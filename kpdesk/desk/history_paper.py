"""A period of the history as a list that can be printed or saved as a workbook."""

from __future__ import annotations

from kpdesk.base.clock import on_paper
from kpdesk.base.list_shown import ListColumn, ListShown
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.desk.audit_trail import AuditDesk, AuditWanted

_COLUMNS = (("no", 7), ("when", 16), ("who", 14), ("role", 14), ("what", 60))
_TOLD_EVERY = 500


def history_list(audit: AuditDesk, wanted: AuditWanted, language: str, progress: Progress | None = None) -> ListShown:
    """Returns the entries that fit, oldest first, with the conditions in words."""
    progress, total = progress or silent(), audit.count(wanted)
    rows = []
    for done, (entry, line) in enumerate(audit.in_order(wanted, language)):
        if done % _TOLD_EVERY == 0:
            progress.step("trail_reading", done, total)
        role = sentence(f"role_{entry.role}", language=language)
        rows.append((entry.seq, line.at, entry.actor, role, line.whole))
    return ListShown(
        "history",
        sentence("trail_list", language=language),
        [ListColumn(sentence(f"trail_column_{name}", language=language), letters) for name, letters in _COLUMNS],
        rows,
        _conditions(wanted, language),
        language,
    )


def _conditions(wanted: AuditWanted, language: str) -> list[str]:
    told = []
    if wanted.first_day or wanted.last_day:
        days = {"first": on_paper(wanted.first_day) or "…", "last": on_paper(wanted.last_day) or "…"}
        told.append(sentence("trail_list_days", days, language))
    if wanted.actor:
        told.append(sentence("trail_list_by", {"user": wanted.actor}, language))
    if wanted.text:
        told.append(sentence("trail_list_words", {"text": wanted.text}, language))
    if wanted.action:
        told.append(sentence("trail_list_action", {"action": wanted.action.replace("_", " ")}, language))
    return told
