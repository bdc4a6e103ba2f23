"""A PostgreSQL of its own for the tests that need one: on a socket in a folder of its own, gone with the run.

``KPDESK_TEST_DATABASE=postgresql`` founds the small offices of the ordinary tests on it as well.
"""

from __future__ import annotations

import json
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

ROLE, ROLE_PASSWORD = "kpdesk", "role password of the tests"
ON_SERVER = os.environ.get("KPDESK_TEST_DATABASE", "") == "postgresql"

_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB", "max_connections=60",
          "listen_addresses=", "autovacuum=off", "log_min_messages=fatal")  # fmt: skip


class DatabaseServer:
    """A running server; databases are made from nothing or as copies of one another."""

    def __init__(self, sockets: Path) -> None:
        self.sockets = sockets
        self._made = 0

    def url(self, database: str) -> str:
        """The address as an administrator would type it."""
        return f"postgresql+psycopg://{ROLE}:{ROLE_PASSWORD.replace(' ', '%20')}@/{database}?host={self.sockets}"

    def connected(self, database: str = "postgres") -> psycopg.Connection:
        """A connection beside the program's own, each statement for itself."""
        return psycopg.connect(
            host=str(self.sockets), user=ROLE, password=ROLE_PASSWORD, dbname=database, autocommit=True
        )

    def create(self, template: str = "template0", *, order: str = "C") -> str:
        """A new database; its name."""
        self._made += 1
        name = f"office{self._made}"
        more = f" LC_COLLATE '{order}' LC_CTYPE '{order}' ENCODING 'UTF8'" if template == "template0" else ""
        with self.connected() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}{more}")
        return name

    def drop(self, name: str) -> None:
        with self.connected() as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def copy_office(self, founded: Path, folder: Path) -> str:
        """Copies an office that is closed, every data folder in it and its database; the new database's name."""
        shutil.copytree(founded, folder)
        name = ""
        for path in sorted(folder.rglob("database.json")):
            place = json.loads(path.read_text())
            template = place["url"].split("?")[0].rsplit("/", 1)[1]
            name = name or self.create(template)
            place["url"] = place["url"].replace(f"/{template}?", f"/{name}?")
            place["files"] = place["files"].replace(str(founded), str(folder))
            path.write_text(json.dumps(place))
        return name


def programs() -> Path | None:
    """Where the server's programs are, the newest first; None where they are not installed."""
    found = shutil.which("pg_ctl")
    installed = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in installed if (folder / "initdb").exists()), None)


def _account() -> dict[str, object]:
    """The server refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    pytest.skip("PostgreSQL does not run as root, and there is no other account")


@pytest.fixture(scope="session")
def database_server() -> Iterator[DatabaseServer]:
    """A running PostgreSQL; skipped where its programs are not installed."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed here (Debian: apt-get install postgresql)")
    account, home = _account(), Path(tempfile.mkdtemp(prefix="kpd-pg-"))
    password = home / "password"
    password.write_text(ROLE_PASSWORD)
    if account:
        for path in (home, password):
            os.chown(path, int(str(account["user"])), int(str(account["group"])))
    run = {"cwd": home, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, **account}
    try:
        subprocess.run(
            [found / "initdb", "-D", home / "data", "-U", ROLE, f"--pwfile={password}", "--auth=scram-sha-256",
             "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"], check=True, **run)  # fmt: skip
        settings = [part for each in _QUICK for part in ("-c", each)]
        server = subprocess.Popen([found / "postgres", "-D", home / "data", "-k", home, *settings], **run)
        try:
            running = DatabaseServer(home)
            _wait(running, server)
            yield running
        finally:
            server.send_signal(signal.SIGINT)  # a connection that a failed test left open is ended
            server.communicate(timeout=30)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _wait(found: DatabaseServer, server: subprocess.Popen[bytes]) -> None:
    for _ in range(1200):
        try:
            found.connected().close()
            return
        except psycopg.OperationalError:
            assert server.poll() is None, server.stderr.read().decode()
            time.sleep(0.05)
    raise AssertionError("the database server did not start")
