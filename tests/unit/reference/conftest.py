"""The built-in pack, a store that holds it, and drafts of its rows."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.clock import FixedClock
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.pack import built_in
from kpdesk.reference.queries import items
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import Table
from kpdesk.reference.service import install
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import new_store_key
from kpdesk.store.meta import STORE_ID, put_meta
from kpdesk.store.store import Store, Workplace


@pytest.fixture
def pack() -> Reference:
    """The reference data as the program brings it."""
    return built_in()


@pytest.fixture
def day() -> date:
    """A Sunday in the time of the samples."""
    return date(2026, 11, 22)


@pytest.fixture
def workplace(tmp_path: Path, clock: FixedClock) -> Iterator[Workplace]:
    """An administrator at work in a store of Mardan that holds the pack."""
    folder = DataFolder(tmp_path / "mardan")
    folder.make()
    store = Store(folder, new_store_key(), clock)
    place = Workplace(store, Actor("khan", "Khan Zada", Role.ADMINISTRATOR, "MRD"))
    with place.writing() as uow:
        put_meta(uow.session, STORE_ID, "store-of-tests")
        uow.flush()
        install(uow)
        uow.commit()
    yield place
    store.close()


@pytest.fixture
def draft_of(workplace: Workplace) -> Callable[..., ItemDraft]:
    """Gives a draft of a stored row with some values changed: ``draft_of(Table.RANKS, "HC", name="...")``."""

    def make(table: Table, code: str, /, **changes: object) -> ItemDraft:
        with workplace.reading() as session:
            item = next(item for item in items(session, table) if item.row.code == code)
        return ItemDraft.of(table, dataclasses.replace(item.row, **changes), item.uid, item.revision)

    return make
