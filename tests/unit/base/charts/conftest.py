"""A face whose letters are 6 wide and whose lines are 14 high."""

from __future__ import annotations

import pytest

from kpdesk.base.charts.chart import Face


@pytest.fixture
def face() -> Face:
    return Face(lambda text, bold: len(text) * (7.0 if bold else 6.0), 14.0)
