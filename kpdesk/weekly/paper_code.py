"""The code on each printed page: what names return and page, its digest and the office's signature, in capitals.

``KPD1:MRD:2026-W47:1:3/7A:<18 of the digest>:<103 of the signature>`` is page 3 of 7 on A4 in English. It is within
the 154 characters that a 100-dpi scan still reads. Each page has a signature of its own, so that no page can be passed
off as another. Source of the form: this program's own.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.crypto.signature import SigningKey, verify
from kpdesk.directives.sheet_code import SHEET_PREFIX
from kpdesk.documents.paper import Size
from kpdesk.documents.qr_reading import qr_in

RETURN_DOMAIN: Final = b"kpdesk-return-v1"
PAGE_DOMAIN: Final = b"kpdesk-page-v1"
DIGEST_SIGNS: Final = 18
"""90 bits: with the longest name of an office, 99 revisions and 999 pages the code still fits."""
PREFIX: Final = "KPD1:"
_PRINTS: Final = {(Size.A4, "en"): "A", (Size.LEGAL, "en"): "L", (Size.A4, "ur"): "B", (Size.LEGAL, "ur"): "M"}
"""The letter behind the number of pages: on which sheet and in which language."""
_FORM: Final = re.compile(
    r"KPD1:([A-Z0-9]{2,8}):([0-9]{4}-W[0-9]{2}):([0-9]{1,3}):([0-9]{1,4})/([0-9]{1,4})([ABLM]):([A-Z2-7]{18}):([A-Z2-7]{103})"
)

PageCodes = Callable[[int, int, Size, str], str]
"""The text of the code of a page, from its number, the number of pages, the sheet and the language."""


@dataclass(frozen=True, slots=True)
class PaperCode:
    """What a page claims of itself: page ``page`` of ``pages`` of edition ``edition`` of an office's week."""

    office: str
    week: str
    edition: int
    page: int
    pages: int
    size: Size
    language: str
    digest: str
    signature: bytes


def sign_return(key: SigningKey, office: str, week: str, edition: int, digest: str) -> bytes:
    """Returns the office's signature over the return's name and digest."""
    return key.sign(RETURN_DOMAIN, f"{office}\0{week}\0{edition}\0{digest}".encode())


def page_codes(key: SigningKey, office: str, week: str, edition: int, digest: str) -> PageCodes:
    """Returns what writes the code of each page of a return, signed with the office's key."""
    short = short_digest(digest)

    def code(page: int, pages: int, size: Size, language: str) -> str:
        claimed = PaperCode(office, week, edition, page, pages, size, language, short, b"")
        signature = key.sign(PAGE_DOMAIN, _page(claimed))
        signed = base64.b32encode(signature).decode().rstrip("=")
        return f"{PREFIX}{office}:{week}:{edition}:{page}/{pages}{_PRINTS[size, language]}:{short}:{signed}"

    return code


def is_signed_by(public: bytes, code: PaperCode) -> bool:
    """Tells whether this office signed everything that the page claims, its number too."""
    return verify(public, PAGE_DOMAIN, _page(code), code.signature)


def short_digest(digest: str) -> str:
    """Returns the first 90 bits of a SHA-256 as 18 letters and digits."""
    return base64.b32encode(bytes.fromhex(digest)).decode()[:DIGEST_SIGNS]


def read_code(untrusted_text: str) -> PaperCode:
    """Returns what the text of one code claims; raises Refused ``paper_code_not_ours``."""
    match = _FORM.fullmatch(_plain(untrusted_text))
    if match is None:
        raise Refused("paper_code_not_ours", field="code")
    return _claimed(match)


def read_codes(untrusted_text: str) -> tuple[PaperCode, ...]:
    """Returns what each code in a text claims, whatever a phone's reader wrote around it.

    Raises Refused ``paper_code_of_sheet`` for a signature sheet's, ``paper_code_not_ours`` where there is none.
    """
    text = _plain(untrusted_text)
    codes = tuple(_claimed(match) for match in _FORM.finditer(text))
    if not codes:
        raise Refused("paper_code_of_sheet" if SHEET_PREFIX in text else "paper_code_not_ours", field="code")
    return codes


def codes_in(untrusted_data: bytes, path: Path, progress: Progress | None = None) -> tuple[tuple[int, PaperCode], ...]:
    """Returns the codes of returns in a picture, scan or PDF, each with its place in the file; other codes are left.

    Raises as :func:`kpdesk.documents.qr_reading.qr_in`.
    """
    found = []
    for read in qr_in(untrusted_data, path, progress):
        match = _FORM.fullmatch(_plain(read.text))
        if match is not None:
            found.append((read.page, _claimed(match)))
    return tuple(dict.fromkeys(found))


def _plain(untrusted_text: str) -> str:
    """Phones break long texts over lines, add spaces and change case: none of it is part of a code."""
    return "".join(untrusted_text.split()).upper()


def _claimed(match: re.Match[str]) -> PaperCode:
    office, week, edition, page, pages, sheet, digest, signed = match.groups()
    try:
        signature = base64.b32decode(signed + "=")
    except binascii.Error:
        raise Refused("paper_code_not_ours", field="code") from None
    size, language = next(printed for printed, letter in _PRINTS.items() if letter == sheet)
    return PaperCode(office, week, int(edition), int(page), int(pages), size, language, digest, signature)


def _page(code: PaperCode) -> bytes:
    parts = (code.office, code.week, code.edition, code.page, code.pages, code.size.value, code.language, code.digest)
    return "\0".join(map(str, parts)).encode()
