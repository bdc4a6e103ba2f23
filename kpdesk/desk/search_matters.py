"""Violations, cases and issued papers, as a search over everything finds them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from kpdesk.base.letters import fold
from kpdesk.cases.paper_records import IssuedPaperRecord
from kpdesk.cases.records import CaseRecord, CaseStepRecord
from kpdesk.desk.search_rows import Fit, SearchHit, SearchKind, fit_of
from kpdesk.desk.search_text import Typed
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search
from kpdesk.store.search_words import words_of
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.search_words import SEARCHED

LOOKED_AT = 24
"""Records that may fit and are looked at one by one, before all that have a word are gathered."""

_AFTER_ALL = "\uffff"
_VIOLATION, _CASE, _PERSON = ViolationRecord.__table__.c, CaseRecord.__table__.c, PersonRecord.__table__.c
_PAPER, _STEP = IssuedPaperRecord.__table__.c, CaseStepRecord.__table__.c
_KEYS: Any = bindparam("keys", expanding=True)


def violations(
    session: Session, typed: Typed, people: Sequence[int], limit: int, complainants: bool
) -> tuple[SearchHit, ...]:
    """Returns violations by number, by their words, the latest first, and those of the persons found.

    Without ``complainants`` protected disclosures are found by nothing.
    """
    found = _Violations(session, complainants)
    rows = found.numbered(typed.number, limit) if typed.number else found.by_words(typed.plain, limit)
    if len(rows) < limit and people:
        rows = list({row.id: row for row in (*rows, *found.about(people, limit))}.values())[:limit]
    return tuple(_violation_hit(row, typed.plain) for row in rows)


def case_keys(session: Session, typed: Typed, people: Sequence[int], limit: int) -> list[int]:
    """Returns the keys of cases by number, person or letter number, the latest first, and of the persons found."""
    connection = session.connection()
    if typed.number:
        keys = list(connection.execute(_CASES_NUMBERED, _range(typed.number, limit)).scalars())
    else:
        keys = list(search.find(session, "case", typed.plain, limit, latest=True))
    if len(keys) < limit and people:
        theirs = connection.execute(_CASES_ABOUT, {"keys": people, "most": limit}).scalars()
        keys = list(dict.fromkeys((*keys, *theirs)))
    return keys[:limit]


def cases(session: Session, keys: Sequence[int], typed: Typed) -> tuple[SearchHit, ...]:
    """Returns these cases in their order."""
    rows = {row.id: row for row in session.connection().execute(_CASES, {"keys": keys})} if keys else {}
    return tuple(
        SearchHit(
            SearchKind.CASE, row.uid, row.name, row.number, _shown(row.rank, row.belt_no), row.opened_on,
            fit_of(typed.plain, fold(row.number), fold(row.name)),
        )
        for key in keys
        if (row := rows.get(key)) is not None
    )  # fmt: skip


def papers(session: Session, keys: Sequence[int], typed: Typed, limit: int) -> tuple[SearchHit, ...]:
    """Returns issued papers of these cases whose letter number has the text in it, the latest first."""
    if not keys or not any(sign.isdecimal() for sign in typed.plain):
        return ()
    rows = session.connection().execute(_PAPERS, {"keys": keys})
    found = [row for row in rows if typed.plain in fold(row.letter_no)]
    return tuple(
        SearchHit(
            SearchKind.PAPER, f"{row.uid}/{row.paper}/{row.seq}/{row.language}/{row.edition}", row.paper, row.letter_no,
            _shown(row.name, row.number), row.on_date,
            Fit.NUMBER if typed.plain == fold(row.letter_no) else Fit.WORDS,
        )
        for row in found[:limit]
    )  # fmt: skip


_CASES_NUMBERED = (
    select(_CASE.id)
    .where(_CASE.number >= bindparam("from"), _CASE.number < bindparam("to"))
    .order_by(_CASE.number)
    .limit(bindparam("most"))
)
_CASES_ABOUT = (
    select(_CASE.id)
    .where(_CASE.person_id.in_(_KEYS), _CASE.withdrawn_at.is_(None))
    .order_by(_CASE.id.desc())
    .limit(bindparam("most"))
)
_CASES = (
    select(_CASE.id, _CASE.uid, _CASE.number, _CASE.opened_on, _PERSON.name, _PERSON.rank, _PERSON.belt_no)
    .join_from(CaseRecord.__table__, PersonRecord.__table__, _PERSON.id == _CASE.person_id)
    .where(_CASE.id.in_(_KEYS), _CASE.withdrawn_at.is_(None))
)
_PAPERS = (
    select(_PAPER.paper, _PAPER.seq, _PAPER.language, _PAPER.edition, _CASE.uid, _CASE.number)
    .add_columns(_STEP.letter_no, _STEP.on_date, _PERSON.name)
    .join_from(IssuedPaperRecord.__table__, CaseRecord.__table__, _CASE.id == _PAPER.case_id)
    .join(PersonRecord.__table__, _PERSON.id == _CASE.person_id)
    .join(CaseStepRecord.__table__, _STEP.uid == _PAPER.step_uid)
    .where(_PAPER.case_id.in_(_KEYS), _CASE.withdrawn_at.is_(None), _STEP.letter_no != "")
    .order_by(_PAPER.id.desc())
)


def _violations(*, complainants: bool) -> Select[*tuple[Any, ...]]:
    chosen = (
        select(_VIOLATION.id, _VIOLATION.uid, _VIOLATION.seen_on, *(_VIOLATION[name] for name in SEARCHED))
        .add_columns(_PERSON.name, _PERSON.name_urdu, _PERSON.father_name, _PERSON.belt_no, _PERSON.cnic)
        .outerjoin_from(ViolationRecord.__table__, PersonRecord.__table__, _PERSON.id == _VIOLATION.person_id)
        .where(_VIOLATION.withdrawn_at.is_(None))
        .limit(bindparam("most"))
    )
    return chosen if complainants else chosen.where(_VIOLATION.protected.is_(False))


_ALL = {allowed: _violations(complainants=allowed) for allowed in (False, True)}
_BY_KEYS = {
    allowed: all_.where(_VIOLATION.id.in_(_KEYS)).order_by(_VIOLATION.id.desc()) for allowed, all_ in _ALL.items()
}
_ABOUT = {
    allowed: all_.where(_VIOLATION.person_id.in_(_KEYS)).order_by(_VIOLATION.seen_on.desc())
    for allowed, all_ in _ALL.items()
}
_NUMBERED = {
    allowed: all_.where(_VIOLATION.number >= bindparam("from"), _VIOLATION.number < bindparam("to")).order_by(
        _VIOLATION.number
    )
    for allowed, all_ in _ALL.items()
}


class _Violations:
    """Rows of violations, with the statements made once: making them takes longer than the store's answer."""

    def __init__(self, session: Session, complainants: bool) -> None:
        self._session, self._allowed = session, complainants

    def numbered(self, begins: str, limit: int) -> list[Any]:
        return list(self._session.connection().execute(_NUMBERED[self._allowed], _range(begins, limit)))

    def about(self, people: Sequence[int], limit: int) -> list[Any]:
        return list(self._session.connection().execute(_ABOUT[self._allowed], {"keys": people, "most": limit}))

    def by_words(self, plain: str, limit: int) -> list[Any]:
        long = [word for word in words_of(plain) if len(word) > search.LONGEST_LISTED]
        most = LOOKED_AT if long else limit
        begins = [re.compile(rf"(?<![^\W_]){re.escape(word)}") for word in long]
        keys = search.candidates(self._session, "violation", plain, most)
        rows = [row for row in self._rows(keys) if _has(row, begins)] if long else self._rows(keys)
        if len(rows) < limit and len(keys) == most:
            rows = self._rows(search.find(self._session, "violation", plain, LOOKED_AT, latest=True))
        return rows[:limit]

    def _rows(self, keys: Sequence[int]) -> list[Any]:
        given = {"keys": keys, "most": LOOKED_AT}
        return list(self._session.connection().execute(_BY_KEYS[self._allowed], given)) if keys else []


def _has(row: Any, begins: Sequence[re.Pattern[str]]) -> bool:
    text = fold(" ".join(text for text in row[3:] if text))
    return all(begin.search(text) for begin in begins)


def _range(begins: str, limit: int) -> dict[str, object]:
    return {"from": begins, "to": begins + _AFTER_ALL, "most": limit}


def _violation_hit(row: Any, plain: str) -> SearchHit:
    title = row.name or row.unidentified or row.handle or row.what
    details = _shown(row.kind, row.platform, row.handle if title != row.handle else "")
    fit = fit_of(plain, fold(row.number), fold(title))
    return SearchHit(SearchKind.VIOLATION, row.uid, title, row.number, details, row.seen_on, fit)


def _shown(*parts: str | None) -> tuple[str, ...]:
    return tuple(part for part in parts if part)
