"""What colours, kinds and states of transfer files are called in the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.exchange.rows import FileReport, InboxRow, OutboxRow
from ui.support.widgets import Tone

ANSWERED: Final = frozenset({"return", "directives", "datapack"})
"""Kinds of file whose sender waits for a receipt."""
TONES: Final[dict[str, Tone]] = {"green": "good", "amber": "warning", "red": "danger"}


def colour_name(colour: str) -> str:
    """Returns the sign and the word of a colour: the colour itself is never the only sign."""
    return {
        "green": "✓ " + _tr("In order"),
        "amber": "! " + _tr("Was changed"),
        "red": "✕ " + _tr("Refused"),
    }.get(colour, colour)


def verdict_name(report: FileReport) -> str:
    """Returns the word for a received file; one that is here already is not a fault."""
    return "= " + _tr("Already here") if report.code == "already_received" else colour_name(report.colour)


def verdict_tone(report: FileReport) -> Tone:
    """Returns the colour that goes with it."""
    return "info" if report.code == "already_received" else TONES.get(report.colour, "muted")


def kind_name(kind: str | None) -> str:
    """Returns what a kind of file is called."""
    return {
        "return": _tr("Weekly return"),
        "receipt": _tr("Receipt"),
        "enrol": _tr("Enrolment"),
        "keys": _tr("Keys of the CPO"),
        "directives": _tr("Directives"),
        "datapack": _tr("Data pack"),
    }.get(kind or "", kind or "")


def outbox_state(row: OutboxRow) -> str:
    """Returns how a file of the outbox stands."""
    if row.overdue:
        return _tr("No receipt for 14 days")
    return {
        "prepared": _tr("Made, not yet on a stick"),
        "written": _tr("On a stick, no receipt yet") if row.kind in ANSWERED else _tr("Handed over"),
        "received": _tr("✓ Received"),
        "refused": _tr("✕ Refused"),
    }.get(row.state, row.state)


def outbox_tone(row: OutboxRow) -> Tone:
    """Returns the colour that goes with it."""
    if row.overdue:
        return "warning"
    tones: dict[str, Tone] = {"received": "good", "refused": "danger", "written": "info", "prepared": "warning"}
    return tones.get(row.state, "muted")


def inbox_state(row: InboxRow) -> str:
    """Returns what became of a file that came in."""
    return "✓ " + _tr("Taken in") if row.accepted else colour_name(row.colour)


def inbox_tone(row: InboxRow) -> Tone:
    """Returns the colour that goes with it."""
    return "good" if row.accepted else TONES.get(row.colour, "muted")


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
