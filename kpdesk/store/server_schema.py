"""Room for an office in a database: our schema, and whether the database is one that keeps our order of words."""

from __future__ import annotations

from contextlib import AbstractContextManager

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import URL

from kpdesk.base.errors import Refused
from kpdesk.store.engine import WRITES
from kpdesk.store.server_engine import OLDEST_VERSION, SCHEMA, make_server_engine

_ABOUT = text(
    "SELECT current_setting('server_version_num')::int AS version, pg_encoding_to_char(encoding) AS encoding,"
    " datcollate AS collation, coalesce(to_jsonb(d) ->> 'datlocprovider', 'c') AS provider, datname AS name"
    " FROM pg_database d WHERE datname = current_database()"
)
_ICU = "i"
_BY_SIGN = frozenset({"C", "POSIX", "C.UTF-8", "C.utf8"})


def make_room(url: URL) -> None:
    """Makes our empty schema in the database; what a founding that never ended left there is removed.

    Raises Refused ``database_too_old``, ``database_not_utf8``, ``database_order``, ``database_has_office``; Broken
    ``database_not_reached``, ``database_no_right``.
    """
    engine = make_server_engine(url, None)
    try:
        with _writing(engine) as connection:
            _refuse_unfit(connection)
            if has_office(connection):
                raise Refused("database_has_office", field="database", database=url.database)
            if _has_table(connection, "schema_step"):
                connection.exec_driver_sql(f"DROP SCHEMA {SCHEMA} CASCADE")
            connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
    finally:
        engine.dispose()


def refuse_empty(url: URL) -> None:
    """Returns when an office was founded in the database; raises Refused ``database_without_office``, else as there."""
    engine = make_server_engine(url, None)
    try:
        with engine.connect() as connection:
            if not has_office(connection):
                raise Refused("database_without_office", field="database", database=url.database)
    finally:
        engine.dispose()


def has_office(connection: Connection) -> bool:
    """Tells whether an office was founded in the database: its key slots were committed with its first records."""
    if not _has_table(connection, "key_slot"):
        return False
    return connection.exec_driver_sql(f"SELECT 1 FROM {SCHEMA}.key_slot LIMIT 1").first() is not None  # noqa: S608


def _writing(engine: Engine) -> AbstractContextManager[Connection]:
    return engine.execution_options(**{WRITES: True}).begin()


def _has_table(connection: Connection, name: str) -> bool:
    return connection.scalar(text("SELECT to_regclass(:name)"), {"name": f"{SCHEMA}.{name}"}) is not None


def _refuse_unfit(connection: Connection) -> None:
    """Lists, pages and digests rely on one order of texts, by their signs, on every computer."""
    about = connection.execute(_ABOUT).one()
    if about.version < OLDEST_VERSION:
        version, least = about.version // 10000, OLDEST_VERSION // 10000
        raise Refused("database_too_old", field="database", version=version, least=least)
    if about.encoding != "UTF8":
        raise Refused("database_not_utf8", field="database", database=about.name, encoding=about.encoding)
    if about.collation not in _BY_SIGN or about.provider == _ICU:
        order = "ICU" if about.provider == _ICU else about.collation
        raise Refused("database_order", field="database", database=about.name, order=order)
