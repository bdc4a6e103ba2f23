"""A scanned paper as it comes from the scanner's folder: a PDF, JPEG or PNG."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.errors import Refused
from kpdesk.base.file_names import entered_name
from kpdesk.base.files import read_file, size_bytes
from kpdesk.base.media_kinds import is_scan, kind_by_bytes
from kpdesk.base.pasted import Attached, Pasted, path_of
from kpdesk.documents.qr_reading import LARGEST_FILE_BYTES


@dataclass(frozen=True, slots=True)
class ScannedPaper:
    """A scan as it was read from a file; ``name`` is fit for the record."""

    name: str
    media_type: str
    data: bytes


def read_paper(source: Attached) -> ScannedPaper:
    """Returns a PDF, JPEG or PNG file, or a picture that was pasted.

    Raises Refused ``scan_too_large``, ``scan_not_paper`` and as :func:`kpdesk.base.files.read_file`.
    """
    size = len(source.data) if isinstance(source, Pasted) else size_bytes(source)
    if size > LARGEST_FILE_BYTES:
        raise Refused("scan_too_large", field="file", file=source.name, most_mib=LARGEST_FILE_BYTES >> 20)
    data = source.data if isinstance(source, Pasted) else read_file(source)
    kind = kind_by_bytes(data[:64])
    if not is_scan(kind):
        raise Refused("scan_not_paper", field="file", file=source.name)
    return ScannedPaper(entered_name(path_of(source)), kind, data)
