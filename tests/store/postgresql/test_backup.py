"""Backups of an office on a server: whole, tested, and restored onto the server or into a folder."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.meta import EPOCH, meta
from kpdesk.store.sealed_files import Intake, kept_bytes

PASSWORD = "four plain words here"


@pytest.fixture
def backup(office) -> Path:
    """A backup of an office with one person and one sealed file, after which everything changed."""
    office.shah.roster.register(PersonDraft("Asad Khan", belt_no="1021", name_urdu="اسد خان"))
    made = office.shah.backups.create().path
    asad = office.shah.roster.person("1021")
    office.shah.roster.change(asad.uid, asad.revision, dataclasses.replace(asad.draft, name="Someone Else"))
    office.shah.roster.register(PersonDraft("Bilal Khan", belt_no="2044"))
    return made


def people(desk: Desk) -> list[str]:
    return [row.name for row in desk.roster.page()]


def test_a_backup_is_one_encrypted_file_that_opens(office, backup: Path) -> None:
    assert office.gul.backups.verify(backup).manifest.records > 0
    assert b"Asad Khan" not in backup.read_bytes()


def test_restored_onto_the_server_both_operators_are_back_at_that_state(
    office, backup: Path, clock: FixedClock
) -> None:
    folder = office.shah.folder
    office.shah.close()

    with Desk.restore(folder, backup, "shah", PASSWORD, clock=clock) as restored:
        assert people(restored) == people(office.gul) == ["Asad Khan"]
        assert restored.audit.verify().intact
        assert [found.name for found in office.gul.roster.find("اسد")] == ["Asad Khan"]
        restored.roster.register(PersonDraft("Chand Khan"))
        assert people(office.gul) == ["Asad Khan", "Chand Khan"]
        with office.gul.workplace.reading() as session:
            assert meta(session, "epoch_note").startswith("restored from")


def test_what_stood_on_the_server_is_kept_beside_it(office, backup: Path, clock: FixedClock) -> None:
    folder = office.shah.folder
    office.shah.close()
    Desk.restore(folder, backup, "shah", PASSWORD, clock=clock).close()

    kept = office.query("SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'before_restore%'")
    assert len(kept) == 1
    names = office.query(f"SELECT name FROM {kept[0][0]}.person ORDER BY name")
    assert names == [("Bilal Khan",), ("Someone Else",)]


def test_restored_into_a_folder_the_office_stands_without_a_server(
    office, backup: Path, clock: FixedClock, tmp_path: Path
) -> None:
    with Desk.restore(tmp_path / "alone", backup, "gul", "another four plain words", clock=clock) as alone:
        assert people(alone) == ["Asad Khan"]
        assert [found.name for found in alone.roster.find("اسد")] == ["Asad Khan"]
        assert alone.exchange.fingerprint() == office.shah.exchange.fingerprint()
        assert alone.audit.verify().intact


def test_sealed_files_come_along_and_open(office, clock: FixedClock, tmp_path: Path) -> None:
    with office.shah.workplace.writing() as uow, Intake(office.shah.files / "evidence") as intake:
        sealed = intake.seal(uow, b"an exhibit")
        uow.commit()
        intake.keep()
    made = office.shah.backups.create().path

    alone = Desk.restore(tmp_path / "alone", made, "shah", PASSWORD, clock=clock)
    with alone, alone.workplace.reading() as session:
        assert kept_bytes(session, alone.folder / "evidence", sealed) == b"an exhibit"


def test_a_backup_that_is_cut_off_leaves_nothing(office, monkeypatch: pytest.MonkeyPatch) -> None:
    from kpdesk.store import search_tsvector

    def cut(*_given: object) -> list[tuple[int, str]]:
        office.cut_connections()
        return entries(*_given)

    entries = search_tsvector.entries
    monkeypatch.setattr(search_tsvector, "entries", cut)

    with pytest.raises(Broken) as caught:
        office.shah.backups.create()
    assert caught.value.code == "database_connection_lost"
    assert list(office.shah.workplace.store.folder.backups.iterdir()) == []


def test_a_restore_that_is_cut_off_leaves_the_server_as_it_was(
    office, backup: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kpdesk.store import server_restore

    def cut(*given: object) -> None:
        pour(*given)
        office.cut_connections()

    pour = server_restore.pour_records
    monkeypatch.setattr(server_restore, "pour_records", cut)
    folder = office.shah.folder
    office.shah.close()

    with pytest.raises(Broken):
        Desk.restore(folder, backup, "shah", PASSWORD, clock=clock)
    assert people(office.gul) == ["Bilal Khan", "Someone Else"]
    with Desk.open(folder, "shah", PASSWORD, clock=clock) as again, again.workplace.reading() as session:
        assert meta(session, EPOCH)
