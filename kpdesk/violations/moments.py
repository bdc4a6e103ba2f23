"""Moments on a capture sheet, as they are typed and printed: Pakistan time, to the minute or the day alone."""

from __future__ import annotations

from datetime import datetime

from kpdesk.base.clock import PKT, local
from kpdesk.base.errors import Refused
from kpdesk.base.letters import ascii_digits, tidy

_FORMS = ("%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d")
_YEARS = range(1990, 2200)


def read_moment(text: str, field: str | None = None) -> datetime | None:
    """Returns the moment of ``22.11.2026 14:30`` or ``2026-11-22T14:30``, None for an empty text.

    A day alone stands for its first minute, and is printed as a day. Raises Refused ``moment_not_understood``.
    """
    plain = tidy(ascii_digits(text)).replace("T", " ").replace("/", ".").removesuffix(" PKT").removesuffix(" hrs")
    if not plain:
        return None
    for form in _FORMS:
        try:
            found = datetime.strptime(plain, form).replace(tzinfo=PKT)
        except ValueError:
            continue
        if found.year in _YEARS:
            return found
    raise Refused("moment_not_understood", field=field, text=text)


def moment_on_paper(moment: datetime | None) -> str:
    """Returns ``22.11.2026 14:30``, the day alone where no time is known, or an empty string."""
    if moment is None:
        return ""
    here = local(moment)
    return f"{here:%d.%m.%Y}" if (here.hour, here.minute, here.second) == (0, 0, 0) else f"{here:%d.%m.%Y %H:%M}"
