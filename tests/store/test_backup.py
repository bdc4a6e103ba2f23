"""Backups: whole, tested, and restored as a new epoch."""

from __future__ import annotations

from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken, Refused
from kpdesk.desk import Desk
from kpdesk.desk.restoring import restore_backup
from kpdesk.store.backup import verify_backup
from kpdesk.store.meta import EPOCH, meta

PASSWORD = "four plain words here"


def test_a_backup_is_listed_and_verified(desk: Desk) -> None:
    made = desk.backups.create()

    assert [backup.path for backup in desk.backups.items()] == [made.path]
    assert desk.backups.verify(made.path).manifest.records == made.manifest.records > 0


def test_a_backup_shows_no_text(desk: Desk) -> None:
    made = desk.backups.create()

    assert b"Khan Zada" not in made.path.read_bytes()


@pytest.mark.parametrize("place", [0.3, 0.5, 0.9, 0.99])
def test_one_flipped_byte_anywhere_is_found(desk: Desk, place: float) -> None:
    path = desk.backups.create().path
    data = bytearray(path.read_bytes())
    data[int(len(data) * place)] ^= 1
    path.write_bytes(data)

    with pytest.raises(Broken) as broken:
        desk.backups.verify(path)
    assert broken.value.code == "backup_damaged"


def test_a_cut_backup_is_found(desk: Desk) -> None:
    path = desk.backups.create().path
    path.write_bytes(path.read_bytes()[:-4000])

    with pytest.raises(Broken):
        desk.backups.verify(path)


def test_evidence_comes_along_once_and_its_loss_is_noticed(desk: Desk) -> None:
    (desk.folder / "evidence" / "abc.kpe").write_bytes(b"sealed")
    made = desk.backups.create()
    desk.backups.create()
    pooled = list((desk.folder / "backups" / "evidence").iterdir())
    assert [path.name for path in pooled] == ["abc.kpe"]

    pooled[0].unlink()
    with pytest.raises(Broken) as broken:
        verify_backup(made.path, desk.workplace.store.key)
    assert broken.value.code == "backup_evidence_missing"


def test_restoring_brings_back_the_state_in_a_new_epoch(desk: Desk, clock: FixedClock) -> None:
    with desk.workplace.reading() as session:
        before = meta(session, EPOCH)
    backup = desk.backups.create()
    desk.users.set("head_name", "Later Name")
    desk.close()

    workplace = restore_backup(desk.folder, backup.path, "khan", PASSWORD, clock)
    restored = Desk(workplace)
    with workplace.reading() as session:
        assert meta(session, EPOCH) != before
    assert restored.users.settings()["head_name"] == ""
    assert restored.audit.verify().intact
    assert list((desk.folder / "backups").glob("before-restore-*/store.db"))
    restored.close()


def test_restoring_needs_the_right_password_and_changes_nothing_without(desk: Desk, clock: FixedClock) -> None:
    backup = desk.backups.create()
    desk.users.set("head_name", "Later Name")
    desk.close()

    with pytest.raises(Refused) as refused:
        restore_backup(desk.folder, backup.path, "khan", "not the password", clock)
    assert refused.value.code == "password_wrong"
    again = Desk.open(desk.folder, "khan", PASSWORD, clock=clock)
    assert again.users.settings()["head_name"] == "Later Name"
    again.close()


def test_a_backup_restores_into_an_empty_folder(desk: Desk, clock: FixedClock, tmp_path: Path) -> None:
    backup = desk.backups.create()

    workplace = restore_backup(tmp_path / "other", backup.path, "khan", PASSWORD, clock)
    assert workplace.actor.office == "MRD"
    workplace.store.close()
