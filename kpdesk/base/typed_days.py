"""Days and times of day as people type them, in Latin or Urdu digits; day before month, as in this country."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from kpdesk.base.letters import ascii_digits, tidy

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URDU_MONTHS = ("جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر")
_WORDS = {"today": 0, "t": 0, "آج": 0, "yesterday": -1, "y": -1, "کل": -1, "tomorrow": 1}
_PART = re.compile(r"\d+|[^\W\d_]+")
_AWAY = re.compile(r"([+-])\s*(\d{1,3})")
_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?(?:\s*(?:hrs|hours|pkt))?")
_CENTURY_PIVOT = 40


def day_typed(text: str, today: date | None, latest: date | None = None) -> date | None:
    """Returns the day that was meant, or None.

    ``18.11.2026``, ``18/11/26``, ``18-11``, ``2026-11-18``, ``18 nov``, ``Nov 18, 2026``, ``181126``, ``18`` (this
    month's), ``today``, ``y`` (yesterday), ``+3`` and ``-3`` (days from today). Two numbers are day and month, never
    the other way round. Years below 40 are of this century. A day without a year that would lie after ``latest`` is
    that of the year before. Without ``today`` only a day with its year is understood.
    """
    plain = tidy(ascii_digits(text)).casefold()
    if today is not None:
        away = _AWAY.fullmatch(plain)
        if away or plain in _WORDS:
            days = int("".join(away.groups())) if away else _WORDS[plain]
            return today + timedelta(days=days)
    if plain[:1] in {"+", "-"}:
        return None
    parts = _parts(plain)
    if not 1 <= len(parts) <= 3 or (today is None and len(parts) < 3):
        return None
    found = _day(parts, today)
    if found is not None and len(parts) == 2 and latest is not None and found > latest:
        return _day([*parts, str(found.year - 1)], today)
    return found


def time_typed(text: str) -> time | None:
    """Returns the time of day of ``14:30``, ``1430``, ``14.30``, ``2:30 pm`` or ``9 am``, or None."""
    found = _TIME.fullmatch(tidy(ascii_digits(text)).casefold())
    if found is None or not (found[2] or found[4]):
        return None
    hour, minute, second = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4].startswith("p") else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _parts(plain: str) -> list[str]:
    """Returns day, month and year as far as they were typed, in this order."""
    parts = _PART.findall(plain)
    if len(parts) == 1 and parts[0].isdigit() and len(parts[0]) in {4, 6, 8}:
        packed = parts[0]
        if len(packed) == 8 and int(packed[2:4]) > 12:
            return [packed[6:], packed[4:6], packed[:4]]
        return [packed[:2], packed[2:4], *([packed[4:]] if len(packed) > 4 else [])]
    if len(parts) == 3 and len(parts[0]) == 4 and parts[0].isdigit():
        return parts[::-1]
    if len(parts) > 1 and not parts[0].isdigit() and parts[1].isdigit() and len(parts[1]) <= 2:
        return [parts[1], parts[0], *parts[2:]]
    return parts


def _day(parts: list[str], today: date | None) -> date | None:
    month = _month(parts[1]) if len(parts) > 1 else today.month if today else None
    year = _year(parts[2]) if len(parts) > 2 else today.year if today else None
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
