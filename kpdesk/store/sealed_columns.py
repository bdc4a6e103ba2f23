"""Columns that stay sealed inside the database: private keys, words that open files, small pictures of evidence.

The embedded database is encrypted as a whole; a database server is not, and whoever administers it reads its tables.
These columns are sealed under the store's key in either, so that a copy of a row fits both.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Dialect, Engine, LargeBinary, TypeDecorator

from kpdesk.crypto.envelope import open_sealed, seal

_KEY: Final = "kpdesk_store_key"


def give_key(engine: Engine, key: bytes) -> None:
    """Lets the engine's sealed columns use the store's key; it goes no further than this program's memory."""
    setattr(engine.dialect, _KEY, key)


class SealedBytes(TypeDecorator[bytes]):
    """Bytes that are sealed under the store's key and bound to what they belong to, so that no two can be swapped."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, belongs_to: str) -> None:
        super().__init__()
        self.belongs_to = belongs_to

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Returns what the database keeps."""
        return None if value is None else seal(getattr(dialect, _KEY), value, self.belongs_to.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Returns the plain bytes; raises Broken ``sealed_data_damaged``."""
        return None if value is None else open_sealed(getattr(dialect, _KEY), value, self.belongs_to.encode())


class SealedText(TypeDecorator[str]):
    """A text kept as :class:`SealedBytes`."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, belongs_to: str) -> None:
        super().__init__()
        self.belongs_to = belongs_to

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Returns what the database keeps."""
        return None if value is None else seal(getattr(dialect, _KEY), value.encode(), self.belongs_to.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """Returns the plain text; raises Broken ``sealed_data_damaged``."""
        if value is None:
            return None
        return open_sealed(getattr(dialect, _KEY), value, self.belongs_to.encode()).decode()
