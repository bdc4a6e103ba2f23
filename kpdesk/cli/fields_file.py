"""The fields of a step from a JSON file."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file
from kpdesk.base.json_text import parsed


def fields_in(path: str | None) -> object:
    """Returns what the file holds, an empty object without one; raises Refused ``step_fields_not_understood``."""
    if path is None:
        return {}
    try:
        found: object = parsed(read_file(Path(path)).decode("utf-8-sig"))
    except ValueError:
        raise Refused("step_fields_not_understood", field="fields") from None
    return found
