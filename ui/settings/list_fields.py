"""What field an administrator types a value of the reference data in, by the type the value has in its row."""

from __future__ import annotations

import dataclasses
import json
import types
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from PySide6.QtCore import QCoreApplication

from kpdesk.base.clock import Clock
from kpdesk.reference.row_types import ROW_TYPES
from kpdesk.reference.rules import Table
from ui.support.fields import ChoiceField, DateField, Field, LinesField, TextField, TickField

_LONGEST = 4000
_NOTHING = ""
"""The choice that stands for None; a ChoiceField's own None means that nothing on its list was typed."""
_UNKNOWN = "?"
"""Fits no choice and no yes or no, so that the row's check finds the field."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a row's field holds: values of ``kind``, one or ``many``, perhaps none (``optional``)."""

    kind: type
    many: bool = False
    optional: bool = False

    @property
    def nested(self) -> bool:
        """Whether its values have fields of their own; such a field is shown and not edited."""
        return dataclasses.is_dataclass(self.kind)

    @property
    def chosen(self) -> bool:
        """Whether it is chosen from a list."""
        return not self.many and (issubclass(self.kind, Enum) or (self.kind is bool and self.optional))


@cache
def shapes_of(table: Table) -> dict[str, Shape]:
    """Returns the shape of each field of a list's rows, by name, in the order of their class."""
    kind = ROW_TYPES[table]
    hints = get_type_hints(kind)
    return {field.name: _shape(hints[field.name]) for field in dataclasses.fields(kind)}


def field_for(name: str, shape: Shape, clock: Clock) -> Field:
    """Returns the empty field for a value of this shape."""
    if shape.chosen:
        choice = ChoiceField(_choices(shape))
        choice.setMinimumContentsLength(8)
        return choice
    if shape.many or name == "note":
        return LinesField(lines=3)
    if shape.kind is bool:
        return TickField()
    return DateField(clock=clock) if shape.kind is date else TextField(longest=_LONGEST)


def lock(field: Field) -> None:
    """Makes a field one that is read only; its text can still be reached and copied."""
    if isinstance(field, TickField | ChoiceField | DateField):
        field.setEnabled(False)
    else:
        field.setReadOnly(True)


def shown(shape: Shape, value: Any) -> object:
    """Returns what the field shows for a row's value."""
    if shape.many:
        return "\n".join(_line(shape, item) for item in value).strip()
    if shape.chosen:
        return _NOTHING if value is None else value
    if shape.kind in (bool, date):
        return value
    return "" if value is None else str(value).strip()


def typed(shape: Shape, value: Any) -> object:
    """Returns what was typed as the JSON type of the row's field; text that does not fit stays for the check."""
    if shape.many:
        return [_single(shape, line.strip()) for line in value.splitlines() if line.strip()]
    if shape.chosen:
        return _chosen(shape, value)
    if shape.kind is bool:
        return value
    return None if value in (None, "") and shape.optional else _single(shape, value)


def _shape(hint: Any) -> Shape:
    if get_origin(hint) in (Union, types.UnionType):
        return Shape(next(one for one in get_args(hint) if one is not type(None)), optional=True)
    return Shape(get_args(hint)[0], many=True) if get_origin(hint) is tuple else Shape(hint)


def _choices(shape: Shape) -> list[tuple[object, str]]:
    translate = QCoreApplication.translate
    none: list[tuple[object, str]] = [(_NOTHING, translate("Lists", "Not on record"))] if shape.optional else []
    if shape.kind is bool:
        return [*none, (True, translate("Lists", "Yes")), (False, translate("Lists", "No"))]
    # the lists' own words stand in the paper rules and in the workbook: they are the same in both languages
    return [*none, *((item, str(item.value).replace("_", " ")) for item in shape.kind)]  # type: ignore[attr-defined]


def _line(shape: Shape, item: Any) -> str:
    if shape.nested:
        return ", ".join(f"{name}: {_plain(value)}" for name, value in dataclasses.asdict(item).items())
    return str(_plain(item))


def _plain(value: Any) -> object:
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, str | int) and not isinstance(value, bool) else json.dumps(value)


def _chosen(shape: Shape, value: Any) -> object:
    if value == _NOTHING and shape.optional:
        return None
    return _UNKNOWN if value is None else value


def _single(shape: Shape, value: Any) -> object:
    is_figure = shape.kind is int and isinstance(value, str) and value.isascii() and value.isdigit()
    return int(value) if is_figure else value
