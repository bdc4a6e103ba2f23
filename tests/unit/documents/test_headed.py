"""A heading goes where the first rows of its table go."""

from __future__ import annotations

import pytest

from kpdesk.documents.headed import Headed
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.table_rows import Column, Table, folded
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import ENGLISH


def headed(rows: int) -> Headed:
    table = Table((Column("Name"), Column("Remarks")), [(f"row-{number:04}", "remark") for number in range(rows)])
    return Headed(RichParagraph("Part X", ENGLISH), long_table(table))


@pytest.mark.parametrize("before", range(24, 46))
def test_a_heading_never_ends_a_page_and_no_single_row_stands_below_it(drawn, pages_of, before: int) -> None:
    fill = [RichParagraph("line", ENGLISH) for _ in range(before)]

    pages = pages_of(drawn([*fill, headed(40)]))
    with_heading = next(page for page in pages if "Part X" in page)
    assert with_heading.count("row-") >= 2
    assert sum(page.count("row-") for page in pages) == 40


@pytest.mark.parametrize("rows", [0, 1, 2, 2000])
def test_it_is_drawn_whole_whatever_its_length(drawn, pages_of, rows: int) -> None:
    text = "\n".join(pages_of(drawn([RichParagraph("line", ENGLISH), headed(rows)])))

    assert text.count("row-") == rows
    assert text.count("Part X") == 1
    assert ("NIL" in text) is (rows == 0)


def test_a_first_row_longer_than_a_page_is_broken_below_the_heading(drawn, pages_of) -> None:
    table = Table((Column("Name"), Column("Remarks")), [(" ".join(f"w{n}" for n in range(3000)), "end"), ("b", "c")])
    story = [RichParagraph("line", ENGLISH), Headed(RichParagraph("Part X", ENGLISH), long_table(table))]

    pages = pages_of(drawn(story))
    assert "Part X" in pages[0]
    assert "w2999" in "\n".join(pages)


@pytest.mark.parametrize("rows", [0, 1, 2, 3, 35])
def test_a_folded_table_keeps_every_row_with_its_number(rows: int) -> None:
    table = folded(Table((Column("Figure"), Column("Number")), [(f"f{n}", str(n)) for n in range(rows)]))

    halves = [half for row in table.rows for half in (row[:3], row[3:]) if half[0]]
    assert sorted(halves, key=lambda half: int(half[0])) == [(str(n + 1), f"f{n}", str(n)) for n in range(rows)]
    assert len(table.rows) == (rows + 1) // 2
    assert not table.serial
