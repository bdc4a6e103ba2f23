"""What the strip of the week says of each step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kpdesk.weekly.road import WeekStep
from kpdesk.weekly.rules import ReturnState
from ui.support.widgets import Tone
from ui.today.week_state import WeekState

Said = tuple[Tone, str, str]


def step_words(state: WeekState) -> dict[str, Said]:
    """Returns tone, mark and text of each step."""
    return {"log": _log(state), "act": _act(state), "freeze": _freeze(state), "send": _send(state)}


def verb_of(step: str, state: WeekState) -> str:
    """Returns what the button of a step says: what it will do now."""
    translate = QCoreApplication.translate
    if step == "log":
        return translate("WeekStrip", "Log a violation")
    if step == "act":
        return translate("WeekStrip", "Open cases")
    if step == "send":
        return translate("WeekStrip", "Write to the stick") if state.step is WeekStep.SEND else (
            translate("WeekStrip", "To the files")
        )  # fmt: skip
    return {
        WeekStep.DRAW_UP: translate("WeekStrip", "Draw up and look"),
        WeekStep.FREEZE: translate("WeekStrip", "Look and freeze"),
        WeekStep.HAND_OVER: translate("WeekStrip", "Look at the draft"),
        WeekStep.PRINT: translate("WeekStrip", "Print and sign"),
    }.get(state.step, translate("WeekStrip", "Weekly report"))


def _log(state: WeekState) -> Said:
    translate = QCoreApplication.translate
    tone: Tone = "info" if state.logged or state.checks else "muted"
    return (
        tone,
        translate("WeekStrip", "{0} seen").format(state.logged),
        translate("WeekStrip", "{0} checks").format(state.checks),
    )


def _act(state: WeekState) -> Said:
    translate = QCoreApplication.translate
    if state.waiting:
        waiting = translate("WeekStrip", "{0} waiting").format(state.waiting)
        return "warning", waiting, translate("WeekStrip", "pending without a case")
    return "good", translate("WeekStrip", "Done"), translate("WeekStrip", "nothing waits for a case")


def _freeze(state: WeekState) -> Said:
    translate = QCoreApplication.translate
    if state.return_state is ReturnState.FROZEN:
        told = translate("WeekStrip", "{0} printed").format(state.road.printed)
        return "good", translate("WeekStrip", "Frozen"), (
            told if state.road.printed else translate("WeekStrip", "print it, have it signed")
        )  # fmt: skip
    if state.return_state is None:
        tone: Tone = "warning" if state.step is WeekStep.DRAW_UP else "muted"
        return tone, translate("WeekStrip", "Open"), translate("WeekStrip", "not drawn up yet")
    if state.step is WeekStep.HAND_OVER:
        names = ", ".join(state.road.freezers[:2])
        return "info", translate("WeekStrip", "Draft"), (
            translate("WeekStrip", "{0} freezes it: Ctrl+L").format(names)
            if names
            else translate("WeekStrip", "another officer freezes it")
        )  # fmt: skip
    return "info", translate("WeekStrip", "Draft"), translate("WeekStrip", "drawn up, not frozen")


def _send(state: WeekState) -> Said:
    translate = QCoreApplication.translate
    sending = state.road.sending
    if sending.practice:
        return "muted", translate("WeekStrip", "Practice"), translate("WeekStrip", "nothing is sent from here")
    if sending.received:
        return "good", translate("WeekStrip", "Acknowledged"), translate("WeekStrip", "the CPO has it")
    if sending.sent:
        return "info", translate("WeekStrip", "Sent"), translate("WeekStrip", "no receipt yet")
    if state.step is WeekStep.ENROL:
        return (
            "warning",
            translate("WeekStrip", "Not enrolled"),
            translate("WeekStrip", "the CPO does not know you yet"),
        )
    tone: Tone = "warning" if state.step is WeekStep.SEND else "muted"
    return tone, translate("WeekStrip", "Not sent"), translate("WeekStrip", "after freezing")
