"""Where a run keeps what is told at its end of how long the window stood still; known without Qt."""

from __future__ import annotations

import pytest

STALLS = pytest.StashKey[list[str]]()
