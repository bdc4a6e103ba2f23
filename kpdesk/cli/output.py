"""What the headless head prints: one JSON object, or plain lines for a person."""

from __future__ import annotations

import json
import sys
import textwrap
from dataclasses import asdict
from itertools import zip_longest
from typing import TextIO

from kpdesk.base.canonical import plain
from kpdesk.base.errors import KpDeskError
from kpdesk.base.meanwhile import Differing, differing_in
from kpdesk.base.problems import Problem, ProblemsFound
from kpdesk.base.progress import Step
from kpdesk.base.sentences import remedy, sentence

_WIDEST = 48


def print_json(data: dict[str, object]) -> None:
    """Prints exactly one JSON object on standard output."""
    json.dump(_shown(data), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def print_plain(data: dict[str, object], out: TextIO | None = None, within: str = "") -> None:
    """Prints ``name: value`` lines, and a list of items as an aligned table; what lies within has both names."""
    out = out or sys.stdout
    for key, value in data.items():
        shown, name = _shown(value), within + key
        if isinstance(shown, list) and shown and all(isinstance(item, dict) for item in shown):
            out.write(f"{name}:\n")
            _print_table(shown, out)
        elif isinstance(shown, dict) and any(isinstance(item, dict | list) for item in shown.values()):
            print_plain(shown, out, f"{name} ")
        else:
            out.write(f"{name}: {_words(shown)}\n")


def error_object(error: KpDeskError, language: str = "en") -> dict[str, object]:
    """Returns ``{"error": {code, message, field, …}}`` as the contract wants it."""
    found: dict[str, object] = {
        "code": error.code,
        "message": sentence(error.code, error.values, language),
        "field": error.field,
        "remedy": remedy(error.code, error.values, language),
        "values": {name: _value(value, language) for name, value in error.values.items()},
    }
    if isinstance(error, ProblemsFound):
        found["problems"] = [problem_object(problem, language) for problem in error.problems]
    return {"error": found}


def _value(value: object, language: str) -> object:
    """Returns a value of an error as JSON; a list of findings, each with code, rule and sentence."""
    if not isinstance(value, tuple | list):
        return str(value)
    if value and all(isinstance(one, Differing) for one in value):
        return [asdict(one) for one in value]
    return [
        {
            "code": found.code,
            "rule": sentence(found.rule, {}, language),
            "message": sentence(found.code, found.values, language),
        }
        if hasattr(found, "code") and hasattr(found, "rule")
        else str(found)
        for found in value
    ]


def problem_object(problem: Problem, language: str = "en") -> dict[str, object]:
    """Returns a problem with its place, code and sentence."""
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "field": problem.field,
        "code": problem.code,
        "severity": problem.severity.value,
        "message": sentence(problem.code, problem.values, language),
    }


def print_error(error: KpDeskError) -> None:
    """Prints the sentence and its remedy on standard error."""
    lines = [sentence(error.code, error.values), remedy(error.code, error.values)]
    sys.stderr.write("kpdesk: " + " ".join(line for line in lines if line) + "\n")
    for name, value in error.values.items():
        shown = _value(value, "en")
        if name != "codes" and isinstance(shown, list):
            for one in shown:
                if isinstance(one, dict) and "rule" in one:
                    sys.stderr.write(f"  {one['code']}: {one['message']} ({one['rule']})\n")
    differing = differing_in(error)
    if differing:
        _print_table([asdict(one) for one in differing], sys.stderr)


class ProgressLine:
    """Draws the place of long work on standard error while that is a terminal."""

    def __init__(self) -> None:
        self._drawn = False

    def __call__(self, step: Step) -> None:
        """Draws the step over the line before."""
        if not sys.stderr.isatty():
            return
        place = f" {step.done:,}/{step.total:,}" if step.total else f" {step.done:,}" if step.done else ""
        sys.stderr.write(f"\r\x1b[K{sentence(step.label)}{place}")
        sys.stderr.flush()
        self._drawn = True

    def clear(self) -> None:
        """Takes the line away before anything else is printed."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            self._drawn = False


def _shown(value: object) -> object:
    """Returns JSON types; a float is a measurement, which the canonical form (for signing) does not know."""
    if isinstance(value, float):
        return value
    if isinstance(value, dict):
        return {str(key): _shown(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(item) for item in value]
    return plain(value)


def _print_table(items: list[dict[str, object]], out: TextIO) -> None:
    names = list(items[0])
    rows = [[_lines(item.get(name)) for name in names] for item in items]
    widths = [max(len(name), *(len(line) for row in rows for line in row[place])) for place, name in enumerate(names)]
    for row in ([[name.replace("_", " ")] for name in names], *rows):
        for across in zip_longest(*row, fillvalue=""):
            cells = (text.ljust(width) for text, width in zip(across, widths, strict=True))
            out.write(f"  {'  '.join(cells)}".rstrip() + "\n")


def _lines(value: object) -> list[str]:
    """Returns a cell in lines: a sentence is broken between words, a path or an address never.

    Of a record within a cell its message is told, where it has one: the rest is for scripts.
    """
    told = value.get("message") if isinstance(value, dict) else None
    text = _words(told or value)
    if text.startswith("/"):
        return [text]
    broken = textwrap.wrap(text, _WIDEST, break_long_words=False, break_on_hyphens=False)
    return broken or [""]


def _words(value: object) -> str:
    """Returns a value in words: a list of plain values is told, of anything else its number; nothing is empty."""
    if isinstance(value, list):
        if any(isinstance(item, dict | list) for item in value):
            return str(len(value))
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        told = {part: _words(item) for part, item in value.items()}
        return ", ".join(f"{part} {said}" for part, said in told.items() if said)
    return "" if value is None else str(value)
