"""Which stops the guided tour makes, for each kind of user."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kpdesk.base.actor import Role
from ui.window.tour import Stop


def stops_for(role: Role, *, at_root: bool, pages: Iterable[str]) -> tuple[Stop, ...]:
    """Returns the stops for a district's user, for the CPO, or for an auditor, who only reads."""
    if at_root:
        wanted = _at_the_cpo()
    elif role is Role.AUDITOR:
        wanted = _for_an_auditor()
    else:
        wanted = _in_a_district()
    there = set(pages)
    return tuple(stop for stop in wanted if not stop.page or stop.page in there)


def _in_a_district() -> tuple[Stop, ...]:
    return (
        _navigation("today"),
        _search(),
        Stop("today", "weekStrip", _tr("The week in four steps"),
             _tr("Log, act, freeze, send. The next step has the cursor: Enter does it.")),
        Stop("today", "due", _tr("What is due"),
             _tr("Everything that has a day, the latest first. Enter opens the page that settles it.")),
        Stop("roster", "people", _tr("The people"),
             _tr("The nominal roll, imported as it is. Everything else is tied to a person on it.")),
        Stop("violations", "violationNew", _tr("What was seen"),
             _tr("Log what the monitoring unit saw, with the picture. Who did it is decided later, with a reason.")),
        Stop("weekly", "weekList", _tr("The weekly report"),
             _tr("Counted from the records. A draft changes as often as you like; what is frozen stands for good.")),
        Stop("exchange", "sendCard", _tr("To the CPO"),
             _tr("One encrypted, signed file on a stick. The CPO's receipt comes back the same way.")),
        _help(),
    )  # fmt: skip


def _at_the_cpo() -> tuple[Stop, ...]:
    return (
        _navigation("province"),
        _search(),
        Stop("province", "provinceTabs", _tr("Who has reported"),
             _tr("Each office and each week. Enter on a cell opens what came in, or says what is missing.")),
        Stop("directives", "letterTabs", _tr("The letters"),
             _tr("Each letter with what it asks for. They go out to the offices as files.")),
        Stop("exchange", "receiveCard", _tr("Files from the offices"),
             _tr("Drop them here. Each is proved and planned before a row is written, and answered by a receipt.")),
        _help(),
    )  # fmt: skip


def _for_an_auditor() -> tuple[Stop, ...]:
    return (
        _navigation("today"),
        _search(),
        Stop("violations", "violationTable", _tr("The records"),
             _tr("You read everything and change nothing. Enter opens a record with its history.")),
        Stop("weekly", "weekList", _tr("The reports"),
             _tr("Every edition as it was signed. Each number opens the rows that it was counted from.")),
        Stop("weekly", "weekCheckPaper", _tr("Is this paper true?"),
             _tr("Hold the code of a printed page against the records.")),
        Stop("settings", "settingsTabs", _tr("The history"),
             _tr("Who did what and when, chained so that nothing can be taken out unseen.")),
        _help(),
    )  # fmt: skip


def _navigation(page: str) -> Stop:
    text = _tr("Ctrl+1 to Ctrl+9 open them. A number beside a name says how much is due there.")
    return Stop(page, "navigation", _tr("The pages, in the order of the week"), text)


def _search() -> Stop:
    text = _tr("A name, a belt number, a case, or what you want to do. Urdu and English spellings find each other.")
    return Stop("", "search", _tr("Find anything: Ctrl+K"), text)


def _help() -> Stop:
    text = _tr("F1 opens the help of the page, Ctrl+/ shows the keys. The tour can be had again from the help.")
    return Stop("", "quietBar", _tr("Help: F1"), text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
