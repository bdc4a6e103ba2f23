"""The code on each printed page: what names return and page, its digest and the office's signature, in capitals.

``KPD1:MRD:2026-W47:1:3/7A:<18 of the digest>:<103 of the signature>`` is page 3 of 7 on A4; it is within the 154
characters that a 100-dpi scan still reads. Each page has a signature of its own, so that no page can be passed off as
another. Source of the form: this program's own.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.crypto.signature import SigningKey, verify
from kpdesk.documents.paper import Size

RETURN_DOMAIN: Final = b"kpdesk-return-v1"
PAGE_DOMAIN: Final = b"kpdesk-page-v1"
DIGEST_SIGNS: Final = 18
"""90 bits: with the longest name of an office, 99 revisions and 999 pages the code still fits."""
PREFIX: Final = "KPD1:"
_SHEETS: Final = {Size.A4: "A", Size.LEGAL: "L"}
_FORM: Final = re.compile(
    r"KPD1:([A-Z0-9]{2,8}):([0-9]{4}-W[0-9]{2}):([0-9]{1,3}):([0-9]{1,4})/([0-9]{1,4})([AL]):([A-Z2-7]{18}):([A-Z2-7]{103})"
)

PageCodes = Callable[[int, int, Size], str]
"""The text of the code of a page, from its number, the number of pages and the sheet."""


@dataclass(frozen=True, slots=True)
class PaperCode:
    """What a page claims of itself: page ``page`` of ``pages`` of edition ``edition`` of an office's week."""

    office: str
    week: str
    edition: int
    page: int
    pages: int
    size: Size
    digest: str
    signature: bytes


def sign_return(key: SigningKey, office: str, week: str, edition: int, digest: str) -> bytes:
    """Returns the office's signature over the return's name and digest."""
    return key.sign(RETURN_DOMAIN, f"{office}\0{week}\0{edition}\0{digest}".encode())


def page_codes(key: SigningKey, office: str, week: str, edition: int, digest: str) -> PageCodes:
    """Returns what writes the code of each page of a return, signed with the office's key."""
    short = short_digest(digest)

    def code(page: int, pages: int, size: Size) -> str:
        signature = key.sign(PAGE_DOMAIN, _page(PaperCode(office, week, edition, page, pages, size, short, b"")))
        signed = base64.b32encode(signature).decode().rstrip("=")
        return f"{PREFIX}{office}:{week}:{edition}:{page}/{pages}{_SHEETS[size]}:{short}:{signed}"

    return code


def is_signed_by(public: bytes, code: PaperCode) -> bool:
    """Tells whether this office signed everything that the page claims, its number too."""
    return verify(public, PAGE_DOMAIN, _page(code), code.signature)


def short_digest(digest: str) -> str:
    """Returns the first 90 bits of a SHA-256 as 18 letters and digits."""
    return base64.b32encode(bytes.fromhex(digest)).decode()[:DIGEST_SIGNS]


def read_code(untrusted_text: str) -> PaperCode:
    """Returns what the text of a code claims; raises Refused ``paper_code_not_ours``.

    Phones break long texts over lines and add spaces: those are no part of a code.
    """
    match = _FORM.fullmatch("".join(untrusted_text.split()).upper())
    if match is None:
        raise Refused("paper_code_not_ours", field="code")
    office, week, edition, page, pages, sheet, digest, signed = match.groups()
    try:
        signature = base64.b32decode(signed + "=")
    except binascii.Error:
        raise Refused("paper_code_not_ours", field="code") from None
    size = next(size for size, letter in _SHEETS.items() if letter == sheet)
    return PaperCode(office, week, int(edition), int(page), int(pages), size, digest, signature)


def _page(code: PaperCode) -> bytes:
    parts = (code.office, code.week, code.edition, code.page, code.pages, code.size.value, code.digest)
    return "\0".join(map(str, parts)).encode()
