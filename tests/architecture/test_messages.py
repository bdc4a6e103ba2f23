"""Every code that the program raises has its sentence, in both languages."""

from __future__ import annotations

import ast
import json
import string
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "resources" / "messages").glob("*.json"))
RAISERS = {"Refused", "Broken", "Problem"}


def raised_codes() -> dict[str, str]:
    found = {}
    for path in sorted((ROOT / "kpdesk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISERS:
                code = node.args[0] if node.args else next((k.value for k in node.keywords if k.arg == "code"), None)
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found[code.value] = str(path.relative_to(ROOT))
    return found


def catalogue() -> dict[str, dict[str, str]]:
    joined: dict[str, dict[str, str]] = {}
    for path in FILES:
        joined.update(json.loads(path.read_text(encoding="utf-8")))
    return joined


def test_every_raised_code_has_a_sentence() -> None:
    known = catalogue()
    assert {code: place for code, place in raised_codes().items() if code not in known} == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_sentence_stands_in_both_languages_with_the_same_fields(path: Path) -> None:
    for code, entry in json.loads(path.read_text(encoding="utf-8")).items():
        assert entry.get("en"), code
        assert entry.get("ur"), code
        for english, urdu in (("en", "ur"), ("remedy_en", "remedy_ur")):
            assert fields(entry.get(urdu, "")) <= fields(entry.get(english, "")), code
        assert bool(entry.get("remedy_en")) == bool(entry.get("remedy_ur")), code


def test_no_code_has_two_sentences() -> None:
    seen: dict[str, str] = {}
    for path in FILES:
        for code in json.loads(path.read_text(encoding="utf-8")):
            assert code not in seen, f"{code} stands in {seen.get(code)} and {path.name}"
            seen[code] = path.name


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
