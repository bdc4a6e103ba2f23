"""What stands at the head and foot of a return's pages."""

from __future__ import annotations

import pytest

from kpdesk.documents.signature_block import Signatory
from kpdesk.weekly.page_headings import place
from kpdesk.weekly.papers import Letterhead


@pytest.mark.parametrize(
    ("station", "language", "said"),
    [
        ("Mardan", "en", "Mardan, dated ____________"),
        ("", "en", "Dated ____________"),
        ("مردان", "ur", "مردان، مورخہ ____________"),
        ("", "ur", "مورخہ ____________"),
    ],
)
def test_a_place_that_is_not_on_record_leaves_no_comma(station: str, language: str, said: str) -> None:
    head = Letterhead("MRD", "", "", "", station, "", "", Signatory("", ""), language=language)
    assert place(head) == said
