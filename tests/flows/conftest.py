"""Calling the command line in this process, as a script would: arguments in, exit code and JSON out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kpdesk.cli.main import main
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import founding

PASSWORD = "four plain words here"
SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"


@dataclass(frozen=True, slots=True)
class Answer:
    code: int
    data: dict[str, Any]
    errors: str


Ask = Callable[..., Answer]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs ``kpdesk ARGS --json`` against a store of its own; ``office`` names another one."""
    monkeypatch.setenv("KPDESK_USER", "khan")
    monkeypatch.setenv("KPDESK_PASSWORD", PASSWORD)
    # The real cost is proved by the self-test; here it would be most of the suite's time.
    monkeypatch.setattr(founding, "DEFAULT_COST", Argon2Cost(64, 1, 1))

    def run(*arguments: object, office: str = "MRD") -> Answer:
        capsys.readouterr()
        code = main([*map(str, arguments), "--json", "--store", str(tmp_path / office)])
        shown = capsys.readouterr()
        assert "Traceback" not in shown.err
        return Answer(code, json.loads(shown.out) if shown.out else {}, shown.err)

    return run


@pytest.fixture
def samples() -> Path:
    return SAMPLES
