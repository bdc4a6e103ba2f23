"""Breaking text into lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpdesk.documents.text_style import ENGLISH, URDU, URDU_NASKH
from kpdesk.documents.typeset import typeset
from kpdesk.documents.urdu import visible

WORDS = st.lists(st.text(st.sampled_from("abc()/-.12۱۲ امیرگلکے،۔"), min_size=1, max_size=40), min_size=1, max_size=12)


@pytest.mark.parametrize("style", [ENGLISH, URDU, URDU_NASKH])
@settings(max_examples=60, deadline=None)
@given(words=WORDS, width=st.floats(30, 300))
def test_no_line_is_wider_than_the_column_and_no_letter_is_lost(style, words, width):
    text = " ".join(words)

    lines = typeset(text, style, width)

    assert all(line.width <= width + 0.1 for line in lines)
    assert visible("".join(line.text for line in lines)).replace(" ", "") == text.replace(" ", "")


def test_a_newline_breaks_the_line():
    assert [line.text for line in typeset("one\ntwo", ENGLISH, 200)] == ["one", "two"]


def test_an_empty_text_is_one_empty_line():
    assert [line.text for line in typeset("", ENGLISH, 200)] == [""]


def test_a_long_number_is_broken_after_a_hyphen():
    assert [line.text for line in typeset("15602-1234567-1", ENGLISH, 85)] == ["15602-1234567-", "1"]


def test_a_name_of_32000_letters_is_broken_into_lines():
    lines = typeset("x" * 32_000, ENGLISH, 100)

    assert sum(len(line.text) for line in lines) == 32_000


def test_nastaliq_lines_are_higher_than_naskh_lines_than_latin_lines():
    heights = [
        typeset(text, style, 400)[0].height for text, style in (("پولیس", URDU), ("پولیس", ENGLISH), ("x", ENGLISH))
    ]

    assert heights == sorted(heights, reverse=True)
    assert heights[0] >= 1.8 * URDU.size


def test_the_first_line_leaves_room_for_a_number():
    indented = replace(ENGLISH, first_indent=60)

    assert [line.text for line in typeset("one two three four", indented, 100)] == ["one", "two three four"]
    assert [line.text for line in typeset("one two three four", ENGLISH, 100)] == ["one two three four"]
