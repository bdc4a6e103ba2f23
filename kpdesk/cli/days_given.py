"""Days that an option of the command line names."""

from __future__ import annotations

from datetime import date

from kpdesk.base.errors import Refused
from kpdesk.cli.days import day


def day_of(field: str, text: str | None) -> date | None:
    """Returns the day that was given, None where none was; raises Refused ``date_not_understood``."""
    if text is None:
        return None
    try:
        return day(text)
    except ValueError:
        raise Refused("date_not_understood", field=field, text=text) from None
