"""The week in words: real plurals in both languages, every number a figure, edits known as such."""

from __future__ import annotations

from typing import Any

import pytest

from kpdesk.base.problems import Severity
from kpdesk.base.sentences import LANGUAGES
from kpdesk.weekly.narrative import drafted, narrative_of, problems_of_words
from kpdesk.weekly.wording import counted, joined

NOTHING = {
    "new": 0, "brought_forward": 0, "reopened": 0, "disposed": 0, "balance": 0, "checks": 0, "accounts_checked": 0,
    "explanations": 0, "show_cause_notices": 0, "charge_sheets": 0, "final_show_cause_notices": 0,
    "minor_punishments": 0, "major_punishments": 0,
}  # fmt: skip


def figures(**given: int) -> dict[str, Any]:
    return {**NOTHING, **given}


def edit(text: str, of: dict[str, Any], language: str = "en") -> dict[str, dict[str, str]]:
    kept = {"text": text, "drafted": drafted(of, language), "by": "khan", "at": "2026-11-22T09:00:00Z"}
    return {language: kept}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"new": 1, "balance": 1}, "During the week 1 violation came to notice."),
        ({"new": 3, "balance": 3}, "During the week 3 violations came to notice."),
        ({}, "During the week no violation came to notice."),
        ({"show_cause_notices": 1}, "1 show-cause notice was issued."),
        (
            {"show_cause_notices": 2, "charge_sheets": 1, "explanations": 4},
            "4 calls for explanation, 2 show-cause notices and 1 charge sheet were issued.",
        ),
        ({"minor_punishments": 2, "major_punishments": 1}, "2 minor punishments and 1 major punishment were awarded."),
        ({"disposed": 1, "balance": 1}, "1 was disposed of and 1 remains pending."),
        ({"disposed": 1240, "balance": 2}, "1,240 were disposed of and 2 remain pending."),
        ({"reopened": 1, "balance": 1}, "1 was reopened"),
    ],
)
def test_each_number_has_its_own_form_in_english(given: dict[str, int], said: str) -> None:
    assert said in drafted(figures(**given))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"new": 1}, "1 خلاف ورزی سامنے آئی۔"),
        ({"new": 3}, "3 خلاف ورزیاں سامنے آئیں۔"),
        ({}, "کوئی خلاف ورزی سامنے نہیں آئی۔"),
        ({"show_cause_notices": 2, "charge_sheets": 1}, "2 شوکاز نوٹسوں اور 1 چارج شیٹ کا اجرا ہوا۔"),
        ({"disposed": 1}, "1 نمٹائی گئی"),
        ({"disposed": 4}, "4 نمٹائی گئیں"),
    ],
)
def test_each_number_has_its_own_form_in_urdu(given: dict[str, int], said: str) -> None:
    assert said in drafted(figures(**given), "ur")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_a_plural_in_brackets_or_an_empty_place(language: str) -> None:
    for number in (0, 1, 2, 1234):
        told = drafted(dict.fromkeys(NOTHING, number), language) + drafted(figures(checks=number), language, nil=True)
        assert "(s)" not in told
        assert "{" not in told
        assert "  " not in told


def test_a_nil_week_tells_its_checks_or_that_there_was_none() -> None:
    assert "2 checks, of 1,240 public accounts, were made" in drafted(
        figures(checks=2, accounts_checked=1240), nil=True
    )
    assert "1 check, of 1 public account, was made" in drafted(figures(checks=1, accounts_checked=1), nil=True)
    assert "No check of public accounts is on record" in drafted(figures(), nil=True)


def test_words_of_a_person_take_the_place_of_the_drafted_ones_and_are_known_as_his() -> None:
    told = narrative_of(figures(new=1), edit("Quiet, 1 violation.", figures(new=1)))

    assert told.text == "Quiet, 1 violation."
    assert told.edit is not None
    assert told.edit.by == "khan"
    assert not told.is_outdated


def test_words_that_were_written_for_other_figures_stop_the_freeze() -> None:
    told = narrative_of(figures(new=2), edit("Quiet, 1 violation.", figures(new=1)))
    urdu = narrative_of(figures(new=2), {}, "ur")

    stops = [one for one in problems_of_words({"en": told, "ur": urdu}) if one.severity is Severity.REFUSED]
    assert [(one.code, one.field) for one in stops] == [("words_outdated", "narrative_en")]


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("This week 7 violations.", "7"),
        ("This week ۷ violations.", "7"),
        ("2 violations; see letter No. 12/EC dated 16.11.2026 and OB 44-46.", None),
        ("1,240 of them", "1,240"),
    ],
)
def test_a_number_that_no_figure_has_is_doubtful(text: str, strange: str | None) -> None:
    told = {
        "en": narrative_of(figures(new=2), edit(text, figures(new=2))), "ur": narrative_of(figures(new=2), {}, "ur")
    }  # fmt: skip
    found = problems_of_words(told)

    assert [one.values["numbers"] for one in found] == ([strange] if strange else [])
    assert all(one.severity is Severity.DOUBTFUL for one in found)


def test_the_words_of_a_frozen_week_are_those_that_were_issued() -> None:
    told = narrative_of(figures(new=2), {}, issued="As an older program drafted it.")

    assert (told.text, told.is_outdated) == ("As an older program drafted it.", False)


def test_items_are_joined_as_the_language_joins_them() -> None:
    assert [joined(["a", "b", "c"][:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert joined(["a", "b", "c"], "ur") == "a، b اور c"
    assert counted("words_show_cause_notices", 0).startswith("0 ")
