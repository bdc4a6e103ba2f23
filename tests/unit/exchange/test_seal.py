"""The seal holds through saving again, and shows where a row was changed."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable

import pytest

from kpdesk.crypto.signature import SigningKey
from kpdesk.exchange.manifest import BLOCK_ROWS, Manifest
from kpdesk.exchange.reader import read_transfer
from kpdesk.exchange.seal import Seal, block_hashes, changed_blocks, is_signed_by, sealed, sign
from kpdesk.exchange.tables import ColumnSpec, Row, Table
from kpdesk.exchange.workbook import PIECE_LENGTH, pieces_of, workbook_bytes

KEY = SigningKey.generate()


def long_rows(count: int) -> tuple[Row, ...]:
    return tuple((f"v{number}", number) for number in range(count))


def test_only_the_holder_of_the_key_seals(manifest: Callable[..., Manifest]) -> None:
    seal = sign(manifest(), KEY)
    assert is_signed_by(seal, KEY.public_bytes)
    assert not is_signed_by(seal, SigningKey.generate().public_bytes)
    assert not is_signed_by(Seal(seal.manifest + b" ", seal.signature), KEY.public_bytes)
    assert not is_signed_by(Seal(seal.manifest, seal.signature[:-1]), KEY.public_bytes)


@pytest.mark.parametrize(("place", "first", "last"), [(0, 2, 501), (499, 2, 501), (500, 502, 1001), (1199, 1002, 1201)])
def test_a_changed_row_is_located_to_its_block(table: Table, place: int, first: int, last: int) -> None:
    whole = dataclasses.replace(table, rows=long_rows(1200))
    spoilt = (*whole.rows[:place], ("other", 0), *whole.rows[place + 1 :])
    found = changed_blocks(sealed(whole), spoilt)
    assert [(block.first_row, block.last_row) for block in found] == [(first, last)]


def test_rows_taken_away_or_added_are_changes(table: Table) -> None:
    described = sealed(dataclasses.replace(table, rows=long_rows(3)))
    assert changed_blocks(described, long_rows(3)) == ()
    assert len(changed_blocks(described, long_rows(2))) == 1
    assert len(changed_blocks(described, ())) == 1
    assert len(changed_blocks(described, long_rows(BLOCK_ROWS + 1))) == 2


def test_values_of_different_types_have_different_hashes() -> None:
    assert len({block_hashes(((value,),)) for value in (None, "1", 1, True, "true", "null")}) == 6


def test_a_workbook_gives_back_the_tables_that_were_sealed(table: Table, manifest: Callable[..., Manifest]) -> None:
    seal = sign(manifest(), KEY)

    read = read_transfer(workbook_bytes([table], seal))

    assert read.tables == (table,)
    assert (read.seal, read.manifest, read.changed) == (seal, manifest(), ())
    assert workbook_bytes([table], seal) == workbook_bytes([table], seal)


def test_a_long_manifest_is_split_into_cells(table: Table, manifest: Callable[..., Manifest]) -> None:
    columns = tuple(ColumnSpec(f"{'شناخت' * 14}{number:03d}") for number in range(150))
    tables = [Table(f"t{number}", f"s{number}", columns, ()) for number in range(6)]
    seal = sign(manifest(tables=tuple(map(sealed, tables))), KEY)

    pieces = pieces_of(seal)

    assert len(pieces) > 5
    assert max(len(text) for _what, _number, text in pieces) <= PIECE_LENGTH
    assert read_transfer(workbook_bytes(tables, seal)).seal == seal


@pytest.mark.parametrize("text", ["],[", '"],["', "a\nb", "[]"])
def test_the_hash_of_a_block_is_that_of_its_lines(text: str) -> None:
    rows: tuple[Row, ...] = ((text, 1, None), ("گل خان", 2, True), ("", 3, False))
    lines = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    assert block_hashes(rows) == (hashlib.sha256(lines.encode()).hexdigest(),)
