"""An office with people, violations and a register, and what its tables say."""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import kpdesk
from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.desk import Desk
from kpdesk.monitoring.draft import AccountDraft, UnitDraft
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.schema import Base
from kpdesk.violations.draft import ViolationDraft
from tests.database_server import ON_SERVER

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PASSWORD = "four plain words here"
NOT_COMPARED = {"audit_entry", "undo_step", "store_meta", "preference", "key_slot"}
VOLATILE = {"revision", "changed_at", "changed_by"}
for path in sorted(Path(kpdesk.__file__).parent.glob("*/*records.py")):
    importlib.import_module(f"kpdesk.{path.parent.name}.{path.stem}")

Said = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
def said() -> Callable[[Desk], Said]:
    """What every table says, without rows that were withdrawn and without who wrote them how often."""

    def read(desk: Desk) -> Said:
        found: Said = {}
        with desk.workplace.reading() as session:
            for table in Base.metadata.sorted_tables:
                if table.name in NOT_COMPARED:
                    continue
                skip = VOLATILE | ({"id"} if table.name == "case_due" else set())
                sentence = f'SELECT * FROM "{table.name}"'
                if table.name == "violation_directive":
                    sentence += " WHERE violation_id IN (SELECT id FROM violation WHERE withdrawn_at IS NULL)"
                # Asked at the driver: composing a query for each table anew in every store would be most of the time.
                rows = session.connection().exec_driver_sql(sentence).mappings()
                found[table.name] = sorted(
                    tuple((name, repr(value)) for name, value in row.items() if name not in skip)
                    for row in rows
                    if row.get("withdrawn_at") is None
                )
        return found

    return read


@pytest.fixture(scope="session")
def filled(request: pytest.FixtureRequest, founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed store of an office with six persons, two violations, an account and a monitoring unit."""
    folder = tmp_path_factory.mktemp("undo") / "mardan"
    _copied(request, founded, folder)
    with Desk.open(folder, "khan", PASSWORD, clock=FixedClock(NOW)) as desk:
        for place in range(6):
            name = f"Gul Khan {place}"
            draft = PersonDraft(name=name, father_name="Said Gul", rank="HC", belt_no=str(100 + place), posting="PS A")
            desk.roster.register(draft)
        for uid in desk.roster.uids()[:2]:
            desk.violations.register(
                ViolationDraft(persons=(uid,), kind="V02", platform="tiktok", seen_on=DAY, seen_by="ASI Noor")
            )
        desk.monitoring.add_account(AccountDraft(platform="tiktok", name="City clips", handle="@city", found_on=DAY))
        desk.monitoring.notify_unit(UnitDraft(name="SMMU", order_no="12/EC", order_date=DAY, in_charge_text="DSP HQ"))
        desk.users.add(UserDraft("zahir", "Zahir Shah", Role.SUPERVISOR, PASSWORD))
    return folder


@pytest.fixture
def office(request: pytest.FixtureRequest, filled: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of that office, khan logged in."""
    folder = tmp_path / "mardan"
    name = _copied(request, filled, folder)
    with Desk.open(folder, "khan", PASSWORD, clock=clock) as desk:
        yield desk
    if name:
        request.getfixturevalue("database_server").drop(name)


def _copied(request: pytest.FixtureRequest, source: Path, folder: Path) -> str:
    """Copies a closed office, on a server its database too; the name of that one."""
    if ON_SERVER:
        return str(request.getfixturevalue("database_server").copy_office(source, folder))
    shutil.copytree(source, folder)
    return ""


@pytest.fixture
def as_user(clock: FixedClock) -> Callable[[Desk, str], Desk]:
    """The desk closed and opened by another user; whoever asks closes it."""

    def reopened(desk: Desk, user: str) -> Desk:
        desk.close()
        return Desk.open(desk.folder, user, PASSWORD, clock=clock)

    return reopened
