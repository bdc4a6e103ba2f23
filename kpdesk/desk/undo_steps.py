"""The last pieces of work of a user, each with how it is taken back or the reason why it stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.actor import Actor
from kpdesk.base.errors import Refused
from kpdesk.desk.told import Naming, step_in_words
from kpdesk.store.audit import AuditEntry
from kpdesk.store.audit_of_user import latest_of
from kpdesk.store.undo_actions import NOTHING_CHANGED, READ_ONLY, UNDONE, WHY_NOT, Way, leading, way_of
from kpdesk.store.undo_keeping import KEPT_STEPS
from kpdesk.store.undo_records import UndoStepRecord
from kpdesk.violations.records import ViolationRecord

MOST_ENTRIES: Final = 4000
"""Entries of the history that are looked through: an act on many people has one for each of them."""

_ENTRIES_EACH: Final = 8

TAKEN_BACK_BY: Final = {
    "roster_imported": "roster_import_undone",
    "violations_imported": "violations_import_undone",
    "datapack_taken_in": "datapack_taken_back",
}
"""What the history says when an import was taken back."""


@dataclass(frozen=True, slots=True)
class UndoStep:
    """A piece of work: ``step`` names it, ``what`` tells it in words, ``why_not`` is the code of why it stays.

    ``undone`` where it was taken back already; ``takes_back`` where it is itself the taking back of another one, so
    that undoing it does that one again.
    """

    step: int
    at: str
    action: str
    what: str
    way: Way
    why_not: str = ""
    undone: bool = False
    takes_back: bool = False

    @property
    def can_be_undone(self) -> bool:
        """Whether it may be tried; what changed since is seen only then."""
        return not self.why_not and not self.undone

    @property
    def passed_over(self) -> bool:
        """Whether "Undo" goes on to what was done before it: printing or a backup changed no record."""
        return self.undone or self.takes_back or self.why_not in NOTHING_CHANGED


@dataclass(frozen=True, slots=True)
class Piece:
    """The entries of one piece of work, oldest first; ``leading`` names it, ``kept`` is what was kept of it."""

    leading: AuditEntry
    entries: tuple[AuditEntry, ...]
    kept: UndoStepRecord | None = None


def last_steps(session: Session, actor: Actor, language: str, limit: int = KEPT_STEPS) -> tuple[UndoStep, ...]:
    """Returns what the user did last, the newest first; looking and logging in are nothing to take back."""
    pieces = list(islice(pieces_of(session, actor.name, limit * _ENTRIES_EACH), limit))
    if len(pieces) < limit:
        pieces = list(islice(pieces_of(session, actor.name), limit))
    taken = taken_back(session, actor.name)
    naming = Naming(session, language)
    naming.learn(entry for piece in pieces for entry in (*piece.entries[:1], piece.leading))
    return tuple(_step(piece, naming, taken, actor) for piece in pieces)


def piece_named(session: Session, step: int, actor: Actor) -> Piece:
    """Returns one piece of work; raises Refused ``undo_unknown``, ``undo_not_yours``."""
    found = next((piece for piece in pieces_of(session, actor.name) if piece.leading.seq == step), None)
    if found is not None:
        return found
    entry = next(iter(latest_of(session, None, 1, upto=step)), None)
    if entry is None or entry.seq != step:
        raise Refused("undo_unknown", field="step", step=step)
    if entry.actor != actor.name:
        raise Refused("undo_not_yours", field="step", by=entry.actor)
    raise Refused("undo_too_old", field="step", most=KEPT_STEPS)


def pieces_of(session: Session, user: str, most: int = MOST_ENTRIES) -> Iterator[Piece]:
    """Gives the user's pieces of work, the newest first; the last of them may be cut short by ``most`` entries."""
    kept = session.scalars(select(UndoStepRecord).where(UndoStepRecord.user_name == user))
    by_entry = {seq: step for step in kept for seq in range(step.first_seq, step.last_seq + 1)}
    entries = latest_of(session, user, most)
    incidents = _incidents(session, entries)

    def same_work(entry: AuditEntry) -> tuple[object, ...]:
        step = by_entry.get(entry.seq)
        if step is not None:
            return ("kept", step.seq)
        if way_of(entry.action) is Way.ENTRY:
            return (entry.action, incidents.get(entry.uid, entry.uid))
        if way_of(entry.action) is Way.BATCH:
            return (entry.seq,)
        return (entry.at, entry.action)

    wanted = (entry for entry in entries if entry.action not in READ_ONLY)
    for _key, group in groupby(wanted, same_work):
        found = tuple(reversed(tuple(group)))
        step = by_entry.get(found[0].seq)
        name = step.seq if step else found[0].seq
        yield Piece(next(entry for entry in found if entry.seq == name), found, step)


def why_not(piece: Piece, actor: Actor) -> str:
    """Returns the code of the sentence that says why a piece of work stays; empty where it can be taken back."""
    if piece.leading.role != actor.role:
        return "undo_role_changed"
    if piece.kept is not None or way_of(piece.leading.action) in (Way.ENTRY, Way.BATCH):
        return ""
    stays = next((WHY_NOT[entry.action] for entry in piece.entries if entry.action in WHY_NOT), "")
    if stays or leading([entry.action for entry in piece.entries]) is None:
        return stays or "undo_not_listed"
    return "undo_too_much"


def _step(piece: Piece, naming: Naming, taken: frozenset[object], actor: Actor) -> UndoStep:
    entry = piece.leading
    return UndoStep(
        entry.seq,
        entry.at,
        entry.action,
        step_in_words(naming, entry, sum(other.action == entry.action for other in piece.entries)),
        way_of(entry.action),
        why_not(piece, actor),
        is_undone(piece, taken),
        entry.action == UNDONE,
    )


def is_undone(piece: Piece, taken: frozenset[object]) -> bool:
    """Tells whether it was taken back already."""
    if piece.kept is not None and piece.kept.undone_by is not None:
        return True
    return piece.leading.seq in taken or (TAKEN_BACK_BY.get(piece.leading.action), piece.leading.uid) in taken


def taken_back(session: Session, user: str) -> frozenset[object]:
    """Returns the numbers of pieces of work that were taken back, and imports by action and uid."""
    theirs = select(UndoStepRecord.undoes).where(UndoStepRecord.user_name == user, UndoStepRecord.undoes.is_not(None))
    imports = ((entry.action, entry.uid) for entry in latest_of(session, user, MOST_ENTRIES, TAKEN_BACK_BY.values()))
    return frozenset((*session.scalars(theirs), *imports))


def _incidents(session: Session, entries: Sequence[AuditEntry]) -> dict[str, str]:
    """Returns the incident of each violation that was logged: the violations of one entry form went in together."""
    wanted = [entry.uid for entry in entries if way_of(entry.action) is Way.ENTRY][: KEPT_STEPS * 4]
    rows = session.execute(select(ViolationRecord.uid, ViolationRecord.incident).where(ViolationRecord.uid.in_(wanted)))
    return {row.uid: row.incident for row in rows}
