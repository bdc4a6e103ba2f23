"""The columns of the plan for a monitoring unit's sheet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kpdesk.reference.reference import Reference
from kpdesk.violations.log_plan import Decision, PlannedViolation, Verdict
from ui.support.columns import END, Column
from ui.support.language import shown_name
from ui.support.words import problem_words
from ui.violations.names import word

_TONES = {Verdict.NEW: "good", Verdict.UNCHANGED: "muted", Verdict.DOUBTFUL: "warning", Verdict.REFUSED: "danger"}


def plan_columns(reference: Reference, decisions: Mapping[int, Decision]) -> list[Column[PlannedViolation]]:
    """Returns the columns; ``decisions`` by row are shown in place of what was doubtful."""
    kinds = {kind.code: shown_name(kind) for kind in reference.kinds}
    platforms = {row.code: shown_name(row) for row in reference.platforms}

    def verdict(row: PlannedViolation) -> str:
        return _tr("Decided") if row.row.row in decisions else word(row.verdict)

    def tone(row: PlannedViolation) -> str:
        return "info" if row.row.row in decisions else _TONES[row.verdict]

    def kind(row: PlannedViolation) -> str:
        decided = decisions.get(row.row.row)
        code = (decided.kind if decided else "") or row.row.kind
        return f"{code} {kinds.get(code, '')}".strip()

    return [
        Column(_tr("Row"), lambda row: row.row.row, 5, END),
        Column(_tr("Becomes"), verdict, 15, tone=tone),
        Column(_tr("Seen on"), lambda row: row.row.seen_on, 10),
        Column(_tr("As the unit wrote"), lambda row: row.row.person_text, 28),
        Column(_tr("On the roll"), lambda row: row.person.shown if row.person else "", 28),
        Column(_tr("Kind"), kind, 24),
        Column(_tr("Platform"), lambda row: platforms.get(row.row.platform, row.row.platform), 11),
        Column(_tr("What is the matter"), _matter, 0),
    ]


def _matter(row: PlannedViolation) -> str:
    return " ".join(problem_words(problem).what for problem in row.problems)


def _tr(text: str) -> str:
    return QCoreApplication.translate("violations", text)
