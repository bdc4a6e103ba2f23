"""LibreOffice, written by others, opens what we encrypt."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from kpdesk.desk import Desk
from kpdesk.workbooks.encryption import encrypt_package

PASSWORD = "KQMV-INWP-JTM3-FCBM-LFLB-JOUM-ZNYO-EXSV"

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

Opened = list[dict[str, object]]
Freeze = Callable[..., str]


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


def test_a_real_return_opens_with_the_password_for_excel(
    enrolled: Desk, tmp_path: Path, freeze: Freeze, in_libreoffice: Callable[[list[Path], str], Opened],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("kpdesk.workbooks.encryption.SPIN", 100_000)
    sent = Path(enrolled.exchange.send(freeze(enrolled), tmp_path / "stick").path)

    (book,) = in_libreoffice([sent], enrolled.exchange.password(sent))

    sheets = {str(sheet["name"]): sheet for sheet in book["sheets"]}  # type: ignore[attr-defined]
    shown = [name for name, sheet in sheets.items() if sheet["visible"]]
    assert shown[0] == "Return"
    assert {"Part B", "Part F", "Certificate", "data_part_b"} <= set(shown)
    assert "_kpd" not in shown
    head, *rows = sheets["data_part_b"]["rows"]
    assert [row[head.index("name")] for row in rows] == ["گل خان", "=Gul Khan", "گل خان"]
    assert [row[head.index("belt_no")] for row in rows] == ["0001", "0002", "0003"]
