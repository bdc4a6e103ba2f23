"""Pictures that lie on a sheet of an .xlsx, each beside a row; their bytes are kept as they are."""

from __future__ import annotations

import hashlib
import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import quoteattr

from kpdesk.workbooks.zip_guard import BROKEN_PART, read_part

SUFFIXES: Final = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
"""Kinds of picture that every spreadsheet program shows."""

HEIGHT_POINTS: Final = 120
"""Height of a row that has a picture."""

_PIXEL: Final = 9_525
_BOX_WIDTH, _BOX_HEIGHT = 220, 150
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_MEDIA: Final = "xl/media/"


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A picture beside a row of the sheet (1 is the headings); ``media_type`` is one of :data:`SUFFIXES`.

    ``width`` and ``height`` are its own in pixels: it is shown as large as its row allows, never distorted.
    """

    row: int
    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int
    title: str = ""

    @property
    def part(self) -> str:
        """The name of its part: the same picture beside two rows is kept once."""
        return f"{_MEDIA}{hashlib.sha256(self.data).hexdigest()}.{SUFFIXES[self.media_type]}"


def drawing_part(pictures: Sequence[SheetPicture], column: int) -> str:
    """Returns the drawing that shows the pictures, all in the same column (0 is A)."""
    shown = "".join(_anchor(picture, number, column) for number, picture in enumerate(pictures, 1))
    return f'{_HEAD}<xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheetDrawing" xmlns:a="{_DRAWING}/main">{shown}</xdr:wsDr>'


def drawing_relations(pictures: Sequence[SheetPicture]) -> str:
    """Returns the relations of that drawing: rId1... are the pictures in their order."""
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/image" Target="/{picture.part}"/>'
        for number, picture in enumerate(pictures, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'


def sheet_relations(number: int) -> str:
    """Returns the relations of a sheet that has the drawing of this number."""
    return (
        f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_OFFICE}/drawing" '
        f'Target="/xl/drawings/drawing{number}.xml"/></Relationships>'
    )


def drawing_element() -> str:
    """Returns the element of a sheet that names its drawing."""
    return f'<drawing xmlns:r="{_OFFICE}" r:id="rId1"/>'


def media_parts(archive: zipfile.ZipFile, most_bytes: int) -> Iterator[bytes]:
    """Gives the pictures inside a workbook that passed the zip guard; one that is cut or too large is passed over."""
    for part in archive.infolist():
        name = posixpath.normpath(part.filename).lower()
        if name.startswith(_MEDIA) and part.file_size <= most_bytes:
            try:
                yield read_part(archive, part.filename, most_bytes)
            except BROKEN_PART:
                continue


def _anchor(picture: SheetPicture, number: int, column: int) -> str:
    shrunk = min(1.0, _BOX_WIDTH / max(picture.width, 1), _BOX_HEIGHT / max(picture.height, 1))
    across, down = (max(1, int(side * shrunk)) * _PIXEL for side in (picture.width, picture.height))
    return (
        f"<xdr:oneCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>{2 * _PIXEL}</xdr:colOff>"
        f"<xdr:row>{picture.row - 1}</xdr:row><xdr:rowOff>{2 * _PIXEL}</xdr:rowOff></xdr:from>"
        f'<xdr:ext cx="{across}" cy="{down}"/><xdr:pic><xdr:nvPicPr>'
        f'<xdr:cNvPr id="{number}" name={quoteattr(f"Picture {number}")} descr={quoteattr(picture.title)}/>'
        f'<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>'
        f'<xdr:blipFill><a:blip xmlns:r="{_OFFICE}" r:embed="rId{number}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
    )
