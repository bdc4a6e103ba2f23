"""The only way to write: one transaction, with its audit entry, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, Table, event, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from kpdesk.base.actor import Actor
from kpdesk.base.clock import Clock, local
from kpdesk.base.errors import Refused
from kpdesk.base.meanwhile import changed_meanwhile
from kpdesk.store.audit import AuditHead, append, audit_head
from kpdesk.store.engine import WRITES
from kpdesk.store.schema import Record
from kpdesk.store.undo_capture import CAPTURE, Capture
from kpdesk.store.undo_keeping import Noted, keep_step


class UnitOfWork:
    """A transaction that is rolled back unless :meth:`commit` was called.

    ``session`` is open inside the ``with`` block; ``now`` is the same moment for everything done in it.
    The actor rides in the unit, so that an audit entry can never name another than who opened it. ``undoes`` is the
    step that this piece of work takes back, if any.
    """

    session: Session

    def __init__(self, engine: Engine, actor: Actor, clock: Clock) -> None:
        self._engine = engine
        self.actor = actor
        self.office = actor.office
        self.now: datetime = clock.now()
        self.undoes: int | None = None
        self._capture = Capture()
        self._noted: list[Noted] = []

    @property
    def today(self) -> date:
        """Today's date in Pakistan."""
        return local(self.now).date()

    def __enter__(self) -> Self:
        self.session = _WritingSession(self._engine, autobegin=False, expire_on_commit=False)
        self.session.info[_UNIT] = self
        self.session.begin()
        self.session.connection(execution_options={WRITES: True, CAPTURE: self._capture})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.session.in_transaction():
            self.session.rollback()
        self.session.close()

    def note(self, action: str, kind: str, uid: str, **details: object) -> AuditHead:
        """Adds an audit entry to this transaction and returns the chain's new head."""
        self.flush()
        head = append(self.session, self.actor, self.now, action, kind, uid, details)
        self._noted.append(Noted(head.seq, action, kind, uid))
        return head

    def head(self) -> AuditHead:
        """Returns the chain's head as this transaction sees it."""
        return audit_head(self.session)

    def flush(self) -> None:
        """Sends what is pending; raises Refused ``changed_meanwhile`` when a record was changed by another.

        It names who changed it when, with the values that were about to be saved and those that are there.
        """
        try:
            self.session.flush()
        except StaleDataError:
            raise self._changed_meanwhile() from None

    def _changed_meanwhile(self) -> Refused:
        """Finds the record among those that were being sent; this transaction is over, so it is read in another."""
        sent: tuple[_Sent, ...] = self.session.info.pop(_SENT, ())
        with self._engine.connect() as connection:
            for record in sent:
                row = connection.execute(select(record.table).where(record.table.c.id == record.key)).one_or_none()
                if row is not None and row.revision != record.revision:
                    now = dict(row._mapping)
                    yours = {name: value for name, value in record.values.items() if name not in _OF_EVERY_RECORD}
                    return changed_meanwhile(row.changed_by, row.changed_at, yours, now)
        return changed_meanwhile("?", None, {}, {})

    def commit(self) -> None:
        """Makes everything durable; after it returns, a power cut loses nothing of it."""
        self.flush()
        if self._noted:
            keep_step(self.session, self.actor, self.now, self._capture, self._noted, self.undoes)
        self.session.commit()

    def stamp(self) -> dict[str, object]:
        """Returns office, revision, changed_at and changed_by for rows inserted in bulk."""
        return {"office": self.office, "revision": 1, "changed_at": self.now, "changed_by": self.actor.name}


_UNIT = "unit_of_work"
_SENT = "sent"
_OF_EVERY_RECORD = frozenset({"id", "uid", "office", "revision", "changed_at", "changed_by"})


class _WritingSession(Session):
    """A session of a unit of work; one class with one listener, since making either anew costs as much as writing."""


@dataclass(frozen=True, slots=True)
class _Sent:
    """A changed record as it goes to the database: should that refuse it, its values would be gone."""

    table: Table
    key: int
    revision: int
    values: dict[str, object]


@event.listens_for(_WritingSession, "before_flush")
def _stamp_records(session: Session, _context: object, _instances: object) -> None:
    unit: UnitOfWork = session.info[_UNIT]
    for record in (*session.new, *session.dirty):
        if isinstance(record, Record):
            record.office = record.office or unit.office
            record.changed_at = unit.now
            record.changed_by = unit.actor.name
    unit._capture.before_flush(session)
    session.info[_SENT] = tuple(
        _Sent(type(record).__table__, record.id, record.revision, dict(record.__dict__))  # type: ignore[arg-type]
        for record in session.dirty
        if isinstance(record, Record)
    )


@event.listens_for(_WritingSession, "after_flush")
def _flushed(session: Session, _context: object) -> None:
    session.info[_UNIT]._capture.after_flush()
