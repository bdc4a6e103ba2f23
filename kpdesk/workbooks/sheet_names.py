"""Names that a sheet may bear in every spreadsheet program."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from kpdesk.base.errors import Refused

LONGEST_NAME: Final = 31
_FORBIDDEN: Final = re.compile("[\\[\\]:*?/\\\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RESERVED: Final = frozenset({"history"})


def check_sheet_names(names: Iterable[str]) -> None:
    """Returns when every name is possible and none stands twice; raises Refused ``sheet_name_not_possible``."""
    seen = set(_RESERVED)
    for name in names:
        folded = name.casefold()
        too_long = len(name) > LONGEST_NAME
        if not name.strip() or too_long or _FORBIDDEN.search(name) or name[0] == "'" or name[-1] == "'":
            raise Refused("sheet_name_not_possible", name=name)
        if folded in seen:
            raise Refused("sheet_name_not_possible", name=name)
        seen.add(folded)


def possible_name(text: str) -> str:
    """Returns a name for a sheet that is as much like the text as spreadsheet programs allow."""
    name = " ".join(_FORBIDDEN.sub(" ", text).split()).strip("'")[:LONGEST_NAME].strip().strip("'")
    return name if name and name.casefold() not in _RESERVED else f"{name or 1} 1"
