"""Opening a store: the lock, the key, the version."""

from __future__ import annotations

import pytest
from sqlalchemy import inspect, text

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken, Refused
from kpdesk.store.folder import DataFolder
from kpdesk.store.schema import Base
from kpdesk.store.store import Store, Workplace


def test_a_second_program_on_the_same_store_is_refused_with_who_holds_it(
    workplace: Workplace, folder: DataFolder, clock: FixedClock
) -> None:
    with pytest.raises(Refused) as refused:
        Store(folder, workplace.store.key, clock)

    assert refused.value.code == "store_in_use"
    assert refused.value.values["since"] == "2026-11-22T09:00:00Z"
    assert refused.value.values["computer"]


def test_the_lock_is_free_after_closing(workplace: Workplace, folder: DataFolder, clock: FixedClock) -> None:
    workplace.store.close()

    Store(folder, workplace.store.key, clock).close()


def test_another_key_opens_nothing_and_changes_nothing(
    workplace: Workplace, folder: DataFolder, clock: FixedClock
) -> None:
    workplace.store.close()
    before = folder.database.read_bytes()

    with pytest.raises(Broken) as broken:
        Store(folder, b"\1" * 32, clock)
    assert broken.value.code == "store_damaged"
    assert folder.database.read_bytes() == before


def test_the_file_on_disk_shows_no_text(workplace: Workplace, folder: DataFolder) -> None:
    with workplace.writing() as uow:
        uow.note("noted", "thing", "x", secret="Muhammad Ayaz Khattak")
        uow.commit()
    workplace.store.close()

    data = folder.database.read_bytes()
    assert b"Ayaz" not in data
    assert not data.startswith(b"SQLite format 3")


def test_a_store_of_a_newer_program_is_refused_unchanged(
    workplace: Workplace, folder: DataFolder, clock: FixedClock
) -> None:
    with workplace.writing() as uow:
        uow.session.execute(text("INSERT INTO schema_step VALUES (999, 'future', 'x', '9.9')"))
        uow.commit()
    workplace.store.close()

    with pytest.raises(Refused) as refused:
        Store(folder, workplace.store.key, clock)
    assert refused.value.code == "store_newer"
    assert refused.value.values["store_version"] == 999


def test_every_power_cut_setting_is_on(workplace: Workplace) -> None:
    with workplace.store.engine.connect() as connection:
        values = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }

    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_the_upgraded_schema_is_the_declared_one(workplace: Workplace) -> None:
    inspector = inspect(workplace.store.engine)
    present = set(inspector.get_table_names())

    for table in Base.metadata.sorted_tables:
        assert table.name in present
        columns = {column["name"] for column in inspector.get_columns(table.name)}
        assert columns == {column.name for column in table.columns}, table.name
