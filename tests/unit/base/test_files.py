"""Files: written whole or not at all, read within bounds, every failure with its own answer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kpdesk.base.errors import KpDeskError, Refused
from kpdesk.base.files import read_file, remove_tree, write_file, written_beside


def refusal(target: Path, *, force: bool = False) -> str:
    with pytest.raises(KpDeskError) as error:
        write_file(target, b"x", force=force)
    return error.value.code


def test_a_failure_in_the_middle_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = write_file(tmp_path / "a.pdf", b"old")

    with pytest.raises(ZeroDivisionError), written_beside(target, force=True) as handle:
        handle.write(b"half")
        raise ZeroDivisionError
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_an_existing_file_needs_force(tmp_path: Path) -> None:
    target = write_file(tmp_path / "a.pdf", b"old")

    assert refusal(target) == "file_exists"
    assert write_file(target, b"new", force=True).read_bytes() == b"new"


def test_a_folder_is_never_replaced_and_a_missing_one_is_named(tmp_path: Path) -> None:
    write_file(tmp_path / "a", b"x")

    assert refusal(tmp_path, force=True) == "file_is_folder"
    assert refusal(tmp_path / "no" / "a.pdf") == "folder_missing"
    assert refusal(tmp_path / "a" / "below.pdf") == "folder_missing"
    assert refusal(Path("y" * 300)) == "disk_failed"


@pytest.mark.skipif(os.name == "nt", reason="no named pipes in folders there")
def test_what_is_no_plain_file_is_not_replaced_even_with_force(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refusal(tmp_path / "pipe", force=True) == "no_right_to_write"
    assert (tmp_path / "pipe").is_fifo()


def test_a_name_at_the_limit_of_the_disk_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 251 + ".pdf")

    assert write_file(target, b"x") == target
    assert list(tmp_path.iterdir()) == [target]


def test_no_more_than_the_limit_is_read(tmp_path: Path) -> None:
    source = write_file(tmp_path / "a", b"x" * 101)

    assert len(read_file(source, 101)) == 101
    with pytest.raises(Refused) as refused:
        read_file(source, 100)
    assert refused.value.code == "file_too_large"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_device_without_end_is_given_up() -> None:
    with pytest.raises(Refused) as refused:
        read_file(Path("/dev/full"), 1 << 20)
    assert refused.value.code == "file_too_large"


@pytest.mark.parametrize("name", ["no", "file/below"])
def test_what_is_not_there_is_not_found(tmp_path: Path, name: str) -> None:
    write_file(tmp_path / "file", b"x")

    with pytest.raises(Refused) as refused:
        read_file(tmp_path / name)
    assert refused.value.code == "file_not_found"


def test_a_folder_is_removed_with_its_read_only_files(tmp_path: Path) -> None:
    (tmp_path / "office" / "evidence").mkdir(parents=True)
    (tmp_path / "office" / "evidence" / "sealed").write_bytes(b"1")
    (tmp_path / "office" / "evidence" / "sealed").chmod(0o400)

    remove_tree(tmp_path / "office")
    remove_tree(tmp_path / "office")

    assert not (tmp_path / "office").exists()
