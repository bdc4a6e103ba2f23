"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: what it is, its name, what tells it from its like, and the page and target that open it."""

    kind: str
    title: str
    detail: str
    page: str
    target: object = None
    icon: str = "user"
