"""The closure board: accounts in the column of their stage, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from kpdesk.monitoring.rows import AccountRow
from kpdesk.monitoring.stages import BOARD, Stage


def columns_of(rows: Iterable[AccountRow], day: date) -> Mapping[Stage, tuple[AccountRow, ...]]:
    """Returns every column of the board with its accounts as they stand on that day, the longest waiting first.

    What is kept open with a reason stands among the found; what is authorised, superseded by its relapse, or found
    after that day stands nowhere.
    """
    columns: dict[Stage, list[AccountRow]] = {stage: [] for stage in BOARD}
    for row in rows:
        at = row.stage_on(day)
        at = Stage.FOUND if at is Stage.EXCEPTED else at
        if at in columns and row.found_on <= day:
            columns[at].append(row)
    return {
        stage: tuple(sorted(found, key=lambda row: (row.since_on(day), row.key))) for stage, found in columns.items()
    }
