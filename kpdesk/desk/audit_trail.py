"""The desk's face for the history of everything."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, may
from kpdesk.base.clock import iso_utc
from kpdesk.store.anchors import add_anchor, anchors
from kpdesk.store.audit import AuditEntry, entries_about, hash_at, latest_entries, walk
from kpdesk.store.store import Workplace
from kpdesk.violations.queries import protected_among


@dataclass(frozen=True, slots=True)
class AuditVerdict:
    """Whether the history is what it was: ``missing_anchor`` names the outside anchor that it contradicts."""

    entries: int
    intact: bool
    first_break: int | None
    missing_anchor: str | None


class AuditDesk:
    """The audit trail of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def verify(self) -> AuditVerdict:
        """Returns the verdict of walking the whole chain and holding it against the anchors outside the database."""
        known = anchors(self._at.store.folder.anchors)
        with self._at.reading() as session:
            verdict = walk(session)
            contradicted = next((anchor for anchor in known if hash_at(session, anchor.seq) != anchor.hash), None)
        first = verdict.first_break
        if contradicted and first is None:
            first = min(contradicted.seq, verdict.entries + 1)
        name = f"{contradicted.where} ({contradicted.at})" if contradicted else None
        return AuditVerdict(verdict.entries, verdict.intact and contradicted is None, first, name)

    def latest(self, limit: int = 200) -> tuple[AuditEntry, ...]:
        """Returns the newest entries, newest first."""
        with self._at.reading() as session:
            return tuple(self._hidden(session, tuple(latest_entries(session, limit))))

    def about(self, uid: str) -> tuple[AuditEntry, ...]:
        """Returns the history of one record, oldest first."""
        with self._at.reading() as session:
            return tuple(self._hidden(session, tuple(entries_about(session, uid))))

    def _hidden(self, session: Session, entries: tuple[AuditEntry, ...]) -> Iterator[AuditEntry]:
        """Gives the entries; of a protected disclosure only its number stays for whoever is not the authority."""
        violations = {entry.uid for entry in entries if entry.kind == "violation"}
        sees = may(self._at.actor.role, Permission.COMPLAINANTS)
        hidden = frozenset() if sees else protected_among(session, violations)
        for entry in entries:
            if entry.uid in hidden and entry.kind == "violation":
                yield dataclasses.replace(entry, details={"number": entry.details.get("number", "")})
            else:
                yield entry

    def anchor(self, where: str) -> None:
        """Writes the chain's head outside the database."""
        store = self._at.store
        with self._at.writing() as uow:
            head = uow.head()
        add_anchor(store.folder.anchors, head, where, iso_utc(store.clock.now()))
