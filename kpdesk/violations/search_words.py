"""The words under which a violation is found."""

from __future__ import annotations

from collections.abc import Mapping

from kpdesk.base.letters import fold
from kpdesk.violations.official import Official

SEARCHED = (
    "number", "unidentified", "kind", "platform", "handle", "url", "what", "note", "station", "fir_no", "outlet",
)  # fmt: skip
"""Columns of a violation whose words find it; beside them stands whom it concerns."""


def search_words(columns: Mapping[str, object], official: Official | None) -> str:
    """Returns number, person, account and what was seen, folded as the index wants them."""
    of_person: tuple[object, ...] = ()
    if official is not None:
        of_person = (official.name, official.name_urdu, official.father_name, official.belt_no, official.cnic)
    parts = (*of_person, *(columns.get(name) for name in SEARCHED))
    return fold(" ".join(str(part) for part in parts if part))
