"""A manifest out of a received file: every value is checked before anything believes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.json_text import parsed
from kpdesk.exchange.manifest import BLOCK_ROWS, FORMAT, Attachment, Manifest, SealedTable
from kpdesk.exchange.tables import ColumnSpec, ValueType

MOST_BYTES: Final = 4 * 1024 * 1024
_MOST_TABLES = 64
_MOST_COLUMNS = 200
_MOST_ROWS = 300_000
_MOST_RECIPIENTS = 100
_MOST_ATTACHMENTS = 1_000
_MOST_NUMBER = 10**9
_SHA256 = re.compile(r"[0-9a-f]{64}")
_OFFICE = re.compile(r"[A-Z0-9]{2,8}")
_KEY = re.compile(r"[0-9a-f]{16}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,29}")
_EPOCH = re.compile(r"[0-9a-f-]{36}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


def read_manifest(untrusted: bytes) -> Manifest:
    """Returns the manifest when all of it is as the format wants it.

    Raises Refused ``newer_program`` when the sender says that this program is too old for it, Broken ``damaged`` for
    anything that is not exactly what a program of ours writes.
    """
    if len(untrusted) > MOST_BYTES:
        raise _damaged()
    try:
        fields = parsed(untrusted, object_pairs_hook=_once, parse_float=_never, parse_constant=_never)
        if not isinstance(fields, dict):
            raise ValueError("no object")
        needed = _number(fields, "min_reader")
        if needed > FORMAT:
            raise Refused("newer_program", field="file", needed=needed, known=FORMAT)
        manifest = _manifest(fields)
        if manifest.to_bytes() != untrusted:
            raise ValueError("not canonical, or with fields that nobody wrote")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged() from error
    return manifest


def _manifest(fields: Mapping[str, Any]) -> Manifest:
    return Manifest(
        kind=_like(_NAME, fields["kind"]),
        sender=_like(_OFFICE, fields["from"]),
        recipients=tuple(_like(_OFFICE, code) for code in _list(fields["to"], _MOST_RECIPIENTS)),
        key_id=_like(_KEY, fields["key_id"]),
        seq=_number(fields, "seq"),
        prev_sha256=fields["prev_sha256"] and _like(_SHA256, fields["prev_sha256"]),
        epoch=_like(_EPOCH, fields["epoch"]),
        period=_text(fields["period"], 20),
        created_at=_like(_MOMENT, fields["created_at"]),
        program=_text(fields["program"], 40),
        schema=_number(fields, "schema"),
        tables=_tables(fields["tables"]),
        audit_head=_like(_SHA256, fields["audit_head"]),
        audit_seq=_number(fields, "audit_seq") if "audit_seq" in fields else None,
        attachments=tuple(_attachment(item) for item in _list(fields["attachments"], _MOST_ATTACHMENTS)),
        note=_text(fields["note"], 2_000),
        format=_number(fields, "format"),
        min_reader=_number(fields, "min_reader"),
    )


def _tables(untrusted: Any) -> tuple[SealedTable, ...]:
    tables = tuple(_table(item) for item in _list(untrusted, _MOST_TABLES))
    for names in ([table.name for table in tables], [table.sheet.casefold() for table in tables]):
        if len(set(names)) != len(names):
            raise ValueError("a table stands twice")
    return tables


def _table(untrusted: Any) -> SealedTable:
    rows = _number(untrusted, "rows", _MOST_ROWS)
    blocks = tuple(_like(_SHA256, item) for item in _list(untrusted["blocks"], _MOST_ROWS // BLOCK_ROWS))
    if len(blocks) != -(-rows // BLOCK_ROWS):
        raise ValueError("blocks do not fit the rows")
    columns = tuple(
        ColumnSpec(_text(item["name"], 80), ValueType(item["type"]))
        for item in _list(untrusted["columns"], _MOST_COLUMNS)
    )
    if not columns or len({column.name for column in columns}) != len(columns):
        raise ValueError("columns")
    return SealedTable(_like(_NAME, untrusted["name"]), _text(untrusted["sheet"], 31), columns, rows, blocks)


def _attachment(untrusted: Any) -> Attachment:
    return Attachment(
        _like(_SHA256, untrusted["sha256"]), _number(untrusted, "size", 10**12), _text(untrusted["name"], 200)
    )


def _like(pattern: re.Pattern[str], untrusted: Any) -> str:
    if not isinstance(untrusted, str) or pattern.fullmatch(untrusted) is None:
        raise ValueError(pattern.pattern)
    return untrusted


def _text(untrusted: Any, longest: int) -> str:
    if not isinstance(untrusted, str) or len(untrusted) > longest:
        raise ValueError("no text of that length")
    return untrusted


def _number(untrusted: Mapping[str, Any], name: str, most: int = _MOST_NUMBER) -> int:
    value = untrusted[name]
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError(name)
    return value


def _list(untrusted: Any, most: int) -> list[Any]:
    if not isinstance(untrusted, list) or len(untrusted) > most:
        raise ValueError("no list of that length")
    return untrusted


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _never(text: str) -> object:
    raise ValueError(text)


def _damaged() -> Broken:
    return Broken("damaged", part="manifest")
