"""How much a received workbook may hold, and cost, before it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MEBIBYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading; sizes in bytes, times in seconds, ``text_length`` in characters of one cell.

    ``facts`` says whether hidden rows, error cells and formulas without a result are looked for.
    """

    file_bytes: int = 64 * MEBIBYTE
    parts: int = 2_000
    unpacked_bytes: int = 1_024 * MEBIBYTE
    ratio: int = 200
    ratio_free_bytes: int = MEBIBYTE
    sheets: int = 256
    rows: int = 300_000
    columns: int = 512
    cells: int = 8_000_000
    text_length: int = 4_000
    problems: int = 50_000
    answer_bytes: int = 256 * MEBIBYTE
    memory_bytes: int = 1_024 * MEBIBYTE
    cpu_seconds: int = 60
    wall_seconds: float = 120.0
    facts: bool = True


ROLL_LIMITS: Final = Limits()
"""For rolls and lists that a clerk brings: no real name or remark is longer than 4,000 characters."""

EXCHANGE_LIMITS: Final = Limits(text_length=32_767, facts=False)
"""For transfer workbooks: as long a text as the format itself allows (ECMA-376, 32,767 characters a cell).

Their seal tells whatever became of a cell, so nothing else is looked for in it."""
