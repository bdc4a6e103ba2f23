"""One row of the reference data as its form holds it, and the way back to a draft."""

from __future__ import annotations

from dataclasses import make_dataclass
from functools import cache
from typing import Any

from kpdesk.base.problems import Problem
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.items import Item
from kpdesk.reference.rules import Table
from ui.settings.list_fields import shapes_of, shown, typed


def entry_of(item: Item) -> Any:
    """Returns the frozen entry: ``item``, and under each field's name what the form shows."""
    shapes = shapes_of(item.table)
    values = {name: shown(shape, getattr(item.row, name)) for name, shape in shapes.items()}
    return _entry_type(item.table)(item=item, **values)


def draft_of(entry: Any) -> ItemDraft:
    """Returns the draft of what was typed; a field that nobody touched keeps its value to the letter."""
    item: Item = entry.item
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
    names = shapes_of(table)
    return make_dataclass("ListEntry", [("item", Item), *((name, object) for name in names)], frozen=True, slots=True)
