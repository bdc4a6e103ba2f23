"""The address of a database server, as it is typed, kept and used; its password is never kept in the open."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from kpdesk.base.errors import Broken, Refused
from kpdesk.crypto.envelope import open_sealed, seal
from kpdesk.store.server_place import ServerPlace

DRIVER: Final = "postgresql+psycopg"
_BOUND_TO: Final = b"kpdesk-database-password-v1"


def address_of(text: str) -> URL:
    """Returns the address that was typed, for our driver; raises Refused ``database_url_not_possible``."""
    try:
        url = make_url(text.strip())
    except ArgumentError:
        raise Refused("database_url_not_possible", field="database") from None
    if url.drivername not in {DRIVER, "postgresql"} or not url.database:
        raise Refused("database_url_not_possible", field="database")
    inside = url.query.get("password")
    if inside is not None:
        url = url.difference_update_query(["password"]).set(password=inside if isinstance(inside, str) else inside[0])
    return url.set(drivername=DRIVER)


def place_for(url: URL, files: Path, key: bytes) -> ServerPlace:
    """Returns the place as it is kept: a password in the address is sealed under the store's key.

    Without one the driver finds it where PostgreSQL's own tools do: the environment, or the password file.
    """
    password = "" if url.password is None else seal(key, str(url.password).encode(), _BOUND_TO).hex()
    plain = url._replace(password=None).render_as_string(hide_password=False)
    return ServerPlace(plain, str(files.expanduser().resolve()), password)


def sealed_address(place: ServerPlace, key: bytes) -> URL:
    """Returns the full address; raises Broken ``sealed_data_damaged`` for another key, ``place_file_damaged``."""
    url = _kept(place)
    if not place.sealed_password:
        return url
    return url.set(password=open_sealed(key, bytes.fromhex(place.sealed_password), _BOUND_TO).decode())


def open_address(place: ServerPlace) -> URL | None:
    """Returns the address for a connection without the store's key; None where the password is sealed under it."""
    return None if place.sealed_password else _kept(place)


def _kept(place: ServerPlace) -> URL:
    try:
        return address_of(place.url)
    except Refused as error:
        raise Broken("place_file_damaged", path="database.json") from error
