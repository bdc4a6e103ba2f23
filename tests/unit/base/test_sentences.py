"""Sentences whose values are codes themselves."""

from __future__ import annotations

import pytest

from kpdesk.base.sentences import sentence
from kpdesk.roster.fields import Field


@pytest.mark.parametrize(("language", "words"), [("en", "Suspended"), ("ur", "معطل")])
def test_a_value_that_is_a_code_is_told_in_words(language, words):
    assert words in sentence("choice_state_of_record", {"before": "suspended"}, language)


def test_marks_of_direction_around_a_code_do_not_hide_it():
    assert "معطل" in sentence("choice_state_of_record", {"before": "\u2068suspended\u2069"}, "ur")


@pytest.mark.parametrize(("language", "words"), [("en", "rank, service, belt No."), ("ur", "عہدہ، ملازمت، بیلٹ نمبر")])
def test_codes_joined_by_commas_are_told_one_by_one(language, words):
    assert words in sentence("timeline_changed", {"fields": "rank, service_state, belt_no"}, language)


def test_every_field_of_a_person_has_its_words_in_both_languages():
    for language in ("en", "ur"):
        told = {field: sentence(f"choice_field_{field.value}", language=language) for field in Field}
        assert [field for field, words in told.items() if words.startswith("choice_")] == [Field.SERIAL]


def test_a_code_that_nobody_knows_is_told_as_it_is():
    assert "“gone fishing”" in sentence("choice_state_of_record", {"before": "gone fishing"})


def test_a_value_that_is_missing_leaves_its_place_empty():
    assert "“”" in sentence("choice_state_of_record", {})
