"""Dates as they are typed on the command line."""

from __future__ import annotations

from datetime import date

_YEARS = range(1900, 2200)
"""A day outside of them is a slip of the keyboard, and leaves no room to count days from it."""


def day(text: str) -> date:
    """Returns the date of ``2026-11-15`` or ``15.11.2026``; raises ValueError for anything else."""
    if "." in text:
        days, months, years = (int(part) for part in text.split("."))
    else:
        years, months, days = (int(part) for part in text.split("-"))
    if years not in _YEARS:
        raise ValueError(text)
    return date(years, months, days)
