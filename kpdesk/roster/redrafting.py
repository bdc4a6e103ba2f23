"""An incoming row after an answer: other values, and what is then odd about them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from datetime import date
from typing import Any

from kpdesk.base.problems import Problem
from kpdesk.roster.intake import IncomingRow


def redrafted(row: IncomingRow, today: date, answered: Collection[Problem], **values: Any) -> IncomingRow:
    """Returns the row without the answered problems and with the values; what no longer is odd is dropped.

    Findings about several fields together (an enlistment before the birth) are made anew from the new values.
    """
    before = {(found.code, found.field) for found in row.draft.findings(today)}
    draft = dataclasses.replace(row.draft, **values)
    kept = [
        problem
        for problem in row.problems
        if problem not in answered and (problem.column or (problem.code, problem.field) not in before)
    ]
    unread = {problem.field for problem in kept}
    found = [
        Problem(p.code, p.field, p.severity, row.sheet, row.row, None, p.values)
        for p in draft.findings(today)
        if p.field not in unread
    ]
    return dataclasses.replace(row, draft=draft, problems=(*kept, *found))
