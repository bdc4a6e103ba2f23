"""From the bytes of a text table to its text and its separating sign."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from kpdesk.base.errors import Refused

DELIMITERS: Final = ",;\t|"
_RARE_DELIMITERS: Final = "^~:#!*¦،؛\x1f"
"""Looked for only where none of the usual ones parts the text: these signs stand in headings and cells too."""

_RARE_EVENNESS, _RARE_WIDTH = 0.8, 3
_SAMPLE_RECORDS: Final = 200
_SAMPLE_CHARACTERS: Final = 262_144
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_BINARY: Final = re.compile(r"[\x00\x01-\x06\x0e-\x1a]")
_HIGH_RUN: Final = re.compile(rb"[\x81\x8a\x8d-\x90\x98\x9a\x9f\xaa\xc0-\xff]{2,}")
_HIGH: Final = re.compile(rb"[\x81\x8a\x8d-\x90\x98\x9a\x9f\xaa\xc0-\xff]")
_NOT_IN_1252: Final = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A text and the encoding it was in; ``certain`` is False where the encoding was guessed from its letters."""

    text: str
    encoding: str
    certain: bool


def decoded(data: bytes) -> DecodedText:
    """Returns the text of a file: UTF-8 or UTF-16 with or without mark, else Windows-1256 or Windows-1252.

    Raises Refused ``not_a_workbook`` when the bytes are no text.
    """
    found = _decoded(data)
    sample = found.text[:65_536]
    controls = len(_BINARY.findall(sample))
    if controls > max(4, len(sample) // 100):
        raise Refused("not_a_workbook", field="file")
    return found


def delimiter_of(text: str) -> str | None:
    """Returns the sign that parts the text into the most even columns, or None where none parts it at all."""
    usual = _most_even(text, DELIMITERS)
    if parts_evenly(text, usual):
        return usual
    rare = _most_even(text, _RARE_DELIMITERS)
    widths = _widths(text, rare) if rare else []
    if widths and _evenness(widths) >= _RARE_EVENNESS and Counter(widths).most_common(1)[0][0] >= _RARE_WIDTH:
        return rare
    return usual


def _most_even(text: str, delimiters: str) -> str | None:
    best, best_score = None, 0.0
    for delimiter in delimiters:
        widths = _widths(text, delimiter)
        if not widths or max(widths) < 2:
            continue
        split = sum(width > 1 for width in widths)
        score = _evenness(widths) + split / len(widths) + min(max(widths), 50) / 1000
        if score > best_score:
            best, best_score = delimiter, score
    return best


def parts_evenly(text: str, delimiter: str | None) -> bool:
    """Tells whether at least two lines, and half of all, have the same number of columns: a letter's commas do not."""
    widths = _widths(text, delimiter) if delimiter else []
    return len(widths) > 1 and _evenness(widths) >= max(0.5, 2 / len(widths))


def without_separator_line(text: str) -> tuple[str, str | None]:
    """Returns the text without Excel's own ``sep=;`` line, and the sign that the line named."""
    found = _SEPARATOR_LINE.match(text)
    return (text[found.end() :], found[1]) if found else (text, None)


def _widths(text: str, delimiter: str) -> list[int]:
    """Returns the number of columns of each line at the start of the text that is not blank."""
    lines = text[:_SAMPLE_CHARACTERS].splitlines()[:_SAMPLE_RECORDS]
    try:
        return [len(record) for record in csv.reader(lines, delimiter=delimiter) if record]
    except csv.Error:
        return []


def _evenness(widths: list[int]) -> float:
    """Returns the share of lines that have the commonest width, 0 where that is a single column."""
    width, often = Counter(widths).most_common(1)[0]
    return often / len(widths) if width > 1 else 0.0


def _decoded(data: bytes) -> DecodedText:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return DecodedText(_strictly(data, encoding), encoding, True)
    wide = _utf16_without_mark(data)
    if wide:
        return DecodedText(_strictly(data, wide), wide, True)
    try:
        return DecodedText(data.decode("utf-8"), "utf-8", True)
    except UnicodeDecodeError:
        encoding = _old_encoding(data)
        return DecodedText(data.decode(encoding, errors="replace"), encoding, False)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("csv_encoding_broken", field="file", encoding=encoding, place=error.start) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """Returns the byte order of UTF-16 text that has no mark: its line ends and separators have a NUL on one side."""
    start = data[:4096]
    low = sum(
        start[place : place + 2] in {b"\n\0", b",\0", b";\0", b"\t\0", b" \0"} for place in range(0, len(start), 2)
    )
    high = sum(
        start[place : place + 2] in {b"\0\n", b"\0,", b"\0;", b"\0\t", b"\0 "} for place in range(0, len(start), 2)
    )
    if max(low, high) < 2:
        return None
    return "utf-16-le" if low > high else "utf-16-be"


def _old_encoding(data: bytes) -> str:
    """Returns Windows-1256 where letters above 127 stand together as in Arabic script, else Windows-1252.

    Western text has one accented letter between plain ones; Urdu words are runs of such letters.
    """
    if _NOT_IN_1252.search(data):
        return "cp1256"
    alone = len(_HIGH.findall(data))
    in_runs = sum(len(run) for run in _HIGH_RUN.findall(data))
    return "cp1256" if alone and in_runs * 2 >= alone else "cp1252"
