"""Rows read a column at a time are the rows read one by one."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from kpdesk.exchange.canonical_columns import canonical_rows
from kpdesk.exchange.tables import ColumnSpec, Row, ValueNotPossibleError, ValueType, canonical_row

COLUMNS = tuple(ColumnSpec(kind.value, kind) for kind in ValueType)
CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.sampled_from((1.0, 1.5, "", "a", "a\r\nb", "e\u0301", "é", "گل", "2026-11-22T09:00:00Z")),
    st.dates(),
    st.just(datetime.datetime(2026, 11, 22)),
)
FITTING = st.tuples(
    st.sampled_from((None, "", "a\rb", "e\u0301", "گل")),
    st.sampled_from((None, 7, 7.0)),
    st.one_of(st.none(), st.dates()),
    st.sampled_from((None, "2026-11-22T09:00:00Z")),
    st.sampled_from((None, True, False)),
)


def one_by_one(cells: tuple[object, ...]) -> Row | None:
    try:
        return canonical_row(COLUMNS, cells)
    except ValueNotPossibleError:
        return None


@given(st.lists(st.one_of(FITTING, st.tuples(*[CELLS] * len(COLUMNS))), max_size=8))
def test_a_block_of_rows_is_what_each_row_is_alone(rows: list[tuple[object, ...]]) -> None:
    assert canonical_rows(COLUMNS, rows) == [one_by_one(row) for row in rows]


def test_a_row_that_does_not_fit_leaves_its_neighbours_as_they_are() -> None:
    good = ("a", 1, datetime.date(2026, 11, 22), None, True)
    rows = [good] * 700 + [("a", "one", None, None, True)] + [good] * 10

    found = canonical_rows(COLUMNS, rows)

    assert [place for place, row in enumerate(found) if row is None] == [700]
    assert set(found) - {None} == {("a", 1, "2026-11-22", None, True)}


def test_a_table_without_columns_has_as_many_rows_as_were_given() -> None:
    assert canonical_rows((), [(), ()]) == [(), ()]
