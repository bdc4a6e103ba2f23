"""Backups: whole, tested, and restored as a new epoch."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken, Refused
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.restoring import restore_backup
from kpdesk.desk.users import UsersDesk
from kpdesk.store.backup import verify_backup
from kpdesk.store.meta import EPOCH, meta

PASSWORD = "four plain words here"
QUICK = Argon2Cost(64, 1, 1)


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


def test_a_backup_of_large_evidence_is_whole_again_after_a_cut_copy(desk: Desk) -> None:
    (desk.folder / "evidence" / "abc.kpe").write_bytes(b"sealed")
    desk.backups.create()
    pooled = desk.folder / "backups" / "evidence" / "abc.kpe"
    pooled.write_bytes(b"sea")

    desk.backups.create()
    assert pooled.read_bytes() == b"sealed"


def test_what_a_power_cut_left_of_a_backup_is_cleared_by_the_next(desk: Desk) -> None:
    leftover = desk.folder / "backups" / ".making-MRD-x1"
    leftover.mkdir()
    (leftover / "store.db").write_bytes(b"half")

    desk.backups.create()
    assert not leftover.exists()


@pytest.mark.parametrize("garbage", [b"", b"PK\x05\x06" + b"\0" * 18, b"\0" * 100, b"PK\x03\x04" + b"x" * 200])
def test_a_file_that_is_no_backup_is_damaged_and_passed_over_in_lists(desk: Desk, garbage: bytes) -> None:
    path = desk.folder / "backups" / "MRD-x.kpb"
    path.write_bytes(garbage)

    with pytest.raises(Broken) as broken:
        desk.backups.verify(path)
    assert broken.value.code == "backup_damaged"
    assert desk.backups.items() == ()


def edited(path: Path, compression: int = zipfile.ZIP_STORED, **changed: object) -> Path:
    with zipfile.ZipFile(path) as pack:
        parts = {name: pack.read(name) for name in pack.namelist()}
    parts["manifest.json"] = json.dumps({**json.loads(parts["manifest.json"]), **changed}).encode()
    with zipfile.ZipFile(path, "w", compression) as pack:
        for name, data in parts.items():
            pack.writestr(name, data)
    return path


@pytest.mark.parametrize(
    "changed",
    [
        {"evidence": ["../../keys.json"]},
        {"evidence": ["/etc/passwd"]},
        {"evidence": [1]},
        {"format": "1"},
        {"schema": None},
        {"records": 2.5},
        {"extra": 1},
        {"created_at": []},
    ],
)
def test_a_manifest_edited_by_hand_is_damage_and_leads_out_of_no_folder(desk: Desk, changed: dict[str, object]) -> None:
    path = edited(desk.backups.create().path, **changed)

    with pytest.raises(Broken) as broken:
        desk.backups.verify(path)
    assert broken.value.code == "backup_damaged"


def test_a_packed_backup_is_none_of_ours_and_is_not_unfolded(desk: Desk) -> None:
    path = edited(desk.backups.create().path, zipfile.ZIP_DEFLATED)

    with pytest.raises(Broken):
        desk.backups.verify(path)


def test_a_backup_of_a_newer_program_is_refused_and_does_not_hide_the_others(desk: Desk) -> None:
    good = desk.backups.create().path
    newer = edited(desk.backups.create().path, schema=999)

    with pytest.raises(Refused) as refused:
        desk.backups.verify(newer)
    assert refused.value.code == "store_newer"
    assert [backup.path for backup in desk.backups.items()] == [good]


def test_anchors_of_the_history_that_was_given_up_stay_with_it(desk: Desk, clock: FixedClock) -> None:
    backup = desk.backups.create()
    desk.users.set("head_name", "Later Name")
    desk.audit.anchor("a later report")
    desk.close()

    with Desk(restore_backup(desk.folder, backup.path, "khan", PASSWORD, clock)) as restored:
        assert restored.audit.verify().intact
        noted = restored.audit.latest(1)[0]
        assert (noted.action, noted.details["anchors_left_behind"]) == ("store_restored", 1)
    aside = next((desk.folder / "backups").glob("before-restore-*"))
    assert "a later report" in (aside / "anchors.jsonl").read_text(encoding="utf-8")


def test_a_failed_restore_leaves_the_store_as_it_was(desk: Desk, clock: FixedClock) -> None:
    (desk.folder / "evidence" / "abc.kpe").write_bytes(b"sealed")
    backup = desk.backups.create()
    (desk.folder / "backups" / "evidence" / "abc.kpe").unlink()
    desk.users.set("head_name", "Later Name")
    desk.close()

    with pytest.raises(Broken) as broken:
        restore_backup(desk.folder, backup.path, "khan", PASSWORD, clock)
    assert broken.value.code == "backup_evidence_missing"
    with Desk.open(desk.folder, "khan", PASSWORD, clock=clock) as again:
        assert again.users.settings()["head_name"] == "Later Name"
    assert not list(desk.folder.glob(".restoring-*"))


def test_a_user_who_came_after_the_backup_cannot_restore_it(desk: Desk, clock: FixedClock) -> None:
    backup = desk.backups.create()
    UsersDesk(desk.workplace, QUICK).add(UserDraft("gul", "Gul Khan", Role.ADMINISTRATOR, PASSWORD))
    desk.close()

    with pytest.raises(Refused) as refused:
        restore_backup(desk.folder, backup.path, "gul", PASSWORD, clock)
    assert refused.value.code == "user_unknown"
    Desk.open(desk.folder, "gul", PASSWORD, clock=clock).close()


def test_a_store_in_use_is_not_restored_over(desk: Desk, clock: FixedClock) -> None:
    backup = desk.backups.create()

    with pytest.raises(Refused) as refused:
        restore_backup(desk.folder, backup.path, "khan", PASSWORD, clock)
    assert refused.value.code == "store_in_use"
