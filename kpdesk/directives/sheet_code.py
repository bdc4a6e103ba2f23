"""The code on each page of a signature sheet: ``KPS1:MRD:D9-3:2:<10 of the hash of its names>``, in capitals.

The hash tells a sheet of this store from one of the same number that a store restored from a backup printed.
Source of the form: this program's own.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kpdesk.base.canonical import sha256_hex

SHEET_PREFIX: Final = "KPS1:"
_FORM: Final = re.compile(rf"{SHEET_PREFIX}([A-Z0-9]{{2,8}}):([A-Z0-9-]{{1,40}}):(\d{{1,5}}):([A-Z2-7]{{10}})")


@dataclass(frozen=True, slots=True)
class SheetCode:
    """What a page claims of itself."""

    office: str
    sheet: str
    page: int
    names: str


def code_text(office: str, sheet: str, page: int, persons: Sequence[str]) -> str:
    """Returns the text of a page's code; ``persons`` are the uids on it, in their order."""
    return f"{SHEET_PREFIX}{office}:{sheet}:{page}:{names_hash(persons)}"


def names_hash(persons: Sequence[str]) -> str:
    """Returns 50 bits of the hash of a page's persons as 10 letters and digits."""
    return base64.b32encode(bytes.fromhex(sha256_hex("\n".join(persons).encode())))[:10].decode()


def read_code(untrusted_text: str) -> SheetCode | None:
    """Returns what a code claims, or None where it is none of a signature sheet."""
    match = _FORM.fullmatch(untrusted_text.strip().upper())
    return SheetCode(match[1], match[2], int(match[3]), match[4]) if match else None
