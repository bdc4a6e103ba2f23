"""The history of one record in plain sentences: who changed what when, from what to what."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.records import UserRecord
from kpdesk.access.rules import Permission, may
from kpdesk.base.clock import minute_on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.sentences import sentence
from kpdesk.cases.records import CaseRecord
from kpdesk.desk.told import FieldChange, Naming
from kpdesk.directives.records import DirectiveRecord
from kpdesk.exchange.records import InboxRecord, OutboxRecord
from kpdesk.monitoring.records import AccountRecord, UnitRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import AuditEntry, entries_about
from kpdesk.store.store import Workplace
from kpdesk.violations.queries import protected_among
from kpdesk.violations.records import ViolationRecord
from kpdesk.weekly.records import ReturnRecord

NEWEST: Final = 500
"""Lines of one record; a record that was changed more often is told by its newest ones."""


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One entry: ``what`` was done, ``changes`` from what to what, each a sentence; ``at`` is a moment in UTC."""

    seq: int
    at: datetime
    by: str
    what: str
    changes: tuple[str, ...] = ()

    @property
    def when(self) -> str:
        """The moment on the office's clock."""
        return minute_on_paper(self.at)


class RecordHistoryDesk:
    """What was done to one record, for its page and for the command line."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def about(self, record: str, language: str = "en") -> tuple[ToldLine, ...]:
        """Returns the history of a record, the newest first; it is named by uid, number, code, handle, week or name.

        Raises Refused ``record_unknown``.
        """
        with self._at.reading() as session:
            entries = [entry for uid in _uids(session, record.strip()) for entry in entries_about(session, uid)]
            if not entries:
                raise Refused("record_unknown", field="record", record=record)
            entries.sort(key=lambda entry: entry.seq, reverse=True)
            return tuple(self._told(session, entries[:NEWEST], language))

    def _told(self, session: Session, entries: Sequence[AuditEntry], language: str) -> Iterator[ToldLine]:
        naming = Naming(session, language)
        naming.learn(entries)
        full_names = {row.name: row.full_name for row in session.execute(select(UserRecord.name, UserRecord.full_name))}
        for entry in self._hidden(session, entries):
            changes = tuple(change_sentence(change, language) for change in naming.changes(entry))
            by = full_names.get(entry.actor) or entry.actor
            yield ToldLine(entry.seq, datetime.fromisoformat(entry.at), by, naming.sentence(entry), changes)

    def _hidden(self, session: Session, entries: Sequence[AuditEntry]) -> Iterator[AuditEntry]:
        """Gives the entries; of a protected disclosure only its number, for whoever is not the authority."""
        sees = may(self._at.actor.role, Permission.COMPLAINANTS)
        violations = {entry.uid for entry in entries if entry.kind == "violation"}
        hidden = frozenset() if sees else protected_among(session, violations)
        for entry in entries:
            if entry.uid in hidden:
                yield dataclasses.replace(entry, details={"number": entry.details.get("number", "")})
            else:
                yield entry


def change_sentence(change: FieldChange, language: str) -> str:
    """Returns "Posting: from “PS A” to “PS City”"."""
    code = "told_from_to" if change.before and change.after else "told_to" if change.after else "told_no_more"
    values = {"field": change.field, "before": change.before, "after": change.after}
    return sentence(code, values, language)


def _uids(session: Session, named: str) -> tuple[str, ...]:
    """Returns under which names the history knows a record."""
    if not named:
        return ()
    wanted = (
        (PersonRecord.uid, (PersonRecord.cnic == named,)),
        (ViolationRecord.uid, (ViolationRecord.number == named.upper(),)),
        (CaseRecord.uid, (CaseRecord.number == named.upper(),)),
        (DirectiveRecord.uid, (DirectiveRecord.code == named,)),
        (AccountRecord.uid, (AccountRecord.handle == named,)),
        (AccountRecord.uid, (AccountRecord.name == named,)),
        (UnitRecord.uid, (UnitRecord.name == named,)),
        (ReturnRecord.uid, (ReturnRecord.week == named,)),
        (OutboxRecord.uid, (OutboxRecord.file_name == named,)),
        (InboxRecord.uid, (InboxRecord.file_name == named,)),
    )
    found = [uid for column, conditions in wanted for uid in session.scalars(select(column).where(*conditions))]
    return tuple(dict.fromkeys((named, *found)))
