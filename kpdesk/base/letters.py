"""Letters and digits of the two scripts, brought to one form before anything is compared."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = {ord(sign): str(value) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, sign in enumerate(row)}
# Arabic letters that Urdu keyboards and old InPage conversions put for the Urdu ones, and signs without sound.
_LETTERS = {
    ord("ي"): "ی", ord("ى"): "ی", ord("ئ"): "ی", ord("ك"): "ک", ord("ە"): "ہ", ord("ه"): "ہ", ord("ۂ"): "ہ",
    ord("ة"): "ہ", ord("أ"): "ا", ord("إ"): "ا", ord("آ"): "ا", ord("ٱ"): "ا", ord("ؤ"): "و", ord("ے"): "ی",
    ord("ـ"): None, ord("\u200c"): None, ord("\u200d"): None, ord("\ufeff"): None,
}  # fmt: skip
_DIRECTION_MARKS = dict.fromkeys(
    [0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0x200B], None
)
_SPACES = re.compile(r"\s+")


def ascii_digits(text: str) -> str:
    """Returns the text with Urdu, Persian and Arabic digits as 0-9."""
    return text.translate(_DIGITS)


def tidy(text: str) -> str:
    """Returns the text NFC, without direction marks, with single spaces and none at the ends."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_DIRECTION_MARKS)).strip()


def fold(text: str) -> str:
    """Returns a form for comparing: NFKC, case and diacritics dropped, Urdu letter variants made one."""
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).translate(_LETTERS))
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return tidy(ascii_digits(bare.translate(_LETTERS)).casefold())


def control_at(text: str) -> int | None:
    """Returns the place of the first control character or lone surrogate (tab and newline are none), or None."""
    for place, sign in enumerate(text):
        if unicodedata.category(sign) in {"Cc", "Cs"} and sign not in "\t\n\r":
            return place
    return None
