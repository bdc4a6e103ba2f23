"""Words for secrets and fingerprints."""

from __future__ import annotations

import itertools
import math

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.resources import resource
from kpdesk.crypto.words import check_words, new_passphrase, normalise_words


@pytest.fixture(scope="module")
def listed() -> list[str]:
    return resource("words", "eff_large.txt").read_text(encoding="ascii").split()


def test_six_words_of_the_list_are_at_least_77_bits(listed: list[str]) -> None:
    assert len(set(listed)) == 7776
    assert 6 * math.log2(len({word.replace("-", "") for word in listed})) > 77


def test_no_word_begins_with_another_so_that_spaces_may_be_left_out(listed: list[str]) -> None:
    words = sorted({word.replace("-", "") for word in listed})
    assert not [word for word, following in itertools.pairwise(words) if following.startswith(word)]


def test_a_passphrase_has_six_words_and_never_comes_twice() -> None:
    made = {new_passphrase() for _ in range(50)}
    assert len(made) == 50
    assert {len(passphrase.split()) for passphrase in made} == {6}


def test_every_passphrase_is_understood_as_itself() -> None:
    for _ in range(200):
        passphrase = new_passphrase()
        assert normalise_words(passphrase, 6) == passphrase


@pytest.mark.parametrize(
    "typed",
    [
        "abacus drop-down yo-yo zoom",
        " Abacus  DROPDOWN\tyoyo\nZoom ",
        "abacusdropdownyoyozoom",
        "abacus-drop-down-yo-yo-zoom",
    ],
)
def test_case_spaces_and_hyphens_do_not_matter(typed: str) -> None:
    assert normalise_words(typed) == "abacus dropdown yoyo zoom"


@pytest.mark.parametrize(
    ("typed", "place"), [("abacus qwertz zoom", 2), ("abacu", 1), ("abacus zoo", 2), ("", 1), ("۱۲", 1)]
)
def test_a_word_that_is_not_on_the_list_is_named_with_its_place(typed: str, place: int) -> None:
    with pytest.raises(Refused, match="words_not_understood") as refusal:
        normalise_words(typed)
    assert refusal.value.values["place"] == place


def test_a_missing_word_has_its_own_answer() -> None:
    with pytest.raises(Refused, match="words_missing"):
        normalise_words("abacus zoom", 6)


def test_check_words_are_always_the_same_for_a_key_and_differ_for_another() -> None:
    assert check_words(b"\x11" * 32) == "unsocial expert paternity sprite movable result"
    assert check_words(b"\x12" * 32) != check_words(b"\x11" * 32)
