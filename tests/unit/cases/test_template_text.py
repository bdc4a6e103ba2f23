"""Templates as text: there and back, and everything that may be wrong with one."""

from __future__ import annotations

import pytest

from kpdesk.base.sentences import LANGUAGES
from kpdesk.cases.letters import fields_of, template
from kpdesk.cases.states import Paper
from kpdesk.cases.template_text import known_fields, left_out, read_text, text_of


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_text(text, "en", 1)[1]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", Paper)
def test_every_built_in_template_reads_back_as_itself(paper: Paper, language: str) -> None:
    letter = template(paper, language)

    again, problems = read_text(text_of(letter), language, 3)

    assert problems == ()
    for part in ("title", "under", "to", "paragraphs", "copies", "language"):
        assert getattr(again, part) == getattr(letter, part)
    assert (again.version, again.of_office) == (3, True)


def test_conditions_and_lists_stand_above_their_paragraph() -> None:
    parts = ("@title\nT\n@text\nfirst\nline\n\n@if basis", "breach of {basis}\n\n@each charges", "({letter}) {item}")
    text = "\n".join((*parts, "@copies\na\nb"))

    letter, problems = read_text(text, "en", 1)

    assert problems == ()
    assert [(entry.text, entry.when, entry.each) for entry in letter.paragraphs] == [
        ("first line", "", ""),
        ("breach of {basis}", "basis", ""),
        ("({letter}) {item}", "", "charges"),
    ]
    assert letter.copies == ("a", "b")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("@text\nx", "template_title_missing"),
        ("@title\nT", "template_text_missing"),
        ("@title\nT\n@text\n{colour}", "template_field_unknown"),
        ("@title\nT\n@text\n{person.__class__}", "template_field_unknown"),
        ("@title\nT\n@text\n{person!r}", "template_field_unknown"),
        ("@title\nT\n@text\n{person:>9}", "template_field_unknown"),
        ("@title\nT\n@text\n{}", "template_field_unknown"),
        ("@title\nT\n@text\n{person", "template_braces"),
        ("@title\nT\n@text\n@if colour\nx", "template_field_unknown"),
        ("@title\nT\n@text\n@each person\nx", "template_field_unknown"),
        ("@title\nT\n@text\n@print\nx", "template_mark_unknown"),
        ("@title\n@if basis\nT\n@text\nx", "template_mark_unknown"),
        ("@title\n{item}\n@text\nx", "template_field_unknown"),
        ("@title\nT\n@text\na\x07b", "step_control_in_text"),
        ("@title\nT\n@text\n" + "a" * 30_000, "template_too_long"),
    ],
)
def test_each_flaw_of_a_template_is_named(text: str, code: str) -> None:
    assert code in codes(text)


def test_all_flaws_are_named_at_once_with_their_lines() -> None:
    problems = read_text("@text\n{a}\n\n{b}", "en", 1)[1]

    assert [(problem.code, problem.values.get("line")) for problem in problems] == [
        ("template_title_missing", None),
        ("template_field_unknown", 2),
        ("template_field_unknown", 4),
    ]


def test_what_an_office_leaves_out_of_an_order_is_told() -> None:
    letter, _ = read_text("@title\nORDER\n@text\nI find: {reasons}. Award: {awards}", "en", 1)

    assert {"appeal_to", "appeal_until"} <= set(left_out(Paper.ORDER, letter))
    assert left_out(Paper.ORDER, template(Paper.ORDER, "en")) == ()


def test_known_fields_are_those_of_the_built_in_templates() -> None:
    assert fields_of(template(Paper.ORDER, "ur")) <= known_fields()
    assert "item" not in known_fields()
