"""What differs between a backup and the records as they are now, counted by kind of record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from kpdesk.access.records import UserRecord
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.cases.records import CaseRecord
from kpdesk.directives.records import DirectiveRecord
from kpdesk.exchange.records import InboxRecord, OutboxRecord
from kpdesk.monitoring.records import AccountRecord, CheckRecord
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.store.schema import Record
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.weekly.records import ReturnRecord

KINDS: Final[Mapping[str, type[Record]]] = {
    "case": CaseRecord,
    "violation": ViolationRecord,
    "exhibit": EvidenceRecord,
    "letter": DirectiveRecord,
    "person": PersonRecord,
    "account": AccountRecord,
    "check": CheckRecord,
    "report": ReturnRecord,
    "received_report": ReceivedReturnRecord,
    "file_sent": OutboxRecord,
    "file_received": InboxRecord,
    "user": UserRecord,
}
"""The kinds of records that people count, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many records of a kind."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class KindDifference:
    """One kind: how many are in the backup and now, and how many are only here, newer here, only there, newer there."""

    kind: str
    there: int
    here: int
    only_here: int = 0
    newer_here: int = 0
    only_there: int = 0
    newer_there: int = 0


def newer_than(session: Session, moments: Sequence[datetime]) -> tuple[tuple[KindCount, ...], ...]:
    """Returns for each moment how many records of each kind were entered or changed after it.

    One look at each table serves all the moments; kinds without any are left out.
    """
    found: list[list[KindCount]] = [[] for _moment in moments]
    if not moments:
        return ()
    for kind, record in KINDS.items():
        newer = [func.sum(case((record.changed_at > moment, 1), else_=0)) for moment in moments]
        for place, count in enumerate(session.execute(select(*newer)).one()):
            if count:
                found[place].append(KindCount(kind, int(count)))
    return tuple(tuple(counts) for counts in found)


def differences(there: Session, here: Session, progress: Progress) -> tuple[KindDifference, ...]:
    """Returns every kind that has records on either side, compared record by record."""
    found = []
    for place, (kind, record) in enumerate(KINDS.items()):
        progress.step("backup_comparing", place, len(KINDS))
        asked = select(record.uid, record.revision, record.changed_at)
        old = {row.uid: (row.revision, row.changed_at) for row in there.execute(asked)}
        now = {row.uid: (row.revision, row.changed_at) for row in here.execute(asked)}
        if old or now:
            found.append(_compared(kind, old, now))
    return tuple(found)


def counts_in_words(counts: Sequence[KindCount], language: str) -> str:
    """Returns ``3 cases, 1 letter, 12 persons``; empty where there is nothing."""
    comma = "، " if language == "ur" else ", "
    return comma.join(
        sentence(f"counted_{each.kind}{'' if each.count == 1 else 's'}", {"count": f"{each.count:,}"}, language)
        for each in counts
    )


def _compared(
    kind: str, old: Mapping[str, tuple[int, datetime]], now: Mapping[str, tuple[int, datetime]]
) -> KindDifference:
    both = old.keys() & now.keys()
    return KindDifference(
        kind,
        len(old),
        len(now),
        only_here=len(now) - len(both),
        newer_here=sum(now[uid] != old[uid] and now[uid][1] >= old[uid][1] for uid in both),
        only_there=len(old) - len(both),
        newer_there=sum(now[uid][1] < old[uid][1] for uid in both),
    )
