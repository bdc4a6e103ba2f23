"""The order in which Urdu and Latin stand on a line."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpdesk.documents.urdu import Kind, carried_over, clean, isolate, set_apart, visual

NAMES = ("امیر گل", "ولی زمان", "محمد عمران", "تھانہ صدر", "شانگلہ")


def seen(text: str, right_to_left: bool) -> str:
    """The line as the eye meets it from left to right, each Urdu word in logical order between marks."""
    pieces = visual(set_apart(text, right_to_left), right_to_left)
    return "".join(f"‹{piece.text}›" if piece.kind is Kind.ARABIC else piece.text for piece in pieces)


def test_a_date_inside_urdu_keeps_its_order():
    assert seen("مورخہ 12-11-2025 کو", True) == "‹کو› 12-11-2025 ‹مورخہ›"


def test_a_dot_between_two_pieces_of_data_leaves_them_in_the_order_of_the_sentence():
    shown = seen("ہفتہ 2026-W47 · 16.11.2026 تا 22.11.2026", True)

    assert shown == "22.11.2026 ‹تا› 16.11.2026 · 2026-W47 ‹ہفتہ›"


def test_a_date_in_urdu_digits_keeps_its_order():
    assert seen("مورخہ ۱۲-۱۱-۲۰۲۵ کو", True) == "‹کو› ۱۲-۱۱-۲۰۲۵ ‹مورخہ›"


def test_a_section_number_keeps_its_brackets():
    assert seen("بحوالہ (rule 5(3)) کے تحت", True) == "‹تحت› ‹کے› (rule 5(3)) ‹بحوالہ›"


def test_brackets_around_urdu_are_mirrored():
    assert seen("رولز 1975 (ترمیم شدہ 2014) کے", True) == "‹کے› (2014 ‹شدہ› ‹ترمیم›) 1975 ‹رولز›"


def test_a_letter_number_with_range_and_office_keeps_its_order():
    assert "1169-74/CPO/IAB" in seen("مراسلہ نمبر 1169-74/CPO/IAB مورخہ 08.04.2025", True)


def test_signs_that_belong_to_handles_and_shares_stay_with_them():
    line = seen("اکاؤنٹ @gul_khan اور 50% نیز +923001234567", True)

    assert "@gul_khan" in line
    assert "50%" in line
    assert "+923001234567" in line


def test_urdu_names_in_an_english_line_read_from_the_left_of_the_line():
    assert seen("HC امیر گل s/o ولی زمان No. 5", False) == "HC ‹گل› ‹امیر› s/o ‹زمان› ‹ولی› No. 5"


def test_a_number_after_an_urdu_name_in_an_english_line_stays_after_it():
    assert seen("HC امیر گل 12-11-2025 (موقع)", False) == "HC ‹گل› ‹امیر› 12-11-2025 (‹موقع›)"


def test_what_is_isolated_already_is_not_isolated_again():
    text = f"مورخہ {isolate('12-11-2025')} کو"

    assert set_apart(text, True) == text


def test_text_without_urdu_is_left_as_it_is():
    assert set_apart("No. 5 (a)", False) == "No. 5 (a)"


def test_vowel_marks_stay_on_their_letters():
    assert seen("زیرِ حراست", True) == "‹حراست› ‹زیرِ›"


def test_overrides_cannot_turn_text_around():
    assert clean("dated \u202e5202\u202c") == "dated 5202"


def test_a_damaged_letter_shows_as_one():
    assert clean("a\ud800b") == "a\ufffdb"


def test_tabs_and_line_separators_become_spaces_and_newlines_stay():
    assert clean("a\tb\u2028c\r\nd") == "a b c\nd"


def test_an_isolate_that_reaches_over_lines_is_open_on_each():
    assert carried_over(["ا \u2066one", "two\u2069 ب"]) == ["ا \u2066one\u2069", "\u2066two\u2069 ب"]


@pytest.mark.parametrize("right_to_left", [True, False])
@settings(deadline=None)
@given(
    day=st.dates(min_value=date(1947, 8, 14)),
    name=st.sampled_from(NAMES),
    other=st.sampled_from(NAMES),
    pattern=st.sampled_from(["%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y"]),
    frame=st.sampled_from(["{}", "({})", "No. 5 {}", "{}،", "{}۔", "[{}]", "s/o {}"]),
)
def test_no_date_ever_flips(right_to_left, day, name, other, pattern, frame):
    written = day.strftime(pattern)

    line = seen(f"{name} {frame.format(written)} {other}", right_to_left)

    assert re.findall(r"\d[\d./-]{6,}\d", line) == [written]
