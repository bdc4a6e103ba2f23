"""What a database server says of itself: its version, and how it guards its pages and the line to it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

_ASKED = text(
    "SELECT current_setting('server_version') AS version, current_setting('data_checksums') AS checksums,"
    " inet_server_addr() IS NULL OR inet_server_addr() = inet_client_addr() AS at_home,"
    " coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted"
)


@dataclass(frozen=True, slots=True)
class ServerState:
    """Version, whether damaged pages are noticed, and whether others on the network can read along."""

    version: str
    proves_its_pages: bool
    line_is_private: bool


def about_server(session: Session) -> ServerState:
    """Returns what the server of this session says of itself."""
    row = session.execute(_ASKED).one()
    return ServerState(row.version.split(" ")[0], row.checksums == "on", bool(row.at_home or row.encrypted))
