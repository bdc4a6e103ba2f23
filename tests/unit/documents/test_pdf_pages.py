"""The words of a page held against those of the true one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from kpdesk.base.errors import Refused
from kpdesk.documents import pdf_pages
from kpdesk.documents.pdf_pages import other_words

HERE = Path("page.pdf")


def page(text: str) -> bytes:
    """A PDF of one page with a line of text."""
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.drawString(50, 700, text)
    canvas.save()
    return target.getvalue()


def test_the_same_words_are_no_difference_and_others_are_named() -> None:
    assert other_words(page("New: 3 in all"), HERE, 1, page("New: 3 in all"), 1) == ()
    assert other_words(page("New: 8 in all"), HERE, 1, page("New: 3 in all"), 1) == ("8 [3]",)


def test_a_picture_holds_no_words() -> None:
    assert other_words(b"\x89PNG\r\n", HERE, 1, page("New: 3"), 1) == ()


def test_of_a_page_with_endless_words_only_as_many_are_compared_as_a_sheet_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf_pages, "_MOST_WORDS", 3)

    assert other_words(page("a b c d e"), HERE, 1, page("a b c"), 1) == ()


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(Refused, match="picture_not_understood"):
        other_words(b"%PDF no more", HERE, 1, page("New: 3"), 1)
