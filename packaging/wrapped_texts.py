"""Texts of the window that lupdate does not see: they reach ``translate`` or ``tr`` through another function."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path


def wrapped_texts(files: Iterable[Path]) -> list[tuple[str, str]]:
    """Returns (context, text) of each text that a file gives to a function of its own that translates it.

    ``def _tr(text): return QCoreApplication.translate("cases", text)`` is such a function; the texts are all the
    string constants in its calls' first argument, so that a choice between two texts gives both. What ``self.tr``
    is given as a choice is returned as well, under the name of the class.
    """
    found: dict[tuple[str, str], None] = {}
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found.update(dict.fromkeys(_of_wrappers(tree)))
        found.update(dict.fromkeys(_of_choices(tree)))
    return list(found)


def heirs(files: Iterable[Path]) -> dict[str, list[str]]:
    """Returns the classes that inherit from each class, however far.

    ``self.tr`` looks a text up under the class of the object first; where the text counts, it stops there, for the
    figure is put in even where nothing is found, and the class that holds the text is never asked.
    """
    parents: dict[str, set[str]] = {}
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                parents.setdefault(node.name, set()).update(_name(_plain(base)) for base in node.bases)
    return {name: sorted(heir for heir in parents if name in _all_above(heir, parents)) for name in parents}


def _all_above(name: str, parents: dict[str, set[str]]) -> set[str]:
    above: set[str] = set()
    waiting = set(parents[name])
    while waiting:
        above |= waiting
        waiting = {further for one in waiting for further in parents.get(one, ())} - above
    return above


def _plain(base: ast.expr) -> ast.expr:
    """A generic class without what it is made for: ``Page[Row]`` is ``Page``."""
    return base.value if isinstance(base, ast.Subscript) else base


def _of_wrappers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    constants = dict(_constants(tree))
    contexts = dict(_wrappers(tree, constants))
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        context = contexts.get(_name(call.func))
        if context and call.args:
            yield from ((context, text) for text in _texts(call.args[0]))


def _of_choices(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        for call in (node for node in ast.walk(owner) if isinstance(node, ast.Call)):
            is_tr = _name(call.func) == "tr" and bool(call.args)
            if is_tr and not isinstance(call.args[0], ast.Constant):
                yield from ((owner.name, text) for text in _texts(call.args[0]))


def _wrappers(tree: ast.Module, constants: dict[str, str]) -> Iterator[tuple[str, str]]:
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        given = [argument.arg for argument in function.args.args if argument.arg != "self"]
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            if _name(call.func) != "translate" or len(call.args) < 2 or not given:
                continue
            if any(isinstance(part, ast.Name) and part.id == given[0] for part in ast.walk(call.args[1])):
                yield function.name, _context(call.args[0], constants)


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield from ((node.targets[0].id, text) for text in _texts(node.value))


def _context(node: ast.expr, constants: dict[str, str]) -> str:
    if isinstance(node, ast.Name):
        return constants.get(node.id, "")
    return next(_texts(node), "")


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can come to: a constant, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
