"""Typed values as the XML of spreadsheet cells, so that what is read back is what was written.

Text is always an in-line string cell: whatever it begins with, no program takes it for a formula, a number, an error
or a link. ECMA-376 part 1, 18.3.1.4 (cells), 22.9.2.19 (``_xHHHH_``); serial dates of the 1900 system.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final

LONGEST_TEXT: Final = 32_767
"""UTF-16 units that a cell may hold (Excel specifications and limits)."""
_FIRST_SAFE_DAY: Final = datetime.date(1900, 3, 1)
_SERIAL_OFFSET: Final = datetime.date(1899, 12, 30).toordinal()
_DAY_SECONDS: Final = 86_400
_EXACT_INTEGER: Final = 10**15
_MARKUP: Final = re.compile("[&<>\r]|_x[0-9A-Fa-f]{4}_")
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class ColumnType(StrEnum):
    """What every cell of a column is; None is a blank cell in each. An ``ISO_DATE`` is given as text."""

    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    ISO_DATE = "iso_date"
    MOMENT = "moment"
    TRUTH = "truth"


STYLE_OF: Final = {
    ColumnType.TEXT: 1,
    ColumnType.INTEGER: 2,
    ColumnType.DATE: 3,
    ColumnType.ISO_DATE: 3,
    ColumnType.MOMENT: 4,
    ColumnType.TRUTH: 0,
}
"""The place of each type's format in the style sheet of :mod:`kpdesk.workbooks.package_parts`."""
HEADING_STYLE: Final = 5

CellsWriter = Callable[[Sequence[object], Sequence[int]], list[str]]
"""Turns values of one column and the numbers of their rows into the XML of their cells."""


class CellNotPossibleError(ValueError):
    """A value that cannot stand in this cell; ``reason`` is type, control, length, range."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def cells_writer(kind: ColumnType, letter: str) -> CellsWriter:
    """Returns the function that writes cells of this column; it raises :class:`CellNotPossibleError`.

    A column is written some hundred rows at a time: one look at all of them costs little more than one at each.
    """
    start = f'<c r="{letter}'
    style = f'" s="{STYLE_OF[kind]}"'
    if kind is ColumnType.TEXT:
        return _texts_writer(start, style)
    if kind is ColumnType.TRUTH:
        style += ' t="b"'
    return _values_writer(start, f"{style}><v>", _CONVERTED[kind])


def heading_cell(title: str, letter: str) -> str:
    """Returns the XML of a heading in row 1; raises :class:`CellNotPossibleError`."""
    return f'<c r="{letter}1" s="{HEADING_STYLE}"{_text_cell(title)}'


def text_xml(text: str) -> str:
    """Returns the text as it stands inside ``<t>``; raises :class:`CellNotPossibleError` (``control``, ``length``)."""
    if len(text) > LONGEST_TEXT // 2:
        check_length(text)
    if not text.isprintable() and _FORBIDDEN.search(text):
        raise CellNotPossibleError("control")
    return text if _MARKUP.search(text) is None else _escaped(text)


def check_text(text: str) -> None:
    """Returns when the text can stand in a cell; raises :class:`CellNotPossibleError`."""
    check_length(text)
    if _FORBIDDEN.search(text):
        raise CellNotPossibleError("control")


def check_length(text: str) -> None:
    """Returns when the text is short enough, counted as the format counts; raises :class:`CellNotPossibleError`."""
    if len(text) + sum(sign > "\uffff" for sign in text) > LONGEST_TEXT:
        raise CellNotPossibleError("length")


def without_false_escapes(text: str) -> str:
    """Returns the text so that a reader that undoes ``_xHHHH_`` gives back exactly this text, line ends included."""
    return _LOOKS_ESCAPED.sub("_x005F_", text).replace("\r", "_x000D_")


def _escaped(text: str) -> str:
    return without_false_escapes(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _text_cell(text: str) -> str:
    """Returns the rest of a text's cell; white space at an end, or a new line, is lost unless it is asked to stay."""
    kept = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    return f' t="inlineStr"><is><t{kept}>{text_xml(text)}</t></is></c>'


def _texts_writer(start: str, style: str) -> CellsWriter:
    middle = f'{style} t="inlineStr"><is><t>'

    def write(values: Sequence[object], rows: Sequence[int]) -> list[str]:
        if _all_plain(values):
            return [
                "" if value is None else f"{start}{row}{middle}{value}</t></is></c>"
                for value, row in zip(values, rows, strict=True)
            ]
        return [
            "" if value is None else f"{start}{row}{style}{_text_cell(_text(value))}"
            for value, row in zip(values, rows, strict=True)
        ]

    return write


def _all_plain(values: Sequence[object]) -> bool:
    """Returns whether every value is blank or a short text that stands in XML as it is."""
    if not set(map(type, values)) <= {str, type(None)}:
        return False
    texts = [""] + [str(value) for value in values if value]
    joined = "|".join(texts) + "|"
    return (
        joined.isprintable()
        and max(map(len, texts)) <= LONGEST_TEXT // 2
        and not any(sign in joined for sign in ("&", "<", ">", "_x", "| ", " |"))
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise CellNotPossibleError("type")
    return str(value)


def _values_writer(start: str, middle: str, converted: Callable[[object], object]) -> CellsWriter:
    def write(values: Sequence[object], rows: Sequence[int]) -> list[str]:
        return [
            "" if value is None else f"{start}{row}{middle}{converted(value)}</v></c>"
            for value, row in zip(values, rows, strict=True)
        ]

    return write


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise CellNotPossibleError("type")
    if not -_EXACT_INTEGER < value < _EXACT_INTEGER:
        raise CellNotPossibleError("range")
    return int(value)


def _date(value: object) -> int:
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise CellNotPossibleError("type")
    if value < _FIRST_SAFE_DAY:
        raise CellNotPossibleError("range")
    return value.toordinal() - _SERIAL_OFFSET


@lru_cache(maxsize=1 << 15)
def _iso_date(value: object) -> int:
    try:
        return _date(datetime.date.fromisoformat(_text(value)))
    except CellNotPossibleError:
        raise
    except ValueError:
        raise CellNotPossibleError("type") from None


def _moment(value: object) -> str:
    if not isinstance(value, datetime.datetime) or value.tzinfo is not None:
        raise CellNotPossibleError("type")
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return repr(_date(value.date()) + seconds / _DAY_SECONDS)


def _truth(value: object) -> str:
    if not isinstance(value, bool):
        raise CellNotPossibleError("type")
    return "1" if value else "0"


_CONVERTED: Final[dict[ColumnType, Callable[[object], object]]] = {
    ColumnType.INTEGER: _integer,
    ColumnType.DATE: _date,
    ColumnType.ISO_DATE: _iso_date,
    ColumnType.MOMENT: _moment,
    ColumnType.TRUTH: _truth,
}
