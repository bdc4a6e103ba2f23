"""The address of a database server as it is kept: whole, and never with its password in the open."""

from __future__ import annotations

from pathlib import Path

import pytest

from kpdesk.base.errors import Broken
from kpdesk.store.server_address import address_of, open_address, place_for, sealed_address
from kpdesk.store.server_place import read_place, write_place

KEY = b"\1" * 32
TYPED = "postgresql://kpdesk:very%20secret@db.office:5433/kpdesk?sslmode=verify-full"


def test_the_address_comes_back_whole_with_the_stores_key_only(tmp_path: Path) -> None:
    write_place(tmp_path / "database.json", place_for(address_of(TYPED), tmp_path, KEY))
    place = read_place(tmp_path / "database.json")

    assert place is not None
    assert "secret" not in (tmp_path / "database.json").read_text()
    found = sealed_address(place, KEY)
    assert (found.password, found.port, found.query["sslmode"]) == ("very secret", 5433, "verify-full")
    assert open_address(place) is None
    with pytest.raises(Broken):
        sealed_address(place, b"\2" * 32)


@pytest.mark.parametrize(
    "typed", ["postgresql+psycopg://kpdesk:secret@h/d", "postgresql://h/d?user=kpdesk&password=secret"]
)
def test_a_password_anywhere_in_the_address_is_sealed(typed: str, tmp_path: Path) -> None:
    place = place_for(address_of(typed), tmp_path, KEY)

    assert "secret" not in place.url
    assert sealed_address(place, KEY).password == "secret"


def test_an_address_without_password_is_open_for_the_drivers_own_ways(tmp_path: Path) -> None:
    place = place_for(address_of("postgresql://kpdesk@/kpdesk?host=/run/postgresql"), tmp_path, KEY)

    found = open_address(place)
    assert found is not None and found.drivername == "postgresql+psycopg"
    assert found.query["host"] == "/run/postgresql"
    assert place.sealed_password == ""


def test_where_there_is_no_file_the_store_is_embedded(tmp_path: Path) -> None:
    assert read_place(tmp_path / "database.json") is None
