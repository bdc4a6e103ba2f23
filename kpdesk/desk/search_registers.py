"""Letters, accounts and groups, and weeks, as a search over everything finds them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.base.weeks import Week
from kpdesk.desk.search_rows import Fit, SearchHit, SearchKind, fit_of
from kpdesk.desk.search_text import Typed
from kpdesk.directives.records import DirectiveRecord
from kpdesk.monitoring.records import AccountRecord
from kpdesk.monitoring.search_words import found
from kpdesk.roster.phonetic import sound_key
from kpdesk.weekly.records import ReturnRecord

_DAY: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)
_WEEK: Final = re.compile(r"(\d{4}-?)?w\d{1,2}|\d{4}-", re.ASCII)
_LETTER, _ACCOUNT, _RETURN = DirectiveRecord.__table__.c, AccountRecord.__table__.c, ReturnRecord.__table__.c


def letters(session: Session, typed: Typed, limit: int) -> tuple[SearchHit, ...]:
    """Returns letters by code, number, title in either script, subject or issuer, those that fit best first."""
    hits = [hit for row in session.connection().execute(_LETTERS) if (hit := _letter(row, typed)) is not None]
    return tuple(sorted(hits, key=lambda hit: (hit.fit, -(hit.on or date.min).toordinal()))[:limit])


def accounts(session: Session, typed: Typed, limit: int) -> tuple[SearchHit, ...]:
    """Returns accounts and groups by name, handle, address or admin, the latest first."""
    keys = found(session, typed.plain, typed.sound, limit)
    rows = {row.id: row for row in session.connection().execute(_ACCOUNTS, {"keys": keys})} if keys else {}
    return tuple(
        SearchHit(
            SearchKind.ACCOUNT, row.uid, row.name, row.handle if row.handle != row.name else "",
            tuple(part for part in (row.platform, row.admin_text) if part), row.found_on,
            fit_of(typed.plain, fold(row.handle), fold(row.name)),
        )
        for key in keys
        if (row := rows.get(key)) is not None
    )  # fmt: skip


def weeks(session: Session, typed: Typed, first_weekday: Callable[[], int], limit: int) -> tuple[SearchHit, ...]:
    """Returns weeks by name (2026-W47, w47), by a day of theirs (18.11.2026), or by the number of their letter.

    ``first_weekday`` is asked only where what was typed may be a week.
    """
    by_name = _WEEK.match(typed.plain) is not None
    if not by_name and not any(sign.isdecimal() for sign in typed.plain):
        return ()
    kept = {row.week: row.letter_no or "" for row in session.connection().execute(_WEEKS)}
    fitting = [
        (label, number)
        for label, number in kept.items()
        if (by_name and typed.plain in fold(label)) or typed.plain in fold(number)
    ]
    if not fitting and not by_name and _DAY.fullmatch(typed.plain) is None:
        return ()
    starts = first_weekday()
    meant = _week_of(typed.plain, starts)
    if meant is not None:
        return (_week(meant, kept.get(meant.label, ""), Fit.NUMBER),)
    return tuple(
        _week(Week.parse(label, starts), number, Fit.NUMBER if fold(number) == typed.plain else Fit.WORDS)
        for label, number in fitting[:limit]
    )


_LETTERS = select(
    _LETTER.code, _LETTER.title, _LETTER.title_urdu, _LETTER.letter_no, _LETTER.subject, _LETTER.issuer, _LETTER.dated
).where(_LETTER.withdrawn_at.is_(None))
_ACCOUNTS = select(
    _ACCOUNT.id, _ACCOUNT.uid, _ACCOUNT.name, _ACCOUNT.handle, _ACCOUNT.platform, _ACCOUNT.admin_text, _ACCOUNT.found_on
).where(_ACCOUNT.id.in_(bindparam("keys", expanding=True)), _ACCOUNT.withdrawn_at.is_(None))
_WEEKS = (
    select(_RETURN.week, func.max(_RETURN.letter_no).label("letter_no"))
    .where(_RETURN.withdrawn_at.is_(None))
    .group_by(_RETURN.week)
    .order_by(_RETURN.week.desc())
)


def _letter(row: Any, typed: Typed) -> SearchHit | None:
    words, sounds = _words_of(row.code, row.letter_no, row.title, row.title_urdu, row.subject, row.issuer)
    parts, heard = typed.plain.split(), typed.sound.split()
    by_words = all(part in words for part in parts)
    if not by_words and not (heard and all(f" {part}" in sounds for part in heard)):
        return None
    exact = typed.plain in (fold(row.code), fold(row.letter_no or ""))
    fit = Fit.NUMBER if exact else fit_of(typed.plain, fold(row.code), fold(row.title)) if by_words else Fit.SOUNDS
    details = tuple(part for part in (row.letter_no, row.issuer) if part)
    return SearchHit(SearchKind.LETTER, row.code, row.title, row.code, details, row.dated, fit)


@lru_cache(maxsize=4096)
def _words_of(*texts: str | None) -> tuple[str, str]:
    """Returns what a letter says folded, and as it sounds: the same letters are looked at with every key."""
    whole = " ".join(text for text in texts if text)
    return fold(whole), f" {sound_key(whole)}"


def _week_of(plain: str, first_weekday: int) -> Week | None:
    """Returns the week that a text names or that holds the day it names, or None."""
    try:
        if (day := _DAY.fullmatch(plain)) is not None:
            return Week.of(date(int(day[3]), int(day[2]), int(day[1])), first_weekday)
        return Week.parse(plain, first_weekday)
    except (Refused, ValueError):
        return None


def _week(week: Week, letter_no: str, fit: Fit) -> SearchHit:
    return SearchHit(SearchKind.WEEK, week.label, week.label, letter_no, (), week.first, fit)
