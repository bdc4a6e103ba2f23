"""Sentences in the window's language."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem
from ui.support.language import set_language
from ui.support.words import code_words, error_words, problem_words

PATH = "C:/rolls/Mardan (2).xlsx"
ISOLATED = f"\u2068{PATH}\u2069"


@pytest.fixture
def urdu(qapp):
    set_language(qapp, "ur")
    yield
    set_language(qapp, "en")


def test_an_english_sentence_has_no_signs_that_cannot_be_seen():
    assert error_words(Refused("file_exists", path=PATH)).what.count(PATH) == 1
    assert "\u2068" not in error_words(Refused("file_exists", path=PATH)).joined


@pytest.mark.usefixtures("urdu")
def test_a_latin_value_in_an_urdu_sentence_keeps_its_own_direction():
    assert ISOLATED in error_words(Refused("file_exists", path=PATH)).what
    assert ISOLATED in problem_words(Problem("file_exists", values={"path": PATH})).what
    assert ISOLATED in code_words("file_exists", path=PATH)


@pytest.mark.usefixtures("urdu")
def test_the_remedys_values_are_isolated_too():
    words = error_words(Refused("not_permitted", role="clerk", allowed="head, supervisor"))

    assert "\u2068clerk\u2069" in words.what
    assert "\u2068head, supervisor\u2069" in words.remedy


@pytest.mark.usefixtures("urdu")
def test_a_value_that_is_missing_or_empty_leaves_no_sign():
    assert "\u2068" not in code_words("file_exists", path="")
    assert "\u2068" not in code_words("file_exists")
