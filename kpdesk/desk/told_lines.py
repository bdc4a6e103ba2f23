"""Entries as lines to read, the same on a record's page, in the audit trail and on its paper, and for a backup."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.records import UserRecord
from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Actor
from kpdesk.base.clock import minute_on_paper
from kpdesk.base.sentences import sentence
from kpdesk.desk.told import FieldChange, Naming
from kpdesk.store.audit import AuditEntry
from kpdesk.violations.queries import protected_among

_BLOCK: Final = 500


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

    @property
    def whole(self) -> str:
        """What was done with what it changed, in one line of a list."""
        return " · ".join((self.what, *self.changes))


def told_lines(session: Session, entries: Iterable[AuditEntry], language: str) -> Iterator[ToldLine]:
    """Gives the line of each entry; names of people are read for many entries at once, so that any number may come."""
    naming = Naming(session, language)
    full_names = {row.name: row.full_name for row in session.execute(select(UserRecord.name, UserRecord.full_name))}
    coming = iter(entries)
    while block := tuple(islice(coming, _BLOCK)):
        naming.learn(block)
        for entry in block:
            changes = tuple(change_sentence(change, language) for change in naming.changes(entry))
            by = full_names.get(entry.actor) or entry.actor
            yield ToldLine(entry.seq, datetime.fromisoformat(entry.at), by, naming.sentence(entry), changes)


def change_sentence(change: FieldChange, language: str) -> str:
    """Returns "Posting: from “PS A” to “PS City”"."""
    code = "told_from_to" if change.before and change.after else "told_to" if change.after else "told_no_more"
    values = {"field": change.field, "before": change.before, "after": change.after}
    return sentence(code, values, language)


def without_protected(session: Session, actor: Actor, entries: tuple[AuditEntry, ...]) -> Iterator[AuditEntry]:
    """Gives the entries; of a protected disclosure only its number, for whoever is not the authority."""
    violations = {entry.uid for entry in entries if entry.kind == "violation"}
    sees = may(actor.role, Permission.COMPLAINANTS)
    hidden = frozenset() if sees or not violations else protected_among(session, violations)
    for entry in entries:
        if entry.uid in hidden:
            yield dataclasses.replace(entry, details={"number": entry.details.get("number", "")})
        else:
            yield entry
