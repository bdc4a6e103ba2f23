"""A consistent copy of the open database, made by the database's own backup call."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from kpdesk.base.errors import Broken, Cancelled
from kpdesk.base.files import disk_error
from kpdesk.base.progress import Progress, silent

_OPERATIONS = 20_000
"""Of the database's own machine, after which it asks whether to go on: some milliseconds."""


def copy_database(engine: Engine, target: Path, key: bytes) -> Path:
    """Returns the target, an encrypted copy under the same key, test-opened; writers may go on meanwhile.

    Copying the file itself would be a broken copy (measured: 14 of 15). Raises Broken ``backup_damaged``,
    ``disk_full``, Refused ``no_right_to_write``.
    """
    beside = target.with_name(target.name + ".part")
    try:
        copy = _open(beside, key)
        try:
            with engine.connect() as connection:
                source = connection.connection.driver_connection
                assert source is not None
                source.backup(copy)
        finally:
            copy.close()
        check_database(beside, key)
        beside.replace(target)
    except OSError as error:
        raise disk_error(error, target) from error
    except sqlcipher.OperationalError as error:
        if "disk is full" in str(error):
            raise Broken("disk_full", path=str(target)) from error
        raise Broken("disk_failed", path=str(target), reason=str(error)) from error
    finally:
        for leftover in (beside, Path(f"{beside}-wal"), Path(f"{beside}-shm"), Path(f"{beside}-journal")):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)
    return target


def check_database(path: Path, key: bytes, progress: Progress | None = None, label: str = "backup_verifying") -> int:
    """Returns the number of audit entries in a database that opens and is whole; raises Broken ``backup_damaged``.

    Of a store of a whole province it takes most of a minute; ``progress`` says ``label`` and can stop it. Only the
    last part, the seal of every page, runs to its end: the cipher asks nobody meanwhile.
    """
    progress = progress or silent()
    progress.step(label)
    try:
        connection = _open(path, key)
    except sqlcipher.DatabaseError as error:
        raise Broken("backup_damaged", path=str(path), reason=str(error)) from error
    stopped: list[Cancelled] = []
    connection.set_progress_handler(lambda: _stops(progress, label, stopped), _OPERATIONS)
    try:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()
        progress.step(label)
        cipher = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if verdict != ("ok",) or cipher:
            raise Broken("backup_damaged", path=str(path))
        return int(connection.execute("SELECT count(*) FROM audit_entry").fetchone()[0])
    except sqlcipher.DatabaseError as error:
        if stopped:
            raise stopped[0] from None
        raise Broken("backup_damaged", path=str(path), reason=str(error)) from error
    finally:
        connection.close()


def _stops(progress: Progress, label: str, stopped: list[Cancelled]) -> int:
    """Returns what the database wants to hear: 1 to leave off. An error raised here would never get out of it."""
    try:
        progress.step(label)
    except Cancelled as stop:
        stopped.append(stop)
        return 1
    return 0


def _open(path: Path, key: bytes) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection
