"""What a transfer file says of itself, and what its sender signs.

Sender and recipients are inside what is signed: otherwise a file could be passed on as if meant for another office.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kpdesk.base.canonical import canonical, sha256_hex
from kpdesk.exchange.tables import ColumnSpec

FORMAT: Final = 1
"""The format that this program writes, and the newest that it reads."""

BLOCK_ROWS: Final = 500

_WRITTEN: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
).encode


class Kind(StrEnum):
    """Kinds of transfer file that this program writes and takes in."""

    ENROL = "enrol"
    RETURN = "return"
    RECEIPT = "receipt"
    KEYS = "keys"
    DIRECTIVES = "directives"
    DATAPACK = "datapack"
    TRANSFER = "transfer"
    ACKNOWLEDGEMENT = "acknowledgement"
    EVIDENCE = "evidence"
    QUERY = "query"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class SealedTable:
    """A table as the manifest describes it; ``blocks`` are the SHA-256 of each 500 canonical rows."""

    name: str
    sheet: str
    columns: tuple[ColumnSpec, ...]
    rows: int
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels beside the workbook."""

    sha256: str
    size: int
    name: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The sealed description; ``prev_sha256`` is the :attr:`digest` of the sender's file before this one to the same
    recipient ("" for the first), ``created_at`` ISO in UTC, ``note`` says why a new epoch began. ``audit_seq`` is the
    number of the sender's audit entry ``audit_head``: it grows from file to file, to whomever they go.

    The chain goes over manifests, not over files: a file that was opened and saved again is another file, though what
    it says is the same.
    """

    kind: str
    sender: str
    recipients: tuple[str, ...]
    key_id: str
    seq: int
    prev_sha256: str
    epoch: str
    period: str
    created_at: str
    program: str
    tables: tuple[SealedTable, ...]
    audit_head: str
    audit_seq: int | None = None
    schema: int = 1
    note: str = ""
    attachments: tuple[Attachment, ...] = ()
    format: int = FORMAT
    min_reader: int = FORMAT

    def as_dict(self) -> dict[str, object]:
        """Returns JSON types under the names of the format; a number that a file does not tell is not in it."""
        told = {} if self.audit_seq is None else {"audit_seq": self.audit_seq}
        return {
            **told,
            "format": self.format,
            "min_reader": self.min_reader,
            "kind": self.kind,
            "from": self.sender,
            "to": list(self.recipients),
            "key_id": self.key_id,
            "seq": self.seq,
            "prev_sha256": self.prev_sha256,
            "epoch": self.epoch,
            "period": self.period,
            "created_at": self.created_at,
            "program": self.program,
            "schema": self.schema,
            "tables": [_table_dict(table) for table in self.tables],
            "audit_head": self.audit_head,
            "attachments": [{"sha256": a.sha256, "size": a.size, "name": a.name} for a in self.attachments],
            "note": self.note,
        }

    def to_bytes(self) -> bytes:
        """Returns the canonical JSON: the bytes that are signed."""
        told = self.as_dict()
        # The values are JSON's own already; nearly always the texts are canonical too, and need not be gone through.
        text = _WRITTEN(told)
        if "\\r" not in text and unicodedata.is_normalized("NFC", text):
            return text.encode()
        return canonical(told)

    @property
    def digest(self) -> str:
        """The SHA-256 of the signed bytes: what this transfer is known by in the chain."""
        return sha256_hex(self.to_bytes())

    @property
    def addressed(self) -> str:
        """The office for which it was sealed, whose chain it stands in; "" where it names none."""
        return self.recipients[0] if self.recipients else ""

    @property
    def place(self) -> tuple[str, int]:
        """Epoch and order among all files of this sender, to whomever they went: of two rows the later one holds."""
        return (self.epoch, self.seq if self.audit_seq is None else self.audit_seq)

    @property
    def row_count(self) -> int:
        """Rows in all tables but the views."""
        return sum(table.rows for table in self.tables if not table.name.startswith("view_"))


def _table_dict(table: SealedTable) -> dict[str, object]:
    return {
        "name": table.name,
        "sheet": table.sheet,
        "columns": [{"name": column.name, "type": column.type.value} for column in table.columns],
        "rows": table.rows,
        "blocks": list(table.blocks),
    }
