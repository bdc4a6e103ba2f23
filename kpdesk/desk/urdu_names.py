"""The Urdu names of offices and ranks, as far as an office calls them by the program's own names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kpdesk.reference.pack import built_in


@cache
def urdu_offices() -> Mapping[tuple[str, str], str]:
    """Returns the Urdu name of each office by its code and its own name."""
    return {(office.code, office.name): office.name_ur or office.name for office in built_in().offices}


@cache
def urdu_ranks() -> Mapping[tuple[str, str], str]:
    """Returns the Urdu name of each rank by its code and its own name."""
    return {(rank.code, rank.name): rank.name_ur or rank.name for rank in built_in().ranks}
