"""What a search finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: what it is, its name, what tells it from its like, and the page and target that open it.

    ``kind`` is the heading it stands under. ``does`` is set for what is done rather than shown: it is called once its
    page, where it has one, is on the screen. ``fit`` is how well it fits, 0 the best. ``key`` names it among what was
    opened lately; empty: it is not remembered.
    """

    kind: str
    title: str
    detail: str
    page: str
    target: object = None
    icon: str = "user"
    does: Callable[[], object] | None = None
    fit: int = 2
    key: str = ""
