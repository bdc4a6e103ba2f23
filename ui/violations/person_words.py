"""How an official is named so that he is not taken for another: father's name, rank, belt number, posting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kpdesk.desk import Desk
from kpdesk.roster.rows import PersonRow
from ui.support.finder import Find, Found
from ui.support.language import ltr
from ui.support.words import rank_words

_SHOWN = 12


def person_found(person: PersonRow) -> Found:
    """Returns the person as a search result whose value is the uid."""
    return Found(person.uid, person_title(person), person_detail(person))


def person_title(person: PersonRow) -> str:
    """Returns name and father's name."""
    if not person.father_name:
        return person.name
    return QCoreApplication.translate("violations", "{0} son of {1}").format(person.name, person.father_name)


def person_detail(person: PersonRow) -> str:
    """Returns rank with belt number, and posting."""
    belt = f"{rank_words(person.rank, person.rank_name) or person.rank} {ltr(person.belt_no)}".strip()
    return " · ".join(part for part in (belt, person.posting) if part)


def finder_of(desk_of: Desk) -> Find:
    """Returns the search of the roster that finders call off the GUI thread."""

    def find(text: str) -> Sequence[Found]:
        return [person_found(person) for person in desk_of.roster.find(text, _SHOWN)]

    return find
