"""The codes that the program can refuse with, read from its source: ``python packaging/error_codes.py [--write]``.

Prints what ``resources/errors/catalogue.json`` lacks and what nobody raises any more; ``--write`` adds the former to
the family "state", to be moved by hand where another cause fits better, and removes the latter.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
CATALOGUE: Final = ROOT / "resources" / "errors" / "catalogue.json"
RAISERS: Final = {"Refused", "Broken", "Problem"}
_ANSWERS: Final = (
    "fork newer_program not_for_this_office older_than_last revoked_sender tampered unknown_sender wrong_password "
    "damaged changed_after_sealing accepted_rows"
)
ADVICE: Final = ("doctor_", "remedy_", "setting_", "error_cause", *(f"answer_{each}" for each in _ANSWERS.split()))
"""Codes that have a remedy and are no refusal: states of the health page and their like."""

OTHERS: Final = "state"
_LEAST_FIXED: Final = 6


def main() -> int:
    """Returns 0 when the catalogue and the source agree."""
    listed = catalogue()
    present = {code for codes in listed.values() for code in codes}
    raised = raised_codes()
    missing, gone = sorted(raised - present), sorted(present - raised)
    for name, codes in (("without entry", missing), ("without raiser", gone)):
        for code in codes:
            sys.stdout.write(f"{name}: {code}\n")
    if "--write" in sys.argv:
        kept = {family: [code for code in codes if code in raised] for family, codes in listed.items()}
        kept[OTHERS] = sorted([*kept[OTHERS], *missing])
        CATALOGUE.write_text(json.dumps(kept, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        return 0
    return 1 if missing or gone else 0


def catalogue() -> dict[str, list[str]]:
    """Returns the families with their codes."""
    found: dict[str, list[str]] = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    return found


@cache
def raised_codes() -> set[str]:
    """Returns every code that stands in a raiser, or that has a remedy and is handed to one under a name."""
    messages = {
        code: entry
        for path in sorted((ROOT / "resources" / "messages").glob("*.json"))
        for code, entry in json.loads(path.read_text(encoding="utf-8")).items()
    }
    with_remedy = {code for code, entry in messages.items() if entry.get("remedy_en") and not code.startswith(ADVICE)}
    found = set[str]()
    for path in sorted(path for base in ("kpdesk", "ui") for path in (ROOT / base).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _name(node) in RAISERS]
        codes = [code for call in calls if (code := _code(call)) is not None]
        found |= {code.value for code in codes if isinstance(code, ast.Constant) and isinstance(code.value, str)}
        texts = _texts(tree)
        found |= texts & with_remedy
        if any(not isinstance(code, ast.Constant) for code in codes):
            found |= {code for code in texts & messages.keys() if code in _WITHOUT_REMEDY}
        shapes = [_shape(node) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)] if codes else []
        found |= {code for code in with_remedy for shape in shapes if shape is not None and shape.fullmatch(code)}
    return found & messages.keys()


_WITHOUT_REMEDY: Final = frozenset(
    {
        "dates_mixed", "dates_swapped", "enlisted_too_young", "enlisted_in_future", "posted_in_future",
        "posted_before_enlistment", "column_taken_apart", "posting_from_sheet", "rank_from_section",
        "rank_from_sheet", "column_hidden_taken", "cell_value_not_possible",
    }
)  # fmt: skip
"""Findings whose sentence says all, made under a name."""


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _code(call: ast.Call) -> ast.expr | None:
    return call.args[0] if call.args else next((each.value for each in call.keywords if each.arg == "code"), None)


def _texts(tree: ast.Module) -> set[str]:
    return set(_strings(tree))


def _strings(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _shape(text: ast.JoinedStr) -> re.Pattern[str] | None:
    """Returns what codes an f-string can make; None for one that is no code."""
    parts = [str(part.value) if isinstance(part, ast.Constant) else None for part in text.values]
    fixed = "".join(part for part in parts if part is not None)
    if len(fixed) < _LEAST_FIXED or not re.fullmatch("[a-z_]+", fixed):
        return None
    return re.compile("".join("[a-z_]+" if part is None else re.escape(part) for part in parts))


if __name__ == "__main__":
    sys.exit(main())
