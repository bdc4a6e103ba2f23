"""LibreOffice, written by others, opens what we encrypt."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from kpdesk.workbooks.encryption import encrypt_package

DRIVER = Path(__file__).with_name("libreoffice_driver.py")
SYSTEM_PYTHON = "/usr/bin/python3"
PASSWORD = "KQMV-INWP-JTM3-FCBM-LFLB-JOUM-ZNYO-EXSV"

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

Opened = list[dict[str, object]]


@pytest.fixture(scope="module")
def in_libreoffice() -> Callable[[list[Path], str], Opened]:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    python = SYSTEM_PYTHON if Path(SYSTEM_PYTHON).exists() else "python3"
    if subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode:
        pytest.skip("the system's Python has no uno (package python3-uno)")

    def opened(books: list[Path], password: str) -> Opened:
        done = subprocess.run(
            [python, str(DRIVER), *map(str, books)],
            input=password + "\n", capture_output=True, text=True, timeout=180, check=True,
        )  # fmt: skip
        return [json.loads(line) for line in done.stdout.splitlines()]

    return opened


@pytest.fixture(scope="module")
def plain() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Return"
    sheet.append(["cnic", "name"])
    sheet.append(["1610112345671", "گل خان"])
    book.create_sheet("_kpd").sheet_state = "veryHidden"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def small_and_large(plain: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("books")
    # Eight stored megabytes take the container beyond the 109 table sectors that its header can list.
    large = io.BytesIO()
    large.write(plain)
    with zipfile.ZipFile(large, "a") as parts:
        parts.writestr("xl/media/filling.bin", bytes(8_000_000))
    books = [folder / "small.xlsx", folder / "large.xlsx"]
    for path, data in zip(books, (plain, large.getvalue()), strict=True):
        path.write_bytes(encrypt_package(data, PASSWORD))
    return books


def test_small_and_large_books_open_with_their_password(
    small_and_large: list[Path], in_libreoffice: Callable[[list[Path], str], Opened]
) -> None:
    for book in in_libreoffice(small_and_large, PASSWORD):
        assert book == {
            "opened": True,
            "sheets": [
                {"name": "Return", "visible": True, "rows": [["cnic", "name"], ["1610112345671", "گل خان"]]},
                {"name": "_kpd", "visible": False, "rows": [[""]]},
            ],
        }


def test_a_wrong_password_does_not_open_the_book(
    small_and_large: list[Path], in_libreoffice: Callable[[list[Path], str], Opened]
) -> None:
    answer = in_libreoffice(small_and_large[:1], "wrong")[0]
    assert answer["opened"] is False
