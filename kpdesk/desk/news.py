"""What changed since the user was here last: by colleagues, by received files, by the CPO's packs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from sqlalchemy import select

from kpdesk.access.records import UserRecord
from kpdesk.desk.told import Naming
from kpdesk.store.audit import AuditEntry, AuditRecord, entry_of
from kpdesk.store.store import Workplace
from kpdesk.store.undo_actions import NOTHING_CHANGED, RIDING, WHY_NOT

MOST_TOLD: Final = 60
"""Lines that are told; how many there are in all is told beside them."""

MOST_ENTRIES: Final = 5000
ONE_SITTING: Final = timedelta(hours=2)
"""Logins that follow each other sooner are one sitting: after a lock the same news are still there."""

_LOGINS: Final = 100

_OPENED_AT: Final = {
    "person": "roster",
    "roster": "roster",
    "violation": "violations",
    "case": "cases",
    "directive": "directives",
    "account": "monitoring",
    "monitoring_unit": "monitoring",
    "monitoring_check": "monitoring",
    "weekly_return": "weekly",
    "inbox": "exchange",
    "outbox": "exchange",
    "received_return": "province",
    "data_pack": "exchange",
    "user": "settings",
    "setting": "settings",
}
"""The page that shows a kind of record."""

_BY_DETAIL: Final = {"directives": "code", "weekly": "week"}
_TABS: Final = {"monitoring_unit": "units", "monitoring_check": "checks", "user": "users"}
_BY_UID: Final = frozenset({"roster", "violations", "cases", "monitoring"})

_RECEIVED: Final = frozenset(
    {
        "transfer_taken_in", "transfer_file_came", "receipt_taken", "return_received", "reviews_received",
        "review_taken", "query_received", "answer_received", "evidence_received", "transfer_file_accepted",
        "amber_rows_accepted", "transfer_quarantined",
    }
)  # fmt: skip
_PACKS: Final = frozenset(
    {"datapack_taken_in", "directives_taken_in", "directive_received", "directive_renewed", "datapack_taken_back"}
)
_DETAILS_OF_BULK: Final = frozenset({"reference_from_pack", "template_from_pack"}) | RIDING


class Source(StrEnum):
    """Where news came from."""

    COLLEAGUE = "colleague"
    FILE = "file"
    CPO = "cpo"


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One thing that changed: ``page`` and ``target`` open its record; ``count`` where it was done to several."""

    at: datetime
    by: str
    source: Source
    what: str
    page: str
    uid: str
    count: int = 1
    target: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What changed since ``since`` (None: he is here for the first time), the newest first.

    ``total`` counts what is not told too.
    """

    since: datetime | None
    lines: tuple[NewsLine, ...]
    total: int


class NewsDesk:
    """News for the user at the desk."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def since_last_login(self, language: str = "en") -> News:
        """Returns what others did since this user came to the desk the time before this one."""
        user = self._at.actor.name
        with self._at.reading() as session:
            logins = select(AuditRecord).where(AuditRecord.actor == user, AuditRecord.action == "logged_in")
            last = session.scalars(logins.order_by(AuditRecord.seq.desc()).limit(_LOGINS)).all()
            if len(last) < 2:
                return News(None, (), 0)
            before = next((older for newer, older in pairwise(last) if _is_apart(older.at, newer.at)), last[1])
            wanted = select(AuditRecord).where(AuditRecord.seq > before.seq).order_by(AuditRecord.seq.desc())
            entries = [entry_of(record) for record in session.scalars(wanted.limit(MOST_ENTRIES))]
            groups = tuple(_groups(entry for entry in entries if _is_news(entry, user)))
            naming = Naming(session, language)
            naming.learn(group[0] for group in groups[:MOST_TOLD])
            names = {row.name: row.full_name for row in session.execute(select(UserRecord.name, UserRecord.full_name))}
            lines = tuple(_line(naming, group, names) for group in groups[:MOST_TOLD])
            return News(datetime.fromisoformat(before.at), lines, len(groups))


def _is_apart(before: str, after: str) -> bool:
    return datetime.fromisoformat(after) - datetime.fromisoformat(before) >= ONE_SITTING


def _is_news(entry: AuditEntry, user: str) -> bool:
    if entry.action in _DETAILS_OF_BULK or WHY_NOT.get(entry.action) in NOTHING_CHANGED:
        return False
    return entry.actor != user


def _groups(entries: Iterator[AuditEntry]) -> Iterator[Sequence[AuditEntry]]:
    """Gives what was done at once as one: posting fourteen persons is one piece of news."""
    group: list[AuditEntry] = []
    for entry in entries:
        if group and (entry.at, entry.actor) == (group[0].at, group[0].actor):
            of_bulk = group[0].kind == "roster" and len(group) <= int(str(group[0].details.get("count") or 0))
            if of_bulk or (entry.action == group[0].action and entry.kind != "inbox"):
                group.append(entry)
                continue
        if group:
            yield group
        group = [entry]
    if group:
        yield group


def _line(naming: Naming, group: Sequence[AuditEntry], names: dict[str, str]) -> NewsLine:
    entry = group[0]
    source = Source.CPO if entry.action in _PACKS else Source.FILE if entry.action in _RECEIVED else Source.COLLEAGUE
    page = _OPENED_AT.get(entry.kind, "settings" if entry.kind.startswith("reference") else "")
    at, by = datetime.fromisoformat(entry.at), names.get(entry.actor) or entry.actor
    alike = sum(1 for other in group if other.action == entry.action)
    return NewsLine(at, by, source, naming.sentence(entry), page, entry.uid, alike, _target(entry, page))


def _target(entry: AuditEntry, page: str) -> str:
    """Returns what the page is asked to show; empty where the page itself is the place."""
    if page in _BY_DETAIL:
        return str(entry.details.get(_BY_DETAIL[page]) or "")
    if entry.kind in _TABS:
        return _TABS[entry.kind]
    return entry.uid if page in _BY_UID and entry.kind != "roster" else ""
