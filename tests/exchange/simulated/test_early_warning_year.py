"""The simulated months: every planted anomaly is found, and what is reported is true."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from kpdesk.desk.simulation.comparing import Compared, compared
from kpdesk.desk.simulation.truth import Anomaly


@pytest.fixture(scope="module")
def year(make_province: Any) -> Any:
    return make_province(8, 16)


@pytest.fixture
def result(year: Any, headquarters: Any) -> Compared:
    desk = headquarters(year)
    desk.province.rebuild(year.files)
    return compared(year.truth.planted, desk.early_warnings.findings())


def test_planted_anomalies_are_found_and_next_to_nothing_else(year: Any, result: Compared) -> None:
    assert Counter(item.kind for item in year.truth.planted).keys() == set(Anomaly)
    assert result.found_share >= 0.95, result.missed
    assert result.false_share <= 0.02, result.false
