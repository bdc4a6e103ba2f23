"""An open store, and the workplace of a logged-in user in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from kpdesk.base.actor import Actor
from kpdesk.base.clock import Clock
from kpdesk.base.errors import Broken
from kpdesk.base.invented import say_invented
from kpdesk.store.engine import make_engine, reading_only
from kpdesk.store.folder import DataFolder
from kpdesk.store.meta import practice_state
from kpdesk.store.migrations import upgrade
from kpdesk.store.server_place import ServerPlace, read_place
from kpdesk.store.store_lock import StoreLock
from kpdesk.store.undo_capture import watched
from kpdesk.store.unit_of_work import UnitOfWork


class Store:
    """A store that is locked for this program and open with its key; close it when done.

    ``is_practice``: its data are invented, so that nothing leaves it and every paper says so.
    """

    def __init__(self, folder: DataFolder, key: bytes, clock: Clock) -> None:
        """Opens the store, upgraded to this program's schema.

        Raises Refused ``store_in_use``, ``store_newer``; Broken ``store_damaged``, also where keys stand without a
        database: the driver would make an empty one in its place.
        """
        place = read_place(folder.server) if folder.on_server else None
        if place is None and folder.key_slots.exists() and not _has_bytes(folder.database):
            raise Broken("store_damaged", reason=f"no {folder.database.name}")
        self.folder = folder
        self.clock = clock
        self.key = key
        self._lock = StoreLock(folder, clock)
        self._lock.take()
        with ExitStack() as on_failure:
            on_failure.callback(self._lock.free)
            self.engine: Engine = watched(_engine(folder, place, key))
            on_failure.callback(self.engine.dispose)
            upgrade(self.engine, folder, key, clock)
            with self.reading() as session:
                self.is_practice = bool(practice_state(session))
            on_failure.pop_all()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Gives a session on one consistent state that cannot write."""
        # Not of a session maker: each would make a class of its own, which takes longer than many a question.
        session = Session(self.engine, autobegin=False)
        session.begin()
        try:
            with reading_only(session.connection()):
                yield session
        finally:
            session.rollback()
            session.close()

    def close(self) -> None:
        """Closes the database and frees the lock; may be called twice."""
        self.engine.dispose()
        self._lock.free()
        say_invented(False)


def _engine(folder: DataFolder, place: ServerPlace | None, key: bytes) -> Engine:
    if place is None:
        return make_engine(folder.database, key)
    # The driver of a database server is loaded for a store that lies on one, and for no other.
    from kpdesk.store.server_address import sealed_address
    from kpdesk.store.server_engine import make_server_engine

    return make_server_engine(sealed_address(place, key), key)


def _has_bytes(database: Path) -> bool:
    return database.exists() and database.stat().st_size > 0


@dataclass(frozen=True, slots=True)
class Workplace:
    """A user at work in an open store: what every face of the desk is built on."""

    store: Store
    actor: Actor

    @property
    def clock(self) -> Clock:
        """The store's clock."""
        return self.store.clock

    def writing(self) -> UnitOfWork:
        """Returns a unit of work in this user's name; use it in a ``with`` block and commit it."""
        say_invented(self.store.is_practice)
        return UnitOfWork(self.store.engine, self.actor, self.store.clock)

    def reading(self) -> AbstractContextManager[Session]:
        """Returns a read-only session; use it in a ``with`` block."""
        say_invented(self.store.is_practice)
        return self.store.reading()
