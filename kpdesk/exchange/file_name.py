"""The name of a transfer file: written by us, read as a hint, never believed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_PATTERN: Final = re.compile(
    r"KPD_(?P<sender>[A-Z0-9]{2,8})_(?P<recipient>[A-Z0-9]{2,8})_(?P<seq>\d{5,9})_(?P<kind>[a-z]{2,20})"
    r"(?:_(?P<period>[A-Za-z0-9-]{1,20}))?(?:_passed-on)?(?: ?\(\d+\))?\.xlsx",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NameHint:
    """What a file's name claims."""

    sender: str
    recipient: str
    seq: int
    kind: str
    period: str


def file_name(sender: str, recipient: str, seq: int, kind: str, period: str = "") -> str:
    """Returns ``KPD_MRD_CPO_00042_return_2026-W47.xlsx``."""
    return f"KPD_{sender}_{recipient}_{seq:05d}_{kind}{f'_{period}' if period else ''}.xlsx"


def passed_on_name(name: str) -> str:
    """Returns ``KPD_MRD_RMRD_00042_return_2026-W47_passed-on.xlsx``: the sender's own name with a mark."""
    return f"{name.removesuffix('.xlsx')}_passed-on.xlsx"


def hint_of(name: str) -> NameHint | None:
    """Returns what the name claims, also of a browser's second copy ``… (1).xlsx``; None for any other name."""
    found = _PATTERN.fullmatch(name)
    if found is None:
        return None
    return NameHint(
        found["sender"].upper(), found["recipient"].upper(), int(found["seq"]), found["kind"].lower(),
        found["period"] or "",
    )  # fmt: skip
