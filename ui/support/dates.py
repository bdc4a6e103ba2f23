"""Dates as the office writes them, and as people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from kpdesk.base.clock import local
from kpdesk.base.clock import on_paper as on_screen
from kpdesk.base.letters import ascii_digits, tidy

__all__ = ["moment_on_screen", "on_screen", "understood"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URDU_MONTHS = ("جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر")
_WORDS = {"today": 0, "t": 0, "آج": 0, "yesterday": -1, "y": -1, "کل": -1, "tomorrow": 1}
_PART = re.compile(r"\d+|[^\W\d_]+")
_CENTURY_PIVOT = 40


def moment_on_screen(moment: datetime | None) -> str:
    """Returns ``dd.mm.yyyy hh:mm`` in Pakistan's time, or an empty string."""
    return local(moment).strftime("%d.%m.%Y %H:%M") if moment else ""


def understood(text: str, today: date) -> date | None:
    """Returns the day that was meant, or None; day before month, as in this country.

    ``5.3.26``, ``05-03-2026``, ``2026-03-05``, ``5 mar``, ``5 March 2026``, ``050326``, ``5`` (this month's),
    ``today``, ``y`` (yesterday), in Latin or Urdu digits. Years below 40 are of this century.
    """
    plain = tidy(ascii_digits(text)).casefold()
    if plain in _WORDS:
        return today + timedelta(days=_WORDS[plain])
    parts = _PART.findall(plain)
    if len(parts) == 1 and parts[0].isdigit() and len(parts[0]) in {4, 6, 8}:
        packed = parts[0]
        parts = [packed[:2], packed[2:4], *([packed[4:]] if len(packed) > 4 else [])]
    if not 1 <= len(parts) <= 3:
        return None
    if len(parts) == 3 and len(parts[0]) == 4:
        parts.reverse()
    return _day(parts, today)


def _day(parts: list[str], today: date) -> date | None:
    month = _month(parts[1]) if len(parts) > 1 else today.month
    year = _year(parts[2]) if len(parts) > 2 else today.year
    if not parts[0].isdigit() or month is None or year is None:
        return None
    try:
        return date(year, month, int(parts[0]))
    except ValueError:
        return None


def _month(part: str) -> int | None:
    if part.isdigit():
        return int(part)
    for number, (latin, urdu) in enumerate(zip(_MONTHS, _URDU_MONTHS, strict=True), start=1):
        if part == urdu or part.startswith(latin):
            return number
    return None


def _year(part: str) -> int | None:
    if not part.isdigit() or len(part) not in {2, 4}:
        return None
    if len(part) == 4:
        return int(part)
    return int(part) + (2000 if int(part) < _CENTURY_PIVOT else 1900)
