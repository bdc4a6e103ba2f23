"""One engine for records on PostgreSQL: isolation, the one writer at a time, and errors in one place.

The only file that leads to a database server, and only to the address that an administrator gave when he founded or
joined an office. The driver is loaded when such a store is opened.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, Engine, String, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.compiler import compiles

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.store.engine import WRITES
from kpdesk.store.sealed_columns import give_key

SCHEMA: Final = "kpdesk"
"""Our tables stand in a schema of their own; a restore sets the one before aside under another name."""
OLDEST_VERSION: Final = 130000
WAIT_FOR_WRITER_SECONDS: Final = 15
CONNECT_SECONDS: Final = 10

_WRITER: Final = 0x6B70_6465_736B
_AT_HOME: Final = frozenset({"", "localhost", "127.0.0.1", "::1"})
_SETTINGS: Final = f"-c lock_timeout={WAIT_FOR_WRITER_SECONDS}s -c timezone=UTC -c client_min_messages=warning"
_WORD_OF_STATE: Final = {
    "55P03": Refused("store_busy"),
    "40001": Refused("store_busy"),
    "40P01": Refused("store_busy"),
    "22003": Refused("number_too_large"),
    "22021": Refused("text_with_control_sign"),
    "25006": Refused("no_right_to_write", path="database"),
    "53100": Broken("disk_full", path="database"),
    "53300": Broken("database_not_reached", reason="too many connections"),
}


@compiles(String, "postgresql")
def _text_of_any_length(_type: String, _compiler: Any, **_options: Any) -> str:
    """Lengths are checked where they are typed; SQLite keeps no such limit, and both shall take the same records."""
    return "TEXT"


def make_server_engine(url: URL, key: bytes | None, *, schema: str = SCHEMA) -> Engine:
    """Returns the engine for the database at the address; connects lazily. Without key no sealed column can be read.

    A connection that died between two pieces of work is noticed and made anew before the next one begins. Over a
    network the connection must be encrypted, unless the address itself says otherwise (``sslmode``).
    """
    settings = f"-c search_path={schema} {_SETTINGS} {url.query.get('options', '')}"
    arguments = {
        "connect_timeout": CONNECT_SECONDS,
        "application_name": "kpdesk",
        "client_encoding": "utf8",
        "options": settings,
    }
    if "sslmode" not in url.query and not _at_home(url):
        arguments["sslmode"] = "require"
    # Names and CNICs must not reach the log with the statement that failed.
    engine = create_engine(
        url.difference_update_query(["options"]),
        paramstyle="format",
        connect_args=arguments,
        pool_size=3,
        pool_pre_ping=True,
        hide_parameters=True,
    )
    if key is not None:
        give_key(engine, key)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _translate)
    return engine


def _at_home(url: URL) -> bool:
    host = url.query.get("host", url.host or "")
    return isinstance(host, str) and (host in _AT_HOME or host.startswith("/"))


def _begin(connection: Connection) -> None:
    """Reads see one consistent state and cannot write; of all writers of all computers one works at a time.

    The writer reads committed rows: under a snapshot he would see the state from before he waited for his turn.
    """
    writes = bool(connection.get_execution_options().get(WRITES, False))
    dialect, raw = connection.dialect, connection.connection.dbapi_connection
    assert raw is not None
    dialect.set_isolation_level(raw, "READ COMMITTED" if writes else "REPEATABLE READ")
    dialect.set_readonly(raw, not writes)  # type: ignore[attr-defined]
    if writes:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")


def _translate(context: ExceptionContext) -> None:
    """Gives a lost connection, a full disk or a value that no column holds its own error instead of the driver's."""
    original = context.original_exception
    if context.is_pre_ping:
        return  # the pool makes a new connection by itself, and tells when it cannot
    if context.connection is None:
        raise Broken("database_not_reached", reason=_first_line(original)) from original
    if context.is_disconnect:
        raise Broken("database_connection_lost") from original
    state = getattr(original, "sqlstate", None)
    told = _WORD_OF_STATE.get(state or "")
    if told is not None:
        raise _anew(told) from original
    if isinstance(original, UnicodeEncodeError) or "NUL (0x00)" in str(original):
        raise Refused("text_with_control_sign") from original
    if state == "42501":
        raise Broken("database_no_right", reason=_first_line(original)) from original
    found = context.sqlalchemy_exception
    if isinstance(found, DBAPIError) and state is not None:
        # The server's detail line holds the values of the row that it refused.
        raise type(found)(found.statement, None, RuntimeError(_first_line(original)), hide_parameters=True) from None


def _anew(told: KpDeskError) -> KpDeskError:
    return type(told)(told.code, field=told.field, **told.values)


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
