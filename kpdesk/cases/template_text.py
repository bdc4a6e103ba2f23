"""A template as text that an office can edit, and back: sections, one paragraph to a block, conditions above it.

::

    @title
    SHOW CAUSE NOTICE
    @text
    You, {person}, posted at {posting}, are called upon to answer the following:

    @each charges
    ({letter}) {item}

    @if basis
    This is contrary to {basis}.
    @copies
    The {superior}.
"""

from __future__ import annotations

import string
from collections.abc import Iterator
from functools import cache
from typing import Final

from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem
from kpdesk.base.sentences import LANGUAGES
from kpdesk.cases.letters import Paragraph, Template, fields_of, template
from kpdesk.cases.states import Paper

LISTS: Final = ("charges",)
MAX_SIGNS: Final = 20_000
_ALWAYS: Final = frozenset(
    {"station", "office", "head", "designation", "superior", "number", "on", "case", "served_on"}
)
_SECTIONS: Final = ("title", "under", "to", "text", "copies")
_CONDITIONS: Final = ("if", "unless", "each")


def text_of(letter: Template) -> str:
    """Returns the template as text, which :func:`read_text` reads back to the same template."""
    parts = ["@title", letter.title]
    if letter.under:
        parts += ["@under", letter.under]
    if letter.to:
        parts += ["@to", *letter.to]
    parts += ["@text", "\n\n".join(_block(entry) for entry in letter.paragraphs)]
    if letter.copies:
        parts += ["@copies", *letter.copies]
    return "\n".join(parts) + "\n"


def read_text(untrusted_text: str, language: str, version: int) -> tuple[Template, tuple[Problem, ...]]:
    """Returns the template that the text describes, and everything that is wrong with it."""
    problems: list[Problem] = []
    if len(untrusted_text) > MAX_SIGNS:
        values = {"most": MAX_SIGNS, "signs": len(untrusted_text)}
        return Template("", "", (), (), language, version), (Problem("template_too_long", "text", values=values),)
    if control_at("".join(untrusted_text.replace("\t", " ").splitlines())) is not None:
        problems.append(Problem("step_control_in_text", field="text"))
    sections = _sections(untrusted_text, problems)
    lines = {name: [text.strip() for _, text in sections[name] if text.strip()] for name in _SECTIONS}
    paragraphs = tuple(_paragraphs(sections["text"], problems))
    title, under = (" ".join(lines[name]) for name in ("title", "under"))
    letter = Template(title, under, paragraphs, tuple(lines["copies"]), language, version, tuple(lines["to"]), True)
    if not title:
        problems.append(Problem("template_title_missing", field="text"))
    if not paragraphs:
        problems.append(Problem("template_text_missing", field="text"))
    for place, name, text in _texts(sections):
        problems += _field_problems(place, text, in_list=name == "text")
    return letter, tuple(problems)


@cache
def known_fields() -> frozenset[str]:
    """Returns every field that a template may name: those of the built-in ones, and the office's own."""
    return _ALWAYS.union(*(fields_of(template(paper, language)) for paper in Paper for language in LANGUAGES))


def left_out(paper: Paper, letter: Template) -> tuple[str, ...]:
    """Returns the fields that the built-in template names and this one does not: a right may have gone with them."""
    return tuple(sorted(fields_of(template(paper, letter.language)) - fields_of(letter)))


def _block(entry: Paragraph) -> str:
    conditions = [("each", entry.each), ("if", entry.when), ("unless", entry.unless)]
    return "\n".join([*(f"@{name} {value}" for name, value in conditions if value), entry.text])


def _sections(text: str, problems: list[Problem]) -> dict[str, list[tuple[int, str]]]:
    """Returns the lines of each section with their numbers from 1; text before any section is the letter's."""
    sections: dict[str, list[tuple[int, str]]] = {name: [] for name in _SECTIONS}
    current = "text"
    for number, line in enumerate(text.splitlines(), start=1):
        word = line.strip().removeprefix("@").split(" ")[0] if line.strip().startswith("@") else ""
        if word in _SECTIONS:
            current = word
        elif word and (word not in _CONDITIONS or current != "text"):
            known = ", ".join(f"@{name}" for name in (*_SECTIONS, *_CONDITIONS))
            problems.append(
                Problem("template_mark_unknown", "text", values={"line": number, "mark": f"@{word}", "known": known})
            )
        else:
            sections[current].append((number, line))
    return sections


def _paragraphs(lines: list[tuple[int, str]], problems: list[Problem]) -> Iterator[Paragraph]:
    block: list[str] = []
    marks: dict[str, str] = {}
    for number, line in [*lines, (0, "")]:
        text = line.strip()
        if text.startswith("@"):
            if block:
                yield _paragraph(block, marks)
                block, marks = [], {}
            mark, _, name = text.removeprefix("@").partition(" ")
            marks[mark] = name.strip()
            problems += _condition_problems(number, mark, name.strip())
        elif text:
            block.append(text)
        elif block:
            yield _paragraph(block, marks)
            block, marks = [], {}


def _paragraph(block: list[str], marks: dict[str, str]) -> Paragraph:
    return Paragraph(" ".join(block), marks.get("if", ""), marks.get("unless", ""), marks.get("each", ""))


def _condition_problems(number: int, mark: str, name: str) -> list[Problem]:
    known = LISTS if mark == "each" else tuple(sorted(known_fields()))
    if name in known:
        return []
    return [_unknown(number, name, known)]


def _unknown(number: int, name: str, known: tuple[str, ...]) -> Problem:
    return Problem("template_field_unknown", "text", values={"line": number, "name": name, "known": ", ".join(known)})


def _texts(sections: dict[str, list[tuple[int, str]]]) -> Iterator[tuple[int, str, str]]:
    for name, lines in sections.items():
        for number, line in lines:
            if not line.strip().startswith("@"):
                yield number, name, line


def _field_problems(number: int, text: str, *, in_list: bool) -> Iterator[Problem]:
    """Yields what is wrong with the fields of a line; nothing but a bare name may stand between braces."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        yield Problem("template_braces", "text", values={"line": number})
        return
    known = known_fields() | ({"letter", "item"} if in_list else set())
    for _, name, form, turn in parts:
        if name is None:
            continue
        if form or turn or name not in known:
            shown = f"{name}{'!' + turn if turn else ''}{':' + form if form else ''}"
            yield _unknown(number, shown, tuple(sorted(known)))
