"""What was done with an exhibit, in words."""

from __future__ import annotations

from kpdesk.base.sentences import known_codes, sentence
from kpdesk.violations.evidence_rows import CustodyEntry


def action_words(entry: CustodyEntry, language: str = "en") -> str:
    """Returns in words what was done; a kind that this program does not know stands as it is."""
    name = entry.action
    if name == "exported" and entry.details.get("working_copy"):
        name = "exported_working"
    if entry.intact is not None:
        name = "verified_intact" if entry.intact else "verified_fault"
    code = f"custody_{name}"
    return sentence(code, entry.details, language) if code in known_codes() else entry.action
