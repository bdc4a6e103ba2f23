"""The QR code that every page carries: 29 mm, drawn as black squares."""

from __future__ import annotations

from typing import Final

import segno
from reportlab.pdfgen.canvas import Canvas

from kpdesk.base.errors import Refused
from kpdesk.documents.paper import mm

SIDE_MM: Final = 29.0
_MASK: Final = 2  # readers take any of the eight; weighing them against each other takes five times as long as the rest
LARGEST_VERSION: Final = 5
"""37 modules, 106 bytes or 154 characters of 0-9 A-Z $%*+-./: and space at level L. A module of 0.8 mm is three dots of
a 100-dpi scan. Measured with full codes in the corner of grey pages at 100 dpi, upright and across, straight, upside
down, blurred, and turned by 2 degrees both ways with three ways of resampling: zxing read 300 of 300, zbar 297. Of 41
modules on 26 mm (version 6, level M) zbar read none where the turned picture was not smoothed well: what a code loses
in redundancy, it gains in the size of its modules."""


def draw_qr(canvas: Canvas, payload: str, x: float, y: float, side: float = mm(SIDE_MM)) -> None:
    """Draws the code with its lower left corner at ``x``, ``y`` (points); its white border is left to the page.

    Raises Refused ``qr_payload_too_long`` when a 100-dpi scan could not be read back.
    """
    rows = qr_modules(payload)
    step = side / len(rows)
    squares = [
        f"{start} {len(rows) - number - 1} {length} 1 re"
        for number, row in enumerate(rows)
        for start, length in _dark_runs(row)
    ]
    canvas.addLiteral(f"q 0 g {step:.5f} 0 0 {step:.5f} {x:.3f} {y:.3f} cm {' '.join(squares)} f Q")


def qr_modules(payload: str) -> tuple[bytes, ...]:
    """Returns the rows of the code, 1 for dark; raises Refused ``qr_payload_too_long``."""
    for level in ("m", "l"):
        code = segno.make_qr(payload, error=level, boost_error=False, mask=_MASK)
        if int(code.version) <= LARGEST_VERSION:
            return tuple(bytes(row) for row in code.matrix)
    raise Refused("qr_payload_too_long", length=len(payload))


def _dark_runs(row: bytes) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
