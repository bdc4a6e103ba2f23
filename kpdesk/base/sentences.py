"""Sentences for codes, in English and Urdu: the one home of every text that the core's codes stand for.

Both heads read them here; ``resources/messages/<feature>.json`` maps a code to
``{"en": ..., "ur": ..., "remedy_en": ..., "remedy_ur": ...}``, with ``{field}`` for the values.
"""

from __future__ import annotations

import json
import string
from collections.abc import Mapping
from functools import cache
from typing import Final

from kpdesk.base.resources import resource

LANGUAGES: Final = ("en", "ur")


def sentence(code: str, values: Mapping[str, object] | None = None, language: str = "en") -> str:
    """Returns the sentence for a code; an unknown code gives itself, so that nothing is hidden."""
    return _filled(_entry(code).get(language, code), values or {})


def remedy(code: str, values: Mapping[str, object] | None = None, language: str = "en") -> str:
    """Returns what to do about it, or an empty string where the sentence says all."""
    return _filled(_entry(code).get(f"remedy_{language}", ""), values or {})


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

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        return kwargs.get(str(key), "")


def _filled(template: str, values: Mapping[str, object]) -> str:
    return _Lenient().vformat(template, (), values)
