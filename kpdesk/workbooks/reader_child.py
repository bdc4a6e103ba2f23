"""The child process that parses a received workbook, and nothing else.

Started as ``python -m kpdesk.workbooks.reader_child MEMORY CPU ROWS COLUMNS CELLS TEXT SHEETS``, or in the frozen
program as ``kpdesk --reader-child …`` (``kpdesk/__main__`` calls :func:`main` before it imports
anything else). It limits itself, reads the workbook's bytes from its standard input and writes lines of JSON:
a sheet's head, blocks of its rows as columns, the next head, and at last ``{"end": true}``; or one
``{"refused": code}``.
JSON because the parent must be able to read the answer of a process that hostile bytes may have taken over.

Cells: text, whole numbers, floats, booleans and null as JSON has them; anything else as a list,
``["d", ordinal]``, ``["s", iso date and time]``, ``["t", iso time]`` or ``["x", length]`` for a text that is too long.
A block names the columns that hold such lists (``tagged``), and those of nothing but days, as ordinals, and blanks
(``days``), so that the parent looks at the cells of no other.
"""

from __future__ import annotations

import datetime
import gc
import io
import itertools
import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any, Final

BLOCK_ROWS: Final = 500
NUMBERS: Final = 7
_EXACT: Final = 2.0**53
_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class TooLargeError(Exception):
    """A sheet goes beyond a limit that the parent set; the arguments are the sheet and the place."""


def main(arguments: list[str] | None = None) -> int:
    """Parses standard input into standard output and returns the exit code 0; fatal ends have no answer at all.

    The numbers are the last words of the command line, whichever way the child was started.
    """
    numbers = sys.argv[-NUMBERS:] if arguments is None else arguments
    memory, cpu, rows, columns, cells, text, sheets = (int(number) for number in numbers)
    limit_this_process(memory, cpu)
    gc.disable()  # rows make no circles, and the collector would look through all of them again and again
    data = _all_of(0)
    with os.fdopen(1, "wb", buffering=1 << 16, closefd=False) as out:
        for line in answer(data, rows, columns, cells, text, sheets):
            out.write(_ENCODE(line).encode())
            out.write(b"\n")
    return 0


def limit_this_process(memory_bytes: int, cpu_seconds: int) -> None:
    """Caps memory, processor time, files and core dumps; on Windows the parent does it with a Job Object."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def answer(data: bytes, rows: int, columns: int, cells: int, text: int, sheets: int) -> Iterator[dict[str, Any]]:
    """Gives the lines of the answer, sheet by sheet."""
    import python_calamine as calamine

    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            metadata = book.sheets_metadata
            if len(metadata) > sheets:
                raise TooLargeError("", "")
            for place, found in enumerate(metadata):
                if found.typ == calamine.SheetTypeEnum.WorkSheet:
                    hidden = found.visible != calamine.SheetVisibleEnum.Visible
                    yield from _sheet(book.get_sheet_by_index(place), found.name, hidden, (rows, columns, cells), text)
        yield {"end": True}
    except calamine.PasswordError:
        yield {"refused": "workbook_password_protected"}
    except calamine.CalamineError:
        yield {"refused": "workbook_damaged"}
    except TooLargeError as error:
        yield {"refused": "workbook_too_large", "sheet": error.args[0], "place": error.args[1]}
    except MemoryError:
        yield {"refused": "workbook_too_large", "sheet": "", "place": ""}


def _sheet(sheet: Any, name: str, hidden: bool, bounds: tuple[int, int, int], text: int) -> Iterator[dict[str, Any]]:
    top, left = sheet.start or (0, 0)
    bottom, right = sheet.end or (0, 0)
    rows, columns, cells = bounds
    if bottom >= rows or right >= columns or (bottom - top + 1) * (right + 1) > cells:
        raise TooLargeError(name, f"R{bottom + 1}C{right + 1}")
    merges = [[*first, *last] for first, last in _merges(sheet)]
    height = bottom - top + 1
    yield {"sheet": name, "hidden": hidden, "top": top, "left": left, "height": height, "merges": merges}
    # calamine pads the rows above the first filled one, though not the columns beside it.
    rows_left = itertools.islice(sheet.iter_rows(), top, None)
    while block := list(itertools.islice(rows_left, BLOCK_ROWS)):
        yield _block(list(zip(*block, strict=True)), text)


def _merges(sheet: Any) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    """Returns merged blocks as calamine gives them, from 0; None where the kind of file has none."""
    found: Iterable[tuple[tuple[int, int], tuple[int, int]]] | None = sheet.merged_cell_ranges
    return found or ()


def _block(columns: list[Any], text: int) -> dict[str, Any]:
    """Returns columns as JSON can carry them; a column of one kind is looked at as a whole."""
    line: dict[str, Any] = {"columns": columns, "tagged": [], "days": []}
    for place, cells in enumerate(columns):
        kinds = set(map(type, cells))
        # Together no longer than one may be: then none of them is, and the lengths need not be looked at.
        if kinds == {str} and (len("".join(cells)) <= text or len(max(cells, key=len)) <= text):
            columns[place] = [cell or None for cell in cells] if "" in cells else cells
        elif kinds == {float}:
            columns[place] = list(map(_number, cells))
        elif kinds == {datetime.date} or (kinds == {datetime.date, str} and not any(map(_is_text, cells))):
            columns[place] = [cell.toordinal() if cell else None for cell in cells]
            line["days"].append(place)
        elif kinds != {bool}:
            columns[place] = [_plain(cell, text) for cell in cells]
            if list in map(type, columns[place]):
                line["tagged"].append(place)
    return line


def _is_text(value: Any) -> bool:
    return type(value) is str and value != ""


def _plain(value: Any, text: int) -> Any:
    """Returns a cell as JSON can carry it: no empty text, whole floats as integers, all else as a tagged list."""
    kind = type(value)
    if kind is str:
        if not value:
            return None
        return value if len(value) <= text else ["x", len(value)]
    if kind is float:
        return _number(value)
    return value if kind is int or kind is bool else _tagged(value)


def _number(value: float) -> int | float | str:
    """Returns an integer where the float is one and exact; beyond 2**53 a float, so that no digit is made up."""
    if value.is_integer() and -_EXACT < value < _EXACT:
        return int(value)
    return value if value - value == 0 else str(value)


def _tagged(value: object) -> list[Any] | str:
    if isinstance(value, datetime.datetime):
        return ["s", value.isoformat()]
    if isinstance(value, datetime.date):
        return ["d", value.toordinal()]
    if isinstance(value, datetime.time):
        return ["t", value.isoformat()]
    return str(value)


def _all_of(descriptor: int) -> bytes:
    pieces = []
    while piece := os.read(descriptor, 1 << 20):
        pieces.append(piece)
    return b"".join(pieces)


if __name__ == "__main__":
    sys.exit(main())
