"""Tables of one row and of two thousand."""

from __future__ import annotations

import re

import pytest

from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.signature_block import Signatory, signed
from kpdesk.documents.table_rows import RowSetter
from kpdesk.documents.tables import Column, Group, Table, long_table

COLUMNS = (Column("Name", 3), Column("CNIC", 1, fits="00000-0000000-0"), Column("Remarks", 2))


def rows(count: int) -> list[tuple[str, str, str]]:
    """Rows that can be told apart."""
    return [(f"Person-{number:05d} امیر گل", "15602-1234567-1", f"remark {number}") for number in range(count)]


@pytest.mark.parametrize("count", [1, 2, 40, 2000])
def test_every_row_is_there_once(drawn, pages_of, count):
    text = "\n".join(pages_of(drawn([long_table(Table(COLUMNS, rows(count)))], Paper(Size.LEGAL).across())))

    assert re.findall(r"Person-(\d{5})", text) == [f"{number:05d}" for number in range(count)]


def test_headings_stand_on_every_page(drawn, pages_of):
    pages = pages_of(drawn([long_table(Table(COLUMNS, rows(200)))]))

    assert len(pages) > 3
    assert all("Remarks" in page and "S.No." in page for page in pages)


def test_a_table_without_rows_says_nil(drawn, pages_of):
    assert "NIL" in pages_of(drawn([long_table(Table(COLUMNS, []))]))[0]


def test_totals_are_not_numbered():
    setter = RowSetter(Table(COLUMNS, [*rows(2), ("Total", "", "2"), *rows(1)], emphasised=frozenset({2})))
    setter.set_width(500)

    numbers = [setter.row(place).cells[0].lines[0].text for place in range(4)]

    assert numbers == ["1", "2", "", "3"]
    assert setter.row(2).cells[1].style.bold


def test_a_column_is_as_wide_as_the_text_that_it_must_fit():
    setter = RowSetter(Table(COLUMNS, rows(1)))
    setter.set_width(300)

    assert [line.text for line in setter.row(0).cells[2].lines] == ["15602-1234567-1"]
    assert setter.edges[-1] == 300


def test_columns_of_an_urdu_table_run_from_the_right():
    setter = RowSetter(Table(COLUMNS, rows(1), language="ur"))
    setter.set_width(500)

    assert setter.edges[0] == 500
    assert list(setter.edges) == sorted(setter.edges, reverse=True)


def test_groups_of_columns_have_a_heading_of_their_own(drawn, pages_of):
    table = Table(COLUMNS, rows(1), groups=(Group("Official", 2), Group("Action", 1)))

    text = pages_of(drawn([long_table(table)]))[0]

    assert text.index("Official") < text.index("Action") < text.index("Name")


def test_a_cell_longer_than_a_page_is_broken_and_loses_nothing(drawn, pages_of):
    words = [f"word{number}" for number in range(4000)]
    table = Table(COLUMNS, [*rows(1), (" ".join(words), "", "end-of-row"), *rows(1)])

    text = "\n".join(pages_of(drawn([long_table(table)])))

    assert re.findall(r"word\d+", text) == words
    assert text.count("Person-00000") == 2


@pytest.mark.parametrize("count", range(1, 45))
def test_the_signature_under_a_table_has_its_last_rows_with_it(drawn, pages_of, count):
    story = signed([long_table(Table(COLUMNS, rows(count)))], Signatory("SIGNATORY", "DPO"))

    last = pages_of(drawn(story, Paper(Size.LEGAL).across()))[-1]

    assert "SIGNATORY" in last
    assert f"Person-{count - 1:05d}" in last
