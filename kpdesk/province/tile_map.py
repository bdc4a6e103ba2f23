"""The province as a map of squares: each district about where it lies, units in rows beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from kpdesk.base.charts.tiles import Tile, TileMap, steps_of
from kpdesk.base.resources import resource
from kpdesk.province.consolidated import OFFICE_FIGURES, Consolidated, OfficeLine
from kpdesk.weekly.papers import Letterhead


class Shown(StrEnum):
    """What the map shows of each office."""

    NEW = "new"
    BALANCE = "balance"
    WITHOUT_ACTION = "pending_without_action"
    SINCE = "since"
    OWED = "owed"


def tile_map(found: Consolidated, shown: Shown, head: Letterhead, names: Mapping[str, str]) -> TileMap:
    """Returns the map of one figure; an office that has not reported has a dash, never a zero.

    A tile's key is the office's code. An office whose place is not on record stands with the units.
    """
    places = _places()
    tiles = []
    beside = 0
    for line in found.offices:
        code = line.status.office
        at = places["tiles"].get(code)
        if at is None:
            across = places["units"]["across"]
            at = [places["units"]["column"] + beside % across, beside // across]
            beside += 1
        name, group = names.get(code, line.status.name), line.status.region or ""
        tiles.append(Tile(code, name, at[0], at[1], value_of(line, shown), group, code))
    steps = steps_of([tile.value for tile in tiles if tile.value is not None])
    words = {"week": found.week.label, "directive": found.directive.code if found.directive else ""}
    return TileMap(
        head.words(f"tiles_{shown.value}", words), tuple(tiles), steps,
        (
            head.words("tiles_unknown"), "0", _span(steps[0], steps[1]), _span(steps[1], steps[2]), f"{steps[2]}+",
        ),
    )  # fmt: skip


def value_of(line: OfficeLine, shown: Shown) -> int | None:
    """Returns an office's figure, None where it is not known."""
    match shown:
        case Shown.SINCE:
            return line.since
        case Shown.OWED:
            return line.lacking_since
    return line.values[OFFICE_FIGURES.index(shown.value)]


def _span(least: int, beyond: int) -> str:
    return str(least) if beyond - least <= 1 else f"{least}–{beyond - 1}"


@cache
def _places() -> Mapping[str, Any]:
    places: Mapping[str, Any] = json.loads(resource("maps", "province_tiles.json").read_text(encoding="utf-8"))
    return places
