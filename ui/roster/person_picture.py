"""Everything that a person's page shows, read in one job."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from kpdesk.cases.rows import CasesWanted
from kpdesk.desk import Desk
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.rows import PersonRow, PresentPerson
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import State
from ui.roster.record_tab import RecordPicture, record_picture
from ui.support.language import shown_name
from ui.support.words import code_words

_LISTED_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing on record about a person."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class LinkedLine:
    """A violation or a case of the person; ``uid`` opens it on its own page."""

    uid: str
    number: str
    on: date
    what: str
    state: str


@dataclass(frozen=True, slots=True)
class FormChoices:
    """What the form's lists offer."""

    ranks: RankNames
    rank_choices: tuple[tuple[str, str], ...]
    postings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonPicture:
    """One person with his history, violations and cases."""

    person: PresentPerson
    row: PersonRow
    choices: FormChoices
    history: tuple[HistoryLine, ...]
    violations: tuple[LinkedLine, ...]
    cases: tuple[LinkedLine, ...]
    record: RecordPicture


def picture_of(desk: Desk, uid: str) -> PersonPicture:
    """Returns the person's picture; raises Refused ``person_not_found``."""
    person = desk.roster.person(uid)
    history = tuple(
        HistoryLine(entry.on, code_words(entry.kind, **entry.values))
        for entry in reversed(desk.roster.timeline(person))
    )
    return PersonPicture(
        person,
        desk.roster.row(person.uid),
        choices_of(desk),
        history,
        _violations(desk, person),
        _cases(desk, person),
        record_picture(desk, person.uid, person.draft.name),
    )


def choices_of(desk: Desk) -> FormChoices:
    """Returns what the form's lists offer: every rank of the reference data, the postings on record."""
    reference = desk.reference.load()
    rank_choices = tuple(dict.fromkeys((rank.code, shown_name(rank)) for rank in reference.ranks))
    return FormChoices(desk.roster.ranks(), rank_choices, desk.roster.values_of("posting"))


def _violations(desk: Desk, person: PresentPerson) -> tuple[LinkedLine, ...]:
    kinds = desk.reference.load().kinds
    states = {
        State.LOGGED: QCoreApplication.translate("PersonView", "Pending"),
        State.DISPOSED: QCoreApplication.translate("PersonView", "Disposed of"),
        State.WITHDRAWN: QCoreApplication.translate("PersonView", "Withdrawn"),
    }
    return tuple(
        LinkedLine(
            found.uid,
            found.number,
            found.seen_on,
            kind.name if (kind := kinds.get(found.kind)) else found.kind,
            states[found.state],
        )
        for found in desk.violations.items(ViolationFilter(person=person.uid), limit=_LISTED_AT_MOST)
    )


def _cases(desk: Desk, person: PresentPerson) -> tuple[LinkedLine, ...]:
    return tuple(
        LinkedLine(
            case.uid,
            case.number,
            case.opened_on,
            code_words(f"track_{case.track.value}"),
            code_words(f"case_state_{case.state.value}"),
        )
        for case in desk.cases.page(CasesWanted(person=person.uid), limit=_LISTED_AT_MOST).rows
    )
