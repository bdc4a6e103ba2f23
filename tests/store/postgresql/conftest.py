"""A Central Police Office on a database server, and a second computer that joined it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.server_wanted import ServerWanted
from tests.database_server import DatabaseServer

PASSWORD, SECOND_PASSWORD = "four plain words here", "another four plain words"
QUICK = Argon2Cost(64, 1, 1)
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass
class Office:
    """The founder's desk, the second operator's on another computer, and the database that both use."""

    server: DatabaseServer
    database: str
    shah: Desk
    gul: Desk

    def query(self, statement: str) -> list[tuple[object, ...]]:
        """What the server's administrator reads."""
        with self.server.connected(self.database) as connection:
            return connection.execute(statement).fetchall()

    def cut_connections(self) -> None:
        """Ends every connection of the program, as a restart of the server does."""
        with self.server.connected() as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (self.database,)
            )


@pytest.fixture(scope="session")
def founded_pair(database_server: DatabaseServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed data folders ``one`` and ``two`` of an office with two operators."""
    home = tmp_path_factory.mktemp("pair")
    url, clock = database_server.url(database_server.create()), FixedClock(NOW)
    one, _words = Desk.create(
        home / "one", "CPO", "shah", "Shah Jehan", PASSWORD, clock=clock, cost=QUICK, server=ServerWanted(url)
    )
    with one:
        one.users._cost = QUICK
        one.users.add(UserDraft("gul", "Gul Khan", Role.ADMINISTRATOR, SECOND_PASSWORD))
    Desk.join(home / "two", ServerWanted(url, home / "one"), "gul", SECOND_PASSWORD, clock=clock).close()
    return home


@pytest.fixture
def office(founded_pair: Path, database_server: DatabaseServer, tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    name = database_server.copy_office(founded_pair, tmp_path / "pair")
    with (
        Desk.open(tmp_path / "pair" / "one", "shah", PASSWORD, clock=clock) as shah,
        Desk.open(tmp_path / "pair" / "two", "gul", SECOND_PASSWORD, clock=clock) as gul,
    ):
        yield Office(database_server, name, shah, gul)
    database_server.drop(name)
