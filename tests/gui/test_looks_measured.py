"""Every page, tab, record and window: no text cut off, each control named, large enough and in the order of reading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kpdesk.desk.practice.demonstration import demonstrate
from tests.gui.gallery import FRIDAY

MEASURE = Path(__file__).with_name("measure.py")
PERSONS, WEEKS = 60, 1


@pytest.fixture(scope="module")
def practice(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("looks") / "practice"
    demonstrate(folder, PERSONS, WEEKS, FRIDAY)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(
    "walk",
    [
        ("district", "en", "100", "--windows"),
        ("district", "en", "150"),
        ("district", "ur", "150"),
        ("cpo", "en", "100"),
    ],
    ids=lambda walk: "-".join(walk[:3]),
)
def test_every_view_is_whole_named_and_in_order(practice, walk):
    done = subprocess.run(
        [sys.executable, str(MEASURE), str(practice), *walk], capture_output=True, text=True, check=False, timeout=300
    )

    assert done.stdout.strip().splitlines() == []
    assert done.returncode == 0, done.stderr
