"""The schema's steps in their order; a step that has been released is never edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kpdesk.store.steps import s0001_first


@dataclass(frozen=True, slots=True)
class SchemaStep:
    """One numbered step."""

    number: int
    name: str
    upgrade: Callable[[Any], None]


STEPS: tuple[SchemaStep, ...] = (SchemaStep(1, "first", s0001_first.upgrade),)
"""All steps, oldest first, numbered from 1 without a gap."""
