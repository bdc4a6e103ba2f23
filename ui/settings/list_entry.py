"""One row of the reference data as its form holds it, a new one included, and the way back to a draft."""

from __future__ import annotations

import dataclasses
from dataclasses import make_dataclass
from datetime import date
from functools import cache
from typing import Any

from kpdesk.base.problems import Problem
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.items import Item
from kpdesk.reference.row_types import ROW_TYPES
from kpdesk.reference.rules import Table
from ui.settings.list_fields import Shape, shapes_of, shown, typed


def entry_of(item: Item) -> Any:
    """Returns the frozen entry: ``item``, and under each field's name what the form shows."""
    shapes = shapes_of(item.table)
    values = {name: shown(shape, getattr(item.row, name)) for name, shape in shapes.items()}
    return _entry_type(item.table)(item=item, **values)


def blank_entry(table: Table) -> Any:
    """Returns the entry of a row that is still to be typed, with what its class has by default."""
    shapes = shapes_of(table)
    defaults = {
        field.name: None if field.default is dataclasses.MISSING else field.default
        for field in dataclasses.fields(ROW_TYPES[table])
    }
    values = {name: _blank(shape, defaults[name]) for name, shape in shapes.items()}
    return _entry_type(table)(item=None, **values)


def can_be_added(table: Table) -> bool:
    """Tells whether a row of that list can be typed here; one with parts of its own has a page for it."""
    return not any(shape.nested for shape in shapes_of(table).values())


def _blank(shape: Shape, default: object) -> object:
    if default is None:
        return False if shape.kind is bool and not shape.optional else None if shape.chosen or _is_day(shape) else ""
    return shown(shape, default)


def _is_day(shape: Shape) -> bool:
    return shape.kind is date and not shape.many


def draft_of(entry: Any) -> ItemDraft:
    """Returns the draft of what was typed; a field that nobody touched keeps its value to the letter."""
    item: Item | None = entry.item
    if item is None:
        shapes = shapes_of(entry.table)
        return ItemDraft(entry.table, {name: typed(shape, getattr(entry, name)) for name, shape in shapes.items()})
    shapes = shapes_of(item.table)
    draft = ItemDraft.of(item.table, item.row, item.uid, item.revision)
    values = dict(draft.values)
    for name, shape in shapes.items():
        if not shape.nested and getattr(entry, name) != shown(shape, getattr(item.row, name)):
            values[name] = typed(shape, getattr(entry, name))
    return ItemDraft(item.table, values, item.uid, item.revision)


def problems_of_entry(entry: Any) -> list[Problem]:
    """Returns what is wrong with the row taken alone."""
    return draft_of(entry).check()


@cache
def _entry_type(table: Table) -> Any:
    own: list[tuple[str, Any, Any]] = [("table", Table, dataclasses.field(default=table))]
    names: list[tuple[str, Any]] = [("item", object), *((name, object) for name in shapes_of(table))]
    return make_dataclass("ListEntry", [*names, *own], frozen=True)
