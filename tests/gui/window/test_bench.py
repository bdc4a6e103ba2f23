"""The window's own measurement, on few persons: every part of it runs as it does on 150,000."""

from __future__ import annotations

from dataclasses import fields

import pytest

from kpdesk.desk.measuring.measurement import Measurement
from ui.bench import MEMORY_MIB, measure


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    return {one["name"]: one for one in measure(tmp_path_factory.mktemp("bench"), 400, runs=1)}


def test_each_measurement_has_the_keys_of_the_others(results):
    wanted = {field.name for field in fields(Measurement)}

    assert list(results) == [
        "roster_page", "roster_page_again", "roster_page_at_once", "unlock_to_today", "window_memory", "idle_memory",
        "cold_start",
    ]  # fmt: skip
    assert all(set(one) == wanted for one in results.values())


def test_seconds_stand_beside_those_of_the_reference(results):
    for one in results.values():
        assert one["seconds"] > 0
        assert one["reference_seconds"] > 0
        assert one["ratio"] == pytest.approx(one["seconds"] / one["reference_seconds"], rel=0.2)


def test_memory_is_that_of_the_window_and_is_held_against_its_limit(results):
    memory = results["window_memory"]

    assert memory["peak_mib"] > 50
    assert memory["kept"] == (memory["peak_mib"] <= MEMORY_MIB)
    assert str(MEMORY_MIB) in memory["limit"]
