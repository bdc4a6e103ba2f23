"""A row of the reference data together with its place in the store, for the screen that edits it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.reference.rows import Row
from kpdesk.reference.rules import Table


@dataclass(frozen=True, slots=True)
class Item:
    """``built_in`` until somebody edits it; ``changed_at`` in UTC as ISO text.

    ``pack_no`` and ``pack_on`` are number and date of the CPO's data pack that its values come from, else None.
    """

    uid: str
    table: Table
    row: Row
    built_in: bool
    revision: int
    changed_at: str
    changed_by: str
    pack_no: int | None = None
    pack_on: date | None = None
