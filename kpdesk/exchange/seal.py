"""The seal of a transfer file: hashes of its rows by blocks, and the sender's signature over the manifest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Final

from kpdesk.crypto import signature
from kpdesk.crypto.signature import SigningKey
from kpdesk.exchange.manifest import BLOCK_ROWS, Manifest, SealedTable
from kpdesk.exchange.tables import Row, Table

DOMAIN: Final = b"kpdesk-manifest-v1"
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_BORDER: Final = "],["


@dataclass(frozen=True, slots=True)
class Seal:
    """The manifest's bytes as they were signed, and the signature."""

    manifest: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class ChangedBlock:
    """Rows that are not those that were sealed; row numbers as the spreadsheet shows them."""

    table: str
    sheet: str
    first_row: int
    last_row: int


def sealed(table: Table) -> SealedTable:
    """Returns what the manifest says of a table."""
    return SealedTable(table.name, table.sheet, table.columns, len(table.rows), block_hashes(table.rows))


def block_hashes(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """Returns the SHA-256 of each 500 canonical rows: a line of compact JSON for each row."""
    return tuple(_block(rows[first : first + BLOCK_ROWS]) for first in range(0, len(rows), BLOCK_ROWS))


def sign(manifest: Manifest, key: SigningKey) -> Seal:
    """Returns the sealed manifest."""
    data = manifest.to_bytes()
    return Seal(data, key.sign(DOMAIN, data))


def is_signed_by(seal: Seal, public: bytes) -> bool:
    """Returns whether the holder of this key signed exactly this manifest."""
    return signature.verify(public, DOMAIN, seal.manifest, seal.signature)


def changed_blocks(described: SealedTable, rows: tuple[Row, ...]) -> tuple[ChangedBlock, ...]:
    """Returns the blocks of rows that differ from what was sealed; row 1 of a sheet holds the headings."""
    found = block_hashes(rows)
    longest = max(len(found), len(described.blocks))
    last = max(len(rows), described.rows) + 1
    return tuple(
        ChangedBlock(
            described.name, described.sheet, block * BLOCK_ROWS + 2, min((block + 1) * BLOCK_ROWS + 1, last)
        )
        for block in range(longest)
        if found[block : block + 1] != described.blocks[block : block + 1]
    )  # fmt: skip


def _block(rows: tuple[Row, ...]) -> str:
    """Returns the hash of the rows' lines, encoded at one go where no text looks like the border of two rows."""
    together = _ENCODE(rows)
    if together.count(_BORDER) == len(rows) - 1:
        text = together[1:-1].replace(_BORDER, "]\n[") + "\n"
    else:
        text = "".join(f"{_ENCODE(row)}\n" for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()
