"""A manifest and a table that are right in everything, to be spoilt one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.seal import sealed
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType

COLUMNS = (
    ColumnSpec("uid"),
    ColumnSpec("count", ValueType.INTEGER),
    ColumnSpec("on", ValueType.DATE),
    ColumnSpec("at", ValueType.MOMENT),
    ColumnSpec("open", ValueType.TRUTH),
)


@pytest.fixture
def table() -> Table:
    """Three rows of every type, with Urdu and a formula's beginning."""
    rows = tuple((f"=v{n}", n, "2026-11-17", "2026-11-17T08:00:00Z", n == 1) for n in range(2))
    return Table("part_b", "data_part_b", COLUMNS, (*rows, ("گل خان", None, None, None, None)))


@pytest.fixture
def manifest(table: Table) -> Callable[..., Manifest]:
    """Makes the manifest of a file that holds the table; fields can be given."""

    def make(**changes: Any) -> Manifest:
        fields: dict[str, Any] = {
            "kind": "return",
            "sender": "MRD",
            "recipients": ("CPO",),
            "key_id": "0123456789abcdef",
            "seq": 7,
            "prev_sha256": "a" * 64,
            "epoch": "01933f5e-0000-7000-8000-000000000001",
            "period": "2026-W47",
            "created_at": "2026-11-22T09:00:00Z",
            "program": "KP Desk 0.1.0",
            "tables": (sealed(table),),
            "audit_head": "b" * 64,
        }
        return Manifest(**{**fields, **changes})

    return make
