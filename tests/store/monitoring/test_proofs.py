"""The file that proves a closure: kept encrypted, hashed again, copied out, never kept of a refused closure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.errors import Broken, Refused
from kpdesk.desk import Desk
from kpdesk.monitoring.draft import AccountDraft

TODAY = date(2026, 11, 22)


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    """A picture of the deleted group."""
    file = tmp_path / "deleted.png"
    file.write_bytes(b"picture of the deleted group")
    return file


@pytest.fixture
def found(desk: Desk) -> str:
    """The uid of an open group."""
    return desk.monitoring.add_account(AccountDraft("whatsapp", name="Friends", found_on=date(2026, 11, 1))).uid


@pytest.fixture
def closed(desk: Desk, found: str) -> str:
    """The same group, closed with a proof in words."""
    desk.monitoring.close_account(found, date(2026, 11, 10), "seen")
    return found


def test_the_proof_is_kept_encrypted_and_comes_out_as_it_went_in(
    desk: Desk, found: str, proof: Path, tmp_path: Path
) -> None:
    desk.monitoring.close_account(found, TODAY, "", proof)
    desk.monitoring.export_proof(found, tmp_path / "copy.png")

    (kept,) = (desk.folder / "evidence").glob("*.kpe")
    assert b"picture of" not in kept.read_bytes()
    assert (tmp_path / "copy.png").read_bytes() == proof.read_bytes()
    assert desk.monitoring.proof_faults() == ()


def test_one_flipped_bit_in_a_proof_is_found_and_named(desk: Desk, closed: str, proof: Path, tmp_path: Path) -> None:
    desk.monitoring.attach_proof(closed, proof)
    (kept,) = (desk.folder / "evidence").glob("*.kpe")
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    kept.chmod(0o600)
    kept.write_bytes(data)

    (fault,) = desk.monitoring.proof_faults()
    assert (fault.account_uid, fault.file_name, fault.code) == (closed, "deleted.png", "kept_file_changed")
    with pytest.raises(Broken, match="kept_file_changed"):
        desk.monitoring.export_proof(closed, tmp_path / "copy.png")
    assert not (tmp_path / "copy.png").exists()


def test_a_closure_that_is_refused_keeps_no_file(desk: Desk, found: str, proof: Path) -> None:
    for on, file in ((date(2026, 10, 1), proof), (TODAY, proof.with_name("missing.png"))):
        with pytest.raises(Refused):
            desk.monitoring.close_account(found, on, "seen", file)
    assert list((desk.folder / "evidence").glob("*")) == []
    assert desk.monitoring.account(found).closed_on is None


def test_without_a_file_there_is_none_to_save(desk: Desk, closed: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="proof_file_missing"):
        desk.monitoring.export_proof(closed, tmp_path / "copy.png")
