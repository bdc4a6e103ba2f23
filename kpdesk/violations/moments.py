"""Moments on a capture sheet, as they are typed and printed: Pakistan time, to the minute or the day alone."""

from __future__ import annotations

from datetime import datetime, time

from kpdesk.base.clock import PKT, local
from kpdesk.base.errors import Refused
from kpdesk.base.letters import ascii_digits, tidy
from kpdesk.base.typed_days import day_typed, time_typed

_YEARS = range(1990, 2200)


def read_moment(text: str, field: str | None = None) -> datetime | None:
    """Returns the moment of ``22.11.2026 14:30``, ``22/11/26 2:30 pm`` or ``2026-11-22T14:30``, None for an empty text.

    A day alone stands for its first minute, and is printed as a day. Raises Refused ``moment_not_understood``.
    """
    plain = tidy(ascii_digits(text)).replace("T", " ")
    if not plain:
        return None
    words = plain.split(" ")
    # The day may hold spaces, and so may the time: the longest day that can be read is the one that was meant.
    for at in range(len(words), 0, -1):
        rest = " ".join(words[at:])
        found, clock = day_typed(" ".join(words[:at]), None), time_typed(rest) if rest else time()
        if found is not None and clock is not None and found.year in _YEARS:
            return datetime.combine(found, clock, tzinfo=PKT)
    raise Refused("moment_not_understood", field=field, text=text)


def moment_on_paper(moment: datetime | None) -> str:
    """Returns ``22.11.2026 14:30``, the day alone where no time is known, or an empty string."""
    if moment is None:
        return ""
    here = local(moment)
    return f"{here:%d.%m.%Y}" if (here.hour, here.minute, here.second) == (0, 0, 0) else f"{here:%d.%m.%Y %H:%M}"
