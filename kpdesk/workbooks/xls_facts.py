"""Hidden rows and error cells of an old .xls, from its records ([MS-XLS]); every record is bounded by the stream."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator
from typing import Final

from kpdesk.base.errors import Broken, Refused
from kpdesk.workbooks.compound_reader import CompoundFile
from kpdesk.workbooks.limits import Limits
from kpdesk.workbooks.sheet_facts import SheetFacts

_STREAMS: Final = ("Workbook", "Book")
_BOF: Final = frozenset({0x0809, 0x0409, 0x0209, 0x0009})
_EOF: Final = 0x000A
_FILE_PASS: Final = 0x002F
_FIRST_RECORDS: Final = 8
"""FILEPASS stands among the first ones: behind the beginning, a template's mark or a write protection."""

_BOUND_SHEET: Final = 0x0085
_ROW: Final = 0x0208
_BOOL_ERR: Final = 0x0205
_FORMULA: Final = frozenset({0x0006, 0x0206, 0x0406})
_HIDDEN: Final = 0x20
"""fDyZero of a Row record ([MS-XLS] 2.4.221): set for hidden, filtered and collapsed rows."""

_ROW_BYTES, _BOOL_ERR_BYTES, _FORMULA_BYTES = 16, 8, 14
_ERRORS: Final = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
                  0x2A: "#N/A"}  # fmt: skip


def facts_in_xls(data: bytes, limits: Limits) -> dict[str, SheetFacts] | None:
    """Returns the facts of each sheet by its name, or None where the container is not one that can be walked.

    Raises Refused ``workbook_too_many_problems``.
    """
    stream = _workbook_stream(data)
    if stream is None:
        return None
    found: dict[str, SheetFacts] = {}
    for kind, body in _records(stream, 0):
        if kind == _BOUND_SHEET and len(body) > 8:
            place = struct.unpack_from("<I", body)[0]
            found[_name(body)] = _facts_at(stream, place, limits)
    return found


def check_not_locked(data: bytes) -> None:
    """Returns when no password stands before the records; raises Refused ``workbook_password_protected``.

    A password to open encrypts everything behind its FILEPASS record ([MS-XLS] 2.4.117); one that only guards
    cells against changes has none.
    """
    for kind, _body in itertools.islice(_records(_workbook_stream(data) or b"", 0), _FIRST_RECORDS):
        if kind == _FILE_PASS:
            raise Refused("workbook_password_protected", field="file")


def _workbook_stream(data: bytes) -> bytes | None:
    try:
        container = CompoundFile(data)
        name = next((name for name in _STREAMS if name in container.names()), None)
        return None if name is None else bytes(container.stream(name))
    except (Broken, Refused):
        return None


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """Gives the records of one substream with its nested ones; ends at its end or where the bytes run out."""
    depth = 0
    while 0 <= place <= len(stream) - 4:
        kind, length = struct.unpack_from("<HH", stream, place)
        body = stream[place + 4 : place + 4 + length]
        place += 4 + length
        if kind in _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, body


def _facts_at(stream: bytes, place: int, limits: Limits) -> SheetFacts:
    facts = SheetFacts()
    for kind, body in _records(stream, place):
        if kind == _ROW and len(body) >= _ROW_BYTES:
            if struct.unpack_from("<H", body, 12)[0] & _HIDDEN:
                facts.hidden_rows.add(struct.unpack_from("<H", body)[0] + 1)
        elif kind == _BOOL_ERR and len(body) >= _BOOL_ERR_BYTES and body[7]:
            _note_error(facts, body, body[6])
        elif kind in _FORMULA and len(body) >= _FORMULA_BYTES and body[12:14] == b"\xff\xff" and body[6] == 2:
            _note_error(facts, body, body[8])
        if len(facts.errors) > limits.problems:
            raise Refused("workbook_too_many_problems", field="file", limit=limits.problems)
    return facts


def _note_error(facts: SheetFacts, body: bytes, code: int) -> None:
    row, column = struct.unpack_from("<HH", body)
    facts.errors.append((row + 1, column, _ERRORS.get(code, "#N/A")))


def _name(body: bytes) -> str:
    """Returns a sheet's name: a length, in newer files a flag for two bytes a letter ([MS-XLS] 2.4.28), the letters."""
    length = body[6]
    if body[7] & 1 and len(body) >= 8 + 2 * length:
        return body[8 : 8 + 2 * length].decode("utf-16-le", "replace")
    start = 8 if len(body) >= 8 + length else 7
    return body[start : start + length].decode("latin-1")
