"""Nested values as rows of a table and back, nothing lost: a line for each value with the path that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from kpdesk.exchange.tables import ColumnSpec, Row, Value, ValueType

COLUMNS: Final = (
    ColumnSpec("path"),
    ColumnSpec("kind"),
    ColumnSpec("text"),
    ColumnSpec("number", ValueType.INTEGER),
    ColumnSpec("truth", ValueType.TRUTH),
)
_MOST_DEPTH = 12


def rows_of(value: object) -> tuple[Row, ...]:
    """Returns a row for every value inside dicts and lists; the path is a JSON pointer (RFC 6901).

    Raises TypeError for a float or anything else that has no canonical form.
    """
    return tuple(_rows("", value))


def value_of(rows: tuple[Row, ...]) -> Any:
    """Returns the value that :func:`rows_of` laid out; raises ValueError where the rows do not fit together."""
    root: dict[str, Any] = {}
    for path, kind, text, number, truth in rows:
        steps = [""] if path is None else ["", *(_named(step) for step in str(path)[1:].split("/"))]
        if len(steps) > _MOST_DEPTH:
            raise ValueError("too deep")
        _put(root, steps, _value(kind, text, number, truth))
    if "" not in root:
        raise ValueError("no value")
    return root[""]


def _rows(path: str, value: object) -> Iterator[Row]:
    match value:
        case dict():
            yield (path or None, "object", None, None, None)
            for name, item in value.items():
                yield from _rows(f"{path}/{str(name).replace('~', '~0').replace('/', '~1')}", item)
        case list() | tuple():
            yield (path or None, "list", None, None, None)
            for place, item in enumerate(value):
                yield from _rows(f"{path}/{place}", item)
        case None:
            yield (path, "null", None, None, None)
        case bool():
            yield (path, "truth", None, None, value)
        case int():
            yield (path, "number", None, value, None)
        case str():
            yield (path, "text", value or None, None, None)
        case _:
            raise TypeError(f"no canonical form for {type(value).__name__}")


def _named(step: str) -> str:
    return step.replace("~1", "/").replace("~0", "~")


def _value(kind: Value, text: Value, number: Value, truth: Value) -> Any:
    made: dict[Value, Any] = {
        "object": {},
        "list": [],
        "null": None,
        "truth": truth,
        "number": number,
        "text": text or "",
    }
    if kind not in made or (kind in ("truth", "number") and made[kind] is None):
        raise ValueError("kind")
    return made[kind]


def _put(root: dict[str, Any], steps: list[str], value: Any) -> None:
    place: Any = root
    for step in steps[:-1]:
        place = place[int(step)] if isinstance(place, list) else place[step] if isinstance(place, dict) else None
    last = steps[-1]
    if isinstance(place, list) and last == str(len(place)):
        place.append(value)
    elif isinstance(place, dict) and last not in place:
        place[last] = value
    else:
        raise ValueError("path")
