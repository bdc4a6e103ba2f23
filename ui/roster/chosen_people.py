"""Whom a person has chosen in the list of people: also those whose rows were not read yet."""

from __future__ import annotations

from collections.abc import Callable

from kpdesk.desk import Desk
from kpdesk.roster.rows import PeopleWanted, PersonRow
from ui.support.chosen_rows import chosen_blocks, count_of
from ui.support.paged_model import Order
from ui.support.table_view import TableView

_AT_ONCE = 1000


def count_chosen(table: TableView) -> int:
    """Returns how many rows are chosen."""
    return count_of(chosen_blocks(table))


def ask_chosen(table: TableView, wanted: PeopleWanted, order: Order | None) -> Callable[[Desk], tuple[str, ...]]:
    """Returns a read, for a job, that gives the uids of the chosen people; ``order`` is the list's own."""
    blocks = chosen_blocks(table)
    known: tuple[PersonRow, ...] = table.selected_rows if count_of(blocks) <= _AT_ONCE else ()
    if known and len(known) == count_of(blocks):
        return lambda _desk: tuple(person.uid for person in known)
    by, descending = (order.by, order.descending) if order is not None else ("", False)

    def read(desk: Desk) -> tuple[str, ...]:
        return tuple(
            person.uid
            for top, height in blocks
            for first in range(top, top + height, _AT_ONCE)
            for person in desk.roster.page(wanted, first, min(_AT_ONCE, top + height - first), by, descending)
        )

    return read
