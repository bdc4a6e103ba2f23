"""No sentence of the window stands outside the translations: what looks like one in the sources is in the .ts files."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDS = re.compile(r"(^|[ (“])[A-Za-z][a-z]+,? [a-z]{2,}")
"""Two words after each other: what a person may be meant to read."""
WORD = re.compile(r"[A-Z][a-z]{2,}(…|\.|:)?")
"""A word that begins large and stands alone; beside other parts of a name it is a part of it."""
NEVER_SHOWN = {"ui/bench.py", "ui/self_test.py"}
NO_TEXT = {  # names, keys of the keyboard, and words to search with that stand in both languages
    "KP Desk",
    "KPD Sans",
    "KPD Naskh",
    "Fusion",
    "Legal",
    "Esc",
    "Return",
    "Enter",
    "Down",
    "Space",
    "Tab",
    "Home",
    "End",
    "Desk",
    "Theirs",
    "language urdu english زبان",
}
QUIET_CALLS = {"translate", "tr", "QT_TRANSLATE_NOOP", "TypeVar", "getLogger"}
"""Whose constants are contexts or names; what they translate stands in the .ts files anyway."""


def sources() -> set[str]:
    files = (ROOT / "resources" / "translations" / "ur").glob("*.ts")
    return {one.findtext("source") or "" for file in files for one in ET.parse(file).iter("message")}


def untranslated(tree: ast.Module, known: set[str]) -> list[tuple[int, str]]:
    left = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Raise | ast.Assert) or _is_said_to_nobody(node, child):
                continue
            if isinstance(child, ast.Constant) and isinstance(child.value, str):
                text = child.value
                alone = bool(WORD.fullmatch(text)) and not isinstance(node, ast.JoinedStr)
                if (alone or WORDS.search(text)) and text not in known and text.strip() not in NO_TEXT:
                    left.append((child.lineno, text))
            waiting.append(child)
    return left


def _is_said_to_nobody(node: ast.AST, child: ast.AST) -> bool:
    """Docstrings, annotations, class names and objects' names."""
    if isinstance(node, ast.Expr) and isinstance(child, ast.Constant):
        return True
    if isinstance(node, ast.Call) and _name(node) in QUIET_CALLS:
        return True
    if isinstance(node, ast.arg | ast.AnnAssign) and child is node.annotation:
        return True
    return isinstance(node, ast.FunctionDef) and child is node.returns


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_what_looks_like_a_sentence_is_translated():
    known = sources()
    left = [
        f"{file.relative_to(ROOT)}:{line}: {text!r}"
        for file in sorted((ROOT / "ui").rglob("*.py"))
        if str(file.relative_to(ROOT)) not in NEVER_SHOWN
        for line, text in untranslated(ast.parse(file.read_text(encoding="utf-8")), known)
    ]

    assert left == [], "\n".join(left)


def test_a_sentence_outside_the_translations_is_found():
    tree = ast.parse('"""A module."""\nlabel.setText("Nothing is due")\nlabel.setText(f"{count} rows of this week")\n')

    assert {text for _, text in untranslated(tree, set())} == {"Nothing is due", " rows of this week"}
    assert untranslated(tree, {"Nothing is due", " rows of this week"}) == []
