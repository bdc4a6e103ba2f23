"""The lines of the reporting grid: a heading for each region, below it its offices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kpdesk.province.grid import Cell, GridOffice
from kpdesk.province.rules import OWED, State

UNITS = ""
"""The group of offices that belong to no region."""


@dataclass(frozen=True, slots=True)
class GridLine:
    """An office with its cells, or (``office`` "") a region with those of all its offices.

    ``region`` is the group that the line stands in.
    """

    region: str
    office: str
    name: str
    cells: tuple[Cell, ...]
    below: tuple[tuple[Cell, ...], ...] = ()

    @property
    def is_region(self) -> bool:
        """Whether it heads a group."""
        return not self.office


def grid_lines(
    offices: Sequence[GridOffice], cells: Sequence[Sequence[Cell]], names: Mapping[str, str], units: str
) -> tuple[GridLine, ...]:
    """Returns the lines, group by group in the order in which regions first appear, units last."""
    groups: dict[str, list[GridLine]] = {}
    for office, line in zip(offices, cells, strict=True):
        region = office.region or UNITS
        groups.setdefault(region, []).append(
            GridLine(region, office.code, names.get(office.code, office.name), tuple(line))
        )
    ordered = [region for region in groups if region != UNITS] + [region for region in groups if region == UNITS]
    lines: list[GridLine] = []
    for region in ordered:
        members = groups[region]
        below = tuple(member.cells for member in members)
        lines.append(GridLine(region, "", names.get(region, units), (), below))
        lines += members
    return tuple(lines)


def came_of(line: GridLine, place: int) -> tuple[int, int, bool]:
    """Returns of a region how many have come, of how many expected, and whether one is owed past its day."""
    cells = [cells[place] for cells in line.below]
    expected = [cell for cell in cells if cell.state is not State.NOT_EXPECTED]
    came = sum(1 for cell in expected if cell.state not in OWED)
    return came, len(expected), any(cell.is_owed for cell in expected)
