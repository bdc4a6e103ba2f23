"""Values of checks and history entries as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from ui.support.dates import moment_on_screen, on_screen

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST = 60


def readable(values: Mapping[str, object]) -> dict[str, object]:
    """Returns the values with days and moments as on paper, and long texts and lists cut short."""
    return {name: _readable(value) for name, value in values.items()}


def _readable(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, list):
        return _short(", ".join(str(_readable(item)) for item in value))
    if not isinstance(value, str):
        return value
    if _MOMENT.fullmatch(value):
        return moment_on_screen(datetime.fromisoformat(value))
    return on_screen(date.fromisoformat(value)) if _DAY.fullmatch(value) else _short(value)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
