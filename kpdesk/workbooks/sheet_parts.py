"""Which part of an .xlsx holds which sheet."""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as ElementTree
import zipfile
from typing import Final

from kpdesk.base.errors import Broken
from kpdesk.workbooks.zip_guard import read_part

_PART_BYTES: Final = 4 * 1024 * 1024
_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"


def parts_by_sheet(archive: zipfile.ZipFile) -> dict[str, str]:
    """Returns the part's name for each sheet's name; the parts must have passed ``xml_guard.scan`` before.

    Raises Broken ``workbook_damaged``.
    """
    names = {name.lower(): name for name in archive.namelist()}
    if _WORKBOOK not in names or _RELATIONS not in names:
        raise Broken("workbook_damaged", field="file")
    targets = {
        relation.get("Id", ""): _part_name(relation.get("Target", ""))
        for relation in _parsed(archive, names[_RELATIONS]).iter()
        if relation.tag.endswith("}Relationship")
    }
    return {
        sheet.get("name", ""): names.get(targets.get(_relation_id(sheet), "").lower(), "")
        for sheet in _parsed(archive, names[_WORKBOOK]).iter()
        if sheet.tag.endswith("}sheet")
    }


def _parsed(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    try:
        # The guard has refused every DOCTYPE and entity, so the parser meets none.
        return ElementTree.fromstring(read_part(archive, name, _PART_BYTES))  # noqa: S314
    except ElementTree.ParseError as error:
        raise Broken("workbook_damaged", field="file") from error


def _part_name(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))


def _relation_id(sheet: ElementTree.Element) -> str:
    return next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
