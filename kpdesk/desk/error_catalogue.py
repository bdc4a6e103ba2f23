"""Every message that the program can refuse with: its sentence, why it comes, and what helps, in both languages."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.base.resources import resource
from kpdesk.base.sentences import LANGUAGES, remedy, sentence


@dataclass(frozen=True, slots=True)
class ErrorEntry:
    """One code in one language; ``cause`` is that of its family, ``remedy`` its own where it has one."""

    code: str
    family: str
    sentence: str
    cause: str
    remedy: str


def entries(language: str = "en") -> tuple[ErrorEntry, ...]:
    """Returns every code with its words, in alphabetical order; values stand as three dots."""
    return tuple(_entry(code, family, language) for code, family in sorted(families().items()))


def entry(code: str, language: str = "en") -> ErrorEntry:
    """Returns one code with its words; raises Refused ``error_code_unknown``."""
    family = families().get(code)
    if family is None:
        raise Refused("error_code_unknown", field="code", code_given=code)
    return _entry(code, family, language)


def found(words: str, language: str = "en") -> tuple[ErrorEntry, ...]:
    """Returns the codes that hold every word in code, sentence, cause or remedy, in English or Urdu."""
    wanted = fold(words).split()
    fitting = [code for code, told in _haystacks().items() if all(word in told for word in wanted)]
    return tuple(_entry(code, families()[code], language) for code in fitting)


@cache
def families() -> dict[str, str]:
    """Returns the family of each code: what kind of cause it has."""
    listed: dict[str, list[str]] = json.loads(resource("errors", "catalogue.json").read_text(encoding="utf-8"))
    return {code: family for family, codes in listed.items() for code in codes}


@cache
def _haystacks() -> dict[str, str]:
    told = {}
    for code, family in sorted(families().items()):
        both = [_entry(code, family, language) for language in LANGUAGES]
        texts = [f"{each.sentence} {each.cause} {each.remedy}" for each in both]
        told[code] = fold(" ".join([code, code.replace("_", " "), *texts]))
    return told


def _entry(code: str, family: str, language: str) -> ErrorEntry:
    cause = f"error_cause_{family}"
    own = remedy(code, _DOTS, language)
    return ErrorEntry(
        code,
        family,
        sentence(code, _DOTS, language),
        sentence(cause, language=language),
        own or remedy(cause, language=language),
    )


class _Dots(dict[str, object]):
    """Gives three dots for every value of a sentence."""

    def get(self, key: str, default: object = None) -> object:
        """Returns the dots."""
        return "…"


_DOTS: Final = _Dots(value="…")
