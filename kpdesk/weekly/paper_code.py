"""The code on each printed page: what names the return, its digest and the office's signature, in capitals.

``KPD1:MRD:2026-W47:1:3:<20 of the digest>:<103 of the signature>`` is within the 154 characters that a 100-dpi
scan still reads. Source of the form: this program's own.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

from kpdesk.base.errors import Refused
from kpdesk.crypto.signature import SigningKey, verify

DOMAIN = b"kpdesk-return-v1"
DIGEST_SIGNS = 20
_FORM = re.compile(r"KPD1:([A-Z0-9]{2,8}):(\d{4}-W\d{2}):(\d{1,3}):(\d{1,4}):([A-Z2-7]{20}):([A-Z2-7]{103})")


@dataclass(frozen=True, slots=True)
class PaperCode:
    """What a page claims of itself."""

    office: str
    week: str
    edition: int
    page: int
    digest: str
    signature: bytes


def sign_return(key: SigningKey, office: str, week: str, edition: int, digest: str) -> bytes:
    """Returns the office's signature over the return's name and digest."""
    return key.sign(DOMAIN, _message(office, week, edition, short_digest(digest)))


def is_signed_by(public: bytes, code: PaperCode) -> bool:
    """Tells whether this office signed what the page claims."""
    return verify(public, DOMAIN, _message(code.office, code.week, code.edition, code.digest), code.signature)


def short_digest(digest: str) -> str:
    """Returns the first 100 bits of a SHA-256 as 20 letters and digits."""
    return base64.b32encode(bytes.fromhex(digest)).decode()[:DIGEST_SIGNS]


def code_text(office: str, week: str, edition: int, page: int, digest: str, signature: bytes) -> str:
    """Returns the text of a page's code."""
    signed = base64.b32encode(signature).decode().rstrip("=")
    return f"KPD1:{office}:{week}:{edition}:{page}:{short_digest(digest)}:{signed}"


def read_code(untrusted_text: str) -> PaperCode:
    """Returns what the text of a code claims; raises Refused ``paper_code_not_ours``."""
    match = _FORM.fullmatch(untrusted_text.strip().upper())
    if match is None:
        raise Refused("paper_code_not_ours", field="code")
    office, week, edition, page, digest, signed = match.groups()
    try:
        signature = base64.b32decode(signed + "=")
    except binascii.Error:
        raise Refused("paper_code_not_ours", field="code") from None
    return PaperCode(office, week, int(edition), int(page), digest, signature)


def _message(office: str, week: str, edition: int, short: str) -> bytes:
    return f"{office}\0{week}\0{edition}\0{short}".encode()
