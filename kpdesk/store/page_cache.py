"""More page cache while very many rows are written: SQLite here; another database does without."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

BULK_KIB = 64 * 1024
"""Indexes are filled in no order: pages that do not fit are encrypted and decrypted again and again."""


@contextmanager
def roomy_cache(session: Session) -> Iterator[None]:
    """Gives the session's connection 64 MiB of page cache during the block, unless it has more already."""
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        yield
        return
    before = connection.exec_driver_sql("PRAGMA cache_size").scalar()
    if before is not None and -BULK_KIB < before <= 0:
        connection.exec_driver_sql(f"PRAGMA cache_size = -{BULK_KIB}")
    try:
        yield
    finally:
        if session.in_transaction():
            session.connection().exec_driver_sql(f"PRAGMA cache_size = {before}")
