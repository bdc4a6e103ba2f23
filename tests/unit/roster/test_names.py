"""Names as a record shows them, and the key that finds their spellings."""

from __future__ import annotations

import pytest

from kpdesk.roster.flaws import Flaw
from kpdesk.roster.names import read_father_name, read_name
from kpdesk.roster.phonetic import same_name, sound_key


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Zar Afridi", "Zar Afridi"), ("ZAR AFRIDI", "Zar Afridi"), ("zar afridi", "Zar Afridi"),
        ("  Zar   Afridi ", "Zar Afridi"), ("McAli Khan", "McAli Khan"), ("MUHAMMAD-UR-REHMAN", "Muhammad-Ur-Rehman"),
        ("امیر گل", "امیر گل"), ("\u200fامیر گل\u200e", "امیر گل"), ("\u202bZar Afridi\u202c", "Zar Afridi"),
        ("-", None),
    ],
)  # fmt: skip
def test_a_name_is_tidied_and_does_not_shout(cell, name):
    assert read_name(cell) == name


@pytest.mark.parametrize("cell", ["S/O Zar Khan", "s/o zar khan", "Son of Zar Khan", "D/O Zar Khan"])
def test_a_father_loses_what_stands_before_his_name(cell):
    assert read_father_name(cell) == "Zar Khan"


@pytest.mark.parametrize(
    ("cell", "code", "at"),
    [
        ("A" * 32_000, "text_too_long", "length"),
        ("Zar\x07Khan", "text_has_control", "place"),
        ("Zar\ud800", "text_has_control", "place"),
        ("???? ??", "text_lost", "text"),
        ("12345", "name_not_understood", "text"),
        ("=", "name_not_understood", "text"),
    ],
)
def test_what_cannot_be_a_name_is_refused_with_its_reason(cell, code, at):
    flaw = read_name(cell)

    assert isinstance(flaw, Flaw)
    assert flaw.code == code
    assert at in flaw.values


def test_the_place_of_a_control_sign_counts_from_one():
    flaw = read_name("Zar\x07Khan")

    assert isinstance(flaw, Flaw)
    assert flaw.values["place"] == 4


@pytest.mark.parametrize(
    "spellings",
    [
        "Muhammad Mohammad Mohammed Muhd Mohd محمد", "Yousaf Yusuf Yousuf یوسف", "Gul Gull گل", "Ullah ullah Ulla اللہ",
        "Shah شاہ", "Rehman Rahman رحمان", "Omar Umar عمر", "Hussain Husain Hussein حسین", "Syed Said Sayed سید",
        "Qadir Kadir قادر", "Wazir Vazir وزیر", "Khan خان", "Noor Nur نور", "Sher Shair شیر",
        "Aurangzeb Orangzeb اورنگزیب", "Wali ولی", "Iqbal اقبال", "Ghani غنی", "Yousafzai یوسفزئی",
    ],
)  # fmt: skip
def test_the_spellings_of_one_name_have_one_key(spellings):
    keys = {sound_key(spelling).rstrip("h") for spelling in spellings.split()}

    assert len(keys) == 1


@pytest.mark.parametrize(("one", "other"), [("Gul", "Khan"), ("Amir", "Umar Zaib"), ("Sher", "Zar"), ("Wali", "Ali")])
def test_different_names_have_different_keys(one, other):
    assert sound_key(one) != sound_key(other)


@pytest.mark.parametrize("word", ["Muhammad", "Yousafzai", "Shah", "Ghulam", "Wazir", "Aurangzeb"])
def test_what_is_typed_so_far_begins_the_key_of_the_whole_word(word):
    whole = sound_key(word)

    assert all(whole.startswith(sound_key(word[:length])) for length in range(1, len(word) + 1))


def test_names_are_the_same_in_any_order_and_script():
    assert same_name("Muhammad Yousaf", "Yusuf Mohd")
    assert same_name("Amir Gul", "امیر گل")
    assert not same_name("Amir Gul", "Amir Khan")
    assert not same_name("", "")


def test_a_name_of_another_country_is_a_name():
    assert [read_name(name) for name in ("José Müller", "Ayşe Çelik")] == ["José Müller", "Ayşe Çelik"]


def test_letters_in_their_shape_inside_a_word_become_plain_ones():
    assert read_name("\ufb94\ufede \ufea7\ufe8e\ufee5") == "گل خان"
