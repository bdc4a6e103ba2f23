"""The base of what this package puts on a page."""

from __future__ import annotations

from typing import Any

from reportlab.platypus.flowables import Flowable


class Block(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """A reportlab flowable with typed room: ``width`` and ``height`` in points, as the last ``wrap`` found them."""

    canv: Any
    width: float
    height: float
    spaceBefore: float
    spaceAfter: float
    keepWithNext: bool
