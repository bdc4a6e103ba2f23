"""Every entry of the history has its plain sentence."""

from __future__ import annotations

import ast
from pathlib import Path

from kpdesk.base.sentences import known_codes

CORE = Path(__file__).resolve().parents[2] / "kpdesk"


def noted_actions() -> set[str]:
    found = set()
    for path in sorted(CORE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "note"
            if called and node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                found.add(node.args[0].value)
    return found


def test_every_action_in_the_history_has_a_sentence() -> None:
    known = known_codes()

    assert len(noted_actions()) > 40
    assert {action for action in noted_actions() if f"history_{action}" not in known} == set()
