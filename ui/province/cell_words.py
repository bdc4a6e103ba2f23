"""A cell of the grid as a sign, as a colour, and in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kpdesk.province.grid import Cell
from kpdesk.province.rules import State
from ui.province.grid_lines import GridLine, came_of
from ui.support.widgets import Tone
from ui.support.words import code_words


def sign_of(line: GridLine, place: int) -> str:
    """Returns what stands in the cell: a sign that can be read without its colour."""
    if line.is_region:
        came, expected, _late = came_of(line, place)
        return f"{came}/{expected}" if expected else "·"
    cell = line.cells[place]
    late = f" +{cell.days_late}" if cell.days_late > 0 else ""
    match cell.state:
        case State.RECEIVED:
            return "✓"
        case State.RECEIVED_LATE:
            return f"✓{late}"
        case State.NIL:
            return f"{_tr('NIL')}{late}"
        case State.QUALIFIED:
            return f"!{late}"
        case State.REJECTED:
            return "✕"
        case State.OUTSTANDING:
            return "–" if cell.is_owed else "…"
        case State.NOT_EXPECTED:
            return "·"


def tone_of(line: GridLine, place: int) -> Tone:
    """Returns the colour of the cell."""
    if line.is_region:
        came, expected, late = came_of(line, place)
        if not expected:
            return "muted"
        return "good" if came == expected else "danger" if late else "info"
    cell = line.cells[place]
    match cell.state:
        case State.RECEIVED:
            return "good"
        case State.NIL:
            return "warning" if cell.days_late > 0 else "good"
        case State.RECEIVED_LATE | State.QUALIFIED:
            return "warning"
        case State.REJECTED:
            return "danger"
        case State.OUTSTANDING:
            return "danger" if cell.is_owed else "info"
        case State.NOT_EXPECTED:
            return "muted"


def said_of(line: GridLine, place: int, column: str, names: Mapping[str, str]) -> str:
    """Returns the cell in a sentence, for the line below the grid and for screen readers."""
    if line.is_region:
        came, expected, _late = came_of(line, place)
        return _tr("{0}, {1}: {2} of {3} have come").format(line.name, column, came, expected)
    return f"{line.name}, {column}: {_told(line.cells[place], line.name, names)}"


def _told(cell: Cell, office: str, names: Mapping[str, str]) -> str:
    days = cell.days_late
    late = _tr(", {0} day(s) late").format(days) if days > 0 else ""
    match cell.state:
        case State.OUTSTANDING if cell.is_owed:
            return _tr("nothing has come; it was due {0} day(s) ago").format(days)
        case State.OUTSTANDING:
            return _tr("nothing has come yet; {0} day(s) are left").format(-days)
        case State.REJECTED:
            return f"{_tr('its file was not taken in')}: {code_words(cell.reason, sender=office)}"
        case State.NOT_EXPECTED:
            return code_words(cell.reason, into=names.get(cell.into, cell.into))
    return (
        _tr("received")
        + {State.NIL: _tr(", NIL"), State.QUALIFIED: _tr(", with exceptions")}.get(cell.state, "")
        + late
    )


def legend() -> str:
    """Returns what the signs mean, in one line."""
    return "    ".join(
        (
            "✓ " + _tr("in time"),
            "✓ +3 " + _tr("3 days late"),
            _tr("NIL"),
            "! " + _tr("certificate with exceptions"),
            "✕ " + _tr("file refused"),
            "– " + _tr("owed"),
            "… " + _tr("not due yet"),
            "· " + _tr("not expected"),
        )
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("province", text)
