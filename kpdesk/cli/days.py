"""Dates as they are typed on the command line."""

from __future__ import annotations

from datetime import date


def day(text: str) -> date:
    """Returns the date of ``2026-11-15`` or ``15.11.2026``; raises ValueError for anything else."""
    if "." in text:
        days, months, years = text.split(".")
        return date(int(years), int(months), int(days))
    return date.fromisoformat(text)
