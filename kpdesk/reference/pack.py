"""The built-in data pack: ``resources/reference/<table>.json``, read once and checked as a whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kpdesk.base.errors import Broken
from kpdesk.base.problems import ProblemsFound
from kpdesk.base.resources import resource
from kpdesk.reference.integrity import problems_in
from kpdesk.reference.reference import Reference
from kpdesk.reference.row_types import ROW_TYPES
from kpdesk.reference.row_values import row_of
from kpdesk.reference.rows import Row
from kpdesk.reference.rules import Table


@cache
def built_in() -> Reference:
    """Returns the reference data as this program brings it; raises Broken(reference_pack_damaged)."""
    return read_pack(resource("reference"))


def read_pack(folder: Path) -> Reference:
    """Returns the reference data of a folder; raises Broken(reference_pack_damaged) with file, row and field."""
    reference = Reference.of({table: _rows(table, folder / f"{table.value}.json") for table in Table})
    for problem in problems_in(reference):
        raise _damaged(f"{problem.sheet}.json", problem.values.get("row"), problem.field)
    return reference


def _rows(table: Table, path: Path) -> tuple[Row, ...]:
    return tuple(_row(table, path, at, values) for at, values in enumerate(_listed(table, path), start=1))


def _listed(table: Table, path: Path) -> list[object]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(path.name, None, None) from error
    if (
        not isinstance(content, dict)
        or content.get("table") != table.value
        or not isinstance(content.get("rows"), list)
    ):
        raise _damaged(path.name, None, "table")
    rows: list[object] = content["rows"]
    return rows


def _row(table: Table, path: Path, at: int, values: object) -> Row:
    if not isinstance(values, Mapping):
        raise _damaged(path.name, at, None)
    try:
        return row_of(ROW_TYPES[table], values)
    except ProblemsFound as found:
        raise _damaged(path.name, values.get("code", at), found.field) from found


def _damaged(file: str, row: object, field: str | None) -> Broken:
    return Broken("reference_pack_damaged", field=field, file=file, row=row or "", where=field or "")
