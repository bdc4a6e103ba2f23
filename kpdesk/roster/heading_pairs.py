"""Headings that name two things for one column, such as ``CNIC / Mobile No``."""

from __future__ import annotations

import re

from kpdesk.roster.fields import Field
from kpdesk.roster.headings import known_field

_BETWEEN = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bو\b|\n)\s*", re.IGNORECASE)
_PAIRED = frozenset(
    {Field.CNIC, Field.PERSONNEL_NO, Field.MOBILE, Field.BORN_ON, Field.ENLISTED_ON, Field.POSTED_ON, Field.BPS}
)


def second_field(heading: str, first: Field) -> Field | None:
    """Returns what else the column holds besides ``first`` by its heading (``CNIC / Mobile No``), or None."""
    if first not in _PAIRED:
        return None
    fields = pair_of(heading)
    return None if fields is None or first not in fields else next(field for field in fields if field is not first)


def pair_of(heading: str) -> tuple[Field, Field] | None:
    """Returns the two fields that a heading names, each with a value that cannot be the other's; or None."""
    parts = [part for part in _BETWEEN.split(heading) if part.strip()]
    named = [known_field(part) for part in parts]
    fields = list(dict.fromkeys(field for field in named if field is not None))
    if len(parts) != 2 or len(fields) != 2 or not _PAIRED.issuperset(fields):
        return None
    return fields[0], fields[1]
