"""A list of the command line as a workbook or on paper, and the filters that its user saved in the window."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.base.list_shown import ListColumn, ListShown, value_of
from kpdesk.cli.call import Call
from kpdesk.documents.paper import Size


def add_list_files(parser: argparse.ArgumentParser) -> None:
    """Adds the options of a list that can be saved, printed, and asked for by the name of a saved filter."""
    group = parser.add_argument_group("the list as a file")
    group.add_argument("--saved", metavar="NAME", help="a filter that you saved in the window under this name")
    group.add_argument("--xlsx", metavar="FILE", help="the list as a workbook too")
    group.add_argument("--pdf", metavar="FILE", help="the list on paper too")
    group.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    group.add_argument("--force", action="store_true", help="replace an existing file")


def take_saved(call: Call, table: str, meaning: Mapping[str, tuple[str, object]] | None = None) -> None:
    """Puts a saved filter of a list into the call's options; what is given there itself stays.

    ``meaning`` tells the option and its value for a condition that is called otherwise here. Raises Refused
    ``saved_filter_unknown``.
    """
    given: dict[str, Any] = vars(call.arguments)
    if not given.get("saved"):
        return
    kept = call.desk().preferences.values().get(f"list.{table}.filters")
    filters: Mapping[str, Mapping[str, object]] = kept if isinstance(kept, dict) else {}
    if given["saved"] not in filters:
        known = ", ".join(sorted(filters)) or "-"
        raise Refused("saved_filter_unknown", field="saved", name=given["saved"], known=known)
    for name, value in filters[given["saved"]].items():
        option, wanted = (meaning or {}).get(name, (name, value))
        if option not in given or (option != name and not value):
            continue
        if isinstance(given[option], list):
            given[option] = [*given[option], wanted]
        elif not given[option]:
            given[option] = date.fromisoformat(str(wanted)) if option in {"first", "last"} else wanted


def write_list_files(
    call: Call, name: str, title: str, items: Sequence[Mapping[str, object]], columns: Sequence[str]
) -> dict[str, object]:
    """Writes the files that were asked for and returns their paths for the answer; raises as the list's desk."""
    given, desk = call.arguments, call.desk().lists
    heads = [ListColumn(column.replace("_", " ").capitalize(), 18) for column in columns]
    rows = [tuple(value_of(item.get(column)) for column in columns) for item in items]
    shown, written = ListShown(name, title, heads, rows), dict[str, object]()
    if given.xlsx:
        desk.export(shown, Path(given.xlsx), force=given.force, progress=call.progress)
        written["xlsx"] = given.xlsx
    if given.pdf:
        pdf = desk.pdf(shown, Size(given.paper), call.progress)
        written["pdf"] = str(write_file(Path(given.pdf), pdf, force=given.force))
    return written
