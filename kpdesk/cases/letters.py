"""The templates of the papers: plain text with fields, in ``resources/letters``, one file for each paper.

A paragraph is a text, or an object with ``text`` and ``if``/``unless`` (the field that must be known, or must not be)
or ``each`` (a list of which every item becomes a paragraph with ``{letter}`` and ``{item}``).
"""

from __future__ import annotations

import json
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.resources import resource
from kpdesk.base.sentences import LANGUAGES
from kpdesk.cases.states import Paper

BLANK: Final = "____________"
"""What stands in place of a value that is not on record: room for ink."""

_LETTERS: Final = {"en": "abcdefghijklmnopqrstuvwxyz", "ur": "ابجدہوزحطیکلمنسعفصقرشت"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a template and the condition under which it stands."""

    text: str
    when: str = ""
    unless: str = ""
    each: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """The text of one paper in one language; ``under`` stands below the title, ``copies`` goes to whom they name.

    With ``to`` it is a letter: its title is then the subject. ``of_office``: written by the office itself.
    """

    title: str
    under: str
    paragraphs: tuple[Paragraph, ...]
    copies: tuple[str, ...]
    language: str
    version: int
    to: tuple[str, ...] = ()
    of_office: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its fields filled; ``items`` holds which paragraphs are parts of a list."""

    title: str
    under: str
    paragraphs: tuple[str, ...]
    items: frozenset[int]
    copies: tuple[str, ...]
    to: tuple[str, ...] = ()


def paper_named(text: str) -> Paper:
    """Returns the paper of that name; raises Refused ``paper_unknown``."""
    try:
        return Paper(text.strip().casefold().replace("-", "_"))
    except ValueError:
        raise Refused("paper_unknown", field="paper", value=text, known=", ".join(Paper)) from None


@cache
def template(paper: Paper, language: str) -> Template:
    """Returns the built-in template of a paper; raises Refused ``language_not_possible``."""
    if language not in LANGUAGES:
        raise Refused("language_not_possible", field="language", value=language)
    kept = json.loads(resource("letters", f"{paper.value}.json").read_text(encoding="utf-8"))
    text = kept[language]
    paragraphs = tuple(
        Paragraph(entry)
        if isinstance(entry, str)
        else Paragraph(entry["text"], entry.get("if", ""), entry.get("unless", ""), entry.get("each", ""))
        for entry in text["paragraphs"]
    )
    copies, to = tuple(text["copies"]), tuple(text.get("to", ()))
    return Template(text["title"], text["under"], paragraphs, copies, language, kept["version"], to)


def fill(letter: Template, values: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> Filled:
    """Returns the text of the paper; what is not on record is left blank for ink."""
    paragraphs: list[str] = []
    items: set[int] = set()
    for entry in letter.paragraphs:
        if (entry.when and not values.get(entry.when)) or (entry.unless and values.get(entry.unless)):
            continue
        texts = _each(entry, values, lists, letter.language) if entry.each else [_filled(entry.text, values)]
        for text in texts:
            if entry.each:
                items.add(len(paragraphs))
            paragraphs.append(text)
    under = _filled(letter.under, values) if letter.under else ""
    copies, to = (tuple(_filled(line, values) for line in lines) for lines in (letter.copies, letter.to))
    return Filled(_filled(letter.title, values), under, tuple(paragraphs), frozenset(items), copies, to)


def item_letter(place: int, language: str) -> str:
    """Returns the letter of the item at a place from 0, such as of a charge; a number where the letters end."""
    letters = _LETTERS[language]
    return letters[place] if place < len(letters) else str(place + 1)


def fields_of(letter: Template) -> frozenset[str]:
    """Returns every field that the template names, conditions included."""
    texts = [letter.title, letter.under, *letter.copies, *letter.to, *(entry.text for entry in letter.paragraphs)]
    named = {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}
    conditions = {name for entry in letter.paragraphs for name in (entry.when, entry.unless) if name}
    return frozenset(named | conditions) - {"letter", "item"}


def _each(
    entry: Paragraph, values: Mapping[str, str], lists: Mapping[str, Sequence[str]], language: str
) -> Iterator[str]:
    for place, item in enumerate(lists.get(entry.each) or (BLANK,)):
        letter = item_letter(place, language)
        yield _filled(entry.text, {**values, "letter": letter, "item": item})


class _Blanks(string.Formatter):
    """Leaves room for ink where a value is not known; never looks into a value."""

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        return kwargs.get(str(key)) or BLANK


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _Blanks().vformat(text, (), values)
