"""Sentences for codes, in English and Urdu: the one home of every text that the core's codes stand for.

Both heads read them here; ``resources/messages/<feature>.json`` maps a code to
``{"en": ..., "ur": ..., "remedy_en": ..., "remedy_ur": ...}``, with ``{field}`` for the values. A value that is itself
a code is told in words by ``{field:=prefix}``: ``{state:=choice_state_}`` is the sentence of ``choice_state_retired``;
codes joined by commas are told one by one.
"""

from __future__ import annotations

import json
import string
from collections.abc import Mapping
from functools import cache
from typing import Final

from kpdesk.base.resources import resource

LANGUAGES: Final = ("en", "ur")
_COMMAS: Final = {"ur": "، "}
_ISOLATES: Final = "\u2066\u2067\u2068\u2069"


def sentence(code: str, values: Mapping[str, object] | None = None, language: str = "en") -> str:
    """Returns the sentence for a code; an unknown code gives itself, so that nothing is hidden."""
    return _filled(_entry(code).get(language, code), values or {}, language)


def remedy(code: str, values: Mapping[str, object] | None = None, language: str = "en") -> str:
    """Returns what to do about it, or an empty string where the sentence says all."""
    return _filled(_entry(code).get(f"remedy_{language}", ""), values or {}, language)


@cache
def known_codes() -> frozenset[str]:
    """Returns every code that has a sentence."""
    return frozenset(_catalogue())


def _entry(code: str) -> dict[str, str]:
    return _catalogue().get(code, {})


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    joined: dict[str, dict[str, str]] = {}
    for path in sorted(resource("messages").glob("*.json")):
        joined.update(json.loads(path.read_text(encoding="utf-8")))
    return joined


class _Lenient(string.Formatter):
    """Leaves a field without a value empty: a sentence must never fail while it reports a failure."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        return kwargs.get(str(key), "")

    def format_field(self, value: object, format_spec: str) -> str:
        """Returns the value, or with ``=prefix`` what the code made of both stands for."""
        if not format_spec.startswith("="):
            return str(super().format_field(value, format_spec))
        plain = format(value, "").strip(_ISOLATES)
        words = [self._word(format_spec[1:] + part, part) for part in plain.split(", ")]
        return _COMMAS.get(self._language, ", ").join(words)

    def _word(self, code: str, plain: str) -> str:
        return sentence(code, language=self._language) if code in _catalogue() else plain


def _filled(template: str, values: Mapping[str, object], language: str) -> str:
    return _Lenient(language).vformat(template, (), values)
