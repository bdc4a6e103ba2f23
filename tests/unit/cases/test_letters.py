"""The templates: both languages alike, conditions, lists, room for ink."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.letters import BLANK, Paragraph, Template, fields_of, fill, paper_named, template
from kpdesk.cases.states import Paper


def letter(*paragraphs: Paragraph, under: str = "", copies: tuple[str, ...] = (), language: str = "en") -> Template:
    return Template("TITLE", under, paragraphs, copies, language, 1)


@pytest.mark.parametrize("paper", Paper)
def test_both_languages_of_a_paper_say_the_same_things(paper: Paper) -> None:
    english, urdu = template(paper, "en"), template(paper, "ur")

    assert fields_of(english) == fields_of(urdu)
    assert len(english.paragraphs) == len(urdu.paragraphs)
    assert len(english.copies) == len(urdu.copies)
    assert [(entry.when, entry.unless, entry.each) for entry in english.paragraphs] == [
        (entry.when, entry.unless, entry.each) for entry in urdu.paragraphs
    ]


def test_what_is_not_on_record_is_left_for_ink() -> None:
    filled = fill(letter(Paragraph("OB No. {ob_number} dated {on}.")), {"on": "02.11.2026", "ob_number": ""}, {})

    assert filled.paragraphs == (f"OB No. {BLANK} dated 02.11.2026.",)


def test_conditions_keep_and_drop_paragraphs() -> None:
    text = letter(Paragraph("heard", when="heard_on"), Paragraph("not heard", unless="heard_on"))

    assert fill(text, {"heard_on": "x"}, {}).paragraphs == ("heard",)
    assert fill(text, {"heard_on": ""}, {}).paragraphs == ("not heard",)


def test_a_list_becomes_lettered_paragraphs_in_either_alphabet() -> None:
    each = Paragraph("({letter}) {item}", each="charges")

    english = fill(letter(Paragraph("first"), each), {}, {"charges": ("one", "two")})
    urdu = fill(letter(each, language="ur"), {}, {"charges": ("ایک", "دو")})

    assert english.paragraphs == ("first", "(a) one", "(b) two")
    assert english.items == {1, 2}
    assert urdu.paragraphs == ("(ا) ایک", "(ب) دو")


def test_an_empty_list_leaves_room_for_ink() -> None:
    filled = fill(letter(Paragraph("({letter}) {item}", each="charges")), {}, {"charges": ()})

    assert filled.paragraphs == (f"(a) {BLANK}",)


def test_braces_in_what_an_operator_wrote_are_only_text() -> None:
    filled = fill(letter(Paragraph("{reason}", when="reason")), {"reason": "{person.__class__} {0}"}, {})

    assert filled.paragraphs == ("{person.__class__} {0}",)


def test_copies_and_the_line_below_the_title_are_filled_too() -> None:
    filled = fill(letter(under="(Under the {rules})", copies=("{person}.",)), {"rules": "Rules", "person": "Gul"}, {})

    assert (filled.under, filled.copies) == ("(Under the Rules)", ("Gul.",))


def test_papers_and_languages_that_do_not_exist_are_refused() -> None:
    assert paper_named("Charge-Sheet") is Paper.CHARGE_SHEET
    with pytest.raises(Refused, match="paper_unknown"):
        paper_named("pardon")
    with pytest.raises(Refused, match="language_not_possible"):
        template(Paper.ORDER, "ps")
