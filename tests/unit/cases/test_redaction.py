"""What is left out of a copy is left out however it was written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.cases.redaction import Redactor

MARK = "[withheld: s.19]"
_NAME = st.text("abcdefghklmnoprstuwyzABCDEFGKMNRSTZ", min_size=3, max_size=9)
NAMES = st.lists(_NAME, min_size=1, max_size=3).map(" ".join)
DIGITS = st.text("0123456789", min_size=13, max_size=13)
SCRIPTS = (str, lambda text: text.translate({48 + n: 0x06F0 + n for n in range(10)}),
           lambda text: text.translate({48 + n: 0x0660 + n for n in range(10)}))  # fmt: skip
PLAIN = st.text("abcdefgh ,.;\n", max_size=30)


@given(PLAIN, NAMES, PLAIN, st.sampled_from([str.upper, str.lower, str.title, str]), st.sampled_from([" ", "  ", "\n"]))
def test_a_name_is_left_out_however_it_is_cased_and_spaced(before, name, after, cased, space):
    written = cased(name).replace(" ", space)
    found = Redactor([name], MARK).clean(f"{before} {written}, {after}")
    plain = found.replace(MARK, "")
    assert not re.search(
        rf"(?<!\w){re.escape(' '.join(written.split()))}(?!\w)", " ".join(plain.split()), re.IGNORECASE
    )


@given(PLAIN, DIGITS, st.sampled_from(SCRIPTS), st.sampled_from(["", "-", " ", " - ", "–"]))
def test_an_identity_card_number_is_left_out_in_every_script_and_spacing(before, digits, script, between):
    written = script(between.join((digits[:5], digits[5:12], digits[12])))
    found = Redactor([], MARK).clean(f"{before} {written} end")
    assert MARK in found
    assert written not in found
    assert script(digits[5:12]) not in found


@pytest.mark.parametrize(
    "mobile",
    ["0345-9123456", "03459123456", "0345 912 3456", "+92 345 9123456", "0092-345-9123456", "923459123456",
     "۰۳۴۵-۹۱۲۳۴۵۶", "(0345) 9123456"],
)  # fmt: skip
def test_a_mobile_is_left_out_as_people_write_it(mobile):
    found = Redactor([], MARK).clean(f"call {mobile} now")
    assert found.startswith("call ")
    assert found.endswith(" now")
    assert not re.search(r"\d{3}", found)


@pytest.mark.parametrize(
    "text",
    ["12/EC dated 05.11.2026", "No. 1169-74/CPO/IAB dated 31.08.2022", "Rs 15,000 and 14:30 hrs", "OB No. 501",
     "rule 5(3), 2007 SCMR 192", "MRD-C-2026-0001", "10 days from 01.11.2026 to 30.11.2026"],
)  # fmt: skip
def test_dates_numbers_of_letters_and_rules_stay(text):
    assert Redactor(["Sher Zaman"], MARK).clean(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He is resident of Mohallah Eidgah Rustam. He replied.", "He is [withheld: s.19]. He replied."),
        ("r/o House No 5, Street 2; posted here", "[withheld: s.19]; posted here"),
        ("write to gul.zaman@example.org today", "write to [withheld: s.19] today"),
    ],
)
def test_addresses_and_mail_are_left_out_to_the_end_of_the_clause(text, left):
    assert Redactor([], MARK).clean(text) == left


def test_urdu_letters_of_either_keyboard_are_the_same_word():
    assert Redactor(["علی خیل کوٹ"], MARK).clean("گواہ علي خيل كوٹ نے کہا") == f"گواہ {MARK} نے کہا"


def test_a_part_of_a_longer_word_stays():
    assert Redactor(["Khan"], MARK).clean("Khanpur and Khan") == f"Khanpur and {MARK}"


def test_the_mark_itself_is_never_taken_apart():
    redactor = Redactor(["withheld", "s.19"], MARK)
    assert redactor.clean(redactor.clean("19101-1234567-3 is withheld")) == f"{MARK} is {MARK}"


def test_what_was_left_out_is_counted():
    redactor = Redactor(["Gul"], MARK)
    redactor.clean("Gul and Gul, 0345-9123456")
    redactor.withheld("all")
    redactor.withheld("")
    assert redactor.left_out == 4
