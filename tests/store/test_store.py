"""Opening a store: the lock, the key, the version."""

from __future__ import annotations

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError

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

    for table in Base.metadata.tables.values():
        assert table.name in present
        columns = {column["name"] for column in inspector.get_columns(table.name)}
        assert columns == {column.name for column in table.columns}, table.name


def test_a_search_for_signs_that_the_index_splits_at_finds_nothing_instead_of_failing(workplace: Workplace) -> None:
    from kpdesk.store import search

    with workplace.writing() as uow:
        search.put(uow.session, "person", [(1, "gul khan 1234")])
        uow.commit()
    with workplace.reading() as session:
        for typed in ("gul_khan", "gul²", "\U0001e900gul", "ݙul", '"', "gul OR", "NEAR(gul)", "* ^", "a\x00b"):
            search.find(session, "person", typed, 5)
        assert search.find(session, "person", "gul_kh", 5) == [1]
        assert search.find(session, "person", " ".join(["gul", "khan"] * 2000), 5) == [1]


def test_a_failing_statement_shows_no_names(workplace: Workplace) -> None:
    with pytest.raises(IntegrityError) as failed, workplace.writing() as uow:
        for _ in range(2):
            uow.session.execute(text("INSERT INTO schema_step VALUES (7, :name, 'x', 'y')"), {"name": "Ayaz Khattak"})
    assert "Ayaz" not in str(failed.value)


def test_a_number_that_no_column_holds_is_refused(workplace: Workplace) -> None:
    with pytest.raises(Refused) as refused, workplace.reading() as session:
        session.execute(text("SELECT :number"), {"number": 10**30})
    assert refused.value.code == "number_too_large"


@pytest.mark.parametrize("text", ["", "[]", '"x"', '{"code": 1, "field": 2}', "{"])
def test_a_damaged_holders_file_does_not_hide_that_the_store_is_in_use(
    workplace: Workplace, folder: DataFolder, clock: FixedClock, text: str
) -> None:
    (folder.root / "in-use.json").write_text(text, encoding="utf-8")

    with pytest.raises(Refused) as refused:
        Store(folder, workplace.store.key, clock)
    assert refused.value.code == "store_in_use"
