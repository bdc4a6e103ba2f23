"""Typed values as the XML of spreadsheet cells, so that what is read back is what was written.

Text is always an in-line string cell: whatever it begins with, no program takes it for a formula, a number, an error
or a link. ECMA-376 part 1, 18.3.1.4 (cells), 22.9.2.19 (``_xHHHH_``); serial dates of the 1900 system.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final

LONGEST_TEXT: Final = 32_767
"""UTF-16 units that a cell may hold (Excel specifications and limits)."""
_FIRST_SAFE_DAY: Final = datetime.date(1900, 3, 1)
_SERIAL_OFFSET: Final = datetime.date(1899, 12, 30).toordinal()
_DAY_SECONDS: Final = 86_400
_EXACT_INTEGER: Final = 10**15
_NEEDS_CARE: Final = re.compile("[&<>\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class ColumnType(StrEnum):
    """What every cell of a column is; None is a blank cell in each."""

    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    MOMENT = "moment"
    TRUTH = "truth"


STYLE_OF: Final = {
    ColumnType.TEXT: 1,
    ColumnType.INTEGER: 2,
    ColumnType.DATE: 3,
    ColumnType.MOMENT: 4,
    ColumnType.TRUTH: 0,
}
"""The place of each type's format in the style sheet of :mod:`kpdesk.workbooks.package_parts`."""
HEADING_STYLE: Final = 5

CellWriter = Callable[[object, str], str]


class CellNotPossibleError(ValueError):
    """A value that cannot stand in this cell; ``reason`` is type, control, length, range."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def cell_writer(kind: ColumnType, letter: str) -> CellWriter:
    """Returns the function that turns a value of this column, and its row's number, into the cell's XML.

    The function raises :class:`CellNotPossibleError`.
    """
    start = f'<c r="{letter}'
    style = f'" s="{STYLE_OF[kind]}"'
    if kind is ColumnType.TEXT:
        return _text_writer(start, f'{style} t="inlineStr"><is><t xml:space="preserve">')
    if kind is ColumnType.INTEGER:
        return _value_writer(start, f"{style}><v>", _integer)
    if kind is ColumnType.DATE:
        return _value_writer(start, f"{style}><v>", _date)
    if kind is ColumnType.MOMENT:
        return _value_writer(start, f"{style}><v>", _moment)
    return _value_writer(start, f'{style} t="b"><v>', _truth)


def heading_cell(title: str, letter: str) -> str:
    """Returns the XML of a heading in row 1; raises :class:`CellNotPossibleError`."""
    text = text_xml(title)
    return f'<c r="{letter}1" s="{HEADING_STYLE}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def text_xml(text: str) -> str:
    """Returns the text as it stands inside ``<t>``; raises :class:`CellNotPossibleError` (``control``, ``length``)."""
    if len(text) > LONGEST_TEXT // 2:
        check_length(text)
    return text if _NEEDS_CARE.search(text) is None else _with_care(text)


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


def _with_care(text: str) -> str:
    if _FORBIDDEN.search(text):
        raise CellNotPossibleError("control")
    return without_false_escapes(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _text_writer(start: str, middle: str) -> CellWriter:
    care = _NEEDS_CARE.search
    short = LONGEST_TEXT // 2

    def write(value: object, row: str) -> str:
        if type(value) is str:
            if len(value) <= short and care(value) is None:
                return f"{start}{row}{middle}{value}</t></is></c>"
            return f"{start}{row}{middle}{text_xml(value)}</t></is></c>"
        if value is None:
            return ""
        if isinstance(value, str):
            return f"{start}{row}{middle}{text_xml(str(value))}</t></is></c>"
        raise CellNotPossibleError("type")

    return write


def _value_writer(start: str, middle: str, converted: Callable[[object], object]) -> CellWriter:
    def write(value: object, row: str) -> str:
        return "" if value is None else f"{start}{row}{middle}{converted(value)}</v></c>"

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


def _moment(value: object) -> str:
    if not isinstance(value, datetime.datetime) or value.tzinfo is not None:
        raise CellNotPossibleError("type")
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    return repr(_date(value.date()) + seconds / _DAY_SECONDS)


def _truth(value: object) -> str:
    if not isinstance(value, bool):
        raise CellNotPossibleError("type")
    return "1" if value else "0"
