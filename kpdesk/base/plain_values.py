"""What a form's fields hold, written down as plain JSON values and read back as what they were."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from kpdesk.base.errors import Refused

_KIND, _OWN = "$", "kpdesk."


def as_plain(value: object) -> Any:
    """Returns a value as JSON knows it; tuples, dates, paths, enums and frozen values of this program are marked.

    Raises Refused ``value_not_kept`` for any other object.
    """
    if isinstance(value, Enum):
        return {_KIND: "enum", "of": _name(type(value)), "value": value.value}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime | date):
        return {_KIND: "moment" if isinstance(value, datetime) else "date", "value": value.isoformat()}
    if isinstance(value, Path):
        return {_KIND: "path", "value": str(value)}
    if isinstance(value, list):
        return [as_plain(one) for one in value]
    if isinstance(value, tuple):
        return {_KIND: "tuple", "value": [as_plain(one) for one in value]}
    if isinstance(value, Mapping):
        return {_KIND: "map", "value": {str(key): as_plain(one) for key, one in value.items()}}
    if is_dataclass(value) and not isinstance(value, type) and type(value).__module__.startswith(_OWN):
        parts = {field.name: as_plain(getattr(value, field.name)) for field in fields(value)}
        return {_KIND: "made", "of": _name(type(value)), "value": parts}
    raise Refused("value_not_kept", kind=type(value).__name__)


def from_plain(plain: Any) -> Any:
    """Returns the value that :func:`as_plain` wrote down.

    Raises Refused ``value_not_kept`` where this program no longer knows what was kept.
    """
    if isinstance(plain, list):
        return [from_plain(one) for one in plain]
    if not isinstance(plain, dict):
        return plain
    kind, value = plain.get(_KIND), plain.get("value")
    try:
        match kind:
            case "date":
                return date.fromisoformat(str(value))
            case "moment":
                return datetime.fromisoformat(str(value))
            case "path":
                return Path(str(value))
            case "tuple":
                return tuple(from_plain(one) for one in value or ())
            case "map":
                return {key: from_plain(one) for key, one in (value or {}).items()}
            case "enum":
                return _known(plain, Enum)(value)
            case "made":
                made = _known(plain, object)
                return made(**{key: from_plain(one) for key, one in (value or {}).items()})
    except (ValueError, TypeError, AttributeError, ImportError) as error:
        raise Refused("value_not_kept", kind=str(plain.get("of", kind))) from error
    raise Refused("value_not_kept", kind=str(kind))


def _name(kind: type) -> str:
    return f"{kind.__module__}:{kind.__qualname__}"


def _known(plain: Mapping[str, Any], base: type) -> Any:
    """Returns an enum or dataclass of this program by its name; nothing else is ever loaded or called."""
    module, _, name = str(plain.get("of", "")).partition(":")
    if not module.startswith(_OWN):
        raise ValueError(module)
    found = getattr(importlib.import_module(module), name)
    if (
        not isinstance(found, type)
        or not issubclass(found, base)
        or not (issubclass(found, Enum) or is_dataclass(found))
    ):
        raise ValueError(name)
    return found
