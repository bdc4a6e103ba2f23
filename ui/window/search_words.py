"""What the search finds in the records, in words: under which heading, with which picture, on which page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kpdesk.base.sentences import sentence
from kpdesk.desk import Desk
from kpdesk.desk.search_rows import SearchHit, SearchKind
from kpdesk.reference.pack import built_in
from ui.support.dates import on_screen
from ui.support.language import current_language, ltr
from ui.window.hits import Hit

_FEW = 3
_OF_PROGRAM = frozenset({SearchKind.SETTING, SearchKind.HELP})
_WITH_RANK = frozenset({SearchKind.PERSON, SearchKind.CASE})
HELP = "help"
"""The page name of a help page: the window shows it over the page that is open."""

_PAGES = {
    SearchKind.PERSON: ("roster", "user"), SearchKind.CASE: ("cases", "gavel"),
    SearchKind.VIOLATION: ("violations", "triangle-alert"), SearchKind.PAPER: ("cases", "file-text"),
    SearchKind.LETTER: ("directives", "megaphone"), SearchKind.ACCOUNT: ("monitoring", "scan-eye"),
    SearchKind.WEEK: ("weekly", "calendar-days"), SearchKind.SETTING: ("settings", "settings"),
    SearchKind.HELP: (HELP, "circle-question-mark"),
}  # fmt: skip


def find(desk: Desk, text: str) -> Sequence[Hit]:
    """Returns what is found of a text, in groups, the best first; runs in a job."""
    groups = desk.search.everywhere(text, language=current_language())
    return [in_words(hit) for group in groups for hit in group.hits[: _FEW if group.kind in _OF_PROGRAM else None]]


def in_words(hit: SearchHit) -> Hit:
    """Returns a hit as the window shows and opens it."""
    page, icon = _PAGES[hit.kind]
    title = sentence(f"paper_{hit.title}", language=current_language()) if hit.kind is SearchKind.PAPER else hit.title
    day = on_screen(hit.on) if hit.on else ""
    number = "" if hit.kind is SearchKind.SETTING else hit.number
    details = [_rank(hit.details[0]), *hit.details[1:]] if hit.details and hit.kind in _WITH_RANK else hit.details
    detail = " · ".join(ltr(part) for part in (number, *details, day) if part)
    return Hit(
        heading(hit.kind), title, detail, page, _target(hit), icon, fit=int(hit.fit), key=f"{hit.kind}:{hit.target}"
    )


def _rank(code: str) -> str:
    found = built_in().ranks.get(code)
    if found is None:
        return code
    return found.name_ur or found.name if current_language() == "ur" else found.name


def heading(kind: SearchKind) -> str:
    """Returns what stands over the hits of a kind."""
    return {
        SearchKind.PERSON: _tr("Persons"),
        SearchKind.CASE: _tr("Cases"),
        SearchKind.VIOLATION: _tr("Violations"),
        SearchKind.PAPER: _tr("Issued papers"),
        SearchKind.LETTER: _tr("Letters"),
        SearchKind.ACCOUNT: _tr("Accounts and groups"),
        SearchKind.WEEK: _tr("Weeks"),
        SearchKind.SETTING: _tr("Settings"),
        SearchKind.HELP: _tr("Help"),
    }[kind]


def _target(hit: SearchHit) -> object:
    if hit.kind is SearchKind.PAPER:
        case, paper, seq, language, edition = hit.target.split("/")
        return ("paper", case, paper, int(seq), language, int(edition))
    if hit.kind is SearchKind.SETTING:
        return ("setting", hit.target)
    return hit.target


def _tr(text: str) -> str:
    return QCoreApplication.translate("search", text)
