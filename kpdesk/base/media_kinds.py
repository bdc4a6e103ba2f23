"""What kind of file it is, by its first bytes; a name is only believed where the bytes say nothing."""

from __future__ import annotations

import mimetypes

UNKNOWN = "application/octet-stream"

_MAGIC = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"BM", "image/bmp"),
    (8, b"WEBP", "image/webp"),
    (0, b"%PDF-", "application/pdf"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp3g", "video/3gpp"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1a\x45\xdf\xa3", "video/x-matroska"),
    (8, b"AVI ", "video/x-msvideo"),
    (8, b"WAVE", "audio/x-wav"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"MZ", "application/x-msdownload"),
    (0, b"\x7fELF", "application/x-executable"),
)
_MADE_OF = {"application/zip": ("application/vnd.", "application/epub", "application/x-zip", "application/java")}
_FAMILIES = frozenset({"video", "audio"})
_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp", "application/pdf", "text/plain"})
_SCANS = frozenset({"image/jpeg", "image/png", "application/pdf"})
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp"})


def media_type_of(head: bytes, name: str) -> tuple[str, bool]:
    """Returns the kind of file and whether its name says another one.

    ``head`` are the first 64 bytes. An ``.mp4`` that is QuickTime differs in nothing that matters, a ``.jpg`` that is
    a program does.
    """
    named = mimetypes.guess_type(name, strict=False)[0] or ""
    found = kind_by_bytes(head)
    if not found:
        known = any(kind == named for _at, _sign, kind in _MAGIC)
        return (UNKNOWN if known else named), known
    if not named or named == found:
        return found, False
    if named.startswith(_MADE_OF.get(found, ("\0",))):
        return named, False
    families = {named.partition("/")[0], found.partition("/")[0]}
    return found, not (families <= _FAMILIES or (len(families) == 1 and "image" in families and _both_alive(named)))


def kind_by_bytes(head: bytes) -> str:
    """Returns the kind of file that its first 64 bytes prove it to be, or nothing."""
    return next((kind for at, sign, kind in _MAGIC if head[at : at + len(sign)] == sign), "")


def is_scan(media_type: str) -> bool:
    """Tells whether a scanner makes such files: PDF, JPEG, PNG."""
    return media_type in _SCANS


def is_picture(media_type: str) -> bool:
    """Tells whether it is a picture that this program can show and stamp."""
    return media_type in _PICTURES


def can_be_shown(media_type: str) -> bool:
    """Tells whether the window can show it without writing it to disk: pictures, PDF and plain text."""
    return media_type in _SHOWN or media_type.startswith("text/")


def _both_alive(named: str) -> bool:
    # Phones save WebP and HEIC pictures under .jpg: another coding of a picture, not another kind of thing.
    return named.startswith("image/")
