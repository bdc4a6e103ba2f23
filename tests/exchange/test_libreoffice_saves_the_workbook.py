"""LibreOffice opens a sealed file and saves it again: the seal says whether anything was changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kpdesk.crypto.signature import SigningKey
from kpdesk.desk import Desk
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.reader import read_transfer
from kpdesk.exchange.seal import ChangedBlock, sealed, sign
from kpdesk.exchange.tables import ColumnSpec, Row, Table, ValueType
from kpdesk.exchange.workbook import workbook_bytes
from kpdesk.workbooks.compound_reader import CompoundFile
from kpdesk.workbooks.encryption import decrypt_package, encrypt_package
from kpdesk.workbooks.encryption_standard import is_standard

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

Freeze = Callable[..., str]
Saved = Callable[..., list[dict[str, object]]]
PASSWORD = "KQMV-INWP-JTM3-FCBM-LFLB-JOUM-ZNYO-EXSV"
TEXTS = (
    "گل خان", "=1+1", "00123", "  spaces  ", "a\nb", "tab\tx", "<&>\"'", "_x0041_", "😀", "1.63E+12", "TRUE", "#N/A",
    "https://example.invalid/a", "2026-11-22", "x" * 5000, None, "'quoted", "é", "+92", "12/11/2026", "a\u00a0b",
    "\u200fx", " ",
)  # fmt: skip
COLUMNS = (
    ColumnSpec("uid"), ColumnSpec("text"), ColumnSpec("number", ValueType.INTEGER), ColumnSpec("day", ValueType.DATE),
    ColumnSpec("at", ValueType.MOMENT), ColumnSpec("truth", ValueType.TRUTH),
)  # fmt: skip


def row(number: int) -> Row:
    day = f"2026-11-{number % 28 + 1:02d}" if number % 5 else None
    moment = "2026-11-22T09:00:00Z" if number % 3 else None
    text = TEXTS[number % len(TEXTS)]
    return (f"u{number}", text, number * 10 ** (number % 11), day, moment, (True, False, None)[number % 3])


@pytest.fixture(scope="module")
def table() -> Table:
    return Table("persons", "persons", COLUMNS, tuple(map(row, range(1200))))


@pytest.fixture(scope="module")
def book(table: Table) -> bytes:
    key = SigningKey.generate()
    manifest = Manifest(
        "return", "MRD", ("CPO",), key.id, 1, "", "0" * 36, "2026-W47", "2026-11-22T09:00:00Z", "KP Desk",
        (sealed(table),), "0" * 64,
    )  # fmt: skip
    return encrypt_package(workbook_bytes([table], sign(manifest, key)), PASSWORD)


def test_delicate_values_survive_saving_in_libreoffice(
    book: bytes, table: Table, tmp_path: Path, saved_by_libreoffice: Saved
) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(book)

    assert saved_by_libreoffice(path, PASSWORD)[0]["opened"]

    again = path.read_bytes()
    assert is_standard(bytes(CompoundFile(again).stream("EncryptionInfo")))
    read = read_transfer(decrypt_package(again, PASSWORD, max_bytes=1 << 26))
    assert (read.changed, read.tables[0].rows) == ((), table.rows)


def test_one_cell_edited_in_libreoffice_is_located(book: bytes, tmp_path: Path, saved_by_libreoffice: Saved) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(book)

    saved_by_libreoffice(path, PASSWORD, ("persons", "B700", "other"))

    read = read_transfer(decrypt_package(path.read_bytes(), PASSWORD, max_bytes=1 << 26))
    assert read.changed == (ChangedBlock("persons", "persons", 502, 1001),)


def test_a_return_saved_in_libreoffice_is_green_and_an_edited_one_amber(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, saved_by_libreoffice: Saved
) -> None:
    sent = Path(enrolled.exchange.send(freeze(enrolled), stick).path)
    password = cpo.exchange.password(sent)
    whole = sent.read_bytes()

    saved_by_libreoffice(sent, password)
    report = cpo.exchange.inspect(sent)
    assert sent.read_bytes() != whole
    assert (report.colour, report.code, report.changed_blocks) == ("green", "in_order", ())

    saved_by_libreoffice(sent, password, ("data_part_b", "E3", "another"))
    report = cpo.exchange.inspect(sent)
    assert (report.colour, report.code) == ("amber", "changed_after_sealing")
    assert [block.sheet for block in report.changed_blocks] == ["data_part_b"]
    assert (report.sender, report.seq) == ("MRD", 1)
