"""The evidence locker: sealed, lettered, audited, and proved unchanged."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.actor import Role
from kpdesk.base.errors import Broken, Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.store.audit import latest_entries
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.evidence_rows import EvidenceTaken

Log = Callable[..., Any]


@pytest.fixture
def made(log: Log) -> str:
    return str(log("gul")[0].uid)


@pytest.fixture
def locker(desk: Desk) -> Path:
    return desk.workplace.store.folder.evidence


@pytest.fixture
def taken(desk: Desk, made: str, picture: Path) -> EvidenceTaken:
    """The picture as exhibit A."""
    return desk.evidence.take_in((made,), (EvidenceDraft(picture, Capture(captured_by="HC Noor")),))[0]


def test_a_file_is_kept_encrypted_with_its_hash_and_letter(
    desk: Desk, made: str, picture: Path, locker: Path, taken: EvidenceTaken
) -> None:
    (exhibit,) = desk.violations.show(made).evidence
    (sealed,) = locker.iterdir()

    assert (exhibit.exhibit, exhibit.file_name, exhibit.capture.captured_by) == ("A", "screen shot.png", "HC Noor")
    assert exhibit.sha256 == hashlib.sha256(picture.read_bytes()).hexdigest()
    assert exhibit.media_type == "image/png"
    assert b"picture" not in sealed.read_bytes()


def test_the_next_file_is_exhibit_b(desk: Desk, made: str, taken: EvidenceTaken, tmp_path: Path) -> None:
    (tmp_path / "b.mp4").write_bytes(b"video")

    (second,) = desk.evidence.take_in((made,), (EvidenceDraft(tmp_path / "b.mp4"),))

    assert second.exhibit == "B"


def test_the_same_file_again_is_noticed_and_not_kept_twice(
    desk: Desk, made: str, picture: Path, locker: Path, taken: EvidenceTaken
) -> None:
    (again,) = desk.evidence.take_in((made,), (EvidenceDraft(picture),))

    assert (again.uid, again.exhibit) == (None, "A")
    assert len(list(locker.iterdir())) == 1


def test_the_same_file_at_another_violation_is_kept_and_named(
    desk: Desk, made: str, log: Log, picture: Path, taken: EvidenceTaken
) -> None:
    (other,) = log("noor")
    (again,) = desk.evidence.take_in((other.uid,), (EvidenceDraft(picture),))

    assert again.same_as == (taken.number,)
    assert desk.violations.show(made).evidence[0].also == (other.number,)


def test_one_file_of_an_incident_is_sealed_once_for_all_its_persons(
    desk: Desk, log: Log, picture: Path, locker: Path
) -> None:
    uids = tuple(item.uid for item in log("gul", "noor", "asad"))

    taken = desk.evidence.take_in(uids, (EvidenceDraft(picture),))

    assert [item.exhibit for item in taken] == ["A", "A", "A"]
    assert len(list(locker.iterdir())) == 1


def test_a_copy_goes_out_as_it_came_in_and_is_noted(
    desk: Desk, picture: Path, tmp_path: Path, taken: EvidenceTaken
) -> None:
    assert taken.uid is not None
    desk.evidence.export(taken.uid, tmp_path / "copy.png", "for the enquiry")

    assert (tmp_path / "copy.png").read_bytes() == picture.read_bytes()
    with desk.workplace.reading() as session:
        entry = next(latest_entries(session, 1))
    assert (entry.action, entry.details["exhibit"], entry.details["target"]) == ("evidence_exported", "A", "copy.png")


def test_a_copy_never_replaces_a_file(desk: Desk, picture: Path, taken: EvidenceTaken) -> None:
    assert taken.uid is not None
    before = picture.read_bytes()
    with pytest.raises(Refused, match="file_exists"):
        desk.evidence.export(taken.uid, picture, "for the enquiry")

    assert picture.read_bytes() == before


def test_an_untouched_locker_verifies_and_that_is_noted(desk: Desk, taken: EvidenceTaken) -> None:
    verdict = desk.evidence.verify()

    assert (verdict.files, verdict.exhibits, verdict.faults) == (1, 1, ())
    with desk.workplace.reading() as session:
        assert next(latest_entries(session, 1)).action == "evidence_verified"


@pytest.mark.parametrize("place", [0, 20, 45, -1])
def test_one_flipped_bit_is_found_and_named(desk: Desk, locker: Path, taken: EvidenceTaken, place: int) -> None:
    (sealed,) = locker.iterdir()
    data = bytearray(sealed.read_bytes())
    data[place] ^= 1
    sealed.write_bytes(bytes(data))

    (fault,) = desk.evidence.verify().faults

    assert (fault.number, fault.exhibit, fault.code) == (taken.number, "A", "kept_file_changed")


def test_another_sealed_file_in_its_place_is_found(
    desk: Desk, made: str, locker: Path, tmp_path: Path, taken: EvidenceTaken
) -> None:
    (first,) = locker.iterdir()
    (tmp_path / "b.png").write_bytes(b"another picture")
    desk.evidence.take_in((made,), (EvidenceDraft(tmp_path / "b.png"),))
    (second,) = set(locker.iterdir()) - {first}
    first.write_bytes(second.read_bytes())

    assert [fault.exhibit for fault in desk.evidence.verify().faults] == ["A"]


def test_a_lost_file_is_named_and_its_copy_is_refused(
    desk: Desk, locker: Path, tmp_path: Path, taken: EvidenceTaken
) -> None:
    next(locker.iterdir()).unlink()

    assert [fault.code for fault in desk.evidence.verify().faults] == ["kept_file_missing"]
    assert taken.uid is not None
    with pytest.raises(Broken, match="kept_file_missing"):
        desk.evidence.export(taken.uid, tmp_path / "copy.png", "for the enquiry")
    assert not (tmp_path / "copy.png").exists()


def test_an_empty_file_and_a_folder_without_files_are_refused(desk: Desk, made: str, tmp_path: Path) -> None:
    (tmp_path / "empty.png").touch()
    (tmp_path / "nothing").mkdir()
    for path, code in ((tmp_path / "empty.png", "file_empty"), (tmp_path / "nothing", "folder_without_files")):
        with pytest.raises(Refused, match=code):
            desk.evidence.take_in((made,), (EvidenceDraft(path),))


def test_stopping_leaves_no_trace(desk: Desk, made: str, picture: Path, locker: Path) -> None:
    progress = Progress()
    progress.stop()

    with pytest.raises(Cancelled):
        desk.evidence.take_in((made,), (EvidenceDraft(picture),), progress)

    assert list(locker.iterdir()) == []
    assert desk.violations.show(made).evidence == ()


def test_nothing_is_added_to_a_withdrawn_violation_or_by_an_auditor(
    desk: Desk, evidence_as: Callable[..., Any], made: str, picture: Path
) -> None:
    with pytest.raises(Refused, match="not_permitted"):
        evidence_as(Role.AUDITOR).take_in((made,), (EvidenceDraft(picture),))
    desk.violations.withdraw(made, "logged twice")
    with pytest.raises(Refused, match="violation_is_withdrawn"):
        desk.evidence.take_in((made,), (EvidenceDraft(picture),))


def test_a_file_of_several_chunks_comes_out_as_it_went_in(desk: Desk, made: str, tmp_path: Path) -> None:
    data = bytes(range(256)) * 4096 * 3 + b"tail"
    (tmp_path / "long.mp4").write_bytes(data)
    (taken,) = desk.evidence.take_in((made,), (EvidenceDraft(tmp_path / "long.mp4"),))
    assert taken.uid is not None

    desk.evidence.export(taken.uid, tmp_path / "back.mp4", "for the enquiry")

    assert (tmp_path / "back.mp4").read_bytes() == data
