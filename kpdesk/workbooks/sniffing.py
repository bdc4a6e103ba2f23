"""What a file is, from its first bytes and its parts; its name is never believed."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from kpdesk.base.errors import Refused

COMPOUND_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC: Final = b"PK\x03\x04"
_DIRECTORY_ENTRY: Final = 128
_BINARY_MAGICS: Final = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf")
_MARKUP: Final = re.compile(
    rb"\s*<(?:\?xml|!doctype|!--|html|head|body|table|meta|style|div|workbook)\b", re.IGNORECASE
)
_OLD_BIFF: Final = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")


class Container(StrEnum):
    """The outer shape of a file that can hold a table."""

    ZIP = "zip"
    COMPOUND = "compound"
    TEXT = "text"


def container_of(data: bytes) -> Container:
    """Returns the outer shape of a file.

    Raises Refused ``workbook_empty`` for no bytes or only blanks, ``workbook_password_protected`` for an encrypted
    Office file, ``workbook_is_markup`` for HTML or XML text, ``not_a_workbook`` for anything else that holds no table.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise Refused("workbook_empty", field="file")
    if data.startswith(COMPOUND_MAGIC):
        _check_compound(data)
        return Container.COMPOUND
    if data.startswith(ZIP_MAGIC):
        return Container.ZIP
    if data.startswith(_BINARY_MAGICS) or (data.startswith(_OLD_BIFF) and b"\0" in data[:16]):
        raise Refused("not_a_workbook", field="file")
    if _MARKUP.match(_as_single_bytes(data[:512])):
        raise Refused("workbook_is_markup", field="file")
    return Container.TEXT


def _as_single_bytes(start: bytes) -> bytes:
    """Returns the start of the file with the blanks of UTF-16 and the mark at its front taken away."""
    return start.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")


def _check_compound(data: bytes) -> None:
    if _has_stream(data, "EncryptedPackage") or _has_stream(data, "EncryptionInfo"):
        raise Refused("workbook_password_protected", field="file")
    if not _has_stream(data, "Workbook") and not _has_stream(data, "Book"):
        raise Refused("not_a_workbook", field="file")


def _has_stream(data: bytes, name: str) -> bool:
    """Tells whether a directory entry of this name stands in the file; entries lie at 128 bytes [MS-CFB 2.6.1]."""
    wanted = (name + "\0").encode("utf-16-le")
    place = data.find(wanted)
    while place >= 0:
        if place % _DIRECTORY_ENTRY == 0:
            return True
        place = data.find(wanted, place + 1)
    return False
