"""What is asked, and what officials did, in the window's words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kpdesk.directives.rules import AckState, Link
from kpdesk.reference.rules import Asked, Instrument
from ui.support.widgets import Tone

_ASKED: Final[Mapping[Asked, object]] = MappingProxyType(
    {
        Asked.REPORT: QT_TRANSLATE_NOOP("directives", "Report to the CPO"),
        Asked.CERTIFICATE: QT_TRANSLATE_NOOP("directives", "Compliance certificate"),
        Asked.MONITORING_UNIT: QT_TRANSLATE_NOOP("directives", "Monitoring unit notified"),
        Asked.READ_OUT: QT_TRANSLATE_NOOP("directives", "Read out and signed for"),
        Asked.GROUPS_CLOSED: QT_TRANSLATE_NOOP("directives", "Groups and pages closed"),
        Asked.CUSTODY_INTERVIEWS: QT_TRANSLATE_NOOP("directives", "Interviews in custody stopped"),
    }
)
_STATES: Final[Mapping[AckState, object]] = MappingProxyType(
    {
        AckState.SIGNED: QT_TRANSLATE_NOOP("directives", "Signed"),
        AckState.READ_OUT: QT_TRANSLATE_NOOP("directives", "Read out"),
        AckState.REFUSED: QT_TRANSLATE_NOOP("directives", "Refused"),
        AckState.ABSENT: QT_TRANSLATE_NOOP("directives", "Absent"),
        AckState.ON_LEAVE: QT_TRANSLATE_NOOP("directives", "On leave"),
    }
)
_INSTRUMENTS: Final[Mapping[Instrument, object]] = MappingProxyType(
    {
        Instrument.BAN: QT_TRANSLATE_NOOP("directives", "Ban"),
        Instrument.LETTER: QT_TRANSLATE_NOOP("directives", "Letter"),
        Instrument.MESSAGE: QT_TRANSLATE_NOOP("directives", "Message"),
        Instrument.RULE: QT_TRANSLATE_NOOP("directives", "Rule"),
        Instrument.COURT_ORDER: QT_TRANSLATE_NOOP("directives", "Order of a court"),
        Instrument.LOCAL_ORDER: QT_TRANSLATE_NOOP("directives", "Order of an office"),
    }
)
_LINKS: Final[Mapping[Link, tuple[object, object]]] = MappingProxyType(
    {
        Link.REITERATES: (QT_TRANSLATE_NOOP("directives", "repeats"), QT_TRANSLATE_NOOP("directives", "repeated by")),
        Link.EXTENDS: (QT_TRANSLATE_NOOP("directives", "extends"), QT_TRANSLATE_NOOP("directives", "extended by")),
        Link.SUPERSEDES: (QT_TRANSLATE_NOOP("directives", "replaces"), QT_TRANSLATE_NOOP("directives", "replaced by")),
    }
)
STATE_TONES: Final[Mapping[AckState, Tone]] = MappingProxyType(
    {
        AckState.SIGNED: "good",
        AckState.READ_OUT: "info",
        AckState.REFUSED: "danger",
        AckState.ABSENT: "warning",
        AckState.ON_LEAVE: "muted",
    }
)
KEYS: Final[Mapping[str, AckState]] = MappingProxyType(
    {
        "S": AckState.SIGNED,
        "R": AckState.READ_OUT,
        "F": AckState.REFUSED,
        "A": AckState.ABSENT,
        "L": AckState.ON_LEAVE,
    }
)
"""The key that marks an official, by its Latin letter."""


def asked_name(what: Asked) -> str:
    """Returns what a directive wants, in words."""
    return QCoreApplication.translate("directives", str(_ASKED[what]))


def state_name(state: AckState | None) -> str:
    """Returns what an official did, in words; empty while nothing is on record."""
    return QCoreApplication.translate("directives", str(_STATES[state])) if state else ""


def link_name(link: Link) -> str:
    """Returns what a letter does to one that it names, in words."""
    return QCoreApplication.translate("directives", str(_LINKS[link][0]))


def linked_name(link: Link) -> str:
    """Returns what was done to a letter by one that names it, in words."""
    return QCoreApplication.translate("directives", str(_LINKS[link][1]))


def instrument_name(instrument: Instrument) -> str:
    """Returns what a paper is, in words."""
    return QCoreApplication.translate("directives", str(_INSTRUMENTS[instrument]))
