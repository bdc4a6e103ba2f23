"""What a roll is compared with: the people of one office, its postings, and who stands at other offices."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from kpdesk.base.progress import Progress
from kpdesk.roster.bulk import stepping
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.elsewhere import Elsewhere, HeldElsewhere
from kpdesk.roster.plan import LABEL
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rows import PresentPerson

_PERSON = cast(Table, PersonRecord.__table__)
_DRAFT = tuple(_PERSON.c[field.value] for field in FIELDS)


def present_persons(session: Session, office: str, progress: Progress, total: int) -> tuple[PresentPerson, ...]:
    """Returns everybody of the office on record as a plan compares them, told as the first of ``total`` steps."""
    columns = (_PERSON.c.id, _PERSON.c.uid, _PERSON.c.revision, *_DRAFT)
    own = (_PERSON.c.withdrawn_at.is_(None), _PERSON.c.office == office)
    rows = session.execute(select(*columns).where(*own).order_by(_PERSON.c.id))
    told = stepping(rows, progress, LABEL, 0, total)
    return tuple(PresentPerson(row[0], row[1], row[2], PersonDraft(*row[3:])) for row in told)


def held_elsewhere(session: Session, office: str) -> Elsewhere:
    """Returns who bears which number at other offices of this store; a CNIC stands once, withdrawn people's too."""
    columns = (_PERSON.c.cnic, _PERSON.c.name, _PERSON.c.father_name, _PERSON.c.office, _PERSON.c.personnel_no)
    found: dict[str, HeldElsewhere] = {}
    for row in session.execute(select(*columns, _PERSON.c.withdrawn_at).where(_PERSON.c.office != office)):
        holder = HeldElsewhere(row[1], row[2], row[3], row[0])
        if row[0]:
            found[row[0]] = holder
        if row[4] and row[5] is None:
            found[row[4]] = holder
    return found


def postings_of(session: Session, office: str) -> dict[str, int]:
    """Returns the postings of the office's people with how many each has."""
    column = _PERSON.c.posting
    own = (_PERSON.c.withdrawn_at.is_(None), _PERSON.c.office == office, column != "")
    rows = session.execute(select(column, func.count()).where(*own).group_by(column))
    return {row[0]: row[1] for row in rows}


def withdrawn_numbers(session: Session, office: str) -> frozenset[str]:
    """Returns the CNICs of people whom this office took off its lists."""
    own = (_PERSON.c.withdrawn_at.is_not(None), _PERSON.c.office == office, _PERSON.c.cnic.is_not(None))
    return frozenset(session.scalars(select(_PERSON.c.cnic).where(*own)))
