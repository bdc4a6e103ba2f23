"""What a person may word of a week: its covering letter in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem

LONGEST_LINE: Final = 300
LONGEST_TEXT: Final = 4000
MOST_LINES: Final = 20
LISTS: Final = ("to", "references", "enclosures", "copies")
SIGNATORY: Final = ("signatory", "designation", "signs_for")
_LONG: Final = ("note", "narrative")


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """The covering letter as a form shows it: what the settings give stands in it until somebody changes it.

    ``narrative`` is the week in words; ``signs_for`` the post for whose holder the signatory signs, empty where he
    signs for himself; ``copies`` are the endorsements below the letter.
    """

    letter_no: str = ""
    note: str = ""
    narrative: str = ""
    to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    signatory: str = ""
    designation: str = ""
    signs_for: str = ""

    def tidy(self) -> LetterDraft:
        """Returns the draft without blanks at the ends of its texts and without empty lines in its lists."""
        values: dict[str, object] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            values[field.name] = value.strip() if isinstance(value, str) else _lines(value)
        return LetterDraft(**values)  # type: ignore[arg-type]

    def check(self) -> list[Problem]:
        """Returns every problem: signs that no paper can show, texts that are too long, a letter to nobody."""
        found = [problem for name, text in self._texts() for problem in text_problems({name: text})]
        for name in LISTS:
            if len(getattr(self, name)) > MOST_LINES:
                found.append(Problem("letter_too_many_lines", name, values={"most": MOST_LINES}))
        found += [
            Problem("letter_field_empty", name)
            for name in ("to", "narrative", "designation")
            if not getattr(self, name)
        ]
        return found

    def _texts(self) -> Iterator[tuple[str, str]]:
        for field in fields(self):
            value = getattr(self, field.name)
            yield from ((field.name, text) for text in ((value,) if isinstance(value, str) else value))


def text_problems(texts: Mapping[str, str]) -> list[Problem]:
    """Returns what is wrong with texts by the letter's fields: signs that no paper can show, more than fits."""
    found = []
    for name, text in texts.items():
        longest = LONGEST_TEXT if name in _LONG else LONGEST_LINE
        if control_at(text) is not None:
            found.append(Problem("text_with_control_sign", name))
        elif len(text) > longest:
            found.append(Problem("words_too_long", name, values={"length": len(text), "longest": longest}))
    return found


def refuse_unfit(text: str, field: str) -> None:
    """Returns when the text of a field can be kept.

    Raises Refused ``text_with_control_sign``, ``words_too_long``.
    """
    if control_at(text) is not None:
        raise Refused("text_with_control_sign", field=field)
    if len(text) > LONGEST_TEXT:
        raise Refused("words_too_long", field=field, length=len(text), longest=LONGEST_TEXT)


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines if line.strip())
