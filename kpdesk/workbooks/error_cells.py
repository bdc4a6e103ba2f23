"""Error cells of an old .xls whose records cannot be walked, counted from the file's own bytes.

Their places are not known here; the finding warns that blanks may be errors, and asks for an .xlsx, where they are.
"""

from __future__ import annotations

import re
from typing import Final

from kpdesk.base.problems import Problem, Severity

_BIFF_ERRORS: Final = rb"[\x00\x07\x0f\x17\x1d\x24\x2a]"
# [MS-XLS] 2.4.24 BoolErr (row, column, format, error, fError = 1) and 2.4.127 Formula with an error as its result.
_BOOL_ERR: Final = re.compile(rb"\x05\x02\x08\x00.{6}" + _BIFF_ERRORS + rb"\x01", re.DOTALL)
_FORMULA_ERR: Final = re.compile(rb"\x06\x00[\x16-\xff]\x00.{6}\x02." + _BIFF_ERRORS + rb".{3}\xff\xff", re.DOTALL)


def error_cells_in_xls(data: bytes) -> Problem | None:
    """Returns the warning when the old workbook holds error cells, else None."""
    return _warning(len(_BOOL_ERR.findall(data)) + len(_FORMULA_ERR.findall(data)))


def _warning(count: int) -> Problem | None:
    if not count:
        return None
    return Problem("workbook_error_cells", severity=Severity.DOUBTFUL, values={"count": count})
