"""What the settings of evidence that goes with a weekly return are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def evidence_words() -> dict[str, tuple[str, str]]:
    """Returns title and hint of each of them by its key, in the window's language."""
    translate = QCoreApplication.translate
    return {
        "evidence_with_return": (
            translate("Settings", "Evidence with the weekly return"),
            translate("Settings", "What goes to the CPO without being asked for"),
        ),
        "evidence_picture_kib": (
            translate("Settings", "Largest screenshot in the workbook, in KiB"),
            translate("Settings", "Larger ones go in the file beside it"),
        ),
        "evidence_pictures_mib": (translate("Settings", "Screenshots of one workbook, in MiB"), ""),
        "evidence_sidecar_mib": (
            translate("Settings", "Evidence file beside it, in MiB"),
            translate("Settings", "What is over goes when the CPO asks for it"),
        ),
    }
