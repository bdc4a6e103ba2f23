"""A bare store without features: what the store tests work on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.clock import FixedClock
from kpdesk.store.folder import DataFolder
from kpdesk.store.meta import EPOCH, STORE_ID, put_meta
from kpdesk.store.store import Store, Workplace

KEY = bytes(range(32))


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "office").make()


@pytest.fixture
def workplace(folder: DataFolder, clock: FixedClock) -> Iterator[Workplace]:
    store = Store(folder, KEY, clock)
    place = Workplace(store, Actor("gul", "Gul Khan", Role.CLERK, "MRD"))
    with place.writing() as uow:
        put_meta(uow.session, STORE_ID, "0190-test")
        put_meta(uow.session, EPOCH, "epoch-1")
        uow.commit()
    folder.key_slots.write_text("{}", encoding="utf-8")
    yield place
    store.close()
