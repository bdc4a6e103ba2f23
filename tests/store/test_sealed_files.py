"""Files of the store: streamed in, sealed, read-only, and every change to one of them found."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.base.errors import Broken, Cancelled, Refused
from kpdesk.base.progress import Progress, Step
from kpdesk.crypto.sealed_file import sealed_size
from kpdesk.desk import Desk
from kpdesk.store.reading_through import ReadThrough
from kpdesk.store.sealed_files import (
    LARGEST_BYTES,
    Intake,
    Sealed,
    fault_of,
    kept_bytes,
    plain_size,
    unsealed,
)

MIB = 1 << 20
Put = Callable[[Path | bytes], Sealed]


@pytest.fixture
def folder(desk: Desk) -> Path:
    return desk.workplace.store.folder.evidence


@pytest.fixture
def put(desk: Desk, folder: Path) -> Put:
    """Seals a file or bytes and keeps it, as a verb would."""

    def put(source: Path | bytes) -> Sealed:
        with desk.workplace.writing() as uow, Intake(folder) as intake:
            sealed = intake.seal(uow, source)
            uow.commit()
            intake.keep()
        return sealed

    return put


@pytest.fixture
def fault(desk: Desk, folder: Path) -> Callable[[Sealed], str | None]:
    """The code of what is wrong with a kept file."""

    def fault(sealed: Sealed) -> str | None:
        with desk.workplace.reading() as session:
            found = fault_of(session, folder, sealed)
        return found.code if found else None

    return fault


def overwrite(path: Path, data: bytes) -> None:
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    path.write_bytes(data)


@pytest.mark.parametrize("size", [1, 63, 64, 65, MIB - 1, MIB, MIB + 1, 2 * MIB])
def test_what_goes_in_comes_out(desk: Desk, folder: Path, put: Put, tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    (tmp_path / "in").write_bytes(data)

    for sealed in (put(tmp_path / "in"), put(data)):
        assert (sealed.size_bytes, sealed.sha256) == (size, hashlib.sha256(data).hexdigest())
        assert sealed.head == data[:64]
        assert (folder / sealed.stored_as).stat().st_size == sealed_size(size)
        with desk.workplace.reading() as session:
            assert kept_bytes(session, folder, sealed) == data


def test_a_kept_file_is_read_only(folder: Path, put: Put) -> None:
    path = folder / put(b"picture").stored_as

    assert stat.S_IMODE(path.stat().st_mode) & 0o222 == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_flipped_bit_anywhere_is_found(
    folder: Path, put: Put, fault: Callable[[Sealed], str | None], data: st.DataObject
) -> None:
    sealed = put(b"evidence" * 200)
    path = folder / sealed.stored_as
    whole = path.read_bytes()
    bit = data.draw(st.integers(0, len(whole) * 8 - 1))
    changed = bytearray(whole)
    changed[bit // 8] ^= 1 << (bit % 8)

    overwrite(path, bytes(changed))
    # A changed version byte makes it the file of a newer program; every other bit makes it a changed one.
    assert fault(sealed) in {"kept_file_changed", "sealed_file_newer"}
    overwrite(path, whole)
    assert fault(sealed) is None


def test_the_place_of_the_damage_is_told(desk: Desk, folder: Path, put: Put) -> None:
    sealed = put(bytes(3 * MIB))
    path = folder / sealed.stored_as
    damaged = bytearray(path.read_bytes())
    damaged[40 + MIB + 16 + 5] ^= 1

    overwrite(path, bytes(damaged))

    with desk.workplace.reading() as session:
        found = fault_of(session, folder, sealed)
    assert found is not None
    assert found.values["mib"] == 2


@pytest.mark.parametrize(("cut", "code"), [(-1, "kept_file_resized"), (0, "kept_file_resized")])
def test_a_cut_file_is_found(
    folder: Path, put: Put, fault: Callable[[Sealed], str | None], cut: int, code: str
) -> None:
    sealed = put(b"picture" * 100)
    path = folder / sealed.stored_as
    overwrite(path, path.read_bytes()[:cut])

    assert fault(sealed) == code


def test_a_longer_a_lost_and_a_replaced_file_are_found(
    folder: Path, put: Put, fault: Callable[[Sealed], str | None]
) -> None:
    longer, lost, first, second = put(b"a" * 50), put(b"b" * 50), put(b"c" * 50), put(b"d" * 50)
    overwrite(folder / longer.stored_as, (folder / longer.stored_as).read_bytes() + b"!")
    (folder / lost.stored_as).unlink()
    (folder / first.stored_as).unlink()
    (folder / first.stored_as).write_bytes((folder / second.stored_as).read_bytes())

    assert [fault(one) for one in (longer, lost, first, second)] == [
        "kept_file_resized", "kept_file_missing", "kept_file_changed", None,
    ]  # fmt: skip


def test_nothing_is_left_when_the_work_is_not_committed(desk: Desk, folder: Path) -> None:
    with desk.workplace.writing() as uow, Intake(folder) as intake:
        intake.seal(uow, b"picture")
        uow.commit()

    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_nothing(desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "video.mp4").write_bytes(bytes(5 * MIB))
    written: list[int] = []
    opened = Path.open

    class FullAfterTwo(io.FileIO):
        def write(self, data: bytes) -> int:  # type: ignore[override]
            written.append(len(data))
            if sum(written) > 2 * MIB:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().write(data)

    def open_full(path: Path, mode: str = "r", *rest: object, **named: object) -> IO[bytes]:
        if path.parent == folder and mode == "xb":
            return FullAfterTwo(path, "x")  # type: ignore[return-value]
        return opened(path, mode, *rest, **named)  # type: ignore[arg-type,return-value]

    monkeypatch.setattr(Path, "open", open_full)
    with desk.workplace.writing() as uow, Intake(folder) as intake, pytest.raises(Broken, match="disk_full"):
        intake.seal(uow, tmp_path / "video.mp4")

    assert sum(written) > 2 * MIB
    assert list(folder.iterdir()) == []


def test_stopping_leaves_nothing(desk: Desk, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "video.mp4").write_bytes(bytes(5 * MIB))
    seen: list[Step] = []

    def stop_at_second(step: Step) -> None:
        seen.append(step)
        progress.stop()

    progress = Progress(stop_at_second)
    with desk.workplace.writing() as uow, Intake(folder) as intake, pytest.raises(Cancelled):
        intake.seal(uow, tmp_path / "video.mp4", progress)

    assert len(seen) == 1
    assert list(folder.iterdir()) == []


def test_a_file_that_changes_while_it_is_read_is_not_kept(desk: Desk, folder: Path, tmp_path: Path) -> None:
    video = tmp_path / "video.mp4"
    video.write_bytes(bytes(3 * MIB))

    def record_on(_step: Step) -> None:
        with video.open("ab") as handle:
            handle.write(b"one more frame")

    changed = pytest.raises(Refused, match="file_changed_meanwhile")
    with desk.workplace.writing() as uow, Intake(folder) as intake, changed:
        intake.seal(uow, video, Progress(record_on))

    assert list(folder.iterdir()) == []


def test_a_stick_that_is_pulled_out_is_no_full_disk(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Pulled:
        def read(self, _size: int) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(Broken, match="file_lost_while_reading") as told:
        ReadThrough(Pulled(), tmp_path / "clip.mp4").read(10)  # type: ignore[arg-type]
    assert told.value.values["file"] == "clip.mp4"

    (tmp_path / "clip.mp4").write_bytes(bytes(10))
    monkeypatch.setattr("kpdesk.store.sealed_files.ReadThrough", lambda *_given: Pulled())
    with desk.workplace.writing() as uow, Intake(folder) as intake, pytest.raises(Broken):
        intake.seal(uow, tmp_path / "clip.mp4")
    assert list(folder.iterdir()) == []


def test_what_cannot_be_taken_in_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with (tmp_path / "huge").open("wb") as handle:
        handle.truncate(LARGEST_BYTES + 1)
    with (tmp_path / "largest").open("wb") as handle:
        handle.truncate(LARGEST_BYTES)
    expected = {
        "empty": "file_empty",
        "huge": "file_larger_than",
        "gone": "file_not_found",
        ".": "file_is_folder",
        "zero\0byte": "file_not_found",
    }
    for name, code in expected.items():
        with pytest.raises(Refused, match=code):
            plain_size(tmp_path / name)
    assert plain_size(tmp_path / "largest") == LARGEST_BYTES


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_and_a_device_have_no_end_and_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(Refused, match="file_not_plain"):
            plain_size(path)


@pytest.fixture
def video(tmp_path: Path) -> Iterator[Path]:
    """A quarter of a GiB that repeats nothing within a chunk."""
    path = tmp_path / "video.mp4"
    block = os.urandom(MIB)
    with path.open("wb") as handle:
        for number in range(256):
            handle.write(number.to_bytes(8, "big") + block[8:])
    yield path
    path.unlink()


@pytest.mark.skipif(sys.platform == "win32", reason="the resident size there counts the disk cache of the mapping")
def test_a_large_file_goes_in_and_out_with_little_memory(
    desk: Desk, folder: Path, put: Put, video: Path, tmp_path: Path
) -> None:
    process, most = psutil.Process(), 0
    put(b"warm")
    before = process.memory_info().rss

    def watch(_step: Step) -> None:
        nonlocal most
        most = max(most, process.memory_info().rss)

    with desk.workplace.writing() as uow, Intake(folder) as intake:
        sealed = intake.seal(uow, video, Progress(watch))
        uow.commit()
        intake.keep()
    with desk.workplace.reading() as session, (tmp_path / "out").open("wb") as target:
        unsealed(session, folder, sealed, target, Progress(watch))

    with (tmp_path / "out").open("rb") as handle:
        assert hashlib.file_digest(handle, "sha256").hexdigest() == sealed.sha256
    assert most
    assert most - before < 50 * MIB
