"""A signature takes the last rows with it to the next page, and only those, once."""

from __future__ import annotations

import pytest

from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.signature_block import Signatory, signed
from kpdesk.documents.tables import Column, Table, long_table


@pytest.mark.parametrize("size", [8, 9.5])
def test_no_page_has_the_same_table_twice_under_two_headings(drawn, pages_of, size):
    for count in range(16, 32):
        rows = [(f"Person {place}", "in force") for place in range(count)]
        table = Table((Column("Name", 3), Column("Remarks", 2)), rows, size=size)
        story = signed([long_table(table)], Signatory("SIGNATORY", "DPO"))

        pages = pages_of(drawn(story, Paper(Size.A4).across()))

        assert [page.count("Remarks") for page in pages] == [1] * len(pages), count
        assert sum(page.count("Person") for page in pages) == count
        assert "SIGNATORY" in pages[-1] and "Person" in pages[-1]
