"""Whom a short text on the command line means: a number, or a belt number and a name together."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.letters import ascii_digits
from kpdesk.roster.phonetic import sound_key
from kpdesk.roster.queries import person
from kpdesk.roster.records import PersonRecord


def person_meant(session: Session, text: str) -> str:
    """Returns the uid of the one person that the text fits.

    What :func:`kpdesk.roster.queries.person` cannot tell, because the digits stand inside other people's numbers too
    or the rank is named, is clear when one word is the belt number of exactly one person and the others his name.
    Raises Refused ``person_not_found``, ``person_not_clear``.
    """
    try:
        return person(session, text).uid
    except Refused as refusal:
        found = _by_belt_and_name(session, text)
        if len(found) == 1:
            return found[0]
        if found:
            raise Refused("person_not_clear", field="person", text=text) from refusal
        raise


def _by_belt_and_name(session: Session, text: str) -> list[str]:
    words = ascii_digits(text).upper().split()
    belts = [word for word in words if any(sign.isdecimal() for sign in word)]
    if not belts or len(belts) == len(words):
        return []
    columns = (PersonRecord.uid, PersonRecord.rank, PersonRecord.name, PersonRecord.name_urdu, PersonRecord.father_name)
    rows = session.execute(select(*columns).where(PersonRecord.belt_no.in_(belts), PersonRecord.withdrawn_at.is_(None)))
    found = []
    for row in rows:
        sought = [word for word in words if word not in belts and word != row.rank]
        known = set(sound_key(" ".join((row.name, row.name_urdu, row.father_name))).split())
        if sought and set(sound_key(" ".join(sought)).split()) <= known:
            found.append(row.uid)
    return found
