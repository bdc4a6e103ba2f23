"""The checks on a zip's list of parts that come before anything in it is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Final

from kpdesk.base.errors import Broken, Refused
from kpdesk.workbooks.limits import Limits

BROKEN_PART: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    EOFError,
    OSError,
    RuntimeError,
    zlib.error,
)
"""What unpacking a part can raise when its bytes are not what the list of parts says."""
_LOCAL_HEADER: Final = 30
_ENCRYPTED_FLAG: Final = 0x1
_KINDS: Final = {"xl/workbook.xml": "xlsx", "xl/workbook.bin": "xlsb"}
_ODS_TYPE: Final = b"application/vnd.oasis.opendocument.spreadsheet"


def open_guarded(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """Returns the zip, its list of parts checked: number, sizes, ratio, overlap, doubles, methods.

    Raises Broken ``workbook_damaged``, Refused ``workbook_unsafe`` (``reason`` says which guard),
    ``workbook_too_large`` and ``workbook_password_protected``.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OverflowError, struct.error, NotImplementedError) as error:
        raise Broken("workbook_damaged", field="file") from error
    parts = archive.infolist()
    if len(parts) > limits.parts:
        raise unsafe("parts", parts=len(parts))
    _check_sizes(parts, limits)
    _check_names(parts)
    _check_places(data, parts, archive.start_dir)
    return archive


def kind_of(archive: zipfile.ZipFile) -> str:
    """Returns xlsx, xlsb or ods; raises Refused ``not_a_workbook`` or ``workbook_password_protected`` (an .ods)."""
    names = {name.lower(): name for name in archive.namelist()}
    for part, kind in _KINDS.items():
        if part in names:
            return kind
    if "mimetype" in names and read_part(archive, names["mimetype"], 256).startswith(_ODS_TYPE):
        manifest = names.get("meta-inf/manifest.xml")
        if manifest and b"encryption-data" in read_part(archive, manifest, 1 << 20):
            raise Refused("workbook_password_protected", field="file")
        return "ods"
    raise Refused("not_a_workbook", field="file")


def read_part(archive: zipfile.ZipFile, name: str, size: int) -> bytes:
    """Returns at most ``size`` bytes of a part; raises Broken ``workbook_damaged``."""
    try:
        with archive.open(name) as handle:
            return handle.read(size)
    except BROKEN_PART as error:
        raise Broken("workbook_damaged", field="file") from error


def unsafe(reason: str, **values: object) -> Refused:
    """Returns the refusal of a file that is built to do harm; ``reason`` names the guard that stopped it."""
    return Refused("workbook_unsafe", field="file", reason=reason, **values)


def _check_sizes(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise unsafe("unpacked_size")
    for part in parts:
        if part.flag_bits & _ENCRYPTED_FLAG:
            raise Refused("workbook_password_protected", field="file")
        if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise unsafe("method")
        if part.file_size > limits.ratio_free_bytes and part.file_size > limits.ratio * max(part.compress_size, 1):
            raise unsafe("ratio")


def _check_names(parts: list[zipfile.ZipInfo]) -> None:
    names = {part.filename.lower() for part in parts}
    if len(names) != len(parts):
        raise unsafe("doubles")
    if any(name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") for name in names):
        raise unsafe("names")


def _check_places(data: bytes, parts: list[zipfile.ZipInfo], directory: int) -> None:
    """Refuses parts that share bytes (a bomb of overlapping parts unpacks the same bytes a thousand times)."""
    free_from = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        start = part.header_offset
        header = data[start : start + _LOCAL_HEADER]
        if len(header) < _LOCAL_HEADER or not header.startswith(b"PK\x03\x04"):
            raise Broken("workbook_damaged", field="file")
        if start < free_from:
            raise unsafe("overlap")
        name_length, extra_length = struct.unpack("<HH", header[26:30])
        free_from = start + _LOCAL_HEADER + name_length + extra_length + part.compress_size
    if free_from > directory:
        raise unsafe("overlap")
