"""Which colour roles are seen on which, read out of the style sheet and of the code that paints."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Final

from kpdesk.base.resources import resource
from ui.support.theme import Theme

UI: Final = Path(__file__).resolve().parents[3] / "ui"
ROLES: Final = {field.name for field in fields(Theme)} - {"name"}
PLAIN_GROUNDS: Final = ("window", "surface")
"""What something stands on that has no ground of its own."""
DECORATION: Final = {"border"}
"""Lines that only part things; nothing is told by them."""
GROUND_OF: Final = {"#navigation": "nav", "nav": "nav"}


@dataclass(frozen=True, slots=True)
class Pair:
    """An ink on a ground; ``where`` is the selector or the file."""

    ink: str
    ground: str
    where: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector of the style sheet with what it sets."""

    selector: str
    sets: dict[str, str]

    @property
    def parts(self) -> tuple[str, frozenset[str], str]:
        """The selectors above, the conditions of the subject, and its kind with its part."""
        *above, subject = self.selector.split()
        kind = re.match(r"[A-Za-z]*", subject)
        part = re.search(r"::[a-z-]+", subject)
        conditions = re.findall(r"\[[^\]]*\]|#\w+|(?<!:):[a-z-]+", subject)
        return " ".join(above), frozenset(conditions), (kind.group() if kind else "") + (part.group() if part else "")


@cache
def rules() -> list[Rule]:
    """Returns the rules of the style sheet in their order, one for each selector."""
    text = re.sub(r"/\*.*?\*/", "", resource("styles", "desk.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    found = []
    for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", text):
        sets = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        sets = {name.strip(): value.strip() for name, value in sets.items()}
        found += [Rule(" ".join(one.split()), sets) for one in selectors.split(",")]
    return found


@cache
def text_pairs() -> list[Pair]:
    """Returns each colour that a text has in the style sheet, with each ground that it can have there."""
    pairs = []
    for rule in rules():
        if "color" not in rule.sets and "background" not in rule.sets:
            continue
        all_of_it = _effective(rule)
        if "color" not in all_of_it and _holds_no_plain_text(rule):
            continue
        ink = _role(all_of_it.get("color", "$text"))
        if ink and (rule.parts[2].count("::") == 0 or "color" in all_of_it):
            pairs += [Pair(ink, ground, rule.selector) for ground in _grounds(rule, all_of_it)]
    return pairs


@cache
def selection_pairs() -> list[Pair]:
    """Returns the colours of chosen text and of hints, with their grounds."""
    pairs = []
    for rule in rules():
        both = [rule.sets.get(f"selection-{name}", "") for name in ("color", "background-color")]
        if all(both):
            pairs.append(Pair(_role(both[0]), _role(both[1]), rule.selector))
        if "placeholder-text-color" in rule.sets:
            pairs.append(
                Pair(_role(rule.sets["placeholder-text-color"]), _role(rule.sets["background"]), rule.selector)
            )
    return pairs


@cache
def edge_pairs() -> list[tuple[Pair, ...]]:
    """Returns each line around something that can be used or has the focus: one pair of each tuple must be seen."""
    found = []
    for rule in rules():
        written = rule.sets.get("border-color") or rule.sets.get("border", "")
        edge = _role(written.split()[-1]) if written.strip() else ""
        if not edge or edge in DECORATION or ":disabled" in rule.selector:
            continue
        grounds = _grounds(rule, _effective(rule))
        outside = [GROUND_OF.get(_above(rule), "surface")]
        found += [(Pair(edge, ground, rule.selector), Pair(edge, outside[0], rule.selector)) for ground in grounds]
    return found


@cache
def painted_pairs() -> list[Pair]:
    """Returns every ink that a painter writes with, on every ground that the same painter fills."""
    return [pair for file in sorted(UI.rglob("*.py")) for pair in _painted_in(file)]


def _painted_in(file: Path) -> Iterator[Pair]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for pill in ast.walk(tree):
        if isinstance(pill, ast.Tuple) and len(pill.elts) == 2:
            roles = [one.value for one in pill.elts if isinstance(one, ast.Constant) and one.value in ROLES]
            if len(roles) == 2 and roles[0].endswith(("_soft", "sunken")):
                yield Pair(roles[1], roles[0], file.name)
    for one in ast.walk(tree):
        if isinstance(one, ast.FunctionDef) and "drawText" in ast.unparse(one):
            inks, grounds = _inks_of(one, "setPen"), _inks_of(one, "fillRect") | _inks_of(one, "setBrush")
            for ink in inks - DECORATION - {"focus"}:
                yield from (Pair(ink, ground, f"{file.name} {one.name}") for ground in _read_on(ink, grounds))


def _read_on(ink: str, grounds: set[str]) -> set[str]:
    """A role that has its own ink is read with that one; the others are read on what is left."""
    own = {"accent_text": {"accent"}, "selection_text": {"selection"}, "surface": {"accent", "danger"}}
    if ink in own:
        return own[ink] & grounds or own[ink]
    return {one for one in grounds if one not in {"accent", "selection", "danger"}} or {"surface"}


def _inks_of(function: ast.FunctionDef, method: str) -> set[str]:
    calls = [
        one
        for one in ast.walk(function)
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr == method
    ]
    constants = [part for call in calls for part in ast.walk(call) if isinstance(part, ast.Constant)]
    return {str(one.value) for one in constants if one.value in ROLES}


def _holds_no_plain_text(rule: Rule) -> bool:
    """A line is too low for any; a frame may give the labels in it a colour of their own."""
    return "max-height" in rule.sets or any(
        one.parts[0] == rule.selector and one.parts[2] == "QLabel" and "color" in one.sets for one in rules()
    )


def _effective(rule: Rule) -> dict[str, str]:
    """What holds for the rule's subject: the rules before and after that are no narrower than it."""
    above, conditions, kind = rule.parts
    merged: dict[str, str] = {}
    for other in rules():
        other_above, other_conditions, other_kind = other.parts
        if other_kind == kind and other_conditions <= conditions and other_above in ("", above):
            merged |= other.sets
    return merged | rule.sets


def _grounds(rule: Rule, sets: dict[str, str]) -> list[str]:
    ground = _role(sets.get("background", ""))
    if ground:
        return [ground]
    above = _above(rule)
    if above in GROUND_OF:
        return [GROUND_OF[above]]
    if above:
        frame = next((_effective(one) for one in rules() if one.selector == above), {})
        ground = _role(frame.get("background", ""))
        if ground:
            return [ground]
    return list(PLAIN_GROUNDS)


def _above(rule: Rule) -> str:
    above, conditions, _kind = rule.parts
    return "nav" if '[look="nav"]' in conditions else above


def _role(written: str) -> str:
    found = re.search(r"\$(\w+)", written)
    return found.group(1) if found and found.group(1) in ROLES else ""
