"""A row as plain JSON values and back, with every mistake named by its field.

The data pack's files, the store's generic table and an edited row all pass through here.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from kpdesk.base.canonical import plain
from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem, ProblemsFound
from kpdesk.reference.rows import Row

R = TypeVar("R", bound=Row)


class _Unfit(ValueError):
    """A value that does not fit its field; the argument says what was wanted."""


def row_of(kind: type[R], values: Mapping[str, object]) -> R:
    """Returns the row that the values describe; raises ProblemsFound with a problem for each unfit field."""
    made, problems = _fields_of(kind, values)
    if problems:
        raise ProblemsFound(tuple(problems))
    return kind(**made)


def values_of(row: Row) -> dict[str, object]:
    """Returns the row as JSON types: dates as ISO text, enums by value, tuples as lists, every field present."""
    values = plain(_as_dict(row))
    assert isinstance(values, dict)
    return values


def _as_dict(row: Any) -> dict[str, object]:
    shown: dict[str, object] = {}
    for field in dataclasses.fields(row):
        value = getattr(row, field.name)
        if isinstance(value, tuple):
            value = [_as_dict(item) if dataclasses.is_dataclass(item) else item for item in value]
        shown[field.name] = value
    return shown


def _fields_of(kind: type, values: Mapping[str, object]) -> tuple[dict[str, Any], list[Problem]]:
    hints = _hints(kind)
    problems = [Problem("reference_field_unknown", field=name) for name in values if name not in hints]
    made: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        if field.name not in values:
            if field.default is dataclasses.MISSING:
                problems.append(Problem("reference_field_missing", field=field.name))
            continue
        try:
            made[field.name] = _value(hints[field.name], values[field.name])
        except _Unfit as unfit:
            values_shown = {"value": str(values[field.name])[:80], "wanted": str(unfit)}
            problems.append(Problem("reference_field_unfit", field=field.name, values=values_shown))
    return made, problems


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(hint: Any, value: object) -> object:
    shape, inner = _shape(hint)
    if shape == "optional":
        return None if value is None else _value(inner, value)
    if shape == "list":
        if not isinstance(value, (list, tuple)):
            raise _Unfit("list")
        return tuple(_value(inner, item) for item in value)
    return _nested(inner, value) if shape == "object" else _single(inner, value)


# Taking a hint apart is slow, and the same few hints stand at thousands of values.
@cache
def _shape(hint: Any) -> tuple[str, Any]:
    if get_origin(hint) in (Union, types.UnionType):
        return "optional", next(a for a in get_args(hint) if a is not type(None))
    if get_origin(hint) is tuple:
        return "list", get_args(hint)[0]
    return ("object" if dataclasses.is_dataclass(hint) else "single"), hint


def _nested(hint: Any, value: object) -> object:
    if isinstance(value, hint):
        return value
    if not isinstance(value, Mapping):
        raise _Unfit("object")
    made, problems = _fields_of(hint, value)
    if problems:
        raise _Unfit(str(problems[0].field))
    return hint(**made)


def _single(hint: Any, value: object) -> object:
    if hint is date:
        return _day(value)
    if issubclass(hint, Enum):
        try:
            return hint(value)
        except ValueError:
            raise _Unfit(" | ".join(str(item.value) for item in hint)) from None
    # bool is an int to Python, and never to us
    if type(value) is not hint:
        raise _Unfit(str(hint.__name__))
    if isinstance(value, str) and not value.isprintable() and control_at(value) is not None:
        raise _Unfit("str")
    return value


def _day(value: object) -> date:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise _Unfit("yyyy-mm-dd") from None
