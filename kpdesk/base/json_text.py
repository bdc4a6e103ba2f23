"""Reading JSON that somebody else may have written."""

from __future__ import annotations

import json
from typing import Any


def parsed(untrusted: str | bytes, **hooks: Any) -> Any:
    """Returns the value, ``hooks`` as :func:`json.loads` takes them.

    Raises ValueError for whatever is no JSON: also bytes that are no text, and brackets nested deeper than the parser
    goes, for which it has an error of its own that no reader of files expects.
    """
    try:
        return json.loads(untrusted, **hooks)
    except RecursionError:
        raise ValueError("nested too deep") from None
