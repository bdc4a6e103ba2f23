"""What colours, kinds and states of transfer files are called in the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.exchange.answers import ANSWERED
from kpdesk.exchange.rows import FileReport, InboxRow, OutboxRow
from ui.support.widgets import Tone

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
        "transfer": _tr("Transfer"),
        "evidence": _tr("Evidence"),
        "sidecar": _tr("Evidence file"),
        "acknowledgement": _tr("Acknowledgements"),
        "directives": _tr("Directives"),
        "datapack": _tr("Data pack"),
        "query": _tr("Query"),
        "answer": _tr("Answer to a query"),
    }.get(kind or "", kind or "")


def outbox_state(row: OutboxRow) -> str:
    """Returns how a file of the outbox stands."""
    if row.overdue:
        return "! " + _tr("No receipt for 14 days")
    return {
        "prepared": "… " + _tr("Written, not handed over"),
        "written": _tr("Handed over, no receipt yet") if row.kind in ANSWERED else "✓ " + _tr("Handed over"),
        "received": "✓ " + _tr("Received"),
        "correction": "! " + _tr("Correction asked"),
        "refused": "✕ " + _tr("Refused"),
    }.get(row.state, row.state)


def outbox_tone(row: OutboxRow) -> Tone:
    """Returns the colour that goes with it."""
    if row.overdue:
        return "warning"
    tones: dict[str, Tone] = {
        "received": "good", "correction": "warning", "refused": "danger", "written": "info", "prepared": "warning",
    }  # fmt: skip
    return tones.get(row.state, "muted")


def inbox_state(row: InboxRow) -> str:
    """Returns what became of a file that came in."""
    if row.code == "accepted_rows":
        return "! " + _tr("Accepted by {0}").format(row.accepted_by)
    if row.accepted:
        return "✓ " + _tr("Taken in")
    return "… " + _tr("New file asked for") if row.answered else colour_name(row.colour)


def inbox_tone(row: InboxRow) -> Tone:
    """Returns the colour that goes with it."""
    if row.code == "accepted_rows":
        return "warning"
    return "good" if row.accepted else TONES.get(row.colour, "muted")


def remedy_name(remedy: str) -> str:
    """Returns the verb of the one button that helps with a file in quarantine."""
    return {
        "ask_again": _tr("Ask for a new file…"),
        "look": _tr("Look at what was changed…"),
        "take_late": _tr("Take it in late…"),
        "try_again": _tr("Try again"),
        "open_window": _tr("Open a late window and take it in…"),
        "enrol": _tr("Accept the office…"),
        "discard": _tr("Discard the copy…"),
    }.get(remedy, _tr("Open the help"))


def remedy_icon(remedy: str) -> str:
    """Returns the picture that goes with it."""
    icons = {
        "ask_again": "send", "look": "search", "take_late": "history", "try_again": "refresh-cw", "enrol": "building-2",
        "discard": "x", "open_window": "lock-open",
    }  # fmt: skip
    return icons.get(remedy, "circle-question-mark")


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
