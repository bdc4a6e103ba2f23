"""A column among very many values, as one parameter: each as its own would be more than a statement may have."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class _Among(FunctionElement[bool]):
    """A column, and a JSON list of the texts that it may hold."""

    type = Boolean()
    inherit_cache = True


def one_of(column: ColumnElement[str], values: Sequence[str]) -> ColumnElement[bool]:
    """Returns the condition that the column holds one of the texts."""
    return _Among(column, bindparam(None, json.dumps(list(values)), type_=Text()))


@compiles(_Among, "sqlite")
def _for_sqlite(element: _Among, compiler: Any, **options: Any) -> str:
    column, listed = (compiler.process(part, **options) for part in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({listed}))"  # noqa: S608 - made of compiled parts


@compiles(_Among, "postgresql")
def _for_postgresql(element: _Among, compiler: Any, **options: Any) -> str:
    column, listed = (compiler.process(part, **options) for part in element.clauses)
    return f"{column} IN (SELECT jsonb_array_elements_text(CAST({listed} AS jsonb)))"
