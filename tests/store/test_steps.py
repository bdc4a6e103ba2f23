"""The schema's steps: together they make exactly the tables that are declared."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DRAFTER = Path(__file__).resolve().parents[2] / "packaging" / "draft_migration.py"


@pytest.fixture
def drafter() -> ModuleType:
    spec = importlib.util.spec_from_file_location("draft_migration", DRAFTER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def code_of(draft: str) -> list[str]:
    return [line.strip() for line in draft.splitlines() if line.strip() and not line.strip().startswith("#")]


def test_a_store_of_todays_steps_has_every_declared_table(drafter: ModuleType) -> None:
    assert code_of(drafter.drafted(applied=True)) == ["pass"]


def test_an_empty_database_would_need_them_all(drafter: ModuleType) -> None:
    lines = code_of(drafter.drafted(applied=False))

    assert any(line.startswith("op.create_table('person'") for line in lines)
