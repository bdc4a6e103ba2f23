"""A row of the reference data as the administrator edits it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kpdesk.base.problems import Problem, ProblemsFound
from kpdesk.reference.integrity import problems_of_row
from kpdesk.reference.row_types import ROW_TYPES
from kpdesk.reference.row_values import row_of, values_of
from kpdesk.reference.rows import Row
from kpdesk.reference.rules import Table


@dataclass(slots=True)
class ItemDraft:
    """What was typed: ``values`` as JSON types by field name.

    ``uid`` and ``revision`` name the row that is corrected; without them it is a new row, or a new period of a code.
    """

    table: Table
    values: Mapping[str, object] = field(default_factory=dict)
    uid: str | None = None
    revision: int | None = None

    @classmethod
    def of(cls, table: Table, row: Row, uid: str | None = None, revision: int | None = None) -> ItemDraft:
        """Returns a draft that holds the values of a row."""
        return cls(table, values_of(row), uid, revision)

    def row(self) -> Row:
        """Returns the row that was typed; raises ProblemsFound where a value does not fit its field."""
        return row_of(ROW_TYPES[self.table], self.values)

    def check(self) -> list[Problem]:
        """Returns all problems of the row taken alone; how it fits the others is seen when it is saved."""
        try:
            return problems_of_row(self.row())
        except ProblemsFound as found:
            return list(found.problems)
