"""The clerk's own roll back, with exactly the refused and doubtful rows marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file, written_beside
from kpdesk.base.problems import Problem, Severity
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import remedy, sentence
from kpdesk.roster.fields import Field
from kpdesk.roster.plan import PlannedRow, Verdict
from kpdesk.roster.proposal import RollProposal
from kpdesk.workbooks.marked import Mark, write_marked
from kpdesk.workbooks.reading import read_workbook_bytes

COLOURS = {Severity.REFUSED: "F8B4B4", Severity.DOUBTFUL: "FDE68A"}
"""Light enough for black text, and apart in grey print."""

_OPEN = frozenset({Verdict.DOUBTFUL, Verdict.REFUSED})


def mark_roll(
    proposal: RollProposal,
    path: Path,
    target: Path,
    *,
    force: bool = False,
    language: str = "en",
    progress: Progress | None = None,
) -> int:
    """Writes a copy of the roll with its open rows marked and returns how many rows are; 0 writes nothing.

    Raises Refused ``marked_name_not_xlsx`` for a target that Excel would not open under its name,
    ``marked_file_changed`` when the file is not the one that was read any more, and as
    :func:`kpdesk.workbooks.reading.read_workbook` and ``written_beside``.
    """
    progress = progress or silent()
    rows = [row for row in proposal.plan.rows if row.verdict in _OPEN]
    if not rows:
        return 0
    if target.suffix.lower() != ".xlsx":
        raise Refused("marked_name_not_xlsx", field="marked", file=target.name)
    data = read_file(path)
    workbook = read_workbook_bytes(data, name=path.name, progress=progress)
    if workbook.sha256 != proposal.reading.sha256:
        raise Refused("marked_file_changed", field="file", file=path.name)
    marks = [mark for row in rows for mark in _marks(proposal, row, language)]
    with written_beside(target, force=force) as handle:
        write_marked(handle, data, workbook, marks, progress=progress)
    return len(rows)


def _marks(proposal: RollProposal, row: PlannedRow, language: str) -> Iterator[Mark]:
    """One mark for each cell, with all that is wrong there; the gravest gives the colour."""
    cells: dict[str, list[Problem]] = defaultdict(list)
    for problem in row.problems:
        if problem.severity is not Severity.NOTE:
            cells[_column(proposal, row, problem)].append(problem)
    for column, problems in cells.items():
        found = {problem.severity for problem in problems}
        colour = COLOURS[Severity.REFUSED if Severity.REFUSED in found else Severity.DOUBTFUL]
        said = ("\n".join(_words(problem, each) for problem in problems) for each in _languages(language))
        text = "\n\n".join(said)
        yield Mark(row.incoming.sheet, row.incoming.row, column, colour, text)


def _column(proposal: RollProposal, row: PlannedRow, problem: Problem) -> str:
    """The cell's own column, or the name where the finding concerns a field that the sheet has no column for."""
    placed = proposal.placed(problem)
    if placed.column:
        return placed.column
    columns = proposal.reading.columns_at(row.incoming.sheet, row.incoming.row)
    return columns[Field.NAME].letter


def _languages(first: str) -> tuple[str, str]:
    """Who gets the sheet back may read another language than who sends it: both are in the comment."""
    return ("ur", "en") if first == "ur" else ("en", "ur")


def _words(problem: Problem, language: str) -> str:
    what = sentence(problem.code, problem.values, language)
    return f"{what} {remedy(problem.code, problem.values, language)}".strip()
