"""The lines that fill a bar."""

from __future__ import annotations

from kpdesk.base.charts.chart import Hatch
from kpdesk.base.charts.shapes import Box, Point

_RISES = {Hatch.RISING: (True,), Hatch.FALLING: (False,), Hatch.CROSSED: (True, False)}


def hatch_lines(box: Box, hatch: Hatch, gap: float) -> list[tuple[Point, Point]]:
    """Returns the lines inside a box, ``gap`` apart; SOLID and OPEN have none, a box thinner than 1 neither."""
    if min(box.width, box.height) < 1 or gap <= 0:
        return []
    if hatch is Hatch.LEVEL:
        rows = int(box.height / gap)
        return [((box.x, box.bottom - gap * n), (box.right, box.bottom - gap * n)) for n in range(1, rows + 1)]
    if hatch is Hatch.UPRIGHT:
        columns = int(box.width / gap)
        return [((box.x + gap * n, box.y), (box.x + gap * n, box.bottom)) for n in range(1, columns + 1)]
    return [line for rising in _RISES.get(hatch, ()) for line in _slanting(box, gap, rising)]


def _slanting(box: Box, gap: float, rising: bool) -> list[tuple[Point, Point]]:
    """Lines at 45 degrees: u + v is the same along each, u from the left and v from the top (falling: bottom)."""
    found = []
    apart = gap * 1.4142
    for number in range(1, int((box.width + box.height) / apart) + 1):
        total = number * apart
        first_u, last_u = max(0.0, total - box.height), min(box.width, total)
        ends = [(box.x + u, total - u) for u in (first_u, last_u)]
        start, end = ((x, box.y + v if rising else box.bottom - v) for x, v in ends)
        found.append((start, end))
    return found
