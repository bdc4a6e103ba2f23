"""One canonical form for each value, from a record as from a cell."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from kpdesk.exchange import nested
from kpdesk.exchange.file_name import NameHint, file_name, hint_of
from kpdesk.exchange.return_tables import rows_table
from kpdesk.exchange.tables import Value, ValueNotPossibleError, ValueType, canonical_value, cell_value


@pytest.mark.parametrize(
    ("kind", "value", "canonical"),
    [
        (ValueType.TEXT, "", None),
        (ValueType.TEXT, "a\r\nb\rc", "a\nb\nc"),
        (ValueType.TEXT, "ا" + "ٓ", "آ"),
        (ValueType.TEXT, "00042", "00042"),
        (ValueType.INTEGER, 5.0, 5),
        (ValueType.INTEGER, 0, 0),
        (ValueType.TRUTH, False, False),
        (ValueType.DATE, date(2026, 11, 22), "2026-11-22"),
        (ValueType.DATE, datetime(2026, 11, 22), "2026-11-22"),
        (ValueType.MOMENT, datetime(2026, 11, 22, 9, 0, 0, 999, tzinfo=UTC), "2026-11-22T09:00:00Z"),
        (ValueType.MOMENT, "2026-11-22T09:00:00Z", "2026-11-22T09:00:00Z"),
        (ValueType.DATE, None, None),
    ],
)
def test_a_value_has_one_canonical_form(kind: ValueType, value: Any, canonical: Value) -> None:
    found = canonical_value(kind, value)
    assert found == canonical
    assert type(found) is type(canonical)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ValueType.TEXT, 5), (ValueType.TEXT, True), (ValueType.INTEGER, "5"), (ValueType.INTEGER, True),
        (ValueType.INTEGER, 5.5), (ValueType.TRUTH, 1), (ValueType.DATE, "2026-11-22"),
        (ValueType.DATE, datetime(2026, 11, 22, 1)), (ValueType.MOMENT, "22.11.2026"),
        (ValueType.MOMENT, datetime(2026, 11, 22, 9)),
    ],
)  # fmt: skip
def test_a_value_of_another_type_has_none(kind: ValueType, value: Any) -> None:
    with pytest.raises(ValueNotPossibleError):
        canonical_value(kind, value)


def test_a_date_stands_in_its_cell_as_a_date() -> None:
    assert cell_value(ValueType.DATE, "2026-11-22") == date(2026, 11, 22)
    assert cell_value(ValueType.TEXT, "2026-11-22") == "2026-11-22"


NESTED = [
    {}, [], {"a": {}, "b": [], "c": None, "d": "", "e": 0, "f": False, "g": True},
    {"exceptions": [{"clause": 3, "serials": [1, 2], "values": {"a/b": "x", "~": 1, "": 2}}], "state": "qualified"},
    {"by_kind": {"V02": {"new": 1}}, "counted": {"new": ["u1", "u2"]}},
]  # fmt: skip


@pytest.mark.parametrize("value", NESTED, ids=range(len(NESTED)))
def test_nested_values_come_back_from_their_rows(value: Any) -> None:
    rows = tuple(
        tuple(canonical_value(column.type, cell) for column, cell in zip(nested.COLUMNS, row, strict=True))
        for row in nested.rows_of(value)
    )
    assert nested.value_of(rows) == value


@pytest.mark.parametrize(
    "rows",
    [
        (), (("/a", "text", "x", None, None),), ((None, "object", None, None, None),) * 2,
        ((None, "list", None, None, None), ("/1", "text", "x", None, None)),
        ((None, "object", None, None, None), ("/a", "formula", "x", None, None)),
        ((None, "object", None, None, None), ("/a", "number", None, None, None)),
        ((None, "object", None, None, None), ("/a" * 13, "null", None, None, None)),
        ((None, "text", "x", None, None), ("/a", "text", "x", None, None)),
    ],
    ids=range(8),
)  # fmt: skip
def test_rows_that_do_not_fit_together_are_refused(rows: Any) -> None:
    with pytest.raises((ValueError, KeyError)):
        nested.value_of(rows)


def test_floats_have_no_place_in_a_transfer() -> None:
    with pytest.raises(TypeError):
        nested.rows_of({"rate": 0.5})


def test_columns_and_types_follow_from_the_rows() -> None:
    table = rows_table("part_b", "s", [{"uid": "a", "n": 1}, {"uid": "b", "n": None, "yes": True, "mixed": 1},
                                       {"mixed": "x"}])  # fmt: skip
    assert [(column.name, column.type.value) for column in table.columns] == [
        ("uid", "text"), ("n", "integer"), ("yes", "truth"), ("mixed", "text"),
    ]  # fmt: skip
    assert table.rows[1:] == (("b", None, True, "1"), (None, None, None, "x"))


def test_a_file_name_is_written_and_read_as_a_hint() -> None:
    name = file_name("MRD", "CPO", 42, "return", "2026-W47")
    assert name == "KPD_MRD_CPO_00042_return_2026-W47.xlsx"
    assert hint_of(name) == NameHint("MRD", "CPO", 42, "return", "2026-W47")
    assert hint_of(name.replace(".xlsx", " (1).xlsx")) == hint_of(name)
    assert file_name("MRD", "CPO", 0, "enrol") == "KPD_MRD_CPO_00000_enrol.xlsx"
    for other in ("return.xlsx", "KPD_MRD_CPO_return.xlsx", "KPD_../_CPO_00001_return.xlsx", ""):
        assert hint_of(other) is None
