"""What the settings of early warnings and queries are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def warning_words() -> dict[str, tuple[str, str]]:
    """Returns title and hint of each of them by its key, in the window's language."""
    translate = QCoreApplication.translate
    at_headquarters = translate("Settings", "At the CPO and in regions")
    titles = {
        "warning_look_back_days": translate("Settings", "Warnings look back, in days"),
        "warning_nil_weeks": translate("Settings", "Weeks of NIL while neighbours report"),
        "warning_copied_least": translate("Settings", "Violations from which weeks are compared"),
        "warning_no_result_days": translate("Settings", "Days without a step in a case"),
        "warning_supervisor_least": translate("Settings", "Violations under one supervisor"),
        "warning_supervisor_days": translate("Settings", "Counted within, in days"),
        "warning_posting_months": translate("Settings", "Months after a proved violation"),
        "warning_reduced_least": translate("Settings", "Punishments reduced on appeal"),
        "warning_small_number": translate("Settings", "No rate below so many"),
        "query_due_days": translate("Settings", "Days for the answer to a query"),
    }
    return {key: (title, at_headquarters) for key, title in titles.items()}
